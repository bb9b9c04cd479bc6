/**
 * The ledger checked from its entries alone: all that the ledger itself writes is sound, and what somebody
 * forges who can hash and chain everything again is found, as long as it does not add up.
 */
import { createHash } from "node:crypto"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Digest } from "../journal/Digest.ts"
import { StreamId } from "../journal/Entry.ts"
import { type Anchor, type Broken, type Sound, type StoredEntry, Verifier } from "../journal/verify.ts"
import { account, Book, PROJECT } from "../testing/Book.ts"
import { chained, rechained } from "../testing/chain.ts"
import { fundBook, seeded } from "../testing/ledgerRun.ts"
import { limitedBook } from "../testing/limitedBook.ts"
import { FundExaminer } from "./FundExaminer.ts"

const SHA256: Digest = {
  algorithm: "sha256",
  ofText: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
  ofBytes: (bytes) => createHash("sha256").update(bytes).digest(),
}

const verdictOn = (entries: ReadonlyArray<StoredEntry>, after?: Anchor): Sound | Broken => {
  const verifier = new Verifier(() => SHA256, { examiners: [new FundExaminer()], after })
  for (const entry of entries) verifier.take(entry)
  return verifier.finish()
}

const said = (verdict: Sound | Broken): string =>
  verdict._tag === "Sound" ? "sound" : `${verdict.fault} at ${verdict.position}`

const journalOf = (seed: number, operations: number): ReadonlyArray<StoredEntry> =>
  chained(fundBook(seed, operations), SHA256)

const JOURNAL = journalOf(2010, 1500)

/** An entry with its text changed, and everything chained anew. */
const forged = (
  entries: ReadonlyArray<StoredEntry>,
  position: number,
  change: (entry: StoredEntry) => Partial<StoredEntry>,
): ReadonlyArray<StoredEntry> =>
  rechained(
    entries.map((entry) => (entry.position === position ? { ...entry, ...change(entry) } : entry)),
    SHA256,
  )

const replaced =
  (from: string | RegExp, to: string | ((found: string) => string)) =>
  ({ payloadText }: StoredEntry): Partial<StoredEntry> => ({
    payloadText: payloadText.replace(from, to as string),
  })

const positionsOf = (...types: ReadonlyArray<string>): ReadonlyArray<number> =>
  JOURNAL.filter(({ type }) => types.includes(type)).map(({ position }) => position)

const reversals: ReadonlyArray<number> = JOURNAL.filter(({ payloadText }) =>
  payloadText.includes('"reverses":"'),
).map(({ position }) => position)

const oneMore = (found: string): string => found.replace(/\d+/u, (fen) => String(BigInt(fen) + 1n))

interface Forgery {
  readonly at: ReadonlyArray<number>
  readonly change: (entry: StoredEntry) => Partial<StoredEntry>
  readonly fault: string
}

/** What a forger may change in one entry, and what it is found for. */
const FORGERIES: Readonly<Record<string, Forgery>> = {
  "an amount": {
    at: positionsOf("TransferPosted").filter((position) => !reversals.includes(position)),
    change: replaced(/"amountFen":"\d+"/u, oneMore),
    fault: "balance",
  },
  "an amount that is nothing": {
    at: positionsOf("TransferPosted", "TransferReserved"),
    change: replaced(/"amountFen":"\d+"/u, '"amountFen":"0"'),
    fault: "form",
  },
  "an amount moved back": {
    at: reversals,
    change: replaced(/"amountFen":"\d+"/u, oneMore),
    fault: "state",
  },
  "an amount set aside": {
    at: positionsOf("TransferReserved"),
    change: replaced(/"amountFen":"\d+"/u, oneMore),
    fault: "balance",
  },
  "more posted than was set aside": {
    at: positionsOf("ReservationPosted"),
    change: replaced(/"amountsFen":\["\d+"/u, '"amountsFen":["1000000"'),
    fault: "state",
  },
  "a balance": {
    at: positionsOf("TransferPosted", "ReservationPosted"),
    change: replaced(/"balanceFen":"-?\d+"/u, oneMore),
    fault: "balance",
  },
  "what is set aside": {
    at: positionsOf("TransferReserved", "ReservationEnded"),
    change: replaced(/"reservedFen":"\d+"/u, oneMore),
    fault: "balance",
  },
  "a balance that is left out": {
    at: positionsOf("TransferPosted"),
    change: replaced(/"accounts":\[\{[^}]+\},?/u, '"accounts":['),
    fault: "balance",
  },
  "a purpose that the kind does not serve": {
    at: positionsOf("TransferPosted").filter((position) => !reversals.includes(position)),
    change: replaced(/"to":"([^"]+)-\w+"/u, (found) => found.replace(/-\w+"$/u, '-surplus"')),
    fault: "chart",
  },
  "money of another giver": {
    at: positionsOf("TransferPosted").filter((position) => !reversals.includes(position)),
    change: replaced(/"to":"[^"]+"/u, (found) =>
      found.includes("central") ? found.replace("central", "county") : found.replace("county", "central"),
    ),
    fault: "chart",
  },
  "a transfer posted that was only set aside": {
    at: positionsOf("TransferReserved"),
    change: ({ payloadText }) => ({
      type: "TransferPosted",
      payloadText: payloadText
        .replace(/"expiresOn":"[^"]+",/u, "")
        .replace(/\}$/u, ',"reverses":null,"back":false}'),
    }),
    fault: "balance",
  },
  "a reservation given up that was posted": {
    at: positionsOf("ReservationPosted"),
    change: ({ payloadText }) => ({
      type: "ReservationEnded",
      payloadText: payloadText.replace(/"amountsFen":\[[^\]]+\]/u, '"cause":"voided","explanation":null'),
    }),
    fault: "balance",
  },
  "who moved it back": {
    at: positionsOf("TransferReversed"),
    change: replaced(/"by":"[^"]+"/u, '"by":"0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"'),
    fault: "state",
  },
  "an event that is none": {
    at: positionsOf("TransferPosted"),
    change: () => ({ type: "TransferForgotten" }),
    fault: "form",
  },
}

describe("what the ledger writes", () => {
  it.each([2010, 2011, 2012])("is sound, whatever happened in it (seed %i)", (seed) => {
    const entries = journalOf(seed, 3000)
    assert.strictEqual(said(verdictOn(entries)), "sound")
    const types = new Set(entries.map(({ type }) => type))
    for (const type of ["TransferPosted", "TransferReserved", "ReservationPosted", "ReservationEnded"]) {
      assert.isTrue(types.has(type), type)
    }
    assert.isTrue(types.has("TransferReversed"))
  })

  it("is sound from any entry on, as far as that can be known", () => {
    for (let after = 1; after < JOURNAL.length; after += 1) {
      const before = JOURNAL[after - 1] as StoredEntry
      const verdict = verdictOn(JOURNAL.slice(after), before)
      assert.strictEqual(said(verdict), "sound", `from ${after + 1}`)
    }
  })
})

describe("a forgery that was chained anew", () => {
  it.each(Object.entries(FORGERIES))("of %s is found where it is", (_, { at, change, fault }) => {
    const below = seeded(at.length)
    assert.isAbove(at.length, 5)
    for (let turn = 0; turn < 12; turn += 1) {
      const position = at[below(at.length)] ?? 0
      const entries = forged(JOURNAL, position, change)
      assert.notStrictEqual(entries[position - 1]?.hash, JOURNAL[position - 1]?.hash)
      assert.strictEqual(said(verdictOn(entries)), `${fault} at ${position}`)
    }
  })

  it("of an amount with the balances behind it is found at the next entry of the account", () => {
    const first = JOURNAL.find(({ type }) => type === "TransferPosted") as StoredEntry
    const { accounts } = JSON.parse(first.payloadText) as { accounts: ReadonlyArray<{ account: string }> }
    const covered = forged(JOURNAL, first.position, ({ payloadText }) => ({
      payloadText: payloadText
        .replace(/"amountFen":"\d+"/u, oneMore)
        .replace(/"balanceFen":"-\d+"/u, oneMore)
        .replace(/"balanceFen":"\d+"/u, oneMore)
        .replace(/"usedFen":"\d+"/u, oneMore),
    }))
    const next = JOURNAL.find(
      ({ position, payloadText }) =>
        position > first.position &&
        accounts.some((one) => payloadText.includes(`"account":"${one.account}"`)),
    )
    assert.strictEqual(said(verdictOn(covered)), `balance at ${next?.position}`)
  })

  it("of a transfer that is gone is found at the next entry of one of its accounts", () => {
    const gone = positionsOf("TransferPosted").find((position) => !reversals.includes(position)) ?? 0
    assert.match(said(verdictOn(rechained(JOURNAL.toSpliced(gone - 1, 1), SHA256))), /^(?:balance|state) at/u)
  })

  it("of a transfer that stands twice is found by its key, and under another by its balances", () => {
    const at = positionsOf("TransferPosted")[20] ?? 0
    const entry = JOURNAL[at - 1] as StoredEntry
    const twin = { ...entry, stream: StreamId("transfer/0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b") }
    const twice = (commandId: string) =>
      verdictOn(rechained(JOURNAL.toSpliced(at, 0, { ...twin, commandId }), SHA256))
    assert.strictEqual(said(twice(entry.commandId)), `key at ${at + 1}`)
    assert.match(said(twice("another")), /^(?:balance|state) at/u)
  })

  it("of a reversal without its other half is found", () => {
    const at = reversals[0] ?? 0
    assert.strictEqual(said(verdictOn(rechained(JOURNAL.toSpliced(at, 1), SHA256))), `state at ${at + 1}`)
  })

  it("that adds up and overdraws is found as that", () => {
    const book = new Book()
    const arrived = {
      from: account("341523", "central", "budget"),
      to: account("341523", "central", "arrived"),
    }
    const line = { ...arrived, amountFen: "5" }
    const stated = [
      { account: line.from, balanceFen: "-5", reservedFen: "0" },
      { account: line.to, balanceFen: "5", reservedFen: "0" },
    ]
    const template = JOURNAL.find(({ type }) => type === "TransferPosted") as StoredEntry
    const payloadText = JSON.stringify({
      accounts: stated,
      used: [],
      kind: "arrival",
      lines: [line],
      reverses: null,
      back: false,
    })
    const entries = rechained(
      [...chained(book.entries, SHA256), { ...template, commandId: "overdrawn", payloadText }],
      SHA256,
    )
    assert.strictEqual(said(verdictOn(entries)), `overdrawn at ${entries.length}`)
  })

  it("in a part is found once the account was met in it", () => {
    const half = Math.floor(JOURNAL.length / 2)
    const late = positionsOf("TransferPosted").findLast((position) => !reversals.includes(position)) ?? 0
    const entries = forged(JOURNAL, late, replaced(/"amountFen":"\d+"/u, oneMore))
    assert.strictEqual(said(verdictOn(entries.slice(half), entries[half - 1])), `balance at ${late}`)
  })
})

describe("limits", () => {
  const LIMITED = chained(limitedBook(2010, 1500), SHA256)
  const at = (...wanted: ReadonlyArray<RegExp>): ReadonlyArray<number> =>
    LIMITED.filter(({ type, payloadText }) =>
      wanted.every((pattern) => pattern.test(`${type} ${payloadText}`)),
    ).map(({ position }) => position)
  const moved = /^(?:Transfer|Reservation)/u
  const oneLess = (found: string): string => found.replace(/\d+/u, (fen) => String(BigInt(fen) - 1n))

  it.each([2010, 2011, 2012])("are kept and stated by what the ledger writes (seed %i)", (seed) => {
    const entries = chained(limitedBook(seed, 1500), SHA256)
    assert.strictEqual(said(verdictOn(entries)), "sound")
    for (const type of ["FinancingPlanIssued", "EstimateApproved", "ReservationEnded", "TransferReversed"]) {
      assert.isAbove(entries.filter((entry) => entry.type === type).length, 2, type)
    }
  })

  it("are sound from any entry on, as far as that can be known", () => {
    for (let after = 1; after < LIMITED.length; after += 7) {
      const verdict = verdictOn(LIMITED.slice(after), LIMITED[after - 1])
      assert.strictEqual(said(verdict), "sound", `from ${after + 1}`)
    }
  })

  it.each([
    ["one fen more of a plan", at(moved, /plan\/[^}]*"usedFen":"\d/u), /"usedFen":"\d+"/u, oneMore],
    ["one fen less of a plan", at(moved, /plan\/[^}]*"usedFen":"[1-9]/u), /"usedFen":"\d+"/u, oneLess],
    ["one fen of an estimate", at(moved, /project\/[^}]*"usedFen":"\d/u), /"usedFen":"\d+"/u, oneMore],
    ["a limit that is left out", at(moved, /"used":\[\{/u), /"used":\[\{[^}]+\},?/u, '"used":['],
    ["another limit", at(moved, /"plan\//u), /plan\/2010-34\d{4}/u, "plan/2010-341621"],
    [
      "one that it does not touch",
      at(moved, /"used":\[\]/u),
      '"used":[]',
      '"used":[{"limit":"plan/2010-341621-19-central","usedFen":"1"}]',
    ],
  ] as ReadonlyArray<
    readonly [string, ReadonlyArray<number>, RegExp | string, string | ((found: string) => string)]
  >)("planted: %s, chained anew, is found where it is", (_, positions, from, to) => {
    assert.isAbove(positions.length, 5)
    const below = seeded(positions.length)
    for (let turn = 0; turn < 12; turn += 1) {
      const position = positions[below(positions.length)] ?? 0
      assert.strictEqual(
        said(verdictOn(forged(LIMITED, position, replaced(from, to)))),
        `limit at ${position}`,
      )
    }
  })

  it("planted: a plan, or an estimate, that is below what it was used for is found where it is", () => {
    const [plan, estimate] = [at(/^FinancingPlanIssued/u).at(-1) ?? 0, at(/^EstimateApproved/u).at(-1) ?? 0]
    const nothing = replaced(/"central":"\d+"/gu, '"central":"0"')
    assert.strictEqual(said(verdictOn(forged(LIMITED, plan, nothing))), `limit at ${plan}`)
    const small = replaced(/"estimateFen":"\d+"/u, '"estimateFen":"1"')
    assert.strictEqual(said(verdictOn(forged(LIMITED, estimate, small))), `limit at ${estimate}`)
  })

  it("planted: a plan that is none is found, and stops nobody", () => {
    const [position = 0] = at(/^FinancingPlanIssued/u)
    for (const payloadText of ["{}", '{"ceilings":[{}]}', '{"ceilings":[{"byLevel":{}}]}', "null"]) {
      const entries = forged(LIMITED, position, () => ({ payloadText }))
      assert.strictEqual(said(verdictOn(entries)), `form at ${position}`)
    }
  })

  it("planted: money that runs against another project than it did is found", () => {
    const [position = 0] = at(moved, /"projectCode"/u, /"limit":"project/u)
    const other = replaced(`"projectCode":"${PROJECT.code}"`, '"projectCode":"2010-341523-19-0002"')
    assert.strictEqual(said(verdictOn(forged(LIMITED, position, other))), `limit at ${position}`)
  })

  it("planted: what follows a transfer dated before it is found", () => {
    for (const type of [/^ReservationPosted/u, /^TransferPosted .*"reverses":"/u]) {
      const position = at(type)[3] ?? 0
      const entries = forged(LIMITED, position, () => ({ occurredOn: dateOf("2010-01-01") }))
      assert.strictEqual(said(verdictOn(entries)), `state at ${position}`)
    }
  })
})
