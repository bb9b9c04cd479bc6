/** What verifying checks of the ledger is written down: a verifier in another language agrees with ours. */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { CHART, FundExaminer } from "@minsheng/core/funds"
import type { Digest, StoredEntry } from "@minsheng/core/journal"
import { chained, limitedBook, rechained } from "@minsheng/core/testing"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "@minsheng/exchange"
import { digests } from "@minsheng/store/digests"
import { ROOT } from "./repository.ts"
import { Plot } from "./tools.ts"

const SCRIPT = join(ROOT, "docs", "examples", "verify_ledger.py")
const python = (args: ReadonlyArray<string>) => spawnSync("python3", args, { encoding: "utf8" })
const hasPython = python(["--version"]).status === 0

const SHA256 = digests("sha256") as Digest
const ENTRIES = chained(limitedBook(2010, 1500), SHA256)

type Verdict = "sound" | number

/** One interpreter for all files: starting it costs more than a verdict does. */
const EACH = `import sys
text, files = open(sys.argv[1]).read().split("if __name__")[0], sys.argv[2:]
exec(text)
for file in files:
    try:
        main(file)
    except SystemExit:
        pass`

const verdictIn = (said: string): Verdict =>
  said.startsWith("sound: ") ? "sound" : Number(/^broken at entry (\d+): /u.exec(said)?.[1])

/** What either verifier says of each of several journals. */
const verdictsOn = async (journals: ReadonlyArray<ReadonlyArray<StoredEntry>>) => {
  using plot = new Plot()
  const files = journals.map((entries, index) => {
    const file = join(plot.folder, `journal${index}.jsonl`)
    const head = entries.at(-1) as StoredEntry
    writeFileSync(file, [journalHeadLine("Anhui", head), ...entries.map(journalEntryLine)].join(""))
    return file
  })
  const { stdout, stderr } = python(["-c", EACH, SCRIPT, ...files])
  assert.strictEqual(stderr, "")
  const theirs = stdout.trim().split("\n").map(verdictIn)
  const ours: Array<Verdict> = []
  for (const file of files) {
    const verdict = await verifyJournalFile(file, digests, { examiners: [new FundExaminer()] })
    ours.push(verdict._tag === "Sound" ? "sound" : verdict.position)
  }
  return { ours, theirs }
}

/** Digits of a payload, each of which says something about money or a date in the future. */
const FORGED = /"(?:amountFen|balanceFen|reservedFen|usedFen)":"-?(\d+)"/gu

describe.skipIf(!hasPython)("a ledger's verifier in Python (skipped where python3 is missing)", () => {
  it("accepts what we accept", async () => {
    assert.deepStrictEqual(await verdictsOn([ENTRIES]), { ours: ["sound"], theirs: ["sound"] })
  })

  it("names the same lowest bad position for any amount that was forged and chained anew", async () => {
    const amounts = ENTRIES.flatMap(({ position, payloadText }) =>
      [...payloadText.matchAll(FORGED)].map((match) => ({ position, at: match.index + match[0].length - 2 })),
    )
    assert.isAbove(amounts.length, 1000)
    const places = Array.from(
      { length: 40 },
      (_, turn) => amounts[(turn * 7919) % amounts.length] as (typeof amounts)[number],
    )
    const forged = places.map(({ position, at }) =>
      ENTRIES.map((entry) => {
        if (entry.position !== position) return entry
        const digit = (Number(entry.payloadText[at]) + 1) % 10
        const payloadText = `${entry.payloadText.slice(0, at)}${digit}${entry.payloadText.slice(at + 1)}`
        return { ...entry, payloadText }
      }),
    )
    const positions = places.map(({ position }) => position)
    const verdicts = await verdictsOn(forged.map((entries) => rechained(entries, SHA256)))
    assert.deepStrictEqual(verdicts, { ours: positions, theirs: positions })
  }, 120_000)

  it("knows the chart of transfers", () => {
    const text = python([
      "-c",
      `import sys; sys.argv = [""]; exec(open(${JSON.stringify(SCRIPT)}).read().split("if __name__")[0]); print("\\n".join(WAYS))`,
    ])
    assert.sameMembers(
      text.stdout.trim().split("\n"),
      Object.entries(CHART).flatMap(([kind, moves]) => moves.map(({ from, to }) => `${kind} ${from} ${to}`)),
    )
  })
})
