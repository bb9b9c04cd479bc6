import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted } from "../caseActs.ts"
import { procurementIsAcceptedInWriting } from "./procurementIsAcceptedInWriting.ts"

const procured = (on: string, more: object = {}): CaseAct =>
  accepted(on, {
    contract: "桌椅",
    kind: "procurement",
    papers: ["acceptanceCertificate"],
    coversEveryItem: true,
    isPublicService: false,
    ...more,
  })
const SERVED = { isPublicService: true, participants: ["owner", "user"], isPublished: true }

export const procurementIsAcceptedInWritingCases: RuleCases = {
  rule: procurementIsAcceptedInWriting,
  cases: [
    { name: "in a certificate, by every item", acts: [procured("2015-03-01")], expected: "satisfied" },
    {
      name: "without a certificate",
      acts: [procured("2015-03-01", { papers: [] })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not by every item",
      acts: [procured("2015-03-01", { coversEveryItem: false })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not by every item, the day before the regulations",
      acts: [procured("2015-02-28", { coversEveryItem: false })],
      expected: "satisfied",
    },
    { name: "a service to the public", acts: [procured("2018-03-01", SERVED)], expected: "satisfied" },
    {
      name: "without those whom it serves",
      acts: [procured("2018-03-01", { ...SERVED, participants: ["owner"] })],
      expected: "violated",
    },
    {
      name: "not published",
      acts: [procured("2018-03-01", { ...SERVED, isPublished: false })],
      expected: "violated",
    },
    {
      name: "nobody says whether it serves the public",
      acts: [
        accepted("2018-03-01", {
          contract: "桌椅",
          kind: "procurement",
          papers: ["acceptanceCertificate"],
          coversEveryItem: true,
        }),
      ],
      expected: "undetermined",
    },
    {
      name: "without a certificate in 2010, whose wording was not read",
      acts: [procured("2010-03-01", { papers: [] })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the day of the text that was read",
      acts: [procured("2014-08-31", { papers: [] })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the first day of the law",
      acts: [procured("2003-01-01", { papers: [] })],
      expected: "violated",
    },
    { name: "the day before it", acts: [procured("2002-12-31", { papers: [] })], expected: "notApplicable" },
    {
      name: "the day before that text",
      acts: [procured("2014-08-30", { papers: [] })],
      expected: "violated",
      blocks: false,
    },
  ],
}
