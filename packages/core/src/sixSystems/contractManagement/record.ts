/**
 * A contract as its acts tell it: what was signed, what became of it, how it was supervised and paid. Acts of
 * supervision without a contract are about all works of the project, and stand with each contract.
 */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { Fen } from "../../kernel/Money.ts"
import type { EventOf } from "../../journal/EventType.ts"
import type { ActId, Said } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { Acted, Party } from "../Act.ts"
import { type ActsByKind, byKind, every, latestByName, type OfKind, once } from "../ActsByKind.ts"
import type { appointmentEvents } from "../constructionSupervision/events.ts"
import type { siteEvents } from "../constructionSupervision/siteEvents.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"
import type { ReimbursementEvent } from "../reimbursement/events.ts"
import type { contractingEvents } from "./events.ts"
import type { settlementEvents } from "./settlementEvents.ts"
import type { wageEvents } from "./wageEvents.ts"

export type ContractEvent =
  | EventOf<(typeof contractingEvents)[number]>
  | EventOf<(typeof settlementEvents)[number]>
  | EventOf<(typeof wageEvents)[number]>

export type SupervisionEvent =
  | EventOf<(typeof appointmentEvents)[number]>
  | EventOf<(typeof siteEvents)[number]>

export type ContractAct = Acted<ContractEvent> | Acted<SupervisionEvent> | Acted<ReimbursementEvent>

/** What other systems say of the works: their permit, their start, their acceptance, their account. */
export interface Milestones {
  readonly permitted: Said<CalendarDate> | undefined
  readonly exempted: Said<CalendarDate> | undefined
  readonly started: Said<CalendarDate> | undefined
  /** 提交竣工验收报告之日. */
  readonly reported: Said<CalendarDate> | undefined
  readonly accepted: Said<CalendarDate> | undefined
  /** 发包人拖延验收. */
  readonly isDelayed: Said<boolean> | undefined
  readonly finalAccountApproved: Said<CalendarDate> | undefined
}

/** What the notice of award and the bid behind it say. */
export interface Award {
  readonly id: ActId
  readonly winner: Party
  readonly priceFen: Fen
  readonly durationDays?: number | undefined
  readonly quality?: string | undefined
}

/** What the purchase (标段) of a contract says of it. */
export interface Origin {
  readonly isTendered: Said<boolean> | undefined
  readonly award: Award | undefined
}

export interface Contract {
  readonly name: string
  readonly project: ProjectFacts
  readonly milestones: Milestones
  readonly origin: Origin | undefined
  readonly acts: ActsByKind<ContractAct>
  /** All contracts of the project, this one included. */
  readonly all: ReadonlyArray<Contract>
}

export interface ContractFacts {
  readonly contracts: ReadonlyArray<Contract>
}

/** What the composer of a dossier knows of contracts from elsewhere. */
export interface Elsewhere {
  readonly project: ProjectFacts
  readonly milestonesOf: (contract: string) => Milestones
  readonly originOf: (purchase: string) => Origin | undefined
}

const contractOf = ({ payload }: ContractAct): string | undefined =>
  "contract" in payload ? payload.contract : undefined

/** The contracts of a project in the order in which they were first heard of. */
export const contractsOf = (
  acts: ReadonlyArray<ContractAct>,
  { project, milestonesOf, originOf }: Elsewhere,
): ReadonlyArray<Contract> => {
  const names = new Set(acts.flatMap((act) => contractOf(act) ?? []))
  const all: Array<Contract> = []
  for (const name of names) {
    const own = byKind(acts.filter((act) => (contractOf(act) ?? name) === name))
    const purchase = own.ContractSigned?.at(-1)?.payload.purchase
    const origin = purchase === undefined ? undefined : originOf(purchase)
    all.push({ name, project, milestones: milestonesOf(name), origin, acts: own, all })
  }
  return all
}

const byName = once((all: ReadonlyArray<Contract>) => all.map((subject) => ({ key: subject.name, subject })))

export const contracts: Subjects<ContractFacts, Contract> = {
  kind: "contract",
  in: ({ contracts: all }) => byName(all),
}

/** An act under a contract, with the contract that it is about. */
export type Under<Kind extends ContractAct["_tag"]> = Contract & {
  readonly act: OfKind<ContractAct, Kind>
}

/**
 * Acts of a kind under all contracts, one by one. Where they have a name, the last of each name stands, and
 * is known by it.
 */
export const actsUnder = <Kind extends ContractAct["_tag"]>(
  kind: Kind,
  nameOf: (act: OfKind<ContractAct, Kind>) => string = ({ id }) => id,
): Subjects<ContractFacts, Under<Kind>> => {
  const found = once((all: ReadonlyArray<Contract>) =>
    all.flatMap((contract) =>
      latestByName(
        every(contract.acts, kind).filter((act) => contractOf(act) === contract.name),
        nameOf,
      ).map((act) => ({ key: `${contract.name}/${nameOf(act)}`, subject: { ...contract, act } })),
    ),
  )
  return { kind, in: ({ contracts: all }) => found(all) }
}
