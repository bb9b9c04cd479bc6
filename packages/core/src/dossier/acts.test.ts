/** What cases put into dossiers is what acts can say, and every act has an example that it can say. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import type { AnyEventType } from "../journal/EventType.ts"
import { make } from "../kernel/CalendarDate.ts"
import { judge, VERDICTS } from "../law/Rule.ts"
import { RULEBOOK_CASES } from "../testing/rulebookCases.ts"
import type { CaseAct } from "../testing/ruleCases.ts"
import { actTypes } from "./acts.ts"
import { DossierFile, dossierOf } from "./Dossier.ts"
import { RULES } from "./rulebook.ts"

const TYPES: ReadonlyArray<AnyEventType> = actTypes

const encoders = new Map(
  TYPES.map(({ type, payload }) => [
    type,
    Schema.encodeUnknownExit(payload as Schema.Codec<unknown>, { onExcessProperty: "error" }),
  ]),
)

const isSayable = ([type, , payload]: CaseAct): boolean => encoders.get(type)?.(payload)._tag === "Success"

describe("acts", () => {
  it("have names of their own", () => {
    assert.lengthOf(new Set(TYPES.map(({ type }) => type)), TYPES.length)
  })

  it("cannot say what is not theirs, nor less than they must", () => {
    assert.isTrue(isSayable(["AwardReported", "2010-03-01", { purchase: "1" }]))
    assert.isFalse(isSayable(["AwardReported", "2010-03-01", { purchase: "1", nonsense: 1 }]))
    assert.isFalse(isSayable(["AwardReported", "2010-03-01", {}]))
  })

  it.each(TYPES.map((type) => [type.type, type] as const))(
    "%s has an example that is read, and written again as it was",
    (_, { payload, example }) => {
      const codec = payload as Schema.Codec<unknown, unknown>
      const read = Schema.decodeUnknownSync(codec, { onExcessProperty: "error" })(example)
      assert.deepStrictEqual(Schema.encodeSync(codec)(read), example)
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

describe.each(RULEBOOK_CASES.map(({ rule, cases }) => [rule.id, cases] as const))(
  "the cases of %s",
  (_, cases) => {
    it("say what acts can say", () => {
      const wrong = cases.flatMap(({ name, acts }) =>
        acts.filter((one) => !isSayable(one)).map(([type]) => `${name}: ${type}`),
      )
      assert.deepStrictEqual(wrong, [])
    })
  },
)
