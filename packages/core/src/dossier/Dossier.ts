/**
 * A dossier (项目档案): a project's acts under the six systems, as a file holds them or the register exports
 * them. It can be judged without this register.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { line } from "../kernel/Text.ts"
import type { AnyEventType } from "../journal/EventType.ts"
import { byKind } from "../sixSystems/ActsByKind.ts"
import { completionEvents } from "../sixSystems/completionAcceptance/events.ts"
import {
  type Completion,
  completionsOf,
  type FinalAccounting,
  finalAccountingOf,
} from "../sixSystems/completionAcceptance/record.ts"
import { type Supervision, supervisionOf } from "../sixSystems/constructionSupervision/record.ts"
import { type Contract, contractsOf } from "../sixSystems/contractManagement/record.ts"
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
import { actTypes, type AnyAct, contractEvents, isOf, supervisionEvents } from "./acts.ts"
import { approvalIn, milestonesIn, originIn, seenIn } from "./seenElsewhere.ts"

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

/** Composes the records of what had happened by a day, in the order of the days. */
export const dossierOf = ({ acts }: Pick<DossierFile, "acts">, on: CalendarDate): Dossier => {
  const happened = acts
    .filter(({ occurredOn }) => occurredOn <= on)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
    .map(({ id, type, occurredOn, payload }) => ({ id, on: occurredOn, _tag: type, payload }) as AnyAct)
  const preparing = happened.filter(isOf(legalPersonEvents))
  const completing = happened.filter(isOf(completionEvents))
  const project = projectFactsOf(preparing)
  const kinds = byKind(happened)
  const preparation = preparationOf(preparing, seenIn(happened, kinds))
  const started = preparation.works.flatMap((works) => (works.started === undefined ? [] : [works.name]))
  const completions = completionsOf(project, completing, started)
  const estimates = estimatesOf(preparation)
  const signed = kinds.ContractSigned ?? []
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
    approvalIn(kinds),
  )
  const known = happened.filter(
    (act) => isOf(contractEvents)(act) || isOf(supervisionEvents)(act) || isOf(reimbursementEvents)(act),
  )
  const contracts = contractsOf(known, {
    project,
    milestonesOf: (contract) => milestonesIn(kinds, contract),
    originOf: (purchase) => originIn(purchases, purchase),
  })
  const milestones = milestonesIn(kinds)
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
