import { createHash } from "node:crypto"
import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, make as dateOf } from "../kernel/CalendarDate.ts"
import { canonicalText, type CanonicalObject } from "./Canonical.ts"
import type { Digest, DigestAlgorithm } from "./Digest.ts"
import { ActorId, GENESIS_HASH, hashOf, Position, StreamId } from "./Entry.ts"
import { DAY_SEALED, SEALS } from "./events.ts"
import { rootOf } from "./Merkle.ts"
import { type Anchor, type Broken, type Fault, type Sound, type StoredEntry, Verifier } from "./verify.ts"

const digestOf = (algorithm: DigestAlgorithm): Digest => ({
  algorithm,
  ofText: (text) => createHash(algorithm).update(text, "utf8").digest("hex"),
  ofBytes: (bytes) => createHash(algorithm).update(bytes).digest(),
})
const DIGESTS = { sha256: digestOf("sha256"), sm3: digestOf("sm3") }
const digests = (algorithm: DigestAlgorithm): Digest | undefined =>
  Object.hasOwn(DIGESTS, algorithm) ? DIGESTS[algorithm] : undefined

const verdictOn = (
  entries: ReadonlyArray<StoredEntry>,
  anchors: ReadonlyArray<Anchor> = [],
): Sound | Broken => {
  const verifier = new Verifier(digests, { anchors })
  for (const entry of entries) verifier.take(entry)
  return verifier.finish()
}

const faultIn = (verdict: Sound | Broken): readonly [fault: Fault, position: number] | "sound" =>
  verdict._tag === "Sound" ? "sound" : [verdict.fault, verdict.position]

/** Makes an entry's hashes fit its content: what a forger with the same software would do. */
const hashed = (entry: StoredEntry): StoredEntry => {
  const digest = DIGESTS[entry.algorithm]
  const whole = { ...entry, payloadHash: digest.ofText(entry.payloadText) }
  return { ...whole, hash: hashOf(digest, whole) }
}

/** Chains entries anew from an index (from 0) on, keeping what they say. */
const rechained = (entries: ReadonlyArray<StoredEntry>, from: number): ReadonlyArray<StoredEntry> => {
  const chain = entries.slice(0, from)
  for (const entry of entries.slice(from)) {
    chain.push(hashed({ ...entry, previousHash: chain.at(-1)?.hash ?? GENESIS_HASH }))
  }
  return chain
}

interface Step {
  readonly stream: number
  readonly millis: number
  readonly algorithm: DigestAlgorithm
  readonly seal: boolean
  readonly corrects: boolean
}

const FIRST_DAY = dateOf("2010-01-01")

const entryAfter = (
  before: ReadonlyArray<StoredEntry>,
  step: Step,
  payload: CanonicalObject,
): StoredEntry => {
  const position = before.length + 1
  const stream = step.seal ? SEALS : StreamId(`project/${step.stream}`)
  const own = before.filter((entry) => entry.stream === stream)
  const old = step.corrects && !step.seal ? own.at(-1) : undefined
  return hashed({
    position: Position.make(position),
    stream,
    streamVersion: own.length + 1,
    type: step.seal ? DAY_SEALED : "MonthReported",
    payloadVersion: 1,
    occurredOn: addDays(FIRST_DAY, position),
    recordedAt: (before.at(-1)?.recordedAt ?? 1_000_000) + step.millis,
    actor: ActorId("operator"),
    commandId: `return ${position}`,
    commandIndex: 0,
    requestHash: DIGESTS.sha256.ofText(`request ${position}`),
    supersedes: old?.position ?? null,
    annuls: false,
    reason: old === undefined ? null : "读错了表",
    algorithm: step.algorithm,
    payloadHash: "",
    previousHash: before.at(-1)?.hash ?? GENESIS_HASH,
    payloadText: canonicalText(payload),
    hash: "",
  })
}

/** A sound journal: a seal covers every entry since the last one, as the daily job writes it. */
const chainOf = (steps: ReadonlyArray<Step>): ReadonlyArray<StoredEntry> => {
  const chain: Array<StoredEntry> = []
  let sealed = 0
  for (const step of steps) {
    const seal = step.seal && chain.length > sealed
    const merkleRoot = rootOf(
      DIGESTS[step.algorithm],
      chain.slice(sealed).map((entry) => entry.hash),
    )
    const day = addDays(FIRST_DAY, chain.length)
    const payload = seal
      ? { day, firstPosition: sealed + 1, lastPosition: chain.length, merkleRoot }
      : { investedFen: String(chain.length) }
    if (seal) sealed = chain.length
    chain.push(entryAfter(chain, { ...step, seal }, payload))
  }
  return chain
}

const plain = (stream: number): Step => ({
  stream,
  millis: 1,
  algorithm: "sha256",
  seal: false,
  corrects: false,
})
const SEAL: Step = { ...plain(0), seal: true }
/** Twelve entries of three streams, sealed after the fifth and after the tenth. */
const CHAIN = chainOf(
  [1, 2, 1, 3, 2, 0, 1, 2, 3, 1, 0, 2].map((stream) => (stream === 0 ? SEAL : plain(stream))),
)

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const Step = Schema.Struct({
  stream: int(1, 4),
  millis: int(0, 3),
  algorithm: Schema.Literals(["sha256", "sm3"]),
  // One entry in four is a seal.
  seal: Schema.Literals([0, 1, 2, 3]),
  corrects: Schema.Boolean,
})
const Steps = Schema.Array(Step).check(Schema.isBetweenLength(3, 25))
const randomChain = (steps: typeof Steps.Type): ReadonlyArray<StoredEntry> =>
  chainOf(steps.map((step) => ({ ...step, seal: step.seal === 0 })))
const RUNS = { arbitrary: { runs: 150, size: 25 } }

describe("a sound journal", () => {
  it("is sound, and so is an empty one", () => {
    const last = CHAIN.at(-1)
    assert.deepStrictEqual(verdictOn(CHAIN), {
      _tag: "Sound",
      position: 12,
      hash: last?.hash ?? "",
      entryCount: 12,
      sealCount: 2,
    })
    assert.deepStrictEqual(verdictOn([]), {
      _tag: "Sound",
      position: 0,
      hash: GENESIS_HASH,
      entryCount: 0,
      sealCount: 0,
    })
  })

  let sealed = 0
  let mixed = 0

  prop(
    "never raises an alarm, with seals, corrections, both digests, and each of its own hashes as an anchor",
    [Steps],
    ([steps]) => {
      const chain = randomChain(steps)
      const verdict = verdictOn(chain, chain)
      assert.strictEqual(verdict._tag, "Sound", JSON.stringify(verdict))
      if (verdict._tag === "Sound" && verdict.sealCount > 1) sealed += 1
      if (new Set(chain.map((entry) => entry.algorithm)).size === 2) mixed += 1
    },
    RUNS,
  )

  it("was checked with several seals and with both digests", () => {
    assert.isAbove(sealed, 20)
    assert.isAbove(mixed, 50)
  })
})

type Edit = (entry: StoredEntry) => Partial<StoredEntry>

/** For every field of an entry: an edit that leaves all else as it was, and the fault that tells of it. */
const EDITS: Readonly<Record<keyof StoredEntry, readonly [Edit, Fault]>> = {
  position: [(entry) => ({ position: Position.make(entry.position + 1) }), "position"],
  previousHash: [() => ({ previousHash: "f".repeat(64) }), "link"],
  payloadText: [(entry) => ({ payloadText: entry.payloadText.replace('"', '" ') }), "payload"],
  payloadHash: [() => ({ payloadHash: "f".repeat(64) }), "payload"],
  algorithm: [(entry) => ({ algorithm: entry.algorithm === "sm3" ? "sha256" : "sm3" }), "payload"],
  hash: [() => ({ hash: "f".repeat(64) }), "hash"],
  stream: [() => ({ stream: StreamId("project/9") }), "hash"],
  streamVersion: [(entry) => ({ streamVersion: entry.streamVersion + 1 }), "hash"],
  type: [() => ({ type: "MonthAnnulled" }), "hash"],
  payloadVersion: [(entry) => ({ payloadVersion: entry.payloadVersion + 1 }), "hash"],
  occurredOn: [(entry) => ({ occurredOn: addDays(entry.occurredOn, -1) }), "hash"],
  recordedAt: [(entry) => ({ recordedAt: entry.recordedAt + 1 }), "hash"],
  actor: [() => ({ actor: ActorId("system") }), "hash"],
  commandId: [(entry) => ({ commandId: `${entry.commandId}!` }), "hash"],
  commandIndex: [(entry) => ({ commandIndex: entry.commandIndex + 1 }), "hash"],
  requestHash: [() => ({ requestHash: "f".repeat(64) }), "hash"],
  supersedes: [(entry) => ({ supersedes: entry.supersedes === null ? Position.make(1) : null }), "hash"],
  annuls: [(entry) => ({ annuls: !entry.annuls }), "hash"],
  reason: [(entry) => ({ reason: entry.reason === null ? "" : null }), "hash"],
}
const FIELDS = Object.keys(EDITS) as ReadonlyArray<keyof StoredEntry>

const edited = (entries: ReadonlyArray<StoredEntry>, index: number, edit: Edit): ReadonlyArray<StoredEntry> =>
  entries.map((entry, at) => (at === index ? { ...entry, ...edit(entry) } : entry))

describe("an edit of one field", () => {
  it.each(FIELDS)("of %s is found where it was made, wherever that is", (field) => {
    const [edit, fault] = EDITS[field]
    CHAIN.forEach((_, index) => {
      assert.deepStrictEqual(faultIn(verdictOn(edited(CHAIN, index, edit))), [fault, index + 1])
    })
  })

  prop(
    "is found in any journal",
    [Steps, int(0, 24), int(0, FIELDS.length - 1)],
    ([steps, at, field]) => {
      const chain = randomChain(steps)
      const [edit, fault] = EDITS[FIELDS[field] ?? "hash"]
      const index = at % chain.length
      assert.deepStrictEqual(faultIn(verdictOn(edited(chain, index, edit))), [fault, index + 1])
    },
    RUNS,
  )

  it("to a digest that does not exist is found", () => {
    const forged = edited(CHAIN, 4, () => ({ algorithm: "md5" as DigestAlgorithm }))
    assert.deepStrictEqual(faultIn(verdictOn(forged)), ["hash", 5])
  })

  it("that is covered up in the entry itself is found at the next one", () => {
    const covered = CHAIN.map((entry, at) => (at === 6 ? hashed({ ...entry, payloadText: "{}" }) : entry))
    assert.deepStrictEqual(faultIn(verdictOn(covered)), ["link", 8])
  })
})

describe("entries out of place", () => {
  it.each([0, 3, 10])("two that were swapped are found (from index %i)", (index) => {
    const [a, b] = CHAIN.slice(index, index + 2) as [StoredEntry, StoredEntry]
    const swapped = CHAIN.toSpliced(index, 2, b, a)
    assert.deepStrictEqual(faultIn(verdictOn(swapped)), ["position", index + 1])
    const renumbered = CHAIN.toSpliced(
      index,
      2,
      { ...b, position: a.position },
      { ...a, position: b.position },
    )
    assert.deepStrictEqual(faultIn(verdictOn(renumbered)), ["link", index + 1])
  })

  it.each([0, 5, 10])("one that was deleted is found (index %i)", (index) => {
    assert.deepStrictEqual(faultIn(verdictOn(CHAIN.toSpliced(index, 1))), ["position", index + 1])
  })

  it.each([0, 5, 11])("one that stands twice is found (index %i)", (index) => {
    const twice = CHAIN.toSpliced(index, 0, CHAIN[index] as StoredEntry)
    assert.deepStrictEqual(faultIn(verdictOn(twice)), ["position", index + 2])
  })

  it("one that cannot be read is found, and nothing after it is asked", () => {
    const verifier = new Verifier(digests)
    verifier.take(CHAIN[0] as StoredEntry)
    assert.isFalse(verifier.unreadable("not JSON"))
    assert.isFalse(verifier.take(CHAIN[1] as StoredEntry))
    assert.isFalse(verifier.unreadable("nor this"))
    assert.deepStrictEqual(verifier.finish(), {
      _tag: "Broken",
      position: 2,
      fault: "position",
      expected: "2",
      found: "not JSON",
    })
  })
})

describe("a journal that was chained anew", () => {
  const changed = (index: number, edit: Edit): ReadonlyArray<StoredEntry> =>
    rechained(edited(CHAIN, index, edit), index)

  it("with a stream's version left out is found", () => {
    const forged = changed(2, (entry) => ({ streamVersion: entry.streamVersion + 1 }))
    assert.deepStrictEqual(faultIn(verdictOn(forged)), ["version", 3])
  })

  it("with an entry moved to another stream is found", () => {
    assert.deepStrictEqual(faultIn(verdictOn(changed(3, () => ({ stream: StreamId("project/1") })))), [
      "version",
      4,
    ])
  })

  it("with a time that goes back is found; equal times are one batch", () => {
    const before = CHAIN[10]?.recordedAt ?? 0
    assert.deepStrictEqual(faultIn(verdictOn(changed(11, () => ({ recordedAt: before - 1 })))), ["time", 12])
    assert.strictEqual(faultIn(verdictOn(changed(11, () => ({ recordedAt: before })))), "sound")
  })

  it("before a seal is found by the seal", () => {
    assert.deepStrictEqual(faultIn(verdictOn(changed(2, () => ({ reason: "forged" })))), ["seal", 6])
  })

  it("after the last seal is found by an anchor alone", () => {
    const forged = changed(11, () => ({ payloadText: "{}" }))
    assert.strictEqual(faultIn(verdictOn(forged)), "sound")
    assert.deepStrictEqual(faultIn(verdictOn(forged, [CHAIN[11] as StoredEntry])), ["end", 12])
  })
})

/** Chains from the first entry on and seals again: what somebody who holds the whole database can do. */
const rewritten = (edit: Edit): ReadonlyArray<StoredEntry> =>
  edited(CHAIN, 0, edit).reduce<ReadonlyArray<StoredEntry>>((chain, entry) => {
    const previousHash = chain.at(-1)?.hash ?? GENESIS_HASH
    if (entry.type !== DAY_SEALED) return [...chain, hashed({ ...entry, previousHash })]
    const sealed = JSON.parse(entry.payloadText) as {
      readonly firstPosition: number
      readonly lastPosition: number
    }
    const hashes = chain.slice(sealed.firstPosition - 1, sealed.lastPosition).map((one) => one.hash)
    const merkleRoot = rootOf(DIGESTS.sha256, hashes)
    return [
      ...chain,
      hashed({ ...entry, previousHash, payloadText: canonicalText({ ...sealed, merkleRoot }) }),
    ]
  }, [])

describe("a journal that was rewritten as a whole", () => {
  const forged = rewritten(() => ({ payloadText: '{"investedFen":"1000000"}' }))

  it("is sound in itself", () => {
    assert.strictEqual(faultIn(verdictOn(forged)), "sound")
  })

  it.each([1, 6, 11, 12])("is found by an anchor at position %i", (position) => {
    assert.deepStrictEqual(faultIn(verdictOn(forged, [CHAIN[position - 1] as StoredEntry])), [
      "end",
      position,
    ])
  })

  it("is found by a printed hash beside which the forger put his own, in either order", () => {
    const printed = CHAIN[11] as StoredEntry
    const kept = forged[11] as StoredEntry
    assert.deepStrictEqual(faultIn(verdictOn(forged, [printed, kept])), ["end", 12])
    assert.deepStrictEqual(faultIn(verdictOn(forged, [kept, printed])), ["end", 12])
  })
})

describe("a journal whose tail was cut off", () => {
  it.each([0, 1, 6, 11])("is sound in itself and found by an anchor behind its %i entries", (count) => {
    const cut = CHAIN.slice(0, count)
    assert.strictEqual(faultIn(verdictOn(cut)), "sound")
    assert.deepStrictEqual(faultIn(verdictOn(cut, [CHAIN[11] as StoredEntry])), ["end", count + 1])
  })

  it("names the nearest anchor that is missing", () => {
    const verdict = verdictOn(CHAIN.slice(0, 3), [
      CHAIN[11],
      CHAIN[5],
      CHAIN[1],
    ] as ReadonlyArray<StoredEntry>)
    assert.strictEqual(verdict._tag === "Broken" ? verdict.expected : "", `6 ${CHAIN[5]?.hash}`)
  })
})

describe("a seal that was forged and chained anew", () => {
  const SEALED = { day: "2010-01-06", firstPosition: 1, lastPosition: 5 }
  const root = (count: number): string =>
    rootOf(
      DIGESTS.sha256,
      CHAIN.slice(0, count).map((entry) => entry.hash),
    )
  const sealedAs = (payloadText: string): ReturnType<typeof faultIn> =>
    faultIn(
      verdictOn(
        rechained(
          edited(CHAIN.slice(0, 6), 5, () => ({ payloadText })),
          5,
        ),
      ),
    )

  it("is sound where it seals what is there, also only a part of it", () => {
    assert.strictEqual(sealedAs(canonicalText({ ...SEALED, merkleRoot: root(5) })), "sound")
    assert.strictEqual(sealedAs(canonicalText({ ...SEALED, lastPosition: 3, merkleRoot: root(3) })), "sound")
  })

  it.each([
    ["another root", { ...SEALED, merkleRoot: root(4) }],
    ["a root that is none", { ...SEALED, merkleRoot: "" }],
    ["a beginning behind the first unsealed entry", { ...SEALED, firstPosition: 2, merkleRoot: root(5) }],
    ["a beginning before it", { ...SEALED, firstPosition: 0, merkleRoot: root(5) }],
    ["an end behind the journal", { ...SEALED, lastPosition: 6, merkleRoot: root(5) }],
    ["an end before the beginning", { ...SEALED, lastPosition: 0, merkleRoot: root(0) }],
    ["an end between two entries", { ...SEALED, lastPosition: 3.5, merkleRoot: root(3) }],
    ["no end", { day: SEALED.day, firstPosition: 1, merkleRoot: root(0) }],
    ["no day", { firstPosition: 1, lastPosition: 5, merkleRoot: root(5) }],
    ["nothing", null],
    ["a list", []],
  ])("with %s is found", (_, payload) => {
    assert.deepStrictEqual(sealedAs(JSON.stringify(payload)), ["seal", 6])
  })

  it("that is not even JSON is found", () => {
    assert.deepStrictEqual(sealedAs("{"), ["seal", 6])
    assert.deepStrictEqual(sealedAs(""), ["seal", 6])
  })
})

describe("a command", () => {
  const of = (command: (entry: StoredEntry) => Partial<StoredEntry>) =>
    rechained(
      CHAIN.map((entry) => ({ ...entry, ...command(entry) })),
      0,
    )
  const commands = (ids: ReadonlyArray<string>, indexes: ReadonlyArray<number>) =>
    // Without its seals, which would not fit any more.
    of(({ position }) => ({
      type: "MonthReported",
      commandId: ids[position - 1] ?? `return ${position}`,
      commandIndex: indexes[position - 1] ?? 0,
    }))

  it("may be of several entries, one behind the other", () => {
    assert.strictEqual(faultIn(verdictOn(commands(["a", "a", "a", "b"], [0, 1, 2, 0]))), "sound")
  })

  it.each([
    ["stands there again", ["a", "b", "a"], [0, 0, 0], 3],
    ["goes on after another", ["a", "b", "a"], [0, 0, 1], 3],
    ["leaves one out", ["a", "a"], [0, 2], 2],
    ["begins in its middle", ["a", "b"], [0, 1], 2],
    ["says the same again", ["a", "a"], [0, 0], 2],
  ])("that %s is found", (_, ids, indexes, position) => {
    assert.deepStrictEqual(faultIn(verdictOn(commands(ids, indexes))), ["key", position])
  })

  it("is another's where another actor sent it", () => {
    const others = of(({ position }) => ({
      type: "MonthReported",
      commandId: "the same",
      actor: ActorId(`user/${position}`),
    }))
    assert.strictEqual(faultIn(verdictOn(others)), "sound")
  })
})

describe("a part of a journal", () => {
  const verdictOnPart = (
    entries: ReadonlyArray<StoredEntry>,
    after: Anchor,
    anchors: ReadonlyArray<Anchor> = [],
  ): Sound | Broken => {
    const verifier = new Verifier(digests, { anchors, after })
    for (const entry of entries) verifier.take(entry)
    return verifier.finish()
  }

  it("is sound from any entry on, and to any", () => {
    for (let from = 1; from < CHAIN.length; from += 1) {
      for (let to = from; to <= CHAIN.length; to += 1) {
        const verdict = verdictOnPart(CHAIN.slice(from, to), CHAIN[from - 1] as StoredEntry)
        assert.strictEqual(faultIn(verdict), "sound", `${from} to ${to}`)
        assert.include(verdict, { entryCount: to - from, position: to })
      }
    }
  })

  it("is held against the entry that it begins behind", () => {
    const [, , , before] = CHAIN as ReadonlyArray<StoredEntry>
    const forged = { position: 4, hash: "f".repeat(64) }
    assert.deepStrictEqual(faultIn(verdictOnPart(CHAIN.slice(4), forged)), ["link", 5])
    assert.deepStrictEqual(faultIn(verdictOnPart(CHAIN.slice(4), before as Anchor, [forged])), ["end", 5])
  })

  it("does not pass over what is known of the time before it", () => {
    const [first] = CHAIN
    const known = [first as Anchor]
    assert.deepStrictEqual(faultIn(verdictOnPart(CHAIN.slice(4), CHAIN[3] as Anchor, known)), ["end", 5])
    assert.strictEqual(
      faultIn(verdictOnPart(CHAIN.slice(4), CHAIN[3] as Anchor, [CHAIN[3] as Anchor])),
      "sound",
    )
  })

  it("has its seals checked that cover it, and only those", () => {
    // The second seal, at 11, covers 6 to 10.
    for (const [from, seals] of [
      [4, 1],
      [5, 1],
      [6, 0],
    ] as const) {
      const verdict = verdictOnPart(CHAIN.slice(from), CHAIN[from - 1] as Anchor)
      assert.include(verdict, { _tag: "Sound", sealCount: seals }, `from ${from + 1}`)
    }
    const covered = rechained(
      CHAIN.map((entry) => (entry.position === 8 ? { ...entry, payloadText: "{}" } : entry)),
      7,
    )
    assert.deepStrictEqual(faultIn(verdictOnPart(covered.slice(4), CHAIN[3] as Anchor)), ["seal", 11])
  })
})
