/** What cases put into dossiers is what acts can say, and every act has an example that it can say. */
import { assert, describe, it } from "vitest"
import { Schema } from "effect"
import { make } from "../kernel/CalendarDate.ts"
import { judge, VERDICTS } from "../law/Rule.ts"
import { actTypes, DossierFile, dossierOf } from "../dossier/Dossier.ts"
import { RULES } from "../dossier/rulebook.ts"
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

describe("a dossier of every act's example", () => {
  const file = Schema.decodeUnknownSync(DossierFile)({
    dossier: 1,
    project: { code: "2010-341522-19-0007", name: "示例供水工程" },
    acts: TYPES.map(({ type, example }, index) => ({
      id: `a${index + 1}`,
      type,
      occurredOn: "2021-03-01",
      payload: example,
    })),
  })
  const on = make("2021-12-31")

  it.each(RULES.map((rule) => [rule.id, rule] as const))("is judged by %s", (_, rule) => {
    for (const { verdict } of judge(rule, dossierOf(file, on), on)) assert.include(VERDICTS, verdict)
  })
})

describe.each(ALL.map(({ rule, cases }) => [rule.id, cases] as const))("the cases of %s", (_, cases) => {
  it("say what acts can say, under names of their own", () => {
    assert.lengthOf(new Set(cases.map(({ name }) => name)), cases.length)
    for (const [type, , payload] of cases.flatMap(({ acts }) => [...acts])) {
      assert.doesNotThrow(() => deciders.get(type)?.(payload), type)
    }
  })
})
