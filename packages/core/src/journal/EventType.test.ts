import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { Fen } from "../kernel/Money.ts"
import type { CanonicalObject } from "./Canonical.ts"
import { type Entry, StreamId } from "./Entry.ts"
import { annulled, corrected, make, type NewEvent, occurred, reader, upcast } from "./EventType.ts"
import { entryOf } from "../testing/entries.ts"

const STREAM = StreamId("grant/1")
const DAY = dateOf("2010-05-31")

/** The third version of a payload: yuan became fen, and then a remark was added. */
const GrantPaid = make({
  type: "GrantPaid",
  payload: Schema.Struct({ amountFen: Fen, remark: Schema.NullOr(Schema.String) }),
  example: { amountFen: "500", remark: null },
  upcasts: [
    ({ yuan, ...rest }) => ({ ...rest, amountFen: `${Number(yuan)}00` }),
    (payload) => ({ ...payload, remark: null }),
  ],
})

const GrantEnded = make({ type: "GrantEnded", payload: Schema.Struct({}), example: {} })

const read = reader([GrantPaid, GrantEnded])

const paid = (amountFen: bigint): NewEvent =>
  occurred(GrantPaid, { stream: STREAM, occurredOn: DAY, payload: { amountFen, remark: null } })

const paidInVersion = (payloadVersion: number, payload: CanonicalObject): Entry =>
  entryOf({ ...paid(0n), payloadVersion, payload })

describe("make", () => {
  it("counts the versions from one, one more than there are upcasts", () => {
    assert.strictEqual(GrantEnded.version, 1)
    assert.strictEqual(GrantPaid.version, 3)
  })
})

describe("occurred", () => {
  it("makes a new fact in the current version, its payload in stored form", () => {
    assert.deepStrictEqual(paid(500n), {
      stream: STREAM,
      type: "GrantPaid",
      payloadVersion: 3,
      payload: { amountFen: "500", remark: null },
      occurredOn: DAY,
      supersedes: null,
      annuls: false,
      reason: null,
    })
  })

  it("stores nothing that the schema refuses", () => {
    assert.throws(() => paid(-1n))
    assert.throws(() => paid(10n ** 18n))
  })
})

describe("corrected and annulled", () => {
  const first = paidInVersion(1, { yuan: 5 })

  it("takes the place of an entry of the same stream, in the current version", () => {
    const on = dateOf("2010-06-01")
    const event = corrected(GrantPaid, first, {
      occurredOn: on,
      payload: { amountFen: 600n, remark: null },
      reason: "读错",
    })
    assert.deepStrictEqual(event, {
      ...paid(600n),
      occurredOn: on,
      supersedes: first.position,
      reason: "读错",
    })
  })

  it("declares an entry void in its own words and version, so that it reads alone", () => {
    const event = annulled(first, "没有发生")
    assert.deepStrictEqual(event, {
      stream: STREAM,
      type: "GrantPaid",
      payloadVersion: 1,
      payload: { yuan: 5 },
      occurredOn: DAY,
      supersedes: first.position,
      annuls: true,
      reason: "没有发生",
    })
    assert.deepStrictEqual(read(entryOf(event, 2)).payload, { amountFen: 500n, remark: null })
  })
})

describe("upcast", () => {
  it.each<[number, CanonicalObject]>([
    [1, { yuan: 5 }],
    [2, { amountFen: "500" }],
    [3, { amountFen: "500", remark: null }],
  ])("lifts version %i to the current one", (version, payload) => {
    assert.deepStrictEqual(upcast(GrantPaid, payload, version), { amountFen: "500", remark: null })
  })

  it("leaves what is stored as it is", () => {
    const payload = Object.freeze({ yuan: 5 })
    upcast(GrantPaid, payload, 1)
    assert.deepStrictEqual(payload, { yuan: 5 })
  })
})

describe("reader", () => {
  it.each<[number, CanonicalObject]>([
    [1, { yuan: 5 }],
    [2, { amountFen: "500" }],
    [3, { amountFen: "500", remark: null }],
  ])("reads a payload of version %i as one of today", (version, payload) => {
    assert.deepStrictEqual(read(paidInVersion(version, payload)), {
      _tag: "GrantPaid",
      payload: { amountFen: 500n, remark: null },
    })
  })

  it("tells the types of its family apart", () => {
    const ended = occurred(GrantEnded, { stream: STREAM, occurredOn: DAY, payload: {} })
    assert.strictEqual(read(entryOf(ended))._tag, "GrantEnded")
  })

  it("reads each entry once", () => {
    const entry = paidInVersion(1, { yuan: 5 })
    assert.strictEqual(read(entry), read(entry))
  })

  it("refuses a type that it does not know", () => {
    assert.throws(() => read(entryOf({ ...paid(1n), type: "GrantPromised" })), /grant\/1 .*GrantPromised/)
  })

  it.each<[string, number, CanonicalObject]>([
    ["is older than it says", 3, { yuan: 5 }],
    ["does not decode", 3, { amountFen: "-5", remark: null }],
    ["lacks a field", 3, { amountFen: "5" }],
  ])("refuses a payload that %s", (_, version, payload) => {
    assert.throws(() => read(paidInVersion(version, payload)))
  })
})
