/** What transfers run against while they are decided: limits as they are used, and how far they go. */
import { HELD_MAX } from "../kernel/Money.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Known } from "../journal/Unit.ts"
import type { ProjectCode } from "../project/Project.ts"
import { accountOf } from "./Account.ts"
import type { TransferKind } from "./Chart.ts"
import { BalanceTooLarge, EstimateExceeded, GivenBackTooMuch, PlanExceeded } from "./errors.ts"
import { estimatesOf, estimateStream } from "./estimate/Estimate.ts"
import { namedIn } from "./namedIn.ts"
import {
  ceilingCell,
  fenIn,
  type LimitName,
  plannedCell,
  planLimit,
  projectLimit,
  type Used,
  usedCell,
} from "./plan/limits.ts"
import type { TransferLine } from "./Transfer.ts"

export type LimitRefusal = PlanExceeded | EstimateExceeded | GivenBackTooMuch | BalanceTooLarge

/** What a transfer is: its kind, and the project that it is for, where it names one. */
export interface Purposeful {
  readonly kind: TransferKind
  readonly projectId: Uuid | undefined
  readonly projectCode?: ProjectCode | undefined
}

/** One limit that a line runs against; `sign` below zero where the line gives back. */
interface Run {
  readonly limit: LimitName
  readonly sign: 1n | -1n
}

/**
 * The limits of a line as its kind states it. What a budget receives runs against the plan; what leaves the
 * special account for a project runs against the project's estimate until it comes back.
 */
export const runsOf = ({ kind, projectId }: Purposeful, { from, to }: TransferLine): ReadonlyArray<Run> => {
  if (kind === "appropriation" || kind === "allocation")
    return [{ limit: planLimit(accountOf(to)), sign: 1n }]
  if (projectId === undefined) return []
  const limit = projectLimit(projectId)
  if (kind === "refund") return [{ limit, sign: -1n }]
  const takesOn = kind === "commitment" || kind === "disbursement"
  return takesOn && accountOf(from).purpose === "specialAccount" ? [{ limit, sign: 1n }] : []
}

/** The cells that a decision about such lines looks at. */
export const usedCells = (what: Purposeful, lines: ReadonlyArray<TransferLine>): ReadonlyArray<string> =>
  lines.flatMap((line) =>
    runsOf(what, line).flatMap(({ limit }) =>
      limit.startsWith("plan/")
        ? [usedCell(limit), ceilingCell(limit), plannedCell(accountOf(line.to))]
        : [usedCell(limit)],
    ),
  )

export class Uses {
  readonly #known: Known
  readonly #what: Purposeful
  readonly #touched = new Map<LimitName, bigint>()

  constructor(known: Known, what: Purposeful) {
    this.#known = known
    this.#what = what
  }

  #of(limit: LimitName): bigint {
    return this.#touched.get(limit) ?? fenIn(this.#known.cell(usedCell(limit)))
  }

  /** Uses more of a limit, or less of it. */
  #add(limit: LimitName, addedFen: bigint, line: TransferLine): LimitRefusal | undefined {
    const used = this.#of(limit)
    const refusal = addedFen > 0n ? this.#refusal(limit, used, line) : this.#tooMuchBack(used, addedFen)
    if (refusal !== undefined) return refusal
    if (used + addedFen > HELD_MAX) return new BalanceTooLarge({ account: line.to })
    this.#touched.set(limit, used + addedFen)
    return undefined
  }

  /** What was never taken cannot be given back: it would be free to be taken beyond the limit. */
  #tooMuchBack(usedFen: bigint, addedFen: bigint): GivenBackTooMuch | undefined {
    const { projectCode } = this.#what
    return usedFen + addedFen >= 0n
      ? undefined
      : new GivenBackTooMuch({ projectCode: projectCode ?? "", usedFen, amountFen: -addedFen })
  }

  /** Uses what a line takes, or gives back what it returns. */
  take(line: TransferLine): LimitRefusal | undefined {
    for (const { limit, sign } of runsOf(this.#what, line)) {
      const refusal = this.#add(limit, sign * line.amountFen, line)
      if (refusal !== undefined) return refusal
    }
    return undefined
  }

  /** Takes back what a line did, as it was stated when it was posted. */
  undo(line: TransferLine): LimitRefusal | undefined {
    for (const { limit, sign } of runsOf(this.#what, line)) {
      const refusal = this.#add(limit, -sign * line.amountFen, line)
      if (refusal !== undefined) return refusal
    }
    return undefined
  }

  /** Holds what a line that is set aside will take; what it will give back counts once it is there. */
  hold(line: TransferLine): LimitRefusal | undefined {
    return runsOf(this.#what, line).every(({ sign }) => sign > 0n) ? this.take(line) : undefined
  }

  /** Lets go of what was held, as far as nobody has given it back meanwhile. */
  release(line: TransferLine): void {
    for (const { limit, sign } of runsOf(this.#what, line)) {
      const left = this.#of(limit) - line.amountFen
      if (sign > 0n) this.#touched.set(limit, left < 0n ? 0n : left)
    }
  }

  #refusal(limit: LimitName, usedFen: bigint, { to, amountFen }: TransferLine): LimitRefusal | undefined {
    const { projectId, projectCode = "" } = this.#what
    if (limit.startsWith("plan/")) {
      const account = accountOf(to)
      if (this.#known.cell(plannedCell(account)) === undefined) return undefined
      const plannedFen = fenIn(this.#known.cell(ceilingCell(limit)))
      const availableFen = plannedFen > usedFen ? plannedFen - usedFen : 0n
      return availableFen >= amountFen
        ? undefined
        : new PlanExceeded({
            account: to,
            ...namedIn(this.#known, account),
            plannedFen,
            usedFen,
            availableFen,
            amountFen,
          })
    }
    const estimate = estimatesOf(this.#known.entries(estimateStream(projectId as Uuid))).at(-1)
    if (estimate === undefined) return undefined
    const { estimateFen, document } = estimate
    const availableFen = estimateFen > usedFen ? estimateFen - usedFen : 0n
    return availableFen >= amountFen
      ? undefined
      : new EstimateExceeded({ projectCode, estimateFen, document, usedFen, availableFen, amountFen })
  }

  /** The limits that were run against, as they are used now. */
  get stated(): ReadonlyArray<Used> {
    return [...this.#touched].map(([limit, usedFen]) => ({ limit, usedFen }))
  }
}
