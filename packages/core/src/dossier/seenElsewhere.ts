/**
 * What systems see of each other's acts, read in one place, so that no system depends on another: who got
 * works and is qualified for them, what was promised and paid, who is named, and how far the works are.
 */
import { saidBy } from "../law/Measure.ts"
import { type Party, said } from "../sixSystems/Act.ts"
import { type ActsByKind, dayOf, every } from "../sixSystems/ActsByKind.ts"
import type { Milestones, Origin } from "../sixSystems/contractManagement/record.ts"
import type {
  Award,
  Mention,
  Outlay,
  SeenElsewhere,
} from "../sixSystems/legalPersonResponsibility/preparation.ts"
import { isTendered } from "../sixSystems/tendering/measures/tendering.ts"
import type { Purchase } from "../sixSystems/tendering/record.ts"
import type { ActName, ActOf, AnyAct } from "./acts.ts"

const CONSTRUCTION: ReadonlySet<string> = new Set(["works", "survey", "design", "supervision"])

const isConstruction = (category: string | undefined): boolean | undefined =>
  category === undefined ? undefined : CONSTRUCTION.has(category)

/** A contract that follows a notice of award gives nothing that the notice had not given. */
const awardsIn = (acts: ActsByKind<AnyAct>): ReadonlyArray<Award> => {
  const notified = every(acts, "WinnerNotified")
  const awarded = new Set(notified.map(({ payload }) => payload.purchase))
  const categories = new Map(
    every(acts, "PurchasePlanned").map(({ payload }) => [payload.purchase, payload.category]),
  )
  return [
    ...notified.map(({ id, on, payload: { purchase, winner } }) => ({
      id,
      on,
      key: purchase,
      contractor: winner,
      isConstruction: isConstruction(categories.get(purchase)),
    })),
    ...every(acts, "ContractSigned").flatMap(
      ({ id, on, payload: { contract, purchase, contractor, kind } }) =>
        purchase === undefined || !awarded.has(purchase)
          ? [{ id, on, key: contract, contractor, isConstruction: isConstruction(kind) }]
          : [],
    ),
  ]
}

const outlay = (
  kind: Outlay["kind"],
  { id, on }: AnyAct,
  amountFen: bigint | undefined,
): ReadonlyArray<Outlay> => (amountFen === undefined ? [] : [{ id, on, kind, amountFen }])

/** What is said again of a variation or a supplement takes the place of what was said before. */
const additionsIn = (acts: ActsByKind<AnyAct>): ReadonlyArray<Outlay> => {
  const byNumber = new Map<string, ActOf<"VariationAgreed" | "SupplementSigned">>()
  for (const act of [...every(acts, "VariationAgreed"), ...every(acts, "SupplementSigned")]) {
    byNumber.set(JSON.stringify([act._tag, act.payload.contract, act.payload.number]), act)
  }
  return [...byNumber.values()].flatMap((act) =>
    outlay("commitment", act, act._tag === "VariationAgreed" ? act.payload.amountFen : act.payload.addedFen),
  )
}

/** A contract takes the place of its award, and a final account of the one before. */
const outlaysIn = (acts: ActsByKind<AnyAct>): ReadonlyArray<Outlay> => {
  const signed = every(acts, "ContractSigned")
  const contracted = new Set(signed.map(({ payload }) => payload.purchase))
  return [
    ...every(acts, "WinnerNotified").flatMap((act) =>
      contracted.has(act.payload.purchase) ? [] : outlay("commitment", act, act.payload.priceFen),
    ),
    ...signed.flatMap((act) => outlay("commitment", act, act.payload.priceFen)),
    ...additionsIn(acts),
    ...every(acts, "PaymentMade").flatMap((act) => outlay("payment", act, act.payload.amountFen)),
    ...every(acts, "FinalAccountDrawnUp")
      .slice(-1)
      .flatMap((act) => outlay("account", act, act.payload.totalFen)),
  ]
}

/** Where an act names the owner of the project. */
const OWNER_FIELD: Readonly<Partial<Record<ActName, string>>> = {
  AcceptanceHeld: "organiser",
  ContractSigned: "client",
}

const isParty = (value: object): value is Party =>
  "code" in value && "name" in value && typeof value.code === "string" && typeof value.name === "string"

const partiesIn = (value: unknown): ReadonlyArray<Party> => {
  if (typeof value !== "object" || value === null) return []
  return isParty(value) ? [value] : Object.values(value).flatMap(partiesIn)
}

/** Everybody who is named by code, in the order of the acts. */
const mentionsIn = (acts: ReadonlyArray<AnyAct>): ReadonlyArray<Mention> =>
  acts.flatMap(({ id, on, _tag, payload }) =>
    Object.entries(payload).flatMap(([field, value]) =>
      partiesIn(value).map((party) => ({ id, on, party, isOwner: OWNER_FIELD[_tag] === field })),
    ),
  )

/** What 法人责任制 sees of the others. */
export const seenIn = (acts: ReadonlyArray<AnyAct>, happened: ActsByKind<AnyAct>): SeenElsewhere => ({
  awards: awardsIn(happened),
  qualifications: every(happened, "QualificationShown").map(
    ({ id, on, payload: { holder, validFrom, validUntil, isSufficient } }) => ({
      id,
      on,
      holder,
      validFrom,
      validUntil,
      isSufficient,
    }),
  ),
  outlays: outlaysIn(happened),
  mentions: mentionsIn(acts),
})

type Acceptance = ActOf<"AcceptanceHeld">

/** An acceptance counts that was passed, and that is the last one: 竣工验收, of water works 政府验收. */
const isFinal = ({ payload: { kind = "completion", passed } }: Acceptance): boolean =>
  passed && (kind === "completion" || kind === "government")

/** All works of the project are accepted with the last of its works contracts, unless they are as a whole. */
const acceptedAltogether = (acts: ActsByKind<AnyAct>): Acceptance | undefined => {
  const accepted = every(acts, "AcceptanceHeld").filter(isFinal)
  const whole = accepted.find(({ payload }) => payload.contract === undefined)
  if (whole !== undefined) return whole
  const works = every(acts, "ContractSigned").filter(({ payload }) => payload.kind === "works")
  const known = works.flatMap(
    (signed) => accepted.find(({ payload }) => payload.contract === signed.payload.contract) ?? [],
  )
  return known.length < works.length ? undefined : known.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
}

/** The days of works: of one contract, or of all of the project. */
export const milestonesIn = (acts: ActsByKind<AnyAct>, contract?: string): Milestones => {
  const isOwn = ({ payload }: { readonly payload: object }): boolean => {
    const named = "contract" in payload ? payload.contract : undefined
    return named === undefined || contract === undefined || named === contract
  }
  const acceptance =
    contract === undefined
      ? acceptedAltogether(acts)
      : every(acts, "AcceptanceHeld").find((act) => isOwn(act) && isFinal(act))
  const completed = every(acts, "WorksCompleted").findLast(isOwn)
  return {
    permitted: dayOf(every(acts, "ConstructionPermitted").find(isOwn)),
    exempted: dayOf(every(acts, "PermitExempted").find(isOwn)),
    started: dayOf(every(acts, "WorksStarted").find(isOwn)),
    reported:
      completed === undefined ? undefined : said(completed, completed.payload.reportedOn ?? completed.on),
    accepted: dayOf(acceptance),
    isDelayed:
      acceptance === undefined
        ? undefined
        : saidBy(acceptance.payload.isDelayedByOwner ?? false, acceptance.id),
    finalAccountApproved: dayOf(every(acts, "FinalAccountApproved")[0]),
  }
}

/** What a purchase says of the contract that came out of it. */
export const originIn = (purchases: ReadonlyArray<Purchase>, name: string): Origin | undefined => {
  const purchase = purchases.find((one) => one.name === name)
  if (purchase === undefined) return undefined
  const { notified } = purchase
  return {
    isTendered: isTendered.of(purchase),
    award: notified === undefined ? undefined : { id: notified.id, ...notified.payload },
  }
}

/** The approval that tenders rest on: the first of a feasibility report or of a preliminary design. */
export const approvalIn = (acts: ActsByKind<AnyAct>): ActOf<"ProjectApproved"> | undefined =>
  every(acts, "ProjectApproved").find(
    ({ payload: { stage } }) => stage === "feasibility" || stage === "preliminaryDesign",
  )
