/** What cases put into dossiers is what acts can say, and every act has an example that it can say. */
import { assert, describe, it } from "vitest"
import { Schema } from "effect"
import { actTypes } from "../dossier/Dossier.ts"
import type { AnyEventType } from "../journal/EventType.ts"
import type { RuleCases } from "../testing/ruleCases.ts"
import { reimbursementCases } from "./reimbursement/cases.ts"
import { constructionSupervisionCases } from "./constructionSupervision/cases.ts"
import { contractManagementCases } from "./contractManagement/cases.ts"

const TYPES: ReadonlyArray<AnyEventType> = actTypes

const ALL: ReadonlyArray<RuleCases> = [
  ...contractManagementCases,
  ...constructionSupervisionCases,
  ...reimbursementCases,
]

const deciders = new Map(
  TYPES.map(({ type, payload }) => [
    type,
    Schema.decodeUnknownSync(Schema.toType(payload as Schema.Codec<unknown>), { onExcessProperty: "error" }),
  ]),
)

describe("acts", () => {
  it("have names of their own", () => {
    assert.lengthOf(new Set(TYPES.map(({ type }) => type)), TYPES.length)
  })

  it("cannot say what is not theirs", () => {
    assert.throws(() => deciders.get("RetentionHeld")?.({ contract: "1", amountFen: 1n, nonsense: 1 }))
    assert.doesNotThrow(() => deciders.get("RetentionHeld")?.({ contract: "1", amountFen: 1n }))
  })

  it.each(TYPES.map((type) => [type.type, type] as const))(
    "%s has an example that can be read",
    (_, type) => {
      const decode = Schema.decodeUnknownSync(type.payload as Schema.Codec<unknown>, {
        onExcessProperty: "error",
      })
      assert.isObject(decode(type.example))
    },
  )
})

describe.each(ALL.map(({ rule, cases }) => [rule.id, cases] as const))("the cases of %s", (_, cases) => {
  it("say what acts can say, under names of their own", () => {
    assert.lengthOf(new Set(cases.map(({ name }) => name)), cases.length)
    for (const [type, , payload] of cases.flatMap(({ acts }) => [...acts])) {
      assert.doesNotThrow(() => deciders.get(type)?.(payload), type)
    }
  })
})
