/** What people call the columns of files about money, and what can be wrong with their rows. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { ArrivalColumnKey } from "../imports/arrivalColumns.ts"
import type { PlanColumnKey } from "../imports/planColumns.ts"
import type { FUND_ROW_PROBLEMS } from "../imports/RowProblem.ts"
import type { TransferChangeable, TransferColumnKey } from "../imports/transferColumns.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

/** Columns that files of projects, returns and targets have too. */
type Shared = "year" | "itemKey" | "itemName" | "remark"

export const fundColumnWords: Words<
  Exclude<TransferColumnKey | TransferChangeable | PlanColumnKey | ArrivalColumnKey, Shared>
> = {
  transferNumber: say("划转编号", "transfer number"),
  effectiveOn: say("发生日期", "day"),
  transferKind: say("划转种类", "kind"),
  fundRegionCode: say("地区代码", "region code"),
  fundRegionName: say("地区", "region"),
  toRegionCode: say("转入地区代码", "receiving region code"),
  fundLevel: say("资金来源", "giver"),
  fromPurpose: say("转出环节", "from stage"),
  toPurpose: say("转入环节", "to stage"),
  freeYuan: say("可用余额（元）", "free (yuan)"),
  amount: say("金额（元）", "amount (yuan)"),
  document: say("文号", "document"),
  projectCode: say("项目编号", "project"),
  payee: say("收款单位", "payee"),
  giverYuan: say("转出账户余额（元）", "balance of the account that pays (yuan)"),
  arrivedBy: say("截至日期", "arrived by"),
  plannedYuan: say("年计划（元）", "planned (yuan)"),
  arrivedCentral: say("累计到位中央（元）", "arrived, central (yuan)"),
  arrivedProvince: say("累计到位省级（元）", "arrived, province (yuan)"),
  arrivedCity: say("累计到位市级（元）", "arrived, city (yuan)"),
  arrivedCounty: say("累计到位县级（元）", "arrived, county (yuan)"),
  arrivedSelfRaised: say("累计到位自筹（元）", "arrived, self-raised (yuan)"),
  arrivedTotal: say("到位合计（元）", "arrived in all (yuan)"),
  plannedTotal: say("年计划合计（元）", "planned in all (yuan)"),
  central: say("中央（元）", "central (yuan)"),
  province: say("省级（元）", "province (yuan)"),
  city: say("市级（元）", "city (yuan)"),
  county: say("县级（元）", "county (yuan)"),
  selfRaised: say("自筹（元）", "self-raised (yuan)"),
  effectiveFrom: say("生效日期", "effective from"),
  planVersion: say("依据版本", "based on version"),
  takerYuan: say("转入账户余额（元）", "balance of the account that receives (yuan)"),
}

export const fundRowWords: Words<keyof typeof FUND_ROW_PROBLEMS> = {
  transferNumber: say("须是一行文字，至多 60 字", "must be one line of at most 60 characters"),
  transferKind: say(
    "不是划转种类；请写预算安排、下达、到位、入专户、列应付、拨付、支出等",
    "is no kind of transfer; write appropriation, allocation, arrival, deposit, disbursement and so on",
  ),
  fundLevel: say(
    "不是资金来源；请写中央、省级、市级、县级或自筹",
    "gives no money; write central, province, city, county or self-raised",
  ),
  fundPurpose: say(
    "不是资金环节；请写预算、到位、专户、应付、质保金、已拨付等",
    "is no stage of money; write budget, arrived, special account, payable, paid and so on",
  ),
  heldAmount: say(
    "不是账上记得下的金额：数字，到分为止，大于零，至多 18 位（分）",
    "is no amount that the ledger holds: digits down to the fen, more than nothing, at most 18 digits of fen",
  ),
  moveUnclear: say(
    "没有说清：这种划转有几种走法，请填转出环节和转入环节",
    "leaves it open: this kind goes several ways; fill in both stages",
  ),
  moveNotInChart: say(
    "不能这样划转：这种划转没有这两个环节",
    "cannot move like this: the kind does not go between these stages",
  ),
  staysWithin: say(
    "不必填：只有下达和交接转到别的地区",
    "must be empty: only allocations and takeovers go to another division",
  ),
  linesDiffer: say(
    "与同一编号前面的行不同；同一笔划转的日期、种类、文号、项目、收款单位和备注都要相同",
    "is not what an earlier row of the same number says; day, kind, document, project, payee and remark of a transfer are one",
  ),
  linesMax: say("一笔划转至多 100 行", "has more than the 100 lines that a transfer can have"),
  numberUsed: say(
    "是这个编号已经过账的划转，内容与这一行不同，或刚由别人过账；要改请先冲销",
    "was posted under this number and says something else, or somebody was quicker; to change it, reverse it first",
  ),
  unknownFundDivision: say("当日没有这个地区", "names a division that was not there on the day"),
  fundsInsufficient: say(
    "元：转出账户可用的，少于要动用的（前面各行已算在内）",
    "yuan: less is free in the account that pays than is asked for, the rows before this one counted",
  ),
  planExceeded: say(
    "元：筹资方案还剩的，少于要增加的（前面各行已算在内）",
    "yuan: less is left under the financing plan than is asked for, the rows before this one counted",
  ),
  estimateExceeded: say(
    "元：批准概算还剩的，少于要列支的（前面各行已算在内）",
    "yuan: less is left under the approved estimate than is asked for, the rows before this one counted",
  ),
  divisionNotBelow: say(
    "不在转出地区之下；资金只能向下级下达",
    "does not lie below the division that pays; money is allocated downwards",
  ),
  divisionNotSuccessor: say(
    "当日没有承接转出地区；只有已撤销地区的资金才交接",
    "had not taken over by that day; only money of a division that is gone is taken over",
  ),
  carriedOverEarly: say(
    "起才能结转：结转是转入以后年度使用",
    "is the first day to carry it over, into a later year than its own",
  ),
  givenBackTooMuch: say(
    "元：项目累计列支的，少于要退回的（前面各行已算在内）",
    "yuan: less was taken on by the project than is given back, the rows before this one counted",
  ),
  carriedOverTwice: say(
    "是结转的最后一天；结转两年的资金应退回（预算法第四十二条）",
    "was the last day to carry it over; after two years it is surplus and goes back (Budget Law, article 42)",
  ),
  movedBeforeProgramme: say(
    "太早：一个年度的资金最早在上一年提前下达",
    "is too early: money of a year moves from the year before at the earliest",
  ),
  projectElsewhere: say(
    "与账户的年度、地区或民生工程不同；请从项目自己的账户支付",
    "is of another year, division or item than the accounts; pay it from its own",
  ),
  planShare: say(
    "不是 0 到 100 的百分数，至多四位小数",
    "is not a percentage from 0 to 100 with at most four decimals",
  ),
  planSharesNotWhole: say(
    "是各级比例之和，不是 100%",
    "is what the shares of the levels add up to, not 100 %",
  ),
  planNotClosed: say(
    "元，是各级之和与年计划合计，两者必须相等，到分为止",
    "yuan are what the levels give and what is planned; they must be the same to the fen",
  ),
  planLinesMax: say("个地区太多：一个方案至多 300 个", "divisions are too many: a plan names at most 300"),
  planBeforeEarlier: say(
    "是上一版的生效日期，新版不能更早",
    "is the day of the version before, and a new one cannot count from an earlier day",
  ),
  planBelowAllotted: say(
    "元：方案给的少于已下达的；请先冲销多下达的部分",
    "yuan: the plan would give less than was received; move back what is too much first",
  ),
  arrivedLess: say(
    "元：少于台账已有的到位数；到位的钱不会变少，记错了请冲销那笔划转",
    "yuan: less than the ledger has as arrived; money does not un-arrive, reverse the transfer that was wrong",
  ),
  arrivedTotalDiffers: say(
    "元，是各级之和与到位合计，两者必须相等",
    "yuan are what the levels come to and the total; they must be the same",
  ),
  movedSince: say(
    "预检以后账户又有变动；请重新导入，按新的差额过账",
    "moved since the preview; import the file again for what is missing now",
  ),
}
