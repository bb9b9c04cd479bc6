import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { wageAccountsAreClosedAfterNotice } from "./wageAccountsAreClosedAfterNotice.ts"

export const wageAccountsAreClosedAfterNoticeCases: RuleCases = {
  rule: wageAccountsAreClosedAfterNotice,
  cases: [
    {
      name: "thirty days after the announcement",
      acts: [signed("2018-02-05"), act("WageAccountClosed", "2022-03-31", { announcedOn: "2022-03-01" })],
      expected: "satisfied",
    },
    {
      name: "a day fewer",
      acts: [signed("2018-02-05"), act("WageAccountClosed", "2022-03-30", { announcedOn: "2022-03-01" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nothing is known of an announcement",
      acts: [signed("2018-02-05"), act("WageAccountClosed", "2022-03-30")],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [signed("2018-02-05"), act("WageAccountClosed", "2020-04-30", { announcedOn: "2020-04-29" })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [signed("2018-02-05"), act("WageAccountClosed", "2020-05-01", { announcedOn: "2020-04-29" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        signed("2018-02-05", { kind: "goods" }),
        act("WageAccountClosed", "2022-03-30", { announcedOn: "2022-03-01" }),
      ],
      expected: "notApplicable",
    },
  ],
}
