/** What verifying checks of the ledger is written down: a verifier in another language agrees with ours. */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { CHART, FundExaminer } from "@minsheng/core/funds"
import type { Digest, StoredEntry } from "@minsheng/core/journal"
import { chained, fundBook, rechained } from "@minsheng/core/testing"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "@minsheng/exchange"
import { digests } from "@minsheng/store/digests"
import { ROOT } from "./repository.ts"
import { Plot } from "./tools.ts"

const SCRIPT = join(ROOT, "docs", "examples", "verify_ledger.py")
const python = (args: ReadonlyArray<string>) => spawnSync("python3", args, { encoding: "utf8" })
const hasPython = python(["--version"]).status === 0

const SHA256 = digests("sha256") as Digest
const ENTRIES = chained(fundBook(2010, 1200), SHA256)

type Verdict = "sound" | number

const verdictsOn = async (entries: ReadonlyArray<StoredEntry>) => {
  using plot = new Plot()
  const file = join(plot.folder, "journal.jsonl")
  const head = entries.at(-1) as StoredEntry
  writeFileSync(file, [journalHeadLine("Anhui", head), ...entries.map(journalEntryLine)].join(""))
  const verdict = await verifyJournalFile(file, digests, { examiners: [new FundExaminer()] })
  const { stdout, stderr } = python([SCRIPT, file])
  assert.strictEqual(stderr, "")
  const theirs: Verdict = stdout.startsWith("sound: ")
    ? "sound"
    : Number(/^broken at entry (\d+): /u.exec(stdout)?.[1])
  return { ours: verdict._tag === "Sound" ? ("sound" as const) : verdict.position, theirs }
}

/** Digits of a payload, each of which says something about money or a date in the future. */
const FORGED = /"(?:amountFen|balanceFen|reservedFen)":"-?(\d+)"/gu

describe.skipIf(!hasPython)("a ledger's verifier in Python (skipped where python3 is missing)", () => {
  it("accepts what we accept", async () => {
    assert.deepStrictEqual(await verdictsOn(ENTRIES), { ours: "sound", theirs: "sound" })
  })

  it("names the same lowest bad position for any amount that was forged and chained anew", async () => {
    const amounts = ENTRIES.flatMap(({ position, payloadText }) =>
      [...payloadText.matchAll(FORGED)].map((match) => ({ position, at: match.index + match[0].length - 2 })),
    )
    assert.isAbove(amounts.length, 1000)
    for (let turn = 0; turn < 40; turn += 1) {
      const { position, at } = amounts[(turn * 7919) % amounts.length] as (typeof amounts)[number]
      const entries = ENTRIES.map((entry) => {
        if (entry.position !== position) return entry
        const digit = (Number(entry.payloadText[at]) + 1) % 10
        const payloadText = `${entry.payloadText.slice(0, at)}${digit}${entry.payloadText.slice(at + 1)}`
        return { ...entry, payloadText }
      })
      const { ours, theirs } = await verdictsOn(rechained(entries, SHA256))
      assert.strictEqual(ours, position)
      assert.strictEqual(theirs, position)
    }
  })

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
