/** What figures of money are made of: the ledger and the plans at their finest grain. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { DivisionCode } from "../../kernel/DivisionCode.ts"
import type { ItemKey } from "../../kernel/ItemKey.ts"
import type { FundLevel } from "../Account.ts"

/** One level's money of one item in one division. */
export interface FundCell {
  readonly regionCode: DivisionCode
  readonly itemKey: ItemKey
  readonly level: FundLevel
  readonly plannedFen: bigint
  readonly arrivedFen: bigint
  readonly disbursedFen: bigint
  readonly spentFen: bigint
  /** Arrived and neither paid out nor gone back. */
  readonly heldFen: bigint
  readonly returnedFen: bigint
}

/** A due day of the plan of an item that counts on the axes. */
export interface PlanDue {
  readonly itemKey: ItemKey
  readonly level: FundLevel
  readonly dueOn: CalendarDate
  /** In millionths, what was due earlier included. */
  readonly share: number
}
