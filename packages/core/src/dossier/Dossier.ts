/**
 * A dossier (项目档案): a project's acts under the six systems, as a file holds them or the register exports
 * them. It can be judged without this register.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { line } from "../kernel/Text.ts"
import type { AnyEventType, EventOf } from "../journal/EventType.ts"
import type { Acted } from "../sixSystems/Act.ts"
import { completionEvents } from "../sixSystems/completionAcceptance/events.ts"
import {
  type Completion,
  completionsOf,
  type FinalAccounting,
  finalAccountingOf,
} from "../sixSystems/completionAcceptance/record.ts"
import { appointmentEvents } from "../sixSystems/constructionSupervision/events.ts"
import { type Supervision, supervisionOf } from "../sixSystems/constructionSupervision/record.ts"
import { siteEvents } from "../sixSystems/constructionSupervision/siteEvents.ts"
import { contractingEvents } from "../sixSystems/contractManagement/events.ts"
import { type Contract, contractsOf } from "../sixSystems/contractManagement/record.ts"
import { settlementEvents } from "../sixSystems/contractManagement/settlementEvents.ts"
import { wageEvents } from "../sixSystems/contractManagement/wageEvents.ts"
import { legalPersonEvents } from "../sixSystems/legalPersonResponsibility/events.ts"
import {
  estimatesOf,
  type Preparation,
  preparationOf,
} from "../sixSystems/legalPersonResponsibility/preparation.ts"
import { type ProjectFacts, projectFactsOf } from "../sixSystems/legalPersonResponsibility/record.ts"
import { reimbursementEvents } from "../sixSystems/reimbursement/events.ts"
import { type Money, moneyOf } from "../sixSystems/reimbursement/record.ts"
import { tenderingEvents } from "../sixSystems/tendering/events.ts"
import { type Purchase, purchasesOf } from "../sixSystems/tendering/record.ts"
import { approvalIn } from "./approvals.ts"
import { milestonesIn, originIn } from "./milestones.ts"
import { seenIn } from "./seenElsewhere.ts"

const supervisionEvents = [...appointmentEvents, ...siteEvents] as const
const contractEvents = [...contractingEvents, ...settlementEvents, ...wageEvents] as const

export const actTypes = [
  ...legalPersonEvents,
  ...tenderingEvents,
  ...contractEvents,
  ...supervisionEvents,
  ...reimbursementEvents,
  ...completionEvents,
] as const

type ActEvent = EventOf<(typeof actTypes)[number]>

/** What an act is: `ContractSigned`. */
export type ActName = ActEvent["_tag"]

const actOf = ({ type, payload }: AnyEventType) =>
  Schema.Struct({
    /** Names the act within the dossier. */
    id: line(60),
    type: Schema.Literal(type),
    occurredOn: CalendarDate,
    payload: payload as Schema.Codec<unknown>,
  })

/** The format of a file; `minsheng schema dossier` prints it. */
export const DossierFile = Schema.Struct({
  /** The version of the format. */
  dossier: Schema.Literal(1),
  project: Schema.Struct({ code: line(60), name: line(200) }),
  acts: Schema.Array(Schema.Union(actTypes.map((type) => actOf(type as AnyEventType)))),
})
export type DossierFile = typeof DossierFile.Type

/** What rules look at: the records of all systems. */
export interface Dossier {
  readonly project: ProjectFacts
  readonly purchases: ReadonlyArray<Purchase>
  readonly preparation: Preparation
  readonly completions: ReadonlyArray<Completion>
  readonly finalAccounting: FinalAccounting
  readonly contracts: ReadonlyArray<Contract>
  readonly supervision: Supervision
  readonly money: Money
}

const isOf =
  <Types extends ReadonlyArray<AnyEventType>>(types: Types) =>
  (act: Acted<ActEvent>): act is Acted<Extract<ActEvent, { readonly _tag: Types[number]["type"] }>> =>
    types.some(({ type }) => type === act._tag)

/** Composes the records of what had happened by a day, in the order of the days. */
export const dossierOf = ({ acts }: Pick<DossierFile, "acts">, on: CalendarDate): Dossier => {
  const happened = acts
    .filter(({ occurredOn }) => occurredOn <= on)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
    .map(
      ({ id, type, occurredOn, payload }) => ({ id, on: occurredOn, _tag: type, payload }) as Acted<ActEvent>,
    )
  const preparing = happened.filter(isOf(legalPersonEvents))
  const completing = happened.filter(isOf(completionEvents))
  const project = projectFactsOf(preparing)
  const preparation = preparationOf(preparing, seenIn(happened))
  const started = preparation.works.flatMap((works) => (works.started === undefined ? [] : [works.name]))
  const completions = completionsOf(project, completing, started)
  const estimates = estimatesOf(preparation)
  const signed = happened.flatMap((act) => (act._tag === "ContractSigned" ? [act] : []))
  const purchases = purchasesOf(
    project,
    happened.filter(isOf(tenderingEvents)),
    signed.map(({ id, on: signedOn, payload: { purchase, contractor, priceFen } }) => ({
      id,
      on: signedOn,
      purchase,
      contractor,
      priceFen,
    })),
    approvalIn(happened),
  )
  const known = happened.filter(
    (act) => isOf(contractEvents)(act) || isOf(supervisionEvents)(act) || isOf(reimbursementEvents)(act),
  )
  const contracts = contractsOf(known, {
    project,
    milestonesOf: (contract) => milestonesIn(happened, contract),
    originOf: (purchase) => originIn(purchases, purchase),
  })
  const milestones = milestonesIn(happened)
  return {
    project,
    purchases,
    preparation,
    completions,
    finalAccounting: finalAccountingOf(project, completing, { completions, started, estimates }),
    contracts,
    supervision: supervisionOf(known, { project, milestones, contracts }),
    money: moneyOf(happened.filter(isOf(reimbursementEvents)), { project, milestones }),
  }
}
