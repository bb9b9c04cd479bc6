/**
 * Verification finds what a superuser changes behind the writer's back, at exactly the place, and nothing in
 * a journal that nobody touched.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import {
  type Anchor,
  type Broken,
  GENESIS_HASH,
  hashOf,
  JournalReader,
  Position,
  rootOf,
  Seals,
  type Sound,
  type StoredEntry,
  Verifier,
} from "@minsheng/core/journal"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "@minsheng/exchange"
import { FOUNDED } from "../testing/fixture.ts"
import { History } from "../testing/history.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { Seeded } from "../testing/Seeded.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"
import { digests, digestWith } from "./digests.ts"

/** A register with a history of some weeks, sealed day by day. */
const sealedPlatform = async (seed: number, groups: number): Promise<TestPlatform> => {
  const clock = new SettableClock("2010-01-20")
  const platform = await testPlatform(FOUNDED, { clock: clock.service })
  const history = new History({ seed })
  for (let group = 0; group < groups; group += 1) {
    await history.sendGroup(platform, clock)
    await platform.run(Seals.use((seals) => seals.sealDue))
  }
  return platform
}

const verified = (platform: TestPlatform, anchors: ReadonlyArray<Anchor> = []) =>
  platform.run(Audit.use((audit) => audit.verify(anchors)))

/** What a verdict says, without the hashes. */
const said = (verdict: Sound | Broken): string =>
  verdict._tag === "Sound" ? "sound" : `${verdict.fault} at ${verdict.position}`

const storedIn = (platform: TestPlatform) =>
  platform.run(
    Effect.gen(function* () {
      const reader = yield* JournalReader
      return (yield* Stream.runCollect(reader.stored((yield* reader.head).position))).flat()
    }),
  )

const verdictOn = (entries: Iterable<StoredEntry>, anchors: ReadonlyArray<Anchor> = []) => {
  const verifier = new Verifier(digests, { anchors })
  for (const entry of entries) verifier.take(entry)
  return verifier.finish()
}

/** The fields of a line of a file, from 0. */
const fieldsOf = (file: string, line: number): object =>
  JSON.parse(readFileSync(file, "utf8").split("\n")[line] ?? "{}") as object

describe("in the database", () => {
  let platform: TestPlatform
  let entries: ReadonlyArray<StoredEntry>

  beforeAll(async () => {
    platform = await sealedPlatform(7, 40)
    entries = await storedIn(platform)
  })

  afterAll(() => platform[Symbol.asyncDispose]())

  /** Does something as the superuser, hears the verdict, and undoes it. */
  const afterTampering = async (statements: ReadonlyArray<string>, anchors: ReadonlyArray<Anchor> = []) => {
    await using owner = await ownerOf(platform.database)
    await owner.query("create table kept as select * from journal")
    await owner.query("create table kept_batch as select * from journal_batch")
    // A superuser takes away what is in the way.
    await owner.query("alter table journal disable trigger journal_is_append_only")
    await owner.query("alter table journal drop constraint journal_check")
    try {
      for (const statement of statements) {
        const { rowCount } = await owner.query(statement)
        assert.notStrictEqual(rowCount, 0, statement)
      }
      return said(await verified(platform, anchors))
    } finally {
      await owner.query("truncate journal, journal_batch")
      await owner.query("insert into journal select * from kept")
      await owner.query("insert into journal_batch select * from kept_batch")
      await owner.query("alter table journal enable trigger journal_is_append_only")
      await owner.query("alter table journal add constraint journal_check check (supersedes < position)")
      await owner.query("drop table kept, kept_batch")
    }
  }

  const corrected = (): number =>
    entries.findLast((entry) => entry.supersedes !== null && !entry.annuls)?.position ?? 0
  const middle = (): number => Math.floor(entries.length / 2)

  /** A change to each column, and the fault that it is. */
  const COLUMNS: Readonly<Record<string, readonly [value: string, fault: string]>> = {
    position: ["1000000", "position"],
    stream: ["stream || 'x'", "hash"],
    stream_version: ["stream_version + 1000", "hash"],
    type: ["type || 'x'", "hash"],
    payload_version: ["payload_version + 1", "hash"],
    payload: ["replace(payload, '{\"', '{ \"')", "payload"],
    occurred_on: ["occurred_on + 1", "hash"],
    recorded_at: ["recorded_at + 1", "hash"],
    actor: ["'user/somebody else'", "hash"],
    command_id: ["command_id || ' '", "hash"],
    command_index: ["command_index + 1", "hash"],
    request_hash: ["hash", "hash"],
    supersedes: ["supersedes - 1", "hash"],
    annuls: ["not annuls", "hash"],
    reason: ["reason || '。'", "hash"],
    algorithm: ["'sm3'", "payload"],
    payload_hash: ["hash", "payload"],
    previous_hash: ["hash", "link"],
    hash: ["previous_hash", "hash"],
  }

  it("the columns above are all that there are", async () => {
    const columns = await rowsOf<{ name: string }>(
      platform.database,
      `select attname as name from pg_attribute where attrelid = 'minsheng.journal'::regclass and attnum > 0`,
    )
    assert.deepStrictEqual(columns.map(({ name }) => name).toSorted(), Object.keys(COLUMNS).toSorted())
  })

  it("an untouched journal is sound", async () => {
    const verdict = await verified(platform)
    assert.include(verdict, { _tag: "Sound", entryCount: entries.length })
    assert.isAbove((verdict as Sound).sealCount, 10)
  })

  it.each(Object.entries(COLUMNS))("a changed %s is found where it is", async (column, [value, fault]) => {
    const at = corrected()
    const change = `update journal set ${column} = ${value} where position = ${at}`
    assert.strictEqual(await afterTampering([change]), `${fault} at ${at}`)
  })

  it("the first and the last entry are looked at like all others", async () => {
    for (const at of [1, entries.length]) {
      const change = `update journal set actor = actor || 'x' where position = ${at}`
      assert.strictEqual(await afterTampering([change]), `hash at ${at}`)
    }
  })

  it("two entries that changed places are found at the first of them", async () => {
    const at = middle()
    const swap = [
      `update journal set position = 1000000 where position = ${at}`,
      `update journal set position = ${at} where position = ${at + 1}`,
      `update journal set position = ${at + 1} where position = 1000000`,
    ]
    assert.strictEqual(await afterTampering(swap), `link at ${at}`)
  })

  it("an entry taken out of the middle is missed", async () => {
    const at = middle()
    assert.strictEqual(
      await afterTampering([`delete from journal where position = ${at}`]),
      `position at ${at}`,
    )
    const closed = [
      `delete from journal where position = ${at}`,
      `update journal set position = position + 1000000 where position > ${at}`,
      "update journal set position = position - 1000001 where position > 1000000",
    ]
    assert.strictEqual(await afterTampering(closed), `link at ${at}`)
  })

  it("an entry put in between is found", async () => {
    const at = middle()
    const columns = Object.keys(COLUMNS)
    const copied = columns.map((column) =>
      column === "position"
        ? String(at)
        : column === "command_id"
          ? "'forged'"
          : column === "stream_version"
            ? "99999"
            : column,
    )
    const forged = [
      `update journal set position = position + 1000000 where position >= ${at}`,
      "update journal set position = position - 999999 where position > 1000000",
      `insert into journal (${columns.join(", ")}) select ${copied.join(", ")} from journal where position = ${at - 1}`,
    ]
    assert.strictEqual(await afterTampering(forged), `link at ${at}`)
  })

  it("a tail that was cut off is missed, by the record of the last batch", async () => {
    const left = entries.length - 5
    assert.strictEqual(
      await afterTampering([`delete from journal where position > ${left}`]),
      `end at ${left + 1}`,
    )
  })

  it("a tail cut off together with the batches is missed by whoever kept a seal", async () => {
    const [seal] = (await platform.run(Seals.use((seals) => seals.list))).slice(-1)
    const left = (seal?.position ?? 0) - 1
    const cut = [
      `delete from journal where position > ${left}`,
      `delete from journal_batch where last_position > ${left}`,
    ]
    assert.strictEqual(await afterTampering(cut), "sound")
    const kept = { position: seal?.position ?? 0, hash: seal?.hash ?? "" }
    assert.strictEqual(await afterTampering(cut, [kept]), `end at ${left + 1}`)
  })

  it("an emptied journal is not sound for whoever kept a seal", async () => {
    const kept = { position: 3, hash: entries[2]?.hash ?? "" }
    const emptied = ["delete from journal", "delete from journal_batch"]
    assert.strictEqual(await afterTampering(emptied, [kept]), "end at 1")
  })

  it("random changes are found where they are", async () => {
    const chance = new Seeded(20)
    for (let turn = 0; turn < 24; turn += 1) {
      const at = chance.between(1, entries.length)
      const column = chance.pick([
        "payload",
        "type",
        "occurred_on",
        "actor",
        "command_index",
        "hash",
        "previous_hash",
      ])
      const [value, fault] = COLUMNS[column] as readonly [string, string]
      const change = `update journal set ${column} = ${value} where position = ${at}`
      assert.strictEqual(await afterTampering([change]), `${fault} at ${at}`, change)
    }
  })

  it("an exported file says the same as the database, and finds the same change", async () => {
    const folder = mkdtempSync(join(tmpdir(), "minsheng-export-"))
    const file = join(folder, "journal.jsonl")
    const exported = platform.run(
      Audit.use((audit) =>
        Effect.gen(function* () {
          const { head, entries: stored } = yield* audit.exported
          const lines = (yield* Stream.runCollect(stored)).flat().map(journalEntryLine)
          writeFileSync(file, [journalHeadLine("安徽省", head), ...lines].join(""))
        }),
      ),
    )
    await exported
    assert.deepStrictEqual(await verifyJournalFile(file, digests), await verified(platform))
    const at = middle()
    const changed = readFileSync(file, "utf8")
      .split("\n")
      .with(at, JSON.stringify({ ...fieldsOf(file, at), actor: "x" }))
    writeFileSync(file, changed.join("\n"))
    assert.strictEqual(said(await verifyJournalFile(file, digests)), `hash at ${at}`)
    const record = "select row_count::int, digest from access_record where use_case = 'journal.export'"
    assert.deepStrictEqual(await rowsOf(platform.database, record), [
      { row_count: entries.length, digest: entries.at(-1)?.hash },
    ])
    rmSync(folder, { recursive: true, force: true })
  })

  it("after all this the journal is as it was", async () => {
    assert.strictEqual(said(await verified(platform)), "sound")
  })
})

type Mutable = { -readonly [Key in keyof StoredEntry]: StoredEntry[Key] }

const HEX = "0123456789abcdef"

const flippedHex = (chance: Seeded, hash: string): string => {
  const at = chance.between(0, hash.length - 1)
  const other = HEX[(HEX.indexOf(hash[at] ?? "0") + chance.between(1, 15)) % 16] ?? "0"
  return hash.slice(0, at) + other + hash.slice(at + 1)
}

/** Another character at some place, or one more, or one fewer. */
const changedText = (chance: Seeded, text: string): string => {
  const at = chance.between(0, text.length - 1)
  const kind = chance.between(0, 2)
  if (kind === 0) return `${text.slice(0, at)}${text.slice(at + 1)}x`
  return kind === 1
    ? `${text.slice(0, at)}x${text.slice(at)}`
    : `${text.slice(0, at)}\u0001${text.slice(at + 1)}`
}

const EDITS: ReadonlyArray<(entry: Mutable, chance: Seeded) => void> = [
  (entry, chance) => (entry.position = Position.make(entry.position + chance.between(1, 9))),
  (entry, chance) => (entry.stream = changedText(chance, entry.stream) as StoredEntry["stream"]),
  (entry, chance) => (entry.streamVersion += chance.pick([-1, 1, 7])),
  (entry, chance) => (entry.type = changedText(chance, entry.type)),
  (entry, chance) => (entry.payloadVersion += chance.between(1, 5)),
  (entry, chance) => (entry.payloadText = changedText(chance, entry.payloadText)),
  (entry, chance) => (entry.occurredOn = changedText(chance, entry.occurredOn) as StoredEntry["occurredOn"]),
  (entry, chance) => (entry.recordedAt += chance.pick([-1, 1, 86_400_000])),
  (entry, chance) => (entry.actor = changedText(chance, entry.actor) as StoredEntry["actor"]),
  (entry, chance) => (entry.commandId = changedText(chance, entry.commandId)),
  (entry, chance) => (entry.commandIndex += chance.between(1, 3)),
  (entry, chance) => (entry.requestHash = flippedHex(chance, entry.requestHash)),
  (entry) => (entry.supersedes = entry.supersedes === null ? Position.make(1) : null),
  (entry) => (entry.annuls = !entry.annuls),
  (entry) => (entry.reason = entry.reason === null ? "" : null),
  (entry) => (entry.algorithm = "sm3"),
  (entry) => (entry.algorithm = "md5" as "sm3"),
  (entry, chance) => (entry.payloadHash = flippedHex(chance, entry.payloadHash)),
  (entry, chance) => (entry.previousHash = flippedHex(chance, entry.previousHash)),
  (entry, chance) => (entry.hash = flippedHex(chance, entry.hash)),
]

/** The chain from a place on made anew, as somebody would who can write everything. */
const rechained = (entries: ReadonlyArray<StoredEntry>, from: number, resealed: boolean) => {
  const digest = digestWith("sha256")
  const made: Array<StoredEntry> = []
  for (const entry of entries) {
    const sealed = JSON.parse(entry.payloadText) as { firstPosition: number; lastPosition: number }
    const hashes = made.slice(sealed.firstPosition - 1, sealed.lastPosition).map(({ hash }) => hash)
    const reseal = resealed && entry.type === "DaySealed" && entry.position > from
    const payloadText = reseal
      ? JSON.stringify({ ...sealed, merkleRoot: rootOf(digest, hashes) })
      : entry.payloadText
    const previousHash = made.at(-1)?.hash ?? GENESIS_HASH
    const header = { ...entry, payloadText, payloadHash: digest.ofText(payloadText), previousHash }
    made.push({ ...header, hash: hashOf(digest, header) })
  }
  return made
}

describe("in memory", () => {
  let entries: ReadonlyArray<StoredEntry>

  beforeAll(async () => {
    await using platform = await sealedPlatform(11, 60)
    entries = await storedIn(platform)
  })

  it("nothing is found in what nobody touched, wherever it ends", () => {
    for (let end = 0; end <= entries.length; end += 1) {
      assert.strictEqual(said(verdictOn(entries.slice(0, end))), "sound")
    }
  })

  it("each of a thousand random edits is found where it is", () => {
    const chance = new Seeded(1000)
    const missed: Array<string> = []
    for (let turn = 0; turn < 1000; turn += 1) {
      const index = chance.between(0, entries.length - 1)
      const edited = { ...(entries[index] as StoredEntry) }
      const edit = chance.between(0, EDITS.length - 1)
      EDITS[edit]?.(edited, chance)
      const verdict = verdictOn(entries.with(index, edited))
      if (verdict._tag === "Sound" || verdict.position !== index + 1)
        missed.push(`${edit} at ${index}: ${said(verdict)}`)
    }
    assert.deepStrictEqual(missed, [])
  })

  it("a chain rewritten from an entry on fails at the next seal", () => {
    const at = Math.floor(entries.length / 2)
    const edited = entries.map((entry) =>
      entry.position === at ? { ...entry, actor: "user/x" as never } : entry,
    )
    const next = entries.find((entry) => entry.type === "DaySealed" && sealed(entry).lastPosition >= at)
    assert.strictEqual(said(verdictOn(rechained(edited, at, false))), `seal at ${next?.position}`)
  })

  it("a journal rewritten with its seals is found by whoever kept one of them", () => {
    const at = Math.floor(entries.length / 2)
    const edited = entries.map((entry) =>
      entry.position === at ? { ...entry, actor: "user/x" as never } : entry,
    )
    const forged = rechained(edited, at, true)
    assert.strictEqual(said(verdictOn(forged)), "sound")
    for (const kept of entries.filter((entry) => entry.type === "DaySealed")) {
      const expected = kept.position < at ? "sound" : `end at ${kept.position}`
      assert.strictEqual(said(verdictOn(forged, [kept])), expected)
    }
  })
})

const sealed = (entry: StoredEntry) => JSON.parse(entry.payloadText) as { readonly lastPosition: number }
