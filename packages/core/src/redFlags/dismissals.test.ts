/** A dismissal holds for the evidence that was seen, and for no other. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { type Dismissal, dismissalOf, evidenceOf, standingFlags } from "./dismissals.ts"
import type { Exhibit, RedFlag } from "./RedFlag.ts"

const exhibit = (deal: string, amountFen: bigint): Exhibit => ({
  project: { code: "2010-341522-19-0007", name: "示例工程" },
  deal,
  on: make("2010-03-01"),
  party: undefined,
  amountFen,
  remark: undefined,
  acts: ["a1"],
})

const flagOf = (...exhibits: ReadonlyArray<Exhibit>): RedFlag => ({
  id: "splitting x",
  kind: "splitting",
  on: make("2010-03-01"),
  yardsticks: [],
  exhibits,
})

const seen = flagOf(exhibit("1", 1n), exhibit("2", 2n))

const dismissed = (more: Partial<Dismissal> = {}): Dismissal => ({
  flag: seen.id,
  evidence: evidenceOf(seen),
  reason: "两处工程相距甚远，分别立项",
  by: "示例审计员",
  on: make("2010-06-01"),
  ...more,
})

describe("a dismissal", () => {
  it("takes its flag out, in whatever order the evidence comes", () => {
    const again = flagOf(exhibit("2", 2n), exhibit("1", 1n))
    assert.isEmpty(standingFlags([seen, again], [dismissed()]))
    assert.strictEqual(dismissalOf(seen, [dismissed()])?.by, "示例审计员")
  })

  it("ends when a purchase more belongs to it, or an amount is put right", () => {
    const more = flagOf(exhibit("1", 1n), exhibit("2", 2n), exhibit("3", 3n))
    const corrected = flagOf(exhibit("1", 1n), exhibit("2", 9n))
    assert.lengthOf(standingFlags([more, corrected], [dismissed()]), 2)
  })

  it("is of its own flag alone", () => {
    assert.lengthOf(standingFlags([seen], [dismissed({ flag: "splitting y" })]), 1)
  })
})
