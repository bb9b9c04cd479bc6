/** What the tables of 招投标制 say happened is what a file can say. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { actTypes } from "../../dossier/Dossier.ts"
import type { CaseAct } from "../../testing/ruleCases.ts"
import { tenderingCases } from "./cases.ts"

const decoders = new Map(
  actTypes.map(({ type, payload }) => [
    type as string,
    Schema.encodeUnknownExit(payload as Schema.Codec<unknown, unknown>, { onExcessProperty: "error" }),
  ]),
)

/** Recorded by 法人责任制. */
const ELSEWHERE: ReadonlySet<string> = new Set(["ProjectApproved"])

const isSayable = ([type, , payload]: CaseAct): boolean =>
  ELSEWHERE.has(type) || decoders.get(type)?.(payload)._tag === "Success"

it("knows an act that says too much, or not enough", () => {
  assert.isTrue(isSayable(["AwardReported", "2010-03-01", { purchase: "1" }]))
  assert.isFalse(isSayable(["AwardReported", "2010-03-01", { purchase: "1", nonsense: 1 }]))
  assert.isFalse(isSayable(["AwardReported", "2010-03-01", {}]))
})

describe.each(tenderingCases.map(({ rule, cases }) => [rule.id, cases] as const))("%s", (_, cases) => {
  it("has acts that a file can hold", () => {
    const wrong = cases.flatMap(({ name, acts }) =>
      acts.filter((act) => !isSayable(act)).map(([type]) => `${name}: ${type}`),
    )
    assert.deepStrictEqual(wrong, [])
  })
})
