/** What acts of other systems say of the works of a contract, and where a contract comes from. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
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

/** An acceptance counts that was passed, and that is the one upon completion. */
const hasPassed = (payload: object): boolean =>
  (!("passed" in payload) || payload.passed !== false) &&
  (!("kind" in payload) || payload.kind === undefined || payload.kind === "completion")

/** The first days of works: of one contract, or of all of the project. */
export const milestonesIn = (acts: ReadonlyArray<AnyAct>, contract?: string): Milestones => {
  const firstOf = (...kinds: ReadonlyArray<string>) => {
    const act = acts.find(
      ({ _tag, payload }) => kinds.includes(_tag) && isAbout(payload, contract) && hasPassed(payload),
    )
    return act === undefined ? undefined : saidBy(act.on, act.id)
  }
  return {
    permitted: firstOf("ConstructionPermitted"),
    exempted: firstOf("PermitExempted"),
    started: firstOf("WorksStarted"),
    accepted: firstOf("AcceptanceHeld"),
    finalAccountApproved: firstOf("FinalAccountApproved"),
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
