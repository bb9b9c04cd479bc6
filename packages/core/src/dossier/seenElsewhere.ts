/**
 * What 法人责任制 sees of the acts of other systems: who got works and is qualified for them, what was promised
 * and paid, and who is named. It reads them by their names, so that no system depends on another.
 */
import { type CalendarDate, parse } from "../kernel/CalendarDate.ts"
import type { ActId } from "../law/Measure.ts"
import type { Party } from "../sixSystems/Act.ts"
import type {
  Award,
  Mention,
  Outlay,
  Qualification,
  SeenElsewhere,
} from "../sixSystems/legalPersonResponsibility/preparation.ts"

interface AnyAct {
  readonly id: ActId
  readonly on: CalendarDate
  readonly _tag: string
  readonly payload: Readonly<Record<string, unknown>>
}

const isParty = (value: unknown): value is Party =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  "name" in value &&
  typeof value.code === "string" &&
  typeof value.name === "string"

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
const dayOf = (value: unknown): CalendarDate | undefined =>
  typeof value === "string" ? parse(value) : undefined

const CONSTRUCTION: ReadonlySet<unknown> = new Set(["works", "survey", "design", "supervision"])
const isConstruction = (category: unknown): boolean | undefined =>
  category === undefined ? undefined : CONSTRUCTION.has(category)

interface Kinds {
  readonly notified: ReadonlyArray<AnyAct>
  readonly signed: ReadonlyArray<AnyAct>
  readonly planned: ReadonlyArray<AnyAct>
}

const kindsIn = (acts: ReadonlyArray<AnyAct>): Kinds => ({
  notified: acts.filter(({ _tag }) => _tag === "WinnerNotified"),
  signed: acts.filter(({ _tag }) => _tag === "ContractSigned"),
  planned: acts.filter(({ _tag }) => _tag === "PurchasePlanned"),
})

/** A contract that follows a notice of award gives nothing that the notice had not given. */
const awardsIn = ({ notified, signed, planned }: Kinds): ReadonlyArray<Award> => {
  const awarded = new Set(notified.map(({ payload }) => payload["purchase"]))
  return [
    ...notified.flatMap(({ id, on, payload: { purchase, winner } }) => {
      const plan = planned.findLast(({ payload }) => payload["purchase"] === purchase)
      return isParty(winner)
        ? [
            {
              id,
              on,
              key: textOf(purchase) ?? id,
              contractor: winner,
              isConstruction: isConstruction(plan?.payload["category"]),
            },
          ]
        : []
    }),
    ...signed.flatMap(({ id, on, payload: { contract, purchase, contractor, kind } }) =>
      isParty(contractor) && (purchase === undefined || !awarded.has(purchase))
        ? [{ id, on, key: textOf(contract) ?? id, contractor, isConstruction: isConstruction(kind) }]
        : [],
    ),
  ]
}

const qualificationsIn = (acts: ReadonlyArray<AnyAct>): ReadonlyArray<Qualification> =>
  acts.flatMap(({ id, on, _tag, payload: { holder, validFrom, validUntil, isSufficient } }) =>
    _tag === "QualificationShown" && isParty(holder)
      ? [
          {
            id,
            on,
            holder,
            validFrom: dayOf(validFrom),
            validUntil: dayOf(validUntil),
            isSufficient: typeof isSufficient === "boolean" ? isSufficient : undefined,
          },
        ]
      : [],
  )

const outlayOf = (kind: Outlay["kind"], { id, on }: AnyAct, amountFen: unknown): ReadonlyArray<Outlay> =>
  typeof amountFen === "bigint" ? [{ id, on, kind, amountFen }] : []

/** Where acts that add to a contract say by how much. */
const ADDED: Readonly<Record<string, string>> = { VariationAgreed: "amountFen", SupplementSigned: "addedFen" }

/** What is said again of a variation or a supplement takes the place of what was said before. */
const additionsIn = (acts: ReadonlyArray<AnyAct>): ReadonlyArray<Outlay> => {
  const byNumber = new Map(
    acts
      .filter(({ _tag }) => ADDED[_tag] !== undefined)
      .map((act) => [JSON.stringify([act._tag, act.payload["contract"], act.payload["number"]]), act]),
  )
  return [...byNumber.values()].flatMap((act) =>
    outlayOf("commitment", act, act.payload[ADDED[act._tag] ?? ""]),
  )
}

/** A contract takes the place of its award. */
const outlaysIn = (acts: ReadonlyArray<AnyAct>, { notified, signed }: Kinds): ReadonlyArray<Outlay> => {
  const contracted = new Set(signed.map(({ payload }) => payload["purchase"]))
  return [
    ...notified.flatMap((act) =>
      contracted.has(act.payload["purchase"]) ? [] : outlayOf("commitment", act, act.payload["priceFen"]),
    ),
    ...signed.flatMap((act) => outlayOf("commitment", act, act.payload["priceFen"])),
    ...additionsIn(acts),
    ...acts.flatMap((act) =>
      act._tag === "PaymentMade" ? outlayOf("payment", act, act.payload["amountFen"]) : [],
    ),
    // A final account that is drawn up again takes the place of the one before.
    ...acts
      .filter(({ _tag }) => _tag === "FinalAccountDrawnUp")
      .slice(-1)
      .flatMap((act) => outlayOf("account", act, act.payload["totalFen"])),
  ]
}

/** Where an act names the owner of the project. */
const OWNER_FIELD: Readonly<Record<string, string>> = {
  AcceptanceHeld: "organiser",
  ContractSigned: "client",
}

const partiesIn = (value: unknown): ReadonlyArray<Party> => {
  if (isParty(value)) return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(partiesIn) : []
}

/** Everybody who is named by code, in the order of the acts. */
const mentionsIn = (acts: ReadonlyArray<AnyAct>): ReadonlyArray<Mention> =>
  acts.flatMap(({ id, on, _tag, payload }) =>
    Object.entries(payload).flatMap(([field, value]) =>
      partiesIn(value).map((party) => ({ id, on, party, isOwner: OWNER_FIELD[_tag] === field })),
    ),
  )

export const seenIn = (acts: ReadonlyArray<AnyAct>): SeenElsewhere => {
  const kinds = kindsIn(acts)
  return {
    awards: awardsIn(kinds),
    qualifications: qualificationsIn(acts),
    outlays: outlaysIn(acts, kinds),
    mentions: mentionsIn(acts),
  }
}
