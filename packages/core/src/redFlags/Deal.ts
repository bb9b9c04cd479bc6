/** What red flags look at: a purchase or a contract, as the dossier of its project tells it. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Fen } from "../kernel/Money.ts"
import { within } from "../kernel/OrganisationCode.ts"
import type { ActId } from "../law/Measure.ts"
import type { Party } from "../sixSystems/Act.ts"
import { every } from "../sixSystems/ActsByKind.ts"
import type { Contract } from "../sixSystems/contractManagement/record.ts"
import type { Bid } from "../sixSystems/tendering/bidEvents.ts"
import { awardedOn, worth } from "../sixSystems/tendering/measures/splitting.ts"
import { isTendered } from "../sixSystems/tendering/measures/tendering.ts"
import type { Purchase } from "../sixSystems/tendering/record.ts"
import type { Category } from "../sixSystems/tendering/words.ts"
import type { Dossier } from "../dossier/index.ts"
import type { ProjectName } from "./RedFlag.ts"

/** The bids of a tender as they were opened, with when they had to be there. */
export interface Opening {
  readonly on: CalendarDate
  readonly deadline: CalendarDate | undefined
  readonly deadlineAt: string | undefined
  readonly bids: ReadonlyArray<Bid>
  readonly act: ActId
}

export interface Deal {
  readonly project: ProjectName
  /** What it is called within its project. */
  readonly name: string
  /** Who buys: an organisation by the nine places of its code, or the project where nobody is named. */
  readonly owner: string
  readonly category: Category | undefined
  readonly workType: string | undefined
  readonly place: string | undefined
  readonly supplier: Party | undefined
  /** The estimate, or where there is none the price. */
  readonly worthFen: Fen | undefined
  /** The day of the award. */
  readonly on: CalendarDate | undefined
  readonly isTendered: boolean | undefined
  readonly opening: Opening | undefined
  readonly acts: ReadonlyArray<ActId>
}

const clientOf = (contract: Contract | undefined): Party | undefined =>
  contract && every(contract.acts, "ContractSigned").at(-1)?.payload.client

/** A moved deadline takes the place of the one before. */
const openingOf = ({ opened, documents, clarifications }: Purchase): Opening | undefined => {
  if (opened === undefined) return undefined
  const moved = clarifications.findLast(({ payload }) => payload.bidDeadline !== undefined)
  return {
    on: opened.on,
    deadline: moved?.payload.bidDeadline ?? documents?.payload.bidDeadline,
    deadlineAt: documents?.payload.bidDeadlineAt,
    bids: opened.payload.bids,
    act: opened.id,
  }
}

const ofPurchase = (
  purchase: Purchase,
  project: ProjectName,
  ownerOf: (contract: Contract | undefined) => string,
  contract: Contract | undefined,
): Deal => {
  const { planned, notified, contracted } = purchase
  const [value, awarded, tendered] = [worth.of(purchase), awardedOn.of(purchase), isTendered.of(purchase)]
  return {
    project,
    name: purchase.name,
    owner: ownerOf(contract),
    category: planned?.payload.category,
    workType: planned?.payload.workType,
    place: planned?.payload.place,
    supplier: notified?.payload.winner ?? contracted?.contractor,
    worthFen: value?.value,
    on: awarded?.value,
    isTendered: tendered?.value,
    opening: openingOf(purchase),
    acts: [...new Set([...(value?.acts ?? []), ...(awarded?.acts ?? []), ...(tendered?.acts ?? [])])],
  }
}

/** A contract that names no purchase was given without a tender, as far as the dossier knows. */
const ofContract = (
  contract: Contract,
  project: ProjectName,
  ownerOf: (contract: Contract | undefined) => string,
): ReadonlyArray<Deal> => {
  const signed = every(contract.acts, "ContractSigned").at(-1)
  if (signed === undefined || signed.payload.purchase !== undefined) return []
  const { id, on, payload } = signed
  return [
    {
      project,
      name: contract.name,
      owner: ownerOf(contract),
      category: payload.kind,
      workType: undefined,
      place: undefined,
      supplier: payload.contractor,
      worthFen: payload.priceFen,
      on,
      isTendered: undefined,
      opening: undefined,
      acts: [id],
    },
  ]
}

/** What was bought in a project, purchase by purchase, then contracts that came from none. */
export const dealsOf = (
  { purchases, contracts, preparation }: Dossier,
  project: ProjectName,
): ReadonlyArray<Deal> => {
  const named = preparation.legalPersons.at(-1)?.payload.legalPerson
  const ownerOf = (contract: Contract | undefined): string => {
    const owner = clientOf(contract) ?? named
    return owner === undefined ? `project ${project.code}` : within(owner.code)
  }
  const byPurchase = new Map(
    contracts.map((contract) => [every(contract.acts, "ContractSigned").at(-1)?.payload.purchase, contract]),
  )
  return [
    ...purchases.map((purchase) => ofPurchase(purchase, project, ownerOf, byPurchase.get(purchase.name))),
    ...contracts.flatMap((contract) => ofContract(contract, project, ownerOf)),
  ]
}
