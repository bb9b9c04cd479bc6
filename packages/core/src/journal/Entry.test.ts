import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, make } from "../kernel/CalendarDate.ts"
import { canonicalText } from "./Canonical.ts"
import type { Digest } from "./Digest.ts"
import {
  ActorId,
  type Entry,
  type EntryHeader,
  GENESIS,
  GENESIS_HASH,
  hashOf,
  headerText,
  Position,
  StreamId,
} from "./Entry.ts"

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** Texts of all that a text may hold and JSON must escape, or must not. */
const PIECES = [
  "a",
  " ",
  "中",
  "😀",
  '"',
  "\\",
  "/",
  "\n",
  "\r",
  "\t",
  "\b",
  "\f",
  "\u0000",
  "\u001f",
  "\u007f",
  "\u2028",
  "'",
  "{",
  ",",
]
const Text = Arbitrary.map(
  Arbitrary.array(Arbitrary.schema(Schema.Literals(PIECES)), { maxLength: 8 }),
  (pieces) => pieces.join(""),
)
const Hash = Arbitrary.map(
  Arbitrary.array(Arbitrary.schema(int(0, 15)), { minLength: 64, maxLength: 64 }),
  (digits) => digits.map((digit) => digit.toString(16)).join(""),
)
const FIRST_DAY = make("2000-01-01")

const Header = Arbitrary.map(
  Arbitrary.all({
    position: Arbitrary.schema(int(1, Number.MAX_SAFE_INTEGER)),
    stream: Text,
    streamVersion: Arbitrary.schema(int(1, 1_000_000)),
    type: Text,
    payloadVersion: Arbitrary.schema(int(1, 9)),
    day: Arbitrary.schema(int(0, 36_000)),
    recordedAt: Arbitrary.schema(int(0, 4_102_444_800_000)),
    actor: Text,
    commandId: Text,
    commandIndex: Arbitrary.schema(int(0, 1000)),
    requestHash: Hash,
    supersedes: Arbitrary.schema(Schema.NullOr(int(1, 1_000_000))),
    annuls: Arbitrary.schema(Schema.Boolean),
    reason: Text,
    reasonGiven: Arbitrary.schema(Schema.Boolean),
    algorithm: Arbitrary.schema(Schema.Literals(["sha256", "sm3"])),
    payloadHash: Hash,
    previousHash: Hash,
  }),
  ({ day, reasonGiven, ...fields }): EntryHeader => ({
    ...fields,
    position: Position.make(fields.position),
    stream: StreamId(fields.stream),
    actor: ActorId(fields.actor),
    occurredOn: addDays(FIRST_DAY, day),
    supersedes: fields.supersedes === null ? null : Position.make(fields.supersedes),
    reason: reasonGiven ? fields.reason : null,
  }),
)

describe("headerText", () => {
  let escaped = 0

  prop(
    "is the canonical text of the header",
    [Header],
    ([header]) => {
      assert.strictEqual(headerText(header), canonicalText({ ...header }))
      if (/["\\\n\u0000]/u.test(`${header.actor}${header.commandId}${header.stream}${header.reason}`))
        escaped += 1
    },
    { arbitrary: { runs: 500 } },
  )

  it("met texts that must be escaped", () => {
    assert.isAbove(escaped, 100)
  })

  prop("leaves out the payload and the hash, so that a payload can be taken out", [Header], ([header]) => {
    const entry: Entry = { ...header, payload: { name: "张某" }, hash: "f".repeat(64) }
    assert.strictEqual(headerText(entry), headerText(header))
  })
})

describe("hashOf", () => {
  it("is the digest of the header's text", () => {
    const reversing: Digest = {
      algorithm: "sha256",
      ofText: (text) => [...text].toReversed().join(""),
      ofBytes: (bytes) => bytes,
    }
    const header: EntryHeader = { ...EXAMPLE, reason: "读错了表" }
    assert.strictEqual(hashOf(reversing, header), [...canonicalText({ ...header })].toReversed().join(""))
  })
})

const EXAMPLE: EntryHeader = {
  position: Position.make(1),
  stream: StreamId("project/1"),
  streamVersion: 1,
  type: "ProjectRegistered",
  payloadVersion: 1,
  occurredOn: FIRST_DAY,
  recordedAt: 0,
  actor: ActorId("operator"),
  commandId: "a",
  commandIndex: 0,
  requestHash: GENESIS_HASH,
  supersedes: null,
  annuls: false,
  reason: null,
  algorithm: "sha256",
  payloadHash: GENESIS_HASH,
  previousHash: GENESIS_HASH,
}

describe("the beginning", () => {
  it("is position zero with a hash of zeros", () => {
    assert.deepStrictEqual(GENESIS, { position: Position.make(0), hash: "0".repeat(64), recordedAt: 0 })
  })
})
