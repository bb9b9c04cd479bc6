/** What people call the columns of a file, and what can be wrong with it and its rows. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FileFault, ImportKind, UndoObstacle } from "../project/import/Import.ts"
import type { FileColumn, RowProblemCode } from "../project/import/RowProblem.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

/** What the rows of a file are. */
export const importKindWords: Words<ImportKind> = {
  projects: say("项目", "projects"),
  reports: say("月报", "monthly returns"),
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
  zeroPlan: say("计划为零，不能计算完成率", "is zero, so no rate can be computed"),
  unconfirmedItem: say("这项民生工程本身待核", "the item itself is unconfirmed"),
}

export const fileFaultWords: Words<FileFault> = {
  empty: say("文件是空的", "the file is empty"),
  encoding: say(
    "有字节不是 UTF-8 文字；请另存为 CSV UTF-8 再导入",
    "the file holds bytes that are not UTF-8; save it as CSV UTF-8 and try again",
  ),
  utf16: say(
    "文件是 UTF-16；请另存为 CSV UTF-8 再导入",
    "the file is UTF-16; save it as CSV UTF-8 and try again",
  ),
  quotes: say(
    "引号不成对，后面的列无法分辨",
    "quotation marks do not pair up, so the columns cannot be told apart",
  ),
  recordTooLong: say(
    "一行超过 64 KB，多半是引号没有关上",
    "one row is longer than 64 KB; most likely a quotation mark was not closed",
  ),
  missingColumns: say("缺少列", "columns are missing"),
  duplicateColumns: say("有重复的列", "columns appear twice"),
  tooManyRows: say(
    "行数太多；请用命令行 minsheng import 导入。网页一次至多可导入的行数",
    "there are too many rows; import the file at the command line, with minsheng import. The most rows that a page takes at a time",
  ),
  otherKind: say(
    "这是另一种文件：项目文件用 import projects，月报文件用 import reports",
    "the file is of the other kind: import projects takes projects, import reports takes monthly returns",
  ),
  cancelled: say("读取已按要求中止，没有留下任何内容", "the reading was cancelled; nothing of it was kept"),
  damaged: say(
    "文件已损坏或没有传完；请用 Excel 或 WPS 打开，另存为 .xlsx 再导入",
    "the file is damaged or was cut off; open it in Excel or WPS, save it as .xlsx and try again",
  ),
  encrypted: say(
    "工作簿有打开密码；请去掉密码，另存后再导入",
    "the workbook has a password; save it without one and try again",
  ),
  entities: say(
    "文件里声明了 XML 实体，Excel 不会写这样的文件；请用 Excel 或 WPS 另存后再导入",
    "the file declares XML entities, which no spreadsheet program writes; save it in Excel or WPS and try again",
  ),
  notAWorkbook: say(
    "这个压缩包不是 .xlsx 工作簿；请导入 .xlsx 或 CSV 文件",
    "the archive is not an .xlsx workbook; choose an .xlsx or a CSV file",
  ),
  oldExcel: say(
    "这是 2007 年以前的 Excel 格式（.xls），改扩展名没有用；请另存为 .xlsx 再导入",
    "this is an Excel file of before 2007 (.xls), whatever its name says; save it as .xlsx and try again",
  ),
  packed: say(
    "文件解开后大得不像表格，没有解开；请用 Excel 或 WPS 另存，或改用 CSV",
    "unpacked, the file would be far larger than a table of its size is, so it was not unpacked; save it anew in Excel or WPS, or use CSV",
  ),
  sentBefore: say(
    "这份文件已经用同一个编号发送过；请重新选择文件",
    "a file was sent under this number before; choose the file again",
  ),
  severalSheets: say(
    "有几张工作表都有要读的列，不知道该读哪一张；请只留一张，其余隐藏或删除",
    "several sheets have our columns; keep one, and hide or delete the others",
  ),
  tooLarge: say(
    "文件太大；请分成几份，或用命令行 minsheng import 导入 CSV。至多",
    "the file is too large; split it, or import it as CSV at the command line, with minsheng import. The most is",
  ),
  tooManyParts: say(
    "文件里的部件太多，不是普通的工作簿。部件数",
    "the file has more parts than a workbook has. Their number is",
  ),
  tooManySheets: say(
    "工作表太多；请只留要导入的一张。至多",
    "there are too many sheets; keep the one to be imported. The most is",
  ),
  tooMuchText: say("文字太多；请分成几份导入", "there is too much text in it; split the file"),
}

/** Why what a row brought in is not taken back. */
export const undoObstacleWords: Words<UndoObstacle> = {
  changedSince: say("导入以后又有改动，保持原样", "was changed since the import and stays as it is"),
  outsideScope: say("不在你的管理范围内，保持原样", "is not yours to write and stays as it is"),
}
