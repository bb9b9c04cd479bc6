/**
 * Accounts of the fund ledger (资金台账): the money of one item and year, by where it is, who gave it, and how
 * far it has come.
 */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"

/** 资金来源级次: whose money it is. `selfRaised` is 自筹: of units, of society, of the people themselves. */
export const FundLevel = Schema.Literals(["central", "province", "city", "county", "selfRaised"])
export type FundLevel = typeof FundLevel.Type

/**
 * How far money has come, in the order of its way: outside the programme (来源), in the budget (预算), arrived
 * at a division's finance (到位), in the special account (专户), owed to somebody (应付), held back until the
 * warranty ends (质保金), paid out (拨付), spent by whoever got it (支出); or back with whoever gave it (退回),
 * or left over at the end of a year (结余).
 */
export const Purpose = Schema.Literals([
  "source",
  "budget",
  "arrived",
  "specialAccount",
  "payable",
  "retention",
  "paid",
  "spent",
  "returned",
  "surplus",
])
export type Purpose = typeof Purpose.Type

export const FUND_LEVELS: ReadonlyArray<FundLevel> = FundLevel.literals
export const PURPOSES: ReadonlyArray<Purpose> = Purpose.literals

/** The year is the one whose programme the money is for, whenever it is spent. */
export const Account = Schema.Struct({
  year: ProgrammeYear,
  regionCode: DivisionCode,
  itemKey: ItemKey,
  level: FundLevel,
  purpose: Purpose,
})
export type Account = typeof Account.Type

const SHAPE = new RegExp(
  `^\\d{4}-[1-8]\\d{5}-\\d{2}-(?:${FUND_LEVELS.join("|")})-(?:${PURPOSES.join("|")})$`,
  "u",
)

/** What an account is called: `2010-341523-19-central-specialAccount`. */
export const AccountCode = Schema.String.check(Schema.isPattern(SHAPE, { message: "accountCode" })).pipe(
  Schema.brand("AccountCode"),
)
export type AccountCode = typeof AccountCode.Type

export const isAccountCode = (text: string): text is AccountCode => SHAPE.test(text)

export const accountCode = ({ year, regionCode, itemKey, level, purpose }: Account): AccountCode =>
  `${year}-${regionCode}-${itemKey}-${level}-${purpose}` as AccountCode

const LEVEL_BEGINS = "2010-341523-19-".length

/** The account of a code, which says all there is to say about it. */
export const accountOf = (code: AccountCode): Account => {
  // Asked some forty times a transfer: its first three parts are of one length, which `split` does not know.
  const levelEnds = code.indexOf("-", LEVEL_BEGINS)
  return {
    year: Number(code.slice(0, 4)),
    regionCode: code.slice(5, 11),
    itemKey: code.slice(12, 14),
    level: code.slice(LEVEL_BEGINS, levelEnds),
    purpose: code.slice(levelEnds + 1),
  } as Account
}

/** What comes from outside is owed to it without limit; nothing else can be less than nothing. */
export const mayBeNegative = (purpose: Purpose): boolean => purpose === "source"
