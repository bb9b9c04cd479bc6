/** The journal's format is written down well enough: a verifier in another language agrees with ours. */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { ANHUI, anhuiDivisions, anhuiProgramme2010 } from "@minsheng/anhui"
import { Audit } from "@minsheng/core/audit"
import { found, loadFacts } from "@minsheng/core/instance"
import {
  type Anchor,
  type CanonicalObject,
  canonicalText,
  CommandId,
  type Digest,
  type DigestAlgorithm,
  type EntryHeader,
  EventType,
  hashOf,
  headerText,
  Position,
  rootOf,
  Seals,
  type StoredEntry,
} from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, ItemKey, Month, OfficeClock } from "@minsheng/core/kernel"
import { ProgrammeAnnounced, programmeStream } from "@minsheng/core/programme"
import { Projects } from "@minsheng/core/project"
import { faultWords } from "@minsheng/core/words"
import {
  JOURNAL_ENTRY_SCHEMA,
  journalEntryLine,
  journalHeadLine,
  verifyJournalFile,
} from "@minsheng/exchange"
import { digests } from "@minsheng/store/digests"
import { MIGRATED, testPlatform } from "@minsheng/store/testing"
import { ROOT } from "./repository.ts"
import { Plot } from "./tools.ts"

const SCRIPT = join(ROOT, "docs", "examples", "verify_journal.py")

const python = (args: ReadonlyArray<string>) => spawnSync("python3", args, { encoding: "utf8" })
const hasPython = python(["--version"]).status === 0
const hasSm3 = hasPython && python(["-c", "import hashlib; hashlib.new('sm3')"]).status === 0

const day = CalendarDate.make

/** A source as some word processors write it: with a separator of lines inside. */
const oddSource = loadFacts([
  {
    commandId: "odd",
    stream: programmeStream(2011),
    events: [
      EventType.occurred(ProgrammeAnnounced, {
        stream: programmeStream(2011),
        occurredOn: day("2010-05-30"),
        payload: {
          year: 2011,
          itemCount: 33,
          documentNumber: "皖政\u2028〔2011〕1号\u0085\u007f",
          documentProvenance: { source: 'a "source" with \\ and \u2029', confidence: "unconfirmed" },
          totalPoints: 0,
          fundGuaranteePoints: 0,
          pointsProvenance: { source: "𠀀", confidence: "unconfirmed" },
          remark: null,
        },
      }),
    ],
  },
])

const registration = {
  year: 2010,
  countyCode: DivisionCode.make("341524"),
  itemKey: ItemKey.make("19"),
  name: "示例镇集中供水工程",
  township: null,
  implementingUnit: "示例供水站",
  annualPlanFen: 312_600_000n,
  plannedStartOn: null,
  plannedFinishOn: null,
  approvedOn: day("2010-03-18"),
}
const figures = {
  investedFen: 61_730_000n,
  disbursedFen: 35_130_000n,
  spentFen: 35_130_000n,
  physicalProgress: 6240,
  remark: null,
}

/** A register that was founded, reported to, corrected and sealed over three days. */
const life = (moveTo: (on: string) => void) =>
  Effect.gen(function* () {
    const [projects, seals] = [yield* Projects, yield* Seals]
    const command = (text: string) => CommandId.make(text)
    moveTo("2010-05-29")
    yield* loadFacts([anhuiDivisions, anhuiProgramme2010])
    const instance = {
      regionCode: ANHUI,
      name: { zh: "安徽省", en: "Anhui" },
      programmeYear: 2010,
      demonstration: null,
    }
    yield* found(instance, day("2010-05-29"))
    moveTo("2010-05-30")
    yield* seals.sealDue
    yield* oddSource
    const { code } = yield* projects.register({ commandId: command("1"), registration })
    const monthly = { month: Month.make("2010-05"), ...figures }
    const reported = yield* projects.reportMonth({ commandId: command("2"), code, monthly })
    const right = { position: reported.position, reason: "合同价更正", figures: { ...figures, spentFen: 1n } }
    const corrected = yield* projects.correctReport({ commandId: command("3"), code, ...right })
    moveTo("2010-05-31")
    yield* seals.sealDue
    const wrong = { position: corrected.position, reason: "重复" }
    yield* projects.annulReport({ commandId: command("4"), code, ...wrong })
  })

const exportedLife = async (digest: DigestAlgorithm): Promise<ReadonlyArray<StoredEntry>> => {
  let now = 0
  const clock = OfficeClock.of({ now: Effect.sync(() => (now += 1)) })
  await using platform = await testPlatform(MIGRATED, { clock, digest })
  await platform.run(
    life((on) => {
      now = CalendarDate.startOf(day(on)) + 8 * 3_600_000
    }),
  )
  const { entries } = await platform.run(Audit.use((audit) => audit.exported))
  return (await Effect.runPromise(Stream.runCollect(entries))).flat()
}

const linesOf = (entries: ReadonlyArray<StoredEntry>): ReadonlyArray<string> => {
  const last = entries.at(-1)
  const head = { position: last?.position ?? Position.make(0), hash: last?.hash ?? "", recordedAt: 0 }
  return [journalHeadLine("Anhui", head), ...entries.map(journalEntryLine)]
}

/** Hashes again from some place on, as a forger with all the time in the world would. */
const rechained = (entries: ReadonlyArray<StoredEntry>): ReadonlyArray<StoredEntry> => {
  const chained: Array<StoredEntry> = []
  for (const entry of entries) {
    const digest = digests(entry.algorithm) as Digest
    const previousHash = chained.at(-1)?.hash ?? "0".repeat(64)
    const header = { ...entry, previousHash, payloadHash: digest.ofText(entry.payloadText) }
    chained.push({ ...header, hash: hashOf(digest, header) })
  }
  return chained
}

/** `sound`, or the lowest bad position. */
type Verdict = "sound" | number

const oursOn = async (file: string, anchors: ReadonlyArray<Anchor>): Promise<Verdict> => {
  const verdict = await verifyJournalFile(file, digests, { anchors })
  return verdict._tag === "Sound" ? "sound" : verdict.position
}

const theirsOn = (file: string, anchors: ReadonlyArray<Anchor>): Verdict => {
  const known = anchors.map(({ position, hash }) => `${position}:${hash}`)
  const { stdout, stderr } = python([SCRIPT, file, ...known])
  assert.strictEqual(stderr, "")
  if (stdout.startsWith("sound: ")) return "sound"
  return Number(/^broken at entry (\d+): /u.exec(stdout)?.[1])
}

/** Stands for a byte that no text has. */
const NO_TEXT = "\u0000"

const verdictsOn = async (lines: ReadonlyArray<string>, anchors: ReadonlyArray<Anchor> = []) => {
  using plot = new Plot()
  const file = join(plot.folder, "journal.jsonl")
  writeFileSync(
    file,
    Buffer.from(lines.join("")).map((byte) => (byte === 0 ? 0xff : byte)),
  )
  return { ours: await oursOn(file, anchors), theirs: theirsOn(file, anchors) }
}

type Entries = ReadonlyArray<StoredEntry>
type Edited = ReadonlyArray<string>

const changed = (entries: Entries, at: number, change: Partial<StoredEntry>): Entries =>
  entries.map((entry) => (entry.position === at ? { ...entry, ...change } : entry))

const ofType = (entries: Entries, type: string): StoredEntry => {
  const entry = entries.findLast((one) => one.type === type)
  if (entry === undefined) throw new Error(`the life has no ${type}`)
  return entry
}

const reworded = (lines: ReadonlyArray<string>, at: number, from: string, to: string): Edited =>
  lines.map((line, index) => (index === at ? line.replace(from, to) : line))

describe.skipIf(!hasPython)("a verifier in Python (skipped where python3 is missing)", () => {
  let entries: Entries = []
  let lines: ReadonlyArray<string> = []

  beforeAll(async () => {
    entries = await exportedLife("sha256")
    lines = linesOf(entries)
  })

  it("accepts what we accept", async () => {
    assert.isAbove(entries.length, 100)
    assert.isTrue(entries.some((entry) => entry.payloadText.includes("\u2028")))
    assert.lengthOf(
      entries.filter((entry) => entry.type === "DaySealed"),
      2,
    )
    assert.deepStrictEqual(await verdictsOn(lines), { ours: "sound", theirs: "sound" })
    const seal = ofType(entries, "DaySealed")
    assert.deepStrictEqual(await verdictsOn(lines, [seal]), { ours: "sound", theirs: "sound" })
    assert.deepStrictEqual(await verdictsOn([...lines, "\n"]), { ours: "sound", theirs: "sound" })
    assert.deepStrictEqual(await verdictsOn(linesOf([])), { ours: "sound", theirs: "sound" })
  })

  /** Edit → the lines afterwards, and the lowest position at which they are wrong. */
  const EDITS: Readonly<
    Record<string, (all: Entries, text: ReadonlyArray<string>) => readonly [Edited, number]>
  > = {
    "a figure in a payload": (all) => {
      const { position, payloadText } = ofType(all, "MonthReported")
      return [linesOf(changed(all, position, { payloadText: payloadText.replace("6240", "9240") })), position]
    },
    "an actor": (_, text) => [reworded(text, 50, '"actor":"system"', '"actor":"operator"'), 50],
    "a date": (_, text) => [reworded(text, 50, '"occurredOn":"2', '"occurredOn":"1'), 50],
    "a hash": (all) => [linesOf(changed(all, 60, { hash: "0".repeat(64) })), 60],
    "a number that became a text": (_, text) => [
      reworded(text, 50, '"commandIndex":49', '"commandIndex":"49"'),
      50,
    ],
    "a truth value that became a text": (_, text) => [
      reworded(text, 50, '"annuls":false', '"annuls":"false"'),
      50,
    ],
    "a field that is gone": (_, text) => [reworded(text, 50, '"actor":"system",', ""), 50],
    "an algorithm that is none": (_, text) => [
      reworded(text, 50, '"algorithm":"sha256"', '"algorithm":"md5"'),
      50,
    ],
    "an entry that is gone": (_, text) => [text.toSpliced(70, 1), 70],
    "an entry that stands twice": (_, text) => [text.toSpliced(70, 0, text[70] ?? ""), 71],
    "two entries that changed places": (_, text) => [
      text.toSpliced(70, 2, text[71] ?? "", text[70] ?? ""),
      70,
    ],
    "the last entry cut off": (all, text) => [text.slice(0, -1), all.length],
    "a line that is no entry": (_, text) => [text.toSpliced(70, 1, "{}\n"), 70],
    "a line that is no JSON": (_, text) => [text.toSpliced(70, 1, '{"position":70,\n'), 70],
    "bytes that are no text": (_, text) => [reworded(text, 50, "system", `syst${NO_TEXT}m`), 50],
    "a version out of turn, chained anew": (all) => [
      linesOf(rechained(changed(all, 60, { streamVersion: 9 }))),
      60,
    ],
    "a time before its time, chained anew": (all) => [
      linesOf(rechained(changed(all, 60, { recordedAt: 1 }))),
      60,
    ],
    "a command that stands there twice, chained anew": (all) => {
      const { actor, commandId } = all[58] as StoredEntry
      return [linesOf(rechained(changed(all, 60, { actor, commandId, commandIndex: 0 }))), 60]
    },
    "a sealed entry, chained anew": (all) => {
      const change = { payloadText: (all[59] as StoredEntry).payloadText.replace("3", "4") }
      const seal = all.find((entry) => entry.type === "DaySealed") as StoredEntry
      return [linesOf(rechained(changed(all, 60, change))), seal.position]
    },
    "a seal of fewer entries, chained anew": (all) => {
      const { position, payloadText } = ofType(all, "DaySealed")
      const change = { payloadText: payloadText.replace(/"lastPosition":\d+/u, '"lastPosition":1') }
      return [linesOf(rechained(changed(all, position, change))), position]
    },
    "a seal that says nothing, chained anew": (all) => {
      const { position } = ofType(all, "DaySealed")
      return [linesOf(rechained(changed(all, position, { payloadText: "{}" }))), position]
    },
  }

  it.each(Object.keys(EDITS))("names the same lowest bad position: %s", async (name) => {
    const edit = EDITS[name]
    assert.isDefined(edit)
    const [edited, position] = edit(entries, lines)
    assert.notDeepEqual(edited, lines)
    assert.deepStrictEqual(await verdictsOn(edited), { ours: position, theirs: position })
  })

  it("needs an anchor for a journal that was forged from its first entry to its head", async () => {
    const last = entries.at(-1) as StoredEntry
    const forged = linesOf(
      rechained(changed(entries, last.position, { actor: (entries[0] as StoredEntry).actor })),
    )
    assert.deepStrictEqual(await verdictsOn(forged), { ours: "sound", theirs: "sound" })
    assert.deepStrictEqual(await verdictsOn(forged, [last]), { ours: last.position, theirs: last.position })
    const beyond = { position: last.position + 5, hash: last.hash }
    const cut = last.position + 1
    assert.deepStrictEqual(await verdictsOn(lines, [beyond]), { ours: cut, theirs: cut })
  })

  it("says so where a file is no journal", async () => {
    using plot = new Plot()
    plot.plant({ "other.jsonl": '{"format":"something-else/1"}\n' })
    const file = join(plot.folder, "other.jsonl")
    const { status, stdout } = python([SCRIPT, file])
    assert.deepStrictEqual([status, stdout], [2, `${file} is not a journal\n`])
    let refused: unknown
    await verifyJournalFile(file, digests).catch((error: unknown) => {
      refused = error
    })
    assert.instanceOf(refused, Error)
  })

  it.skipIf(!hasSm3)("reads a journal that is chained with SM3 (skipped where Python lacks it)", async () => {
    const chained = await exportedLife("sm3")
    assert.isTrue(chained.every((entry) => entry.algorithm === "sm3"))
    assert.deepStrictEqual(await verdictsOn(linesOf(chained)), { ours: "sound", theirs: "sound" })
    const edited = linesOf(changed(chained, 60, { hash: "0".repeat(64) }))
    assert.deepStrictEqual(await verdictsOn(edited), { ours: 60, theirs: 60 })
  })

  it("is short", () => {
    const { stdout } = python(["-c", `print(len(open(${JSON.stringify(SCRIPT)}).read().splitlines()))`])
    assert.isAtMost(Number(stdout), 100)
  })
})

describe("the worked example of the description", () => {
  const description = readFileSync(join(ROOT, "docs", "reference", "journal-format.md"), "utf8")
  const said = (name: string): string =>
    new RegExp(`\\n\`\`\`${name}\\n(.+)\\n`, "u").exec(description)?.[1] ?? ""
  const digest = digests("sha256") as Digest
  const header = JSON.parse(said("header")) as EntryHeader

  it("has the texts and hashes that we make", () => {
    assert.strictEqual(canonicalText(JSON.parse(said("payload")) as CanonicalObject), said("payload"))
    assert.strictEqual(digest.ofText(said("payload")), said("payloadHash"))
    assert.strictEqual(header.payloadHash, said("payloadHash"))
    assert.strictEqual(headerText(header), said("header"))
    assert.strictEqual(hashOf(digest, header), said("hash"))
  })

  it("has the roots that we make", () => {
    assert.strictEqual(rootOf(digest, [said("hash")]), said("rootOfOne"))
    assert.strictEqual(
      rootOf(
        digest,
        ["a", "b", "c"].map((text) => digest.ofText(text)),
      ),
      said("rootOfThree"),
    )
  })

  it("names every field of a line, and every fault", () => {
    const fields = [...description.matchAll(/^\| `(\w+)` \|/gmu)].map(([, name = ""]) => name)
    assert.deepStrictEqual(
      fields.toSorted(),
      [...JOURNAL_ENTRY_SCHEMA.required, ...Object.keys(faultWords)].toSorted(),
    )
    assert.lengthOf(Object.keys(header), JOURNAL_ENTRY_SCHEMA.required.length - 2)
  })
})

afterAll(() => {
  if (!hasPython) console.warn("python3 is missing: the independent verifier was not run")
})
