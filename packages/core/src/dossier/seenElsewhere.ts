/** What 法人责任制 sees of the acts of other systems: who got works, what was promised, and who is named. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { ActId } from "../law/Measure.ts"
import type { Party } from "../sixSystems/Act.ts"
import type { Award, Mention, Outlay } from "../sixSystems/legalPersonResponsibility/preparation.ts"
import type { Purchase } from "../sixSystems/tendering/record.ts"

export const awardsIn = (purchases: ReadonlyArray<Purchase>): ReadonlyArray<Award> =>
  purchases.flatMap(({ name, notified }) =>
    notified === undefined
      ? []
      : [{ key: name, id: notified.id, on: notified.on, contractor: notified.payload.winner }],
  )

export const outlaysIn = (purchases: ReadonlyArray<Purchase>): ReadonlyArray<Outlay> =>
  purchases.flatMap(({ notified }) =>
    notified === undefined
      ? []
      : [
          {
            id: notified.id,
            on: notified.on,
            kind: "commitment" as const,
            amountFen: notified.payload.priceFen,
          },
        ],
  )

/** Where an act names the owner of the project. */
const OWNER_FIELD: Readonly<Record<string, string>> = {
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
export const mentionsIn = (
  acts: ReadonlyArray<{
    readonly id: ActId
    readonly on: CalendarDate
    readonly _tag: string
    readonly payload: unknown
  }>,
): ReadonlyArray<Mention> =>
  acts.flatMap(({ id, on, _tag, payload }) =>
    Object.entries(payload as object).flatMap(([field, value]: readonly [string, unknown]) =>
      partiesIn(value).map((party) => ({ id, on, party, isOwner: OWNER_FIELD[_tag] === field })),
    ),
  )
