/** What acts of other systems say of the works of a contract, and where a contract comes from. */
import { type CalendarDate, parse } from "../kernel/CalendarDate.ts"
import { saidBy } from "../law/Measure.ts"
import type { Milestones, Origin } from "../sixSystems/contractManagement/record.ts"
import { isTendered } from "../sixSystems/tendering/measures/tendering.ts"
import type { Purchase } from "../sixSystems/tendering/record.ts"

interface AnyAct {
  readonly id: string
  readonly on: CalendarDate
  readonly _tag: string
  readonly payload: object
}

const isAbout = (payload: object, contract: string | undefined): boolean => {
  const named = "contract" in payload ? payload.contract : undefined
  return named === undefined || contract === undefined || named === contract
}

/** An acceptance counts that was passed, and that is the last one: 竣工验收, of water works 政府验收. */
const isFinal = ({ _tag, payload }: AnyAct): boolean => {
  const kind = "kind" in payload ? (payload.kind ?? "completion") : "completion"
  return (
    _tag === "AcceptanceHeld" &&
    (!("passed" in payload) || payload.passed !== false) &&
    (kind === "completion" || kind === "government")
  )
}

const dayIn = (payload: object, field: string): CalendarDate | undefined => {
  const text = new Map<string, unknown>(Object.entries(payload)).get(field)
  return typeof text === "string" ? parse(text) : undefined
}

const dayOf = (act: AnyAct | undefined) => (act === undefined ? undefined : saidBy(act.on, act.id))

/** All works of the project are accepted with the last of its works contracts, unless they are as a whole. */
const acceptedAltogether = (acts: ReadonlyArray<AnyAct>): AnyAct | undefined => {
  const accepted = acts.filter(isFinal)
  const whole = accepted.find(({ payload }) => !("contract" in payload))
  if (whole !== undefined) return whole
  const works = acts.flatMap(({ _tag, payload }) =>
    _tag === "ContractSigned" && "kind" in payload && payload.kind === "works" && "contract" in payload
      ? [payload.contract]
      : [],
  )
  const each = works.map((name) =>
    accepted.find(({ payload }) => "contract" in payload && payload.contract === name),
  )
  const known = each.flatMap((act) => act ?? [])
  return known.length < works.length
    ? undefined
    : known.reduce<AnyAct | undefined>(
        (last, act) => (last === undefined || act.on > last.on ? act : last),
        undefined,
      )
}

/** The days of works: of one contract, or of all of the project. */
export const milestonesIn = (acts: ReadonlyArray<AnyAct>, contract?: string): Milestones => {
  const own = acts.filter(({ payload }) => isAbout(payload, contract))
  const firstOf = (kind: string): AnyAct | undefined => own.find(({ _tag }) => _tag === kind)
  const acceptance = contract === undefined ? acceptedAltogether(acts) : own.find(isFinal)
  const completed = own.findLast(({ _tag }) => _tag === "WorksCompleted")
  const isDelayed =
    acceptance !== undefined && "isDelayedByOwner" in acceptance.payload
      ? acceptance.payload.isDelayedByOwner === true
      : false
  return {
    permitted: dayOf(firstOf("ConstructionPermitted")),
    exempted: dayOf(firstOf("PermitExempted")),
    started: dayOf(firstOf("WorksStarted")),
    reported:
      completed === undefined
        ? undefined
        : saidBy(dayIn(completed.payload, "reportedOn") ?? completed.on, completed.id),
    accepted: dayOf(acceptance),
    isDelayed: acceptance === undefined ? undefined : saidBy(isDelayed, acceptance.id),
    finalAccountApproved: dayOf(firstOf("FinalAccountApproved")),
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
