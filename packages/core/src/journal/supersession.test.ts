import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { Position, StreamId } from "./Entry.ts"
import type { NewEvent } from "./EventType.ts"
import { supersessionRefusal } from "./supersession.ts"
import { journaled } from "../testing/entries.ts"

const event = (supersedes: number | null, more: Partial<NewEvent> = {}): NewEvent => ({
  stream: StreamId("project/1"),
  type: "MonthReported",
  payloadVersion: 1,
  payload: {},
  occurredOn: dateOf("2010-05-31"),
  supersedes: supersedes === null ? null : Position.make(supersedes),
  annuls: false,
  reason: supersedes === null ? null : "读错了表",
  ...more,
})

// 10 was corrected by 12, 11 stands, 13 was annulled by 14.
const entries = journaled([event(null), event(null), event(10), event(null), event(13, { annuls: true })], 10)

describe("supersessionRefusal", () => {
  it.each([
    ["a new fact", event(null)],
    ["a correction of what stands", event(11)],
    ["an annulment of what stands", event(11, { annuls: true })],
    ["a correction of a correction that stands", event(12)],
  ])("lets %s pass", (_, next) => {
    assert.isUndefined(supersessionRefusal(entries, next))
  })

  it.each([
    ["a correction of what was corrected", event(10), 10, 12],
    ["an annulment of what was corrected", event(10, { annuls: true }), 10, 12],
    ["a correction of what was annulled", event(13), 13, 14],
    ["a correction of the annulment itself", event(14), 14, 14],
  ])("refuses %s and names who was there first", (_, next, position, by) => {
    const refusal = supersessionRefusal(entries, next)
    assert.strictEqual(refusal?._tag, "EntrySuperseded")
    assert.deepStrictEqual(
      [refusal?.position, refusal?.by],
      [position, by].map((at) => Position.make(at)),
    )
  })

  it.each([
    ["that is not there", event(9)],
    ["of another type", event(11, { type: "ProjectRevised" })],
    ["of another stream", event(11, { stream: StreamId("project/2") })],
  ])("takes a correction of an entry %s for a fault of the program", (_, next) => {
    assert.throws(() => supersessionRefusal(entries, next), TypeError)
  })
})
