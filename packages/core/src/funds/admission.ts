/**
 * Whether a transfer may be at all, apart from how much money there is: its accounts, its day, its project.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { earliest } from "../kernel/PartialDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { itemWith, programmeOf } from "../programme/Programme.ts"
import { programmeStream } from "../programme/events.ts"
import { DateAfterToday, ProjectNotFound } from "../project/errors.ts"
import { projectStream } from "../project/events.ts"
import type { ProjectCode } from "../project/Project.ts"
import { currentRecord } from "../project/ProjectRecord.ts"
import { divisionsStream } from "../region/events.ts"
import {
  codesAnsweredFor,
  divisionWith,
  hasBegun,
  isInForce,
  type RegionRegister,
  regionRegisterOf,
} from "../region/RegionRegister.ts"
import { type Account, type AccountCode, accountOf, type Purpose } from "./Account.ts"
import { isEarmarkKept, type Move, moveOf, type TransferKind } from "./Chart.ts"
import * as Refused from "./errors.ts"
import type { TransferLine } from "./Transfer.ts"

export type DateRefusal = DateAfterToday | Refused.MovedBeforeProgramme

export type AccountRefusal = Refused.FundAccountUnknown | Refused.FundAccountOutsideScope

type YearRefusal = Refused.CarriedOverEarly | Refused.FundsLapsed

export type LineRefusal =
  | AccountRefusal
  | Refused.FundsEarmarked
  | Refused.MoveNotInChart
  | Refused.DivisionNotBelow
  | Refused.DivisionNotSuccessor
  | YearRefusal

export type ProjectRefusal = ProjectNotFound | Refused.ProjectElsewhere

const registerFor = (known: Known, { regionCode }: Account): RegionRegister =>
  regionRegisterOf(known.entries(divisionsStream(provinceOf(regionCode))))

export const isInScope = (
  register: RegionRegister,
  scope: Scope,
  account: Pick<Account, "regionCode" | "itemKey">,
  on: CalendarDate,
): boolean => {
  const { regionCode, itemKey } = account
  if (scope.counties === undefined) return scope.holdsItem(itemKey)
  return scope.counties.has(regionCode)
    ? scope.holdsItem(itemKey)
    : scope.holdsItem(itemKey) && scope.holdsAllOf([...codesAnsweredFor(register, regionCode, on)])
}

/** Whether an account can be used by somebody on a day. One of a division that is gone still can. */
export const accountRefusal = (
  known: Known,
  scope: Scope,
  code: AccountCode,
  on: CalendarDate,
): AccountRefusal | undefined => {
  const account = accountOf(code)
  const register = registerFor(known, account)
  const division = divisionWith(register, account.regionCode)
  if (division === undefined || !hasBegun(division, on)) {
    return new Refused.FundAccountUnknown({ account: code, fault: "division", on })
  }
  if (itemWith(programmeOf(known.entries(programmeStream(account.year))), account.itemKey) === undefined) {
    return new Refused.FundAccountUnknown({ account: code, fault: "item", on })
  }
  return isInScope(register, scope, account, on)
    ? undefined
    : new Refused.FundAccountOutsideScope({ account: code })
}

/** Whether the division of one account lies in that of another, and is there on the day. */
const liesBelow = (known: Known, upper: Account, lower: Account, on: CalendarDate): boolean => {
  const register = registerFor(known, lower)
  const [above, below] = [divisionWith(register, upper.regionCode), divisionWith(register, lower.regionCode)]
  if (above === undefined || below === undefined || !isInForce(below, on)) return false
  return below.parentCode === above.code || (above.level === "province" && below.level === "county")
}

/** Whether one division is gone by a day and another took over from it. */
const tookOver = (known: Known, old: Account, heir: Account, on: CalendarDate): boolean => {
  const register = registerFor(known, old)
  const before = divisionWith(register, old.regionCode)
  if (before === undefined || isInForce(before, on)) return false
  return register.transfers.some(
    (transfer) =>
      transfer.fromCode === old.regionCode &&
      transfer.toCode === heir.regionCode &&
      earliest(transfer.on) <= on,
  )
}

/**
 * 预算法第四十二条, in force since 2015-01-01: what two years in a row have not used up is surplus. Read as:
 * money of one year that is still unused at the end of the next.
 */
const TWO_YEAR_RULE_FROM = dateOf("2015-01-01")

/** What uses money, or keeps it for use. What is owed or held back is used, and goes on being paid. */
const USES: ReadonlySet<TransferKind> = new Set(["carryOver", "commitment", "disbursement"])
const UNUSED: ReadonlySet<Purpose> = new Set(["specialAccount", "surplus"])

const yearRefusal = (kind: TransferKind, from: AccountCode, on: CalendarDate): YearRefusal | undefined => {
  const { year, purpose } = accountOf(from)
  const [firstOn, lastOn] = [dateOf(`${year + 1}-01-01`), dateOf(`${year + 1}-12-31`)]
  if (kind === "carryOver" && on < firstOn) {
    return new Refused.CarriedOverEarly({ account: from, effectiveOn: on, firstOn })
  }
  const isUse = USES.has(kind) && UNUSED.has(purpose)
  return isUse && on >= TWO_YEAR_RULE_FROM && on > lastOn
    ? new Refused.FundsLapsed({ account: from, effectiveOn: on, lastOn })
    : undefined
}

/** Whether the divisions of a line stand to each other as its move has it. */
const reachRefusal = (
  known: Known,
  move: Move,
  { from, to }: Pick<TransferLine, "from" | "to">,
  on: CalendarDate,
): Refused.DivisionNotBelow | Refused.DivisionNotSuccessor | undefined => {
  const [giver, taker] = [accountOf(from), accountOf(to)]
  switch (move.reach) {
    case "within":
      return undefined
    case "down":
      return liesBelow(known, giver, taker, on) ? undefined : new Refused.DivisionNotBelow({ from, to })
    case "on":
      return tookOver(known, giver, taker, on)
        ? undefined
        : new Refused.DivisionNotSuccessor({ from, to, on })
  }
}

/** Whether a kind of transfer makes such a line, and somebody may make it. */
export const lineRefusal = (
  known: Known,
  scope: Scope,
  kind: TransferKind,
  { from, to }: TransferLine,
  on: CalendarDate,
): LineRefusal | undefined => {
  const [giver, taker] = [accountOf(from), accountOf(to)]
  if (!isEarmarkKept(giver, taker)) return new Refused.FundsEarmarked({ from, to })
  const move = moveOf(kind, giver, taker)
  if (move === undefined) return new Refused.MoveNotInChart({ kind, from, to })
  const refusal = accountRefusal(known, scope, from, on) ?? accountRefusal(known, scope, to, on)
  if (refusal !== undefined) return refusal
  return reachRefusal(known, move, { from, to }, on) ?? yearRefusal(kind, from, on)
}

/** Money moves by today at the latest, and at the earliest in the year before the one it is for. */
export const dateRefusal = (
  effectiveOn: CalendarDate,
  lines: ReadonlyArray<TransferLine>,
  today: CalendarDate,
): DateRefusal | undefined => {
  if (effectiveOn > today) return new DateAfterToday({ date: effectiveOn, today })
  const early = lines.find(({ from }) => effectiveOn < dateOf(`${accountOf(from).year - 1}-01-01`))
  return early === undefined
    ? undefined
    : new Refused.MovedBeforeProgramme({ effectiveOn, year: accountOf(early.from).year })
}

/** A project as a transfer names it; without an identifier there is none of the code. */
export interface NamedProject {
  readonly code: ProjectCode
  readonly id: Uuid | undefined
}

/** A project is paid from the accounts of its own year, county and item. */
export const projectRefusal = (
  known: Known,
  scope: Scope,
  { code, id }: NamedProject,
  lines: ReadonlyArray<TransferLine>,
): ProjectRefusal | undefined => {
  const record = id === undefined ? undefined : currentRecord(known.entries(projectStream(id)))
  if (record === undefined || !scope.holds(record)) return new ProjectNotFound({ code })
  const foreign = lines
    .flatMap(({ from, to }) => [from, to])
    .find((account) => {
      const { year, regionCode, itemKey } = accountOf(account)
      return year !== record.year || regionCode !== record.countyCode || itemKey !== record.itemKey
    })
  return foreign === undefined
    ? undefined
    : new Refused.ProjectElsewhere({ projectCode: code, account: foreign })
}
