/** An exported journal checks itself: whatever is changed in the file is found at its line. */
import { createHash, hash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import {
  ActorId,
  type Anchor,
  type Broken,
  type Digest,
  type Digests,
  GENESIS,
  GENESIS_HASH,
  hashOf,
  NotAJournal,
  Position,
  type Sound,
  type StoredEntry,
  StreamId,
} from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "./journalFile.ts"

const sha256: Digest = {
  algorithm: "sha256",
  ofText: (text) => hash("sha256", text, "hex"),
  ofBytes: (bytes) => createHash("sha256").update(bytes).digest(),
}
const digests: Digests = (algorithm) => (algorithm === "sha256" ? sha256 : undefined)

/** What must survive the way through a file: what separates lines elsewhere, and characters of two halves. */
const TEXTS = ["一\u2028二", "三\u2029四", "五\r六", "𠀀\u0000", '"引号"\\', "\u0085七"]

const entriesOf = (count: number): ReadonlyArray<StoredEntry> => {
  const entries: Array<StoredEntry> = []
  for (let index = 0; index < count; index += 1) {
    const payloadText = JSON.stringify({ text: `${TEXTS[index % TEXTS.length]}${index}` })
    const header = {
      position: Position.make(index + 1),
      stream: StreamId(`note/${index % 3}`),
      streamVersion: Math.floor(index / 3) + 1,
      type: "Noted",
      payloadVersion: 1,
      occurredOn: CalendarDate.make("2010-05-31"),
      recordedAt: 1_275_264_000_000 + index,
      actor: ActorId("operator"),
      commandId: `note ${index} \u2028`,
      commandIndex: 0,
      requestHash: sha256.ofText(String(index)),
      supersedes: index === 7 ? Position.make(2) : null,
      annuls: false,
      reason: index === 7 ? "错行" : null,
      algorithm: "sha256" as const,
      payloadHash: sha256.ofText(payloadText),
      previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
    }
    entries.push({ ...header, payloadText, hash: hashOf(sha256, header) })
  }
  return entries
}

const COUNT = 30
const entries = entriesOf(COUNT)
const headOf = (all: ReadonlyArray<StoredEntry>) => all.at(-1) ?? GENESIS
const linesOf = (all: ReadonlyArray<StoredEntry>): ReadonlyArray<string> => [
  journalHeadLine("安徽省", headOf(all)),
  ...all.map(journalEntryLine),
]
const lines = linesOf(entries)

const folder = mkdtempSync(join(tmpdir(), "minsheng-journal-file-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const verdictOn = (
  content: string | Uint8Array,
  anchors: ReadonlyArray<Anchor> = [],
): Promise<Sound | Broken> => {
  const file = join(folder, `${(files += 1)}.jsonl`)
  writeFileSync(file, content)
  return verifyJournalFile(file, digests, { anchors })
}

const said = (verdict: Sound | Broken): string =>
  verdict._tag === "Sound" ? `sound to ${verdict.position}` : `${verdict.fault} at ${verdict.position}`

const textOf = (all: ReadonlyArray<string>): string => all.join("")
const AT = 12

/** The line of an entry, changed as a text editor would. */
const edited = (change: (line: string) => string): string => {
  const changed = change(lines[AT] as string)
  assert.notStrictEqual(changed, lines[AT])
  return textOf(lines.with(AT, changed))
}

const withField = (field: string, value: unknown): string =>
  edited((line) => `${JSON.stringify({ ...(JSON.parse(line) as object), [field]: value })}\n`)

describe("an untouched file", () => {
  it("is sound, whatever stands in its texts", async () => {
    assert.strictEqual(said(await verdictOn(textOf(lines))), `sound to ${COUNT}`)
  })

  it("is sound after an editor gave it the line ends of Windows, and blank lines at its end", async () => {
    assert.strictEqual(said(await verdictOn(textOf(lines).replaceAll("\n", "\r\n"))), `sound to ${COUNT}`)
    assert.strictEqual(said(await verdictOn(`${textOf(lines)}\n\n`)), `sound to ${COUNT}`)
    assert.strictEqual(said(await verdictOn(textOf(lines).trimEnd())), `sound to ${COUNT}`)
  })

  it("of an empty journal is sound", async () => {
    assert.strictEqual(said(await verdictOn(textOf(linesOf([])))), "sound to 0")
  })

  it("may have grown since it was begun", async () => {
    const begun = [journalHeadLine("安徽省", headOf(entries.slice(0, 20))), ...lines.slice(1)]
    assert.strictEqual(said(await verdictOn(textOf(begun))), `sound to ${COUNT}`)
  })

  it("larger than what is read at once is sound", async () => {
    assert.strictEqual(said(await verdictOn(textOf(linesOf(entriesOf(2000))))), "sound to 2000")
  })
})

describe("an edited line is found where it is", () => {
  it.each<[field: string, value: unknown, fault: string]>([
    ["position", 99, "position"],
    ["stream", "note/9", "hash"],
    ["streamVersion", 99, "hash"],
    ["type", "Forged", "hash"],
    ["payloadVersion", 2, "hash"],
    ["payload", '{"text":"改了"}', "payload"],
    ["occurredOn", "2010-06-01", "hash"],
    ["recordedAt", 1, "hash"],
    ["actor", "user/x", "hash"],
    ["commandId", "x", "hash"],
    ["commandIndex", 1, "hash"],
    ["requestHash", "0".repeat(64), "hash"],
    ["supersedes", 1, "hash"],
    ["annuls", true, "hash"],
    ["reason", "没有", "hash"],
    ["algorithm", "sm3", "hash"],
    ["payloadHash", "0".repeat(64), "payload"],
    ["previousHash", "0".repeat(64), "link"],
    ["hash", "0".repeat(64), "hash"],
  ])("%s", async (field, value, fault) => {
    assert.strictEqual(said(await verdictOn(withField(field, value))), `${fault} at ${AT}`)
  })

  it("of every field that an entry has, none is left out above", () => {
    assert.lengthOf(Object.keys(JSON.parse(lines[AT] as string) as object), 19)
  })

  it.each<[what: string, change: (line: string) => string]>([
    ["half a line", (line) => `${line.slice(0, 80)}\n`],
    ["no JSON", () => "今天天气很好\n"],
    ["a list", () => "[]\n"],
    ["a number", () => "12\n"],
    ["nothing", () => "null\n"],
    ["two entries in one line", (line) => `${line.trimEnd()}${line}`],
    ["an entry without a payload", (line) => line.replace('"payload"', '"pay"')],
    ["a position that is a text", (line) => line.replace(`"position":${AT}`, `"position":"${AT}"`)],
    ["a truth that is a text", (line) => line.replace('"annuls":false', '"annuls":"false"')],
    ["bytes that are no text", (line) => line.replace("Noted", "Not\uFFFDd")],
  ])("where it is %s", async (_, change) => {
    assert.match(said(await verdictOn(edited(change))), new RegExp(`^(?:position|hash) at ${AT}$`, "u"))
  })

  it("also when lines change places, are left out or put in twice", async () => {
    const [before, line, after] = [lines.slice(0, AT), lines[AT] as string, lines.slice(AT + 1)]
    assert.strictEqual(said(await verdictOn(textOf([...before, ...after]))), `position at ${AT}`)
    assert.strictEqual(
      said(await verdictOn(textOf([...before, line, line, ...after]))),
      `position at ${AT + 1}`,
    )
    const swapped = [...before, after[0] as string, line, ...after.slice(1)]
    assert.strictEqual(said(await verdictOn(textOf(swapped))), `position at ${AT}`)
  })
})

describe("a cut file", () => {
  it.each([0, 1, AT, COUNT - 1])(
    "that ends behind entry %i is missed by its own first line",
    async (left) => {
      assert.strictEqual(said(await verdictOn(textOf(lines.slice(0, left + 1)))), `end at ${left + 1}`)
    },
  )

  it("that ends within a line is found at that line", async () => {
    const text = textOf(lines)
    assert.strictEqual(said(await verdictOn(text.slice(0, -20))), `position at ${COUNT}`)
  })

  it("whose first line was made to fit is found by whoever kept a seal", async () => {
    const short = textOf(linesOf(entries.slice(0, AT)))
    assert.strictEqual(said(await verdictOn(short)), `sound to ${AT}`)
    const kept = entries[AT + 3] as StoredEntry
    assert.strictEqual(said(await verdictOn(short, [kept])), `end at ${AT + 1}`)
  })

  it("or forged one that bears a head of its own does not hide what was kept of that place", async () => {
    const forged = entriesOf(COUNT + 1).slice(0, COUNT)
    const other = forged.slice(0, -1)
    const last = { ...(forged.at(-1) as StoredEntry), actor: ActorId("user/x") }
    other.push({ ...last, hash: hashOf(sha256, last) })
    const text = textOf(linesOf(other))
    assert.strictEqual(said(await verdictOn(text)), `sound to ${COUNT}`)
    const kept = entries.at(-1) as StoredEntry
    assert.strictEqual(said(await verdictOn(text, [kept])), `end at ${COUNT}`)
  })
})

describe("a file that is no journal", () => {
  it.each([
    ["an empty file", ""],
    ["a line of text", "您好\n"],
    ["another format", '{"format":"minsheng-backup/1"}\n'],
    ["a later format", '{"format":"minsheng-journal/2","head":{"position":0,"hash":""}}\n'],
    ["no head", '{"format":"minsheng-journal/1"}\n'],
    ["a head without a hash", '{"format":"minsheng-journal/1","head":{"position":3}}\n'],
    ["entries alone", textOf(lines.slice(1))],
    ["a list", "[]\n"],
  ])("is refused as such: %s", async (_, text) => {
    const refusal = await verdictOn(text).catch((error: unknown) => error)
    assert.instanceOf(refusal, NotAJournal)
    assert.strictEqual((refusal as NotAJournal).line, 1)
  })

  it("is refused as what it is when it is not there", async () => {
    const refusal = await verifyJournalFile(join(folder, "nowhere"), digests).catch((error: unknown) => error)
    assert.strictEqual((refusal as { readonly code?: string }).code, "ENOENT")
  })
})
