/** The money of a project as its acts tell it. */
import type { Subjects } from "../../law/Rule.ts"
import type { Acted } from "../Act.ts"
import { type ActsByKind, byKind, every, latestByName, type OfKind } from "../ActsByKind.ts"
import type { Milestones } from "../contractManagement/record.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"
import type { ReimbursementEvent } from "./events.ts"

export type MoneyAct = Acted<ReimbursementEvent>

export interface Money {
  readonly project: ProjectFacts
  readonly milestones: Milestones
  readonly acts: ActsByKind<MoneyAct>
}

export interface MoneyFacts {
  readonly money: Money
}

export const moneyOf = (acts: ReadonlyArray<MoneyAct>, about: Omit<Money, "acts">): Money => ({
  ...about,
  acts: byKind(acts),
})

/** The project's money as a whole. */
export const theMoney: Subjects<MoneyFacts, Money> = {
  kind: "project",
  in: ({ money }) => [{ key: "project", subject: money }],
}

/** An act about money in its project. */
export type Moved<Kind extends MoneyAct["_tag"]> = Money & { readonly act: OfKind<MoneyAct, Kind> }

/** Acts of a kind, one by one; where they have a name, the last of each name stands, and is known by it. */
export const movements = <Kind extends MoneyAct["_tag"]>(
  kind: Kind,
  nameOf: (act: OfKind<MoneyAct, Kind>) => string = ({ id }) => id,
): Subjects<MoneyFacts, Moved<Kind>> => ({
  kind,
  in: ({ money }) =>
    latestByName(every(money.acts, kind), nameOf).map((act) => ({
      key: nameOf(act),
      subject: { ...money, act },
    })),
})
