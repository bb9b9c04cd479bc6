/** What people call the columns of a file, and what can be wrong with its rows. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { ImportKind, ImportState, UndoObstacle } from "../imports/Import.ts"
import type { FileColumn, RowProblemCode } from "../imports/RowProblem.ts"
import { fundColumnWords, fundRowWords } from "./fundRowLabels.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

/** What the rows of a file are. */
export const importKindWords: Words<ImportKind> = {
  projects: say("项目", "projects"),
  reports: say("月报", "monthly returns"),
  targets: say("任务分解", "targets"),
  transfers: say("资金划转", "transfers"),
  plans: say("筹资方案", "financing plans"),
  arrivals: say("累计到位", "arrivals to date"),
}

/** What became of an import. */
export const importStateWords: Words<ImportState> = {
  reading: say("读取中", "being read"),
  staged: say("待提交", "previewed"),
  committing: say("提交中", "going in"),
  done: say("已导入", "imported"),
  undoing: say("撤销中", "being taken back"),
  undone: say("已撤销", "taken back"),
}

export const columnWords: Words<FileColumn> = {
  year: say("年度", "year"),
  countyCode: say("县区代码", "county code"),
  itemKey: say("民生工程编号", "item key"),
  name: say("项目名称", "name"),
  township: say("乡镇", "township"),
  implementingUnit: say("实施单位", "implementing unit"),
  annualPlanYuan: say("年度计划（元）", "annual plan (yuan)"),
  approvedOn: say("下达日期", "approved on"),
  plannedStartOn: say("计划开工", "planned start"),
  plannedFinishOn: say("计划完工", "planned finish"),
  code: say("项目编号", "code"),
  changedOn: say("变更日期", "changed on"),
  correctionReason: say("更正原因", "correction reason"),
  basis: say("依据条目", "based on"),
  month: say("月份", "month"),
  itemName: say("民生工程", "item"),
  investedBeforeYuan: say("此前累计投入（元）", "invested before (yuan)"),
  previousMonth: say("上次月报", "previous return"),
  previousInvestedYuan: say("上次投入（元）", "previously invested (yuan)"),
  previousDisbursedYuan: say("上次拨付（元）", "previously disbursed (yuan)"),
  previousSpentYuan: say("上次支出（元）", "previously spent (yuan)"),
  previousProgressPercent: say("上次形象进度（%）", "previous progress (%)"),
  investedYuan: say("当月投入（元）", "invested in the month (yuan)"),
  disbursedYuan: say("当月拨付（元）", "disbursed in the month (yuan)"),
  spentYuan: say("当月支出（元）", "spent in the month (yuan)"),
  progressPercent: say("月末形象进度（%）", "progress at the month's end (%)"),
  remark: say("备注", "remark"),
  reportState: say("上报情况", "report"),
  divisionCode: say("下级区划代码", "division code"),
  divisionName: say("下级地区", "division"),
  unit: say("计量单位", "unit"),
  wholeTarget: say("本级任务", "whole target"),
  target: say("分解任务", "part"),
  source: say("来源", "source"),
  confidence: say("可信程度", "confidence"),
  remainder: say("差额", "remainder"),
  remainderReason: say("差额原因", "reason of the remainder"),
  targetState: say("下达情况", "state"),
  ...fundColumnWords,
}

/** What is wrong with a row of a file, and what to do about it. */
export const rowProblemWords: Words<RowProblemCode> = {
  empty: say("没有填，必须填", "is empty and must be filled in"),
  year: say("不是 2007 年以后的四位年份", "is not a four-digit year from 2007 on"),
  countyCode: say("不是六位行政区划代码", "is not a six-digit division code"),
  itemKey: say("不是两位编号", "is not a two-digit key"),
  line: say(
    "须是一行文字，至多 100 字，不含换行和控制符",
    "must be one line of at most 100 characters without control characters",
  ),
  money: say(
    "不是不到 1000 亿元的金额；请写数字，如 2864000.00",
    "is not an amount under 100 billion yuan; write digits, such as 2864000.00",
  ),
  date: say("不是日期；请写成 2010-03-18", "is not a date; write it as 2010-03-18"),
  dateAfterToday: say(
    "晚于今天，尚未发生的不能登记",
    "is after today; what has not happened cannot be registered",
  ),
  plannedDates: say("计划完工早于计划开工", "is before the planned start"),
  unknownCounty: say(
    "在下达当日不是有效的县级代码",
    "was not a county-level code in force on the day of approval",
  ),
  unknownItem: say("不在该年度的民生工程目录里", "is not an item of that year's programme"),
  outsideScope: say("不在你的管理范围内", "is not yours to write"),
  repeatedInFile: say(
    "与本文件前面的行重名（同县、同工程、同乡镇）",
    "repeats an earlier row of the file (same county, item and township)",
  ),
  repeatedRow: say("与本文件前面的行重复", "repeats an earlier row of the file"),
  alreadyRegistered: say(
    "已经登记过（同县、同工程、同乡镇、同名）",
    "is registered already (same county, item, township and name)",
  ),
  projectCode: say("不是项目编号；新项目请留空", "is not a project's code; leave it empty for a new project"),
  unknownProject: say("没有这个项目，或不在你的范围内", "is no project, or none of yours"),
  otherProject: say(
    "与该编号的项目不符；换县、换工程、换年度就是另一个项目",
    "is not that of the project with this code; in another county, item or year it is another project",
  ),
  changeUnsaid: say(
    "这一行改了内容，却没说是哪一种：情况变了请填“变更日期”，登记错了请填“更正原因”",
    "the row changes something and does not say how: fill in the day if the world changed, or the reason if the record was wrong",
  ),
  changeSaidTwice: say(
    "“变更日期”和“更正原因”只能填一个",
    "the day of a change and the reason of a correction are both filled in; fill in one",
  ),
  changeWithoutCode: say(
    "没有项目编号的行是新登记，不能填这一列",
    "belongs to a row with a code; a row without one registers a new project",
  ),
  changedSince: say(
    "后来已有人改过（账册第几条见所列）；请下载新的模板再改",
    "is not what stands: it was changed since, by the entry named here. Make a new template and change that",
  ),
  basis: say("不是账册序号；请用模板原来的数字", "is not an entry number; leave what the template says"),
  remark: say(
    "须是一行文字，至多 500 字，不含换行和控制符",
    "must be one line of at most 500 characters without control characters",
  ),
  dateBeforeApproval: say(
    "早于下达日期，那时项目还不在计划里",
    "is before the approval, when the project was not yet in the plan",
  ),
  approvalOnlyCorrected: say(
    "下达日期不会变更，只能更正：请清空“变更日期”，填“更正原因”",
    "is the day of approval, which does not change and can only be corrected: clear the day and give a reason",
  ),
  approvalAfterRevision: say(
    "晚于已登记的变更，那次变更就不起作用了；请先更正那条变更的日期",
    "is later than a change that is recorded, which would then have no effect; correct the date of that change first",
  ),
  changeNotPermitted: say("你的角色不能这样改", "is not for your role to do"),
  notEntered: say(
    "导入已中止，这一行没有轮到；可以重新导入",
    "the import was cancelled before this row's turn; import it again",
  ),
  formulaEmpty: say(
    "是公式，文件里没有它的结果；请改成数值",
    "is a formula without a result in the file; put the value there instead",
  ),
  formula: say("是公式，取的是文件里最近一次的结果", "is a formula; the last result in the file was taken"),
  hiddenRow: say("这一行在表里是隐藏的", "the row is hidden in the sheet"),
  noHeading: say("在没有列名的列里，没有读", "stands under no heading and was not read"),
  month: say("不是月份；请写成 2010-05", "is not a month; write it as 2010-05"),
  progress: say(
    "不是 0 到 100 的百分数，至多两位小数；请写数字，如 62.40",
    "is not a percentage from 0 to 100 with at most two decimals; write digits, such as 62.40",
  ),
  monthNotBegun: say("这个月还没有开始，不能上报", "has not begun and cannot be reported yet"),
  monthBeforeProgramme: say("早于项目的年度", "lies before the year of the project's programme"),
  monthReported: say(
    "后来已有人报了这个月（账册第几条见所列）；请下载新的模板，要改就写更正原因",
    "was reported by somebody else since, by the entry named here; make a new template, and give a reason if it is to be corrected",
  ),
  reasonMissing: say(
    "这个月已有月报，与这一行不同；要改请写明原因，不改请照原样填",
    "must say why: the month is reported already, and otherwise than this row says",
  ),
  reasonWithoutReport: say(
    "这个月还没有月报，不是更正；请清空这一列",
    "belongs to a month that is reported; this one is not, so clear it",
  ),
  reportEmptied: say(
    "这个月已有月报，清空不等于作废；请照原样填，要作废请到项目页",
    "is empty, but the month is reported: emptying annuls nothing. Fill it in as it was, or annul the report on the project's page",
  ),
  otherName: say(
    "是该编号项目的名称，与这一行不同",
    "is the name of the project with this code; the row has another",
  ),
  progressFallsBack: say(
    "比前面的月份低，或比后面的月份高",
    "is lower than in an earlier month, or higher than in a later one",
  ),
  investedOverPlan: say(
    "是连同这个月的累计投入，超过了年度计划",
    "is what is invested with this month, more than the annual plan",
  ),
  spentOverDisbursed: say(
    "是连同这个月的累计支出，超过了累计拨付",
    "is what is spent with this month, more than what was disbursed",
  ),
  divisionCode: say("不是六位行政区划代码", "is not a six-digit division code"),
  target: say(
    "不是任务数；请填数字（至多四位小数）、文字、- 或 ?",
    "is no part of a target; write a number (four decimals at most), words, - or ?",
  ),
  confidence: say(
    "请写 已核、推算、推断、待核 或 演示",
    "is none of verified, derived, inferred, unconfirmed, made up",
  ),
  remainder: say(
    "不是数字，至多四位小数，可以为负",
    "is no number of at most four decimals; it may be below zero",
  ),
  unknownDivision: say(
    "在该年度不是任务可以分给的市或县",
    "is no city or county of that year to which a target is broken down",
  ),
  sourceMissing: say(
    "没有填：改了任务，要写来源和可信程度",
    "must be filled in, with the confidence: the part differs from what is stored",
  ),
  targetEmptied: say(
    "原来有任务，清空不等于取消；不变请照原样填，无任务填 -，不详填 ?",
    "is what is stored, and the cell is empty: emptying takes nothing back. Fill it in as it was, or write - for no task and ? for unknown",
  ),
  targetsLocked: say(
    "这一项的任务已下达、已锁定；请先开始调整，再导入",
    "is an item whose targets are issued and locked; open an adjustment first",
  ),
  remainderTwice: say(
    "与本项前面的行写的差额不同；每项只有一个差额",
    "is not what an earlier row of the item says; an item has one remainder",
  ),
  remainderUnexplained: say("没有填：差额要写明原因", "must say why the remainder is left"),
  remainderUnsaid: say("没有填：原因要与差额一起填", "must be filled in together with its reason"),
  heldBack: say(
    "是与这一行一起的、有错的那一行；同一项、同一笔的各行一起提交，也一起退回",
    "is the line of another row of the same item or transfer that is wrong; they go in together or not at all",
  ),
  sumDiffers: say(
    "是各地合计与本级任务，两者不等，也没有写明差额及原因；这样不能下达",
    "are the sum of the parts and the target; they differ and no remainder is stated, so it cannot be issued like this",
  ),
  sumAbove: say(
    "是各地合计与本级任务的上限，合计超过了上限；这样不能下达",
    "are the sum of the parts and the ceiling, which it exceeds; it cannot be issued like this",
  ),
  sumBelow: say(
    "是各地合计与本级任务的下限，合计没有达到；这样不能下达",
    "are the sum of the parts and the least that is asked, which it does not reach; it cannot be issued like this",
  ),
  partsUnknown: say(
    "个地区的任务还不详，合计不能核对；这样不能下达",
    "divisions have no known part yet, so the sum cannot be checked; it cannot be issued like this",
  ),
  partsInWords: say(
    "是各地合计与本级任务；有的任务用文字表述，要写明差额及原因才能下达",
    "are the sum of the parts and the target; some parts are in words, so it is issued only with a stated remainder",
  ),
  wholeUnknown: say(
    "是各地合计与本级任务；本级任务不详或上级还没有下达，合计不能核对",
    "are the sum of the parts and the target; the target is unknown or was not issued from above, so the sum cannot be checked",
  ),
  ...fundRowWords,
  zeroPlan: say("计划为零，不能计算完成率", "is zero, so no rate can be computed"),
  unconfirmedItem: say("这项民生工程本身待核", "the item itself is unconfirmed"),
}

/** Why what a row brought in is not taken back. */
export const undoObstacleWords: Words<UndoObstacle> = {
  changedSince: say("导入以后又有改动，保持原样", "was changed since the import and stays as it is"),
  outsideScope: say("不在你的管理范围内，保持原样", "is not yours to write and stays as it is"),
  nothingBefore: say(
    "是第一版方案，此前没有可恢复的，保持原样；要改请发新版",
    "is the first version of its plan, with nothing before it, and stays; issue a new version to change it",
  ),
  moneyMovedOn: say("资金已经动用，保持原样", "has money that moved on, and stays as it is"),
}
