/**
 * Checking limits entry by entry, with nothing but the entries: that what a transfer says of how far a plan
 * or an estimate is used is the sum of all that ran against it, and that nothing is beyond what was planned
 * or approved. It adds up anew what the ledger had decided.
 */
import type { CanonicalObject, CanonicalValue } from "../journal/Canonical.ts"
import type { Finding, StoredEntry } from "../journal/verify.ts"
import { FUND_LEVELS } from "./Account.ts"
import type { TransferKind } from "./Chart.ts"
import type { ExaminedLine, ExaminedUse } from "./examined.ts"

/** What a transfer is for: its kind, and the code of the project that it names. */
export interface Purposeful {
  readonly kind: TransferKind
  readonly projectCode: string | null
}

/** Lines as they are stated, what they are for, and what happens to them. */
interface Running extends Purposeful {
  readonly lines: ReadonlyArray<ExaminedLine>
}

const finding = (expected: string, found: string): Finding => ({ fault: "limit", expected, found })

const usesText = (uses: ReadonlyArray<ExaminedUse>): string =>
  uses
    .map(({ limit, usedFen }) => `${limit} ${usedFen}`)
    .toSorted()
    .join(", ")

const textOf = (value: CanonicalValue | undefined): string => {
  if (typeof value !== "string") throw new TypeError("a text")
  return value
}

const fenOf = (value: CanonicalValue | undefined): bigint => BigInt(textOf(value))

const fieldsOf = (entry: StoredEntry): CanonicalObject => JSON.parse(entry.payloadText) as CanonicalObject

/** Of which limit a project code stands before its registration was met, as in a part of a journal. */
const UNKNOWN = "project/unknown"

export class LimitExaminer {
  readonly #used = new Map<string, bigint>()
  readonly #ceilings = new Map<string, bigint>()
  /** Items with a plan, as `2010-19`. */
  readonly #planned = new Set<string>()
  readonly #projects = new Map<string, string>()
  /** What an entry does to limits, as far as it was followed. */
  #changes = new Map<string, bigint>()
  /** Limits of which what was before is not known. */
  #believed = new Set<string>()

  /** Takes note of a plan, an estimate, or the code of a project. */
  note(entry: StoredEntry): Finding | undefined {
    try {
      return this.#noted(entry)
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
      return { fault: "form", expected: "a plan or an estimate", found: entry.payloadText }
    }
  }

  #noted(entry: StoredEntry): Finding | undefined {
    const family = entry.stream.slice(0, entry.stream.indexOf("/"))
    const id = entry.stream.slice(family.length + 1)
    if (entry.type === "ProjectRegistered") {
      this.#projects.set(textOf(fieldsOf(entry)["code"]), `project/${id}`)
      return undefined
    }
    if (family === "estimate") {
      const limit = `project/${id}`
      this.#ceilings.set(limit, fenOf(fieldsOf(entry)["estimateFen"]))
      return this.#beyond(limit)
    }
    return family === "financing" ? this.#planIssued(id, fieldsOf(entry)) : undefined
  }

  #planIssued(item: string, payload: CanonicalObject): Finding | undefined {
    const [year = "", itemKey = ""] = item.split("-")
    this.#planned.add(item)
    const ceilings = payload["ceilings"] as ReadonlyArray<CanonicalObject>
    for (const { regionCode, byLevel } of ceilings) {
      for (const level of FUND_LEVELS) {
        const fen = fenOf((byLevel as CanonicalObject)[level])
        this.#ceilings.set(`plan/${year}-${textOf(regionCode)}-${itemKey}-${level}`, fen)
      }
    }
    for (const limit of this.#used.keys()) {
      const beyond = this.#itemOf(limit) === item ? this.#beyond(limit) : undefined
      if (beyond !== undefined) return beyond
    }
    return undefined
  }

  /** The item whose plan a limit is of, as `2010-19`. */
  #itemOf(limit: string): string | undefined {
    const [year, , itemKey] = limit.startsWith("plan/") ? limit.slice("plan/".length).split("-") : []
    return year === undefined ? undefined : `${year}-${itemKey ?? ""}`
  }

  /** A division that the plan of an item does not name may use nothing. */
  #beyond(limit: string): Finding | undefined {
    const ceiling =
      this.#ceilings.get(limit) ?? (this.#planned.has(this.#itemOf(limit) ?? "") ? 0n : undefined)
    const used = this.#used.get(limit) ?? 0n
    return ceiling !== undefined && used > ceiling
      ? finding(`${limit} ${ceiling} at most`, String(used))
      : undefined
  }

  /** The limit of a line, and whether it takes or gives back. */
  #runOf(
    { kind, projectCode }: Purposeful,
    { from, to }: ExaminedLine,
  ): readonly [string, 1n | -1n] | undefined {
    if (kind === "appropriation" || kind === "allocation") {
      return [`plan/${to.year}-${to.regionCode}-${to.itemKey}-${to.level}`, 1n]
    }
    if (projectCode === null) return undefined
    const limit = this.#projects.get(projectCode) ?? UNKNOWN
    if (kind === "refund") return [limit, -1n]
    const takesOn = kind === "commitment" || kind === "disbursement"
    return takesOn && from.purpose === "specialAccount" ? [limit, 1n] : undefined
  }

  #before(limit: string): bigint {
    const changed = this.#changes.get(limit)
    if (changed !== undefined) return changed
    if (!this.#used.has(limit)) this.#believed.add(limit)
    return this.#used.get(limit) ?? 0n
  }

  /** Lines that move along the chart, or back against it. */
  run({ lines, ...what }: Running, way: 1n | -1n): void {
    for (const line of lines) {
      const run = this.#runOf(what, line)
      if (run !== undefined) this.#changes.set(run[0], this.#before(run[0]) + way * run[1] * line.amountFen)
    }
  }

  /** Lines that are set aside hold what they will take. */
  hold({ lines, ...what }: Running): void {
    this.run({ ...what, lines: lines.filter((line) => this.#runOf(what, line)?.[1] === 1n) }, 1n)
  }

  /** What was held is let go of, as far as nobody has given it back meanwhile. */
  release({ lines, ...what }: Running): void {
    for (const line of lines) {
      const run = this.#runOf(what, line)
      if (run?.[1] !== 1n) continue
      const left = this.#before(run[0]) - line.amountFen
      this.#changes.set(run[0], left < 0n && !this.#believed.has(run[0]) ? 0n : left)
    }
  }

  /** Of what lies before a part only this is known: how far limits were used after it. */
  believe(used: ReadonlyArray<ExaminedUse>): Finding | undefined {
    for (const { limit, usedFen } of used) this.#used.set(limit, usedFen)
    return undefined
  }

  /** Holds what an entry states against what it did; of a part, what is met first is believed. */
  compare(used: ReadonlyArray<ExaminedUse>, isPart: boolean): Finding | undefined {
    const [changes, believed] = [this.#changes, this.#believed]
    this.#changes = new Map()
    this.#believed = new Set()
    const stated = new Map(used.map(({ limit, usedFen }) => [limit, usedFen]))
    const isNamed = ([limit, usedFen]: readonly [string, bigint]): boolean =>
      stated.has(limit) && (stated.get(limit) === usedFen || (isPart && believed.has(limit)))
    const isKnown = !changes.has(UNKNOWN)
    const expected = [...changes].map(([limit, usedFen]) => ({ limit, usedFen }))
    const isSame = isKnown ? stated.size === changes.size && [...changes].every(isNamed) : isPart
    if (stated.size !== used.length || !isSame) return finding(usesText(expected), usesText(used))
    for (const [limit, usedFen] of stated) {
      if (usedFen < 0n) return finding(`${limit} 0 at least`, String(usedFen))
      this.#used.set(limit, usedFen)
      const beyond = this.#beyond(limit)
      if (beyond !== undefined) return beyond
    }
    return undefined
  }
}
