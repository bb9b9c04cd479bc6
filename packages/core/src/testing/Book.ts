/** A fund ledger in memory, for tests: decisions as the journal would ask for them, on a few registers. */
import { Result } from "effect"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { make } from "../kernel/DivisionCode.ts"
import { fromParts, type Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { CanonicalValue } from "../journal/Canonical.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { Scope } from "../access/Actor.ts"
import { AccountCode } from "../funds/Account.ts"
import { balanceCell, balanceIn, fundCells } from "../funds/cells.ts"
import * as decide from "../funds/decide.ts"
import { approve } from "../funds/estimate/decide.ts"
import type { ApproveEstimate } from "../funds/estimate/Estimate.ts"
import { transferIdOf, transferStream } from "../funds/events.ts"
import { issuePlan } from "../funds/plan/decide.ts"
import { planStream } from "../funds/plan/events.ts"
import type { IssueFinancingPlan } from "../funds/plan/FinancingPlan.ts"
import { fenIn, type LimitName, usedCell } from "../funds/plan/limits.ts"
import { planVersions } from "../funds/plan/PlanRecord.ts"
import type { TransferCommand } from "../funds/Transfer.ts"
import { transferOf } from "../funds/TransferRecord.ts"
import { ItemListed, programmeStream } from "../programme/events.ts"
import { projectStream, ProjectRegistered } from "../project/events.ts"
import { ProjectCode } from "../project/Project.ts"
import { journaled } from "./entries.ts"
import { established, sampleDetails, sampleDivision, sampleItem } from "./samples.ts"

/** An account of item 19 in 2010: `account("341523", "central", "budget")`. */
export const account = (regionCode: string, level: string, purpose: string): AccountCode =>
  AccountCode.make(`2010-${regionCode}-19-${level}-${purpose}`)

/** The project of the book, in the county 341523. */
export const PROJECT = {
  id: fromParts(999_999, new Uint8Array(10)),
  code: ProjectCode.make("2010-341523-19-0001"),
} as const

/** A province, a prefecture with two counties, a county elsewhere, and one item. */
const REGISTERS: ReadonlyArray<NewEvent> = [
  established(sampleDivision("340000", null)),
  established(sampleDivision("341500", "340000")),
  established(sampleDivision("341522", "341500")),
  established(sampleDivision("341523", "341500")),
  established(sampleDivision("341600", "340000")),
  established(sampleDivision("341621", "341600")),
  occurred(ItemListed, {
    stream: programmeStream(2010),
    occurredOn: dateOf("2010-01-01"),
    payload: sampleItem(),
  }),
  occurred(ProjectRegistered, {
    stream: projectStream(PROJECT.id),
    occurredOn: dateOf("2010-01-01"),
    payload: {
      ...PROJECT,
      year: 2010,
      countyCode: make("341523"),
      itemKey: sampleItem().key,
      details: sampleDetails(),
    },
  }),
]

/** A refusal as plain fields. */
export type Refused = Readonly<Record<string, unknown>>

export class Book {
  readonly #entries = new Map<StreamId, ReadonlyArray<Entry>>()
  readonly #cells = new Map<string, CanonicalValue>()
  readonly #all: Array<Entry> = []
  #ids = 0
  today: string
  scope: Scope = Scope.everything

  constructor(today = "2010-05-31") {
    this.today = today
    this.#take(REGISTERS)
  }

  #take(events: ReadonlyArray<NewEvent>): ReadonlyArray<Entry> {
    const entries = journaled(events, this.#all.length + 1)
    this.#all.push(...entries)
    for (const entry of entries) {
      this.#entries.set(entry.stream, [...(this.#entries.get(entry.stream) ?? []), entry])
      for (const [key, value] of fundCells(entry)) this.#cells.set(key, value)
    }
    return entries
  }

  get #known(): Known {
    return {
      entries: (stream) => this.#entries.get(stream) ?? [],
      cell: (key) => this.#cells.get(key),
      officeDate: dateOf(this.today),
    }
  }

  /** The project that a transfer of the book names. */
  #namedBy(transferId: Uuid): { readonly projectId: Uuid | undefined } {
    const code = transferOf(this.entriesOf(transferStream(transferId)))?.stated.projectCode
    return { projectId: code === undefined ? undefined : PROJECT.id }
  }

  #decided(command: TransferCommand, id: Uuid): Result.Result<ReadonlyArray<NewEvent>, object> {
    const project = "projectCode" in command ? PROJECT : undefined
    switch (command.action) {
      case "transfer":
        return decide.post(this.scope, { id, project, command })(this.#known)
      case "reserve":
        return decide.reserve(this.scope, { id, project, command })(this.#known)
      case "post":
        return decide.postReservation(this.scope, this.#namedBy(command.transferId), command)(this.#known)
      case "void":
        return decide.voidReservation(this.scope, this.#namedBy(command.transferId), command)(this.#known)
      case "reverse":
        return decide.reverse(this.scope, { ...this.#namedBy(command.transferId), id }, command)(this.#known)
    }
  }

  /** The transfer that a command made or went on with, or why it was refused. */
  send(command: TransferCommand): Uuid | Refused {
    this.#ids += 1
    const decided = this.#decided(command, fromParts(this.#ids, new Uint8Array(10)))
    if (Result.isFailure(decided)) return { ...decided.failure }
    const [first] = this.#take(decided.success)
    if (first === undefined) throw new TypeError("A command was accepted without an event")
    return transferIdOf(first.stream)
  }

  /** The version that a plan became, or why it was refused. */
  issue(command: IssueFinancingPlan): number | Refused {
    const decided = issuePlan(command, make("340000"))(this.#known)
    if (Result.isFailure(decided)) return { ...decided.failure }
    this.#take(decided.success)
    return planVersions(this.entriesOf(planStream(command.plan.year, command.plan.itemKey))).length
  }

  /** Approves an estimate of the project; answers why not. */
  approve(command: Omit<ApproveEstimate, "commandId" | "projectCode">): Refused | undefined {
    const commandId = CommandId.make("estimate")
    const asked = { ...command, commandId, projectCode: PROJECT.code }
    const decided = approve(this.scope, PROJECT.id, asked)(this.#known)
    if (Result.isFailure(decided)) return { ...decided.failure }
    this.#take(decided.success)
    return undefined
  }

  /** How far a limit is used. */
  used(limit: LimitName): bigint {
    return fenIn(this.#cells.get(usedCell(limit)))
  }

  /** Lets go of a reservation whose last day has passed. */
  expire(transferId: Uuid): Refused | undefined {
    const decided = decide.expire(this.scope, this.#namedBy(transferId), transferId)(this.#known)
    if (Result.isFailure(decided)) return { ...decided.failure }
    this.#take(decided.success)
    return undefined
  }

  /** What an account holds, and how much of it is set aside. */
  of(code: AccountCode): readonly [balanceFen: bigint, reservedFen: bigint] {
    const { balanceFen, reservedFen } = balanceIn(this.#cells.get(balanceCell(code)))
    return [balanceFen, reservedFen]
  }

  /** All entries, the registers' first. */
  get entries(): ReadonlyArray<Entry> {
    return this.#all
  }

  /** The entries of a transfer. */
  entriesOf(stream: StreamId): ReadonlyArray<Entry> {
    return this.#entries.get(stream) ?? []
  }
}
