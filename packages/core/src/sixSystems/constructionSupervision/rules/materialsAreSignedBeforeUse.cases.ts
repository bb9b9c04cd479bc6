import { act, appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { materialsAreSignedBeforeUse } from "./materialsAreSignedBeforeUse.ts"

export const materialsAreSignedBeforeUseCases: RuleCases = {
  rule: materialsAreSignedBeforeUse,
  cases: [
    {
      name: "signed on the day",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-02", { materials: "水泥", signedBy: "supervisionEngineer" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed a day later",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-03", { materials: "水泥", signedBy: "supervisionEngineer" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "never signed",
      acts: [appointed("1999-01-05"), act("MaterialsUsed", "2020-03-02", { materials: "水泥" })],
      expected: "violated",
    },
    {
      name: "signed by an assistant",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-01", { materials: "水泥", signedBy: "assistant" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "violated",
    },
    {
      name: "signed by the chief",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-01", { materials: "水泥", signedBy: "chiefSupervisionEngineer" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "satisfied",
    },
    {
      name: "signed by the chief's representative",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-01", { materials: "水泥", signedBy: "chiefRepresentative" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "satisfied",
    },
    {
      name: "nobody said who signed",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-01", { materials: "水泥" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "undetermined",
    },
    {
      name: "other materials were signed for",
      acts: [
        appointed("1999-01-05"),
        act("MaterialsApproved", "2020-03-01", { materials: "钢筋", signedBy: "supervisionEngineer" }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "violated",
    },
    {
      name: "an office watches instead",
      acts: [
        ofProject("SupervisionSubstituted", "1999-01-05", { by: "示例县质监站", isApproved: true }),
        act("MaterialsUsed", "2020-03-02", { materials: "水泥" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether there is supervision",
      acts: [act("MaterialsUsed", "2020-03-02", { materials: "水泥" })],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [appointed("1999-01-05"), act("MaterialsUsed", "2000-01-29", { materials: "水泥" })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [appointed("1999-01-05"), act("MaterialsUsed", "2000-01-30", { materials: "水泥" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [appointed("1999-01-05"), act("MaterialsUsed", "2019-04-22", { materials: "水泥" })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [appointed("1999-01-05"), act("MaterialsUsed", "2019-04-23", { materials: "水泥" })],
      expected: "violated",
      blocks: true,
    },
  ],
}
