/**
 * Checking the fund ledger entry by entry, with nothing but the entries: that each transfer moves money as
 * one may, that what it states is the sum of all postings before it, that nothing is overdrawn and no limit
 * exceeded. It adds up anew what the ledger had decided, and shares with it only the chart of transfers.
 */
import type { Examiner, Finding, StoredEntry } from "../journal/verify.ts"
import { mayBeNegative } from "./Account.ts"
import { isEarmarkKept, moveOf, type TransferKind } from "./Chart.ts"
import {
  type Examined,
  type ExaminedAccount,
  type ExaminedAfter,
  type ExaminedBalance,
  ExaminedEntries,
  type ExaminedLine,
} from "./examined.ts"
import { LimitExaminer, type Purposeful } from "./LimitExaminer.ts"

interface Standing {
  readonly balanceFen: bigint
  readonly reservedFen: bigint
}

/** What became of a transfer, what it moved or set aside, for what, which way, and from which day. */
interface Followed extends Purposeful {
  readonly state: "reserved" | "posted" | "over"
  readonly lines: ReadonlyArray<ExaminedLine>
  readonly back: boolean
  readonly since: string
}

/** What lies before a part, and of which nothing else is known. */
const GONE = { kind: "takeover", projectCode: null, back: false, since: "" } as const

type Begun = Extract<Examined, { readonly type: "TransferPosted" | "TransferReserved" }>
type GoneOn = Extract<Examined, { readonly type: "ReservationPosted" | "ReservationEnded" }>

const FAMILY = "transfer/"
const NOTHING: Standing = { balanceFen: 0n, reservedFen: 0n }

const finding = (fault: Finding["fault"], expected: string, found: string): Finding => ({
  fault,
  expected,
  found,
})

const standingText = ({ balanceFen, reservedFen }: Standing): string => `${balanceFen} (${reservedFen})`

const linesText = (lines: ReadonlyArray<ExaminedLine>): string =>
  lines.map(({ from, to, amountFen }) => `${from.code} > ${to.code} ${amountFen}`).join(", ")

/** The lines by which others are moved back: the last one first. */
const movedBack = (lines: ReadonlyArray<ExaminedLine>): ReadonlyArray<ExaminedLine> =>
  lines.toReversed().map(({ from, to, amountFen }) => ({ from: to, to: from, amountFen }))

const isInChart = (kind: TransferKind, { from, to }: ExaminedLine): boolean =>
  moveOf(kind, from, to) !== undefined && isEarmarkKept(from, to)

/** What an entry does to each account. */
class Changes {
  readonly byAccount = new Map<ExaminedAccount, Standing>()

  #add(account: ExaminedAccount, balanceFen: bigint, reservedFen: bigint): void {
    const before = this.byAccount.get(account) ?? NOTHING
    this.byAccount.set(account, {
      balanceFen: before.balanceFen + balanceFen,
      reservedFen: before.reservedFen + reservedFen,
    })
  }

  move({ from, to, amountFen }: ExaminedLine): void {
    this.#add(from, -amountFen, 0n)
    this.#add(to, amountFen, 0n)
  }

  setAside({ from, amountFen }: ExaminedLine, sign: 1n | -1n): void {
    this.#add(from, 0n, sign * amountFen)
  }
}

export class FundExaminer implements Examiner {
  readonly #entries = new ExaminedEntries()
  readonly #limits = new LimitExaminer()
  readonly #standings = new Map<ExaminedAccount, Standing>()
  readonly #transfers = new Map<string, Followed>()
  /** A transfer that moves another one back; the next entry says so of the other. */
  #reversal: { readonly by: string; readonly of: string } | undefined
  /** Whether it began behind the first entry: what was before is then believed where it is met first. */
  #isPart: boolean | undefined

  take(entry: StoredEntry): Finding | undefined {
    this.#isPart ??= entry.position > 1
    if (this.#reversal !== undefined) {
      const { by, of } = this.#reversal
      const isAwaited = entry.stream === `${FAMILY}${of}` && entry.type === "TransferReversed"
      if (!isAwaited) return finding("state", `${of} reversed by ${by}`, `${entry.stream} ${entry.type}`)
    }
    if (!entry.stream.startsWith(FAMILY)) return this.#limits.note(entry)
    const examined = this.#entries.read(entry)
    if (typeof examined === "string") return finding("form", "an entry of a transfer", examined)
    const id = entry.stream.slice(FAMILY.length)
    switch (examined.type) {
      case "TransferPosted":
      case "TransferReserved":
        return entry.streamVersion === 1
          ? this.#begun(id, examined, entry.occurredOn)
          : finding("state", "a transfer of its own", `${id} ${entry.streamVersion}`)
      case "ReservationPosted":
      case "ReservationEnded":
        return this.#goneOn(id, examined, entry.occurredOn)
      case "TransferReversed":
        return this.#reversed(id, examined.by)
    }
  }

  #begun(id: string, begun: Begun, since: string): Finding | undefined {
    const { type, kind, projectCode, lines } = begun
    const [reverses, back] = type === "TransferPosted" ? [begun.reverses, begun.back] : [null, false]
    const astray =
      reverses === null ? this.#astray(begun, back) : this.#backAstray(begun, { by: id, of: reverses, since })
    if (astray !== undefined) return astray
    const state = type === "TransferPosted" ? "posted" : "reserved"
    this.#transfers.set(id, { state, kind, projectCode, lines, back, since })
    const changes = new Changes()
    for (const line of lines) {
      if (type === "TransferPosted") changes.move(line)
      else changes.setAside(line, 1n)
    }
    const running = { kind, projectCode, lines: back ? movedBack(lines) : lines }
    if (type === "TransferReserved") this.#limits.hold(running)
    else this.#limits.run(running, back ? -1n : 1n)
    return this.#compare(changes, begun)
  }

  #astray({ kind, lines }: Begun, back: boolean): Finding | undefined {
    const astray = lines.find((line) => !isInChart(kind, line))
    if (astray !== undefined) return finding("chart", `a move of ${kind}`, linesText([astray]))
    return back ? finding("state", "a transfer along the chart", "one that moves back") : undefined
  }

  /** What moves another transfer back goes the way that it went, whichever that was, and not before it. */
  #backAstray(
    { kind, projectCode, lines, ...begun }: Begun,
    { by, of: id, since }: { readonly by: string; readonly of: string; readonly since: string },
  ): Finding | undefined {
    const of = this.#transfers.get(id)
    this.#reversal = { by, of: id }
    if (of === undefined && this.#isPart === true) return undefined
    if (of?.state !== "posted") return finding("state", "a transfer that was posted", linesText(lines))
    const expected = linesText(movedBack(of.lines))
    if (linesText(lines) !== expected) return finding("state", expected, linesText(lines))
    const isOfIt = kind === of.kind && projectCode === of.projectCode
    const isBack = "back" in begun && begun.back === !of.back
    if (!isOfIt || !isBack) return finding("state", `${of.kind} ${of.projectCode ?? ""} moved back`, kind)
    return since < of.since ? finding("state", `${of.since} or later`, since) : undefined
  }

  #goneOn(id: string, goneOn: GoneOn, on: string): Finding | undefined {
    const before = this.#transfers.get(id)
    if (before === undefined && this.#isPart === true) return this.#believe(goneOn)
    if (before?.state !== "reserved") return finding("state", "reserved", `${id} ${before?.state ?? ""}`)
    if (on < before.since) return finding("state", `${before.since} or later`, on)
    const changes = new Changes()
    for (const line of before.lines) changes.setAside(line, -1n)
    this.#limits.release(before)
    if (goneOn.type === "ReservationEnded") this.#transfers.set(id, { ...before, state: "over" })
    else {
      const { amountsFen } = goneOn
      const isWithin =
        amountsFen.length === before.lines.length &&
        before.lines.every(({ amountFen }, index) => (amountsFen[index] ?? 0n) <= amountFen) &&
        amountsFen.some((amountFen) => amountFen > 0n)
      if (!isWithin) return finding("state", linesText(before.lines), amountsFen.join(", "))
      const lines = before.lines.flatMap((line, index) => {
        const amountFen = amountsFen[index] ?? 0n
        return amountFen > 0n ? [{ ...line, amountFen }] : []
      })
      for (const line of lines) changes.move(line)
      this.#limits.run({ ...before, lines }, 1n)
      this.#transfers.set(id, { ...before, state: "posted", lines, since: on })
    }
    return this.#compare(changes, goneOn)
  }

  #reversed(id: string, by: string): Finding | undefined {
    const reversal = this.#reversal
    if (reversal?.of !== id || reversal.by !== by) {
      // A part may begin between the two entries.
      const mayBeAtStart = this.#isPart === true && this.#transfers.size === 0
      if (!mayBeAtStart) return finding("state", `${id} moved back by ${by} just before`, "nothing of it")
    }
    this.#reversal = undefined
    this.#transfers.set(id, { ...(this.#transfers.get(id) ?? GONE), state: "over", lines: [] })
    return undefined
  }

  /** Of what lies before a part only this is known: how the accounts stood after it. */
  #believe({ accounts, used }: ExaminedAfter): Finding | undefined {
    for (const { account, balanceFen, reservedFen } of accounts) {
      this.#standings.set(account, { balanceFen, reservedFen })
    }
    return this.#limits.believe(used)
  }

  /** What an entry says of accounts and of limits, held against the sums of all up to it. */
  #compare(changes: Changes, { accounts, used }: ExaminedAfter): Finding | undefined {
    return this.#compareAccounts(changes, accounts) ?? this.#limits.compare(used, this.#isPart === true)
  }

  /** The accounts that an entry touches, each stated once, as the sum of all postings up to it. */
  #compareAccounts({ byAccount }: Changes, accounts: ReadonlyArray<ExaminedBalance>): Finding | undefined {
    const named = (codes: Iterable<ExaminedAccount>) =>
      [...codes]
        .map(({ code }) => code)
        .toSorted()
        .join(", ")
    const stated = new Map(accounts.map((balance) => [balance.account, balance]))
    if (stated.size !== accounts.length || stated.size !== byAccount.size) {
      return finding("balance", named(byAccount.keys()), named(accounts.map(({ account }) => account)))
    }
    for (const [account, change] of byAccount) {
      const found = stated.get(account)
      if (found === undefined) return finding("balance", account.code, named(stated.keys()))
      const before = this.#standings.get(account)
      const standing = {
        balanceFen: (before ?? NOTHING).balanceFen + change.balanceFen,
        reservedFen: (before ?? NOTHING).reservedFen + change.reservedFen,
      }
      const isSame = standing.balanceFen === found.balanceFen && standing.reservedFen === found.reservedFen
      if (!isSame && (before !== undefined || this.#isPart === false)) {
        return finding("balance", `${account.code} ${standingText(standing)}`, standingText(found))
      }
      const isOverdrawn =
        found.reservedFen < 0n || (found.balanceFen < found.reservedFen && !mayBeNegative(account.purpose))
      if (isOverdrawn) return finding("overdrawn", `${account.code} 0`, standingText(found))
      this.#standings.set(account, found)
    }
    return undefined
  }
}
