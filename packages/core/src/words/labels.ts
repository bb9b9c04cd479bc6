/** What people call things: the words of the glossary for values that faces show. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { confidenceNames } from "../kernel/Provenance.ts"
import type { Fault } from "../journal/verify.ts"
import type { AttachmentFault, DamageFault, SubjectName } from "../document/index.ts"
import type { OfficeKind } from "../access/Office.ts"
import type { Role, UseCase } from "../access/Role.ts"
import type { ItemKind } from "../programme/ProgrammeItem.ts"
import type { TimeBasis } from "../programme/time.ts"
import type { Pace } from "../progress/Pace.ts"
import type { RateName } from "../progress/Rate.ts"
import type { Placing } from "../progress/Regrouping.ts"
import type { DivisionKind } from "../region/Division.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export const itemKindWords: Words<ItemKind> = {
  construction: say("工程类", "Construction"),
  subsidy: say("补助类", "Subsidy to persons"),
  insurance: say("保险类", "Insurance"),
  training: say("培训类", "Training"),
}

export const divisionKindWords: Words<DivisionKind> = {
  province: say("省", "province"),
  prefectureCity: say("地级市", "prefecture-level city"),
  district: say("市辖区", "district"),
  countyCity: say("县级市", "county-level city"),
  county: say("县", "county"),
}

export const confidenceWords = confidenceNames

export const roleWords: Words<Role> = {
  livelihoodReporter: say("民生办填报员", "livelihood-office reporter"),
  livelihoodReader: say("民生办查阅员", "livelihood-office reader"),
  programmeIssuer: say("民生办签发人", "livelihood-office issuer"),
  filingOfficer: say("备案审批人", "filing officer"),
  leadDepartmentReader: say("牵头部门查阅员", "lead-department reader"),
  fundKeeper: say("资金管理员", "fund keeper"),
  auditor: say("审计员", "auditor"),
  systemAdministrator: say("系统管理员", "system administrator"),
  securityAdministrator: say("安全管理员", "security administrator"),
  auditAdministrator: say("审计管理员", "audit administrator"),
}

export const officeKindWords: Words<OfficeKind> = {
  livelihoodOffice: say("民生办", "livelihood office"),
  leadDepartment: say("牵头部门", "lead department"),
  auditOffice: say("审计机关", "audit office"),
}

export const useCaseWords: Words<UseCase> = {
  "bookmarks.keep": say("保存常用查询", "keep bookmarks"),
  "tables.export": say("导出页面上的表格", "take along the tables of a page"),
  "regions.read": say("查行政区划", "read divisions"),
  "programme.read": say("查项目目录", "read the catalogue"),
  "programme.edit": say("编制和调整目录、分解任务", "draft and adjust the catalogue and its targets"),
  "programme.issue": say("下达目录和任务", "issue the catalogue and its targets"),
  "figures.read": say("查进度数字", "read figures"),
  "projects.read": say("查项目", "read projects"),
  "projects.export": say("导出项目清单", "export the list of projects"),
  "projects.register": say("登记项目", "register a project"),
  "projects.revise": say("登记变更", "record a change"),
  "projects.correct": say("更正登记", "correct a registration"),
  "projects.import": say("导入项目", "import projects"),
  "files.import": say("导入表格", "take files in"),
  "imports.undo": say("撤销导入", "take an import back"),
  "reports.file": say("填月报", "report a month"),
  "reports.correct": say("更正月报", "correct a report"),
  "dossiers.read": say("查六制档案", "read dossiers"),
  "acts.record": say("登记六制事项", "record acts"),
  "acts.correct": say("更正或撤回六制事项", "correct or withdraw acts"),
  "gates.decide": say("办理备案、同意开工", "file, and agree to the start of works"),
  "documents.read": say("查阅文件", "read documents"),
  "documents.attach": say("附文件", "attach documents"),
  "documents.withdraw": say("撤回文件", "withdraw documents"),
  "funds.read": say("查资金台账", "read the fund ledger"),
  "funds.post": say("办理资金划转", "move funds"),
  "funds.plan": say("下达筹资方案和概算", "issue financing plans and estimates"),
  "funds.reconcile": say("银行对账", "reconcile with the bank"),
  "journal.read": say("查账册条目", "read entries of the journal"),
  "journal.export": say("导出账册", "export the journal"),
  "journal.verify": say("验证账册", "verify the journal"),
  "access.read": say("查谁看了什么、做了什么", "read who saw and did what"),
  "accounts.read": say("查单位和用户", "read offices and users"),
  "offices.manage": say("设立单位", "found offices"),
  "users.manage": say("管理用户", "manage users"),
  "roles.assign": say("授予角色", "assign roles"),
  "sessions.manage": say("查看并结束他人的登录", "see and end other people's sessions"),
  "secondFactor.manage": say("管理两步验证", "manage second factors"),
  "keys.read": say("查密钥", "read the keys of agencies"),
  "keys.manage": say("发放和吊销密钥", "issue and revoke keys of agencies"),
  "agency.query": say("凭密钥查询", "query with a key"),
  "instance.operate": say("运维", "operate the instance"),
}

/** Each with its denominator in its name. */
export const rateWords: Words<RateName> = {
  investedOverPlan: say("投入 ÷ 年度计划", "invested ÷ yearly plan"),
  disbursedOverPlan: say("拨付 ÷ 年度计划", "disbursed ÷ yearly plan"),
  spentOverPlan: say("支出 ÷ 年度计划", "spent ÷ yearly plan"),
  spentOverDisbursed: say("支出 ÷ 拨付", "spent ÷ disbursed"),
}

export const rateNameWords: Words<RateName> = {
  investedOverPlan: say("投入率", "Invested"),
  disbursedOverPlan: say("拨付率", "Disbursed"),
  spentOverPlan: say("支出率（占计划）", "Spent of plan"),
  spentOverDisbursed: say("支出率", "Spent"),
}

/** How the records of a code go into a region under another date's map. */
export const placingWords: Words<Placing> = {
  whole: say("整体归入", "counted whole"),
  within: say("计入合计，不能拆到下级", "counted in the total, in no single part"),
  across: say("只有一部分在内，不能拆分，未计入", "only partly in it, cannot be split, not counted"),
}

export const timeBasisWords: Words<TimeBasis> = {
  month: say("按月", "by month"),
  day: say("按日", "by day"),
}

/** What the verifier found. */
export const faultWords: Words<Fault> = {
  position: say("序号不连续", "positions are not consecutive"),
  link: say("与上一条的哈希不相接", "it does not link to the entry before it"),
  payload: say("内容与其哈希不符", "the payload is not the one that was hashed"),
  hash: say("条目与其哈希不符", "the entry does not have its hash"),
  version: say("记录内版本不连续", "versions within the record are not consecutive"),
  time: say("记录时间倒退", "the time of recording goes back"),
  key: say("同一指令出现两次", "the same command stands there twice"),
  seal: say("日封与账册不符", "a daily seal does not match the journal"),
  end: say("账册被截断或改写", "the journal was cut off or rewritten"),
  form: say("不是资金划转的条目", "it is not an entry of a transfer"),
  chart: say("不是允许的资金划转", "it moves money as no transfer may"),
  state: say("该笔划转不在可如此办理的状态", "its transfer is not one to which this can happen"),
  balance: say("所载余额不等于此前各笔之和", "a stated balance is not the sum of the postings up to it"),
  overdrawn: say("账户透支", "an account is overdrawn"),
  limit: say("限额的累计数不符，或超出限额", "a limit is used otherwise than it says, or exceeded"),
  batch: say("批次记录与账册不符", "the record of a batch does not match the journal"),
  view: say("账户、明细或汇总与账册不符", "accounts, postings or sums do not follow from the journal"),
}

export const paceWords: Words<Pace> = {
  returnMissing: say("缺月报", "return missing"),
  noPlan: say("无计划", "no plan"),
  behind: say("落后", "behind"),
  onTime: say("正常", "on time"),
}

/** What documents are attached to. */
export const subjectWords: Words<SubjectName> = {
  project: say("项目", "project"),
  dossier: say("六制档案", "dossier"),
  transfer: say("划转", "transfer"),
  financing: say("筹资方案", "financing plan"),
}

/** Why a file is not taken, and what to do about it. */
export const attachmentFaultWords: Words<AttachmentFault> = {
  empty: say("文件是空的", "it is empty"),
  tooLarge: say(
    "文件太大，请压缩或拆分；上限（MB）",
    "it is too large; compress or split it. The limit in MB",
  ),
  name: say("文件名不能用，请改名", "its name cannot be used; give it another"),
  extension: say("不收这种文件；可收的有", "this kind of file is not taken; these are"),
  content: say(
    "内容与扩展名不符，或文件不完整；请用办公软件另存后再传。扩展名",
    "its content is not what its extension says, or it is not whole; save it again with an office program. The extension",
  ),
  brokenOff: say("上传中断，请重新上传", "the upload was broken off; send it again"),
}

/** What became of bytes that the journal has the digest of. */
export const damageWords: Words<DamageFault> = {
  missing: say("的内容丢失", "is gone"),
  changed: say("的内容与账册里的摘要值不符", "is not what the digest in the journal says"),
}

/** What is wrong with one field of an input. */
export const inputIssueWords: Readonly<Record<string, Bilingual>> = {
  missing: say("没有填", "is missing"),
  unexpected: say("不认识的字段", "is not known"),
  type: say("类型不对", "is of the wrong type"),
  fen: say(
    "须是以分为单位的整数，不到 1000 亿元，不带符号和前导零",
    "must be whole fen under 100 billion yuan, in digits, without sign or leading zeros",
  ),
  movedFen: say(
    "须是大于零的整数（分），至多 18 位，不带符号和前导零",
    "must be whole fen above zero, at most 18 digits, without sign or leading zeros",
  ),
  accountNumber: say("须是银行账号，4 到 40 位数字", "must be the number of a bank account, 4 to 40 digits"),
  matchOfSeveral: say("至少要有两笔", "must take at least two things together"),
  matchesMax: say("一次至多 500 组", "must be 500 matches at most"),
  partsMax: say("一组每边至多 1000 笔", "must be 1000 parts on a side at most"),
  accountCode: say(
    "须是账户代码，如 2010-341523-19-central-specialAccount",
    "must be the code of an account, such as 2010-341523-19-central-specialAccount",
  ),
  json: say("须是 JSON", "must be JSON"),
  utf: say("须是 UTF-8 编码", "must be in UTF-8"),
  nameTwice: say("在同一个对象里出现了两次", "stands twice in one object"),
  transfersMax: say("一次至多 500 笔", "must be 500 transfers at most"),
  alarmDays: say("须是天数", "must be a number of days"),
  seriesOf: say("须在 2 到 100 之间", "must be from 2 to 100"),
  share: say("须在 0 到 1000000 之间（百万分之一）", "must be from 0 to 1000000 (millionths)"),
  levelTwice: say("同一级次出现了两次", "names a level twice"),
  restTwice: say("只能有一级出余额", "lets more than one level give the rest"),
  groupTwice: say("同一个组名出现了两次", "names a group twice"),
  planLinesMax: say("至多 300 个地区", "must be 300 divisions at most"),
  duesGrow: say(
    "各级的到位时限须先后有序，比例只增不减",
    "must be in the order of days, with shares that only grow",
  ),
  linesMax: say("至多 100 行", "must be 100 lines at most"),
  linesSum: say(
    "各行金额合计至多 18 位（分）",
    "the amounts of all lines must come to 18 digits of fen at most",
  ),
  date: say("须是存在的日期，写成 2010-05-31", "must be a date that exists, such as 2010-05-31"),
  month: say("须是月份，写成 2010-05", "must be a month, such as 2010-05"),
  instant: say(
    "须是带时区的时刻，如 2010-05-31T10:00:00Z",
    "must be an instant with its zone, such as 2010-05-31T10:00:00Z",
  ),
  divisionCode: say("须是六位行政区划代码", "must be a six-digit division code"),
  itemKey: say("须是两位编号，如 19", "must be a two-digit key, such as 19"),
  projectCode: say(
    "须是项目编号，如 2010-341522-19-0007",
    "must be a project code, such as 2010-341522-19-0007",
  ),
  programmeYear: say("须是 2007 年以后的年度", "must be a programme year from 2007 on"),
  physicalProgress: say("须在 0 到 10000 之间（万分之一）", "must be from 0 to 10000 (basis points)"),
  plannedDates: say("计划完工早于计划开工", "the planned finish is before the planned start"),
  line: say("须是一行文字，不含换行和控制符", "must be one line of text without control characters"),
  keyPrefix: say("须是密钥的前缀，如 msk_k7qd2m5x", "must be the prefix of a key, such as msk_k7qd2m5x"),
  pageBounds: say(
    "须给 first（可加 after）或 last（可加 before），二者之一，1 到 200",
    "needs first (with after) or last (with before), one of the two, from 1 to 200",
  ),
  position: say("须是账册的序号", "must be a position of the journal"),
  uuid: say("须是 UUID", "must be a UUID"),
  userName: say(
    "须是 3 到 40 位的小写字母、数字和点，字母开头",
    "must be 3 to 40 small letters, digits and dots, beginning with a letter",
  ),
  pagePath: say("须是页面的路径，如 /projects", "must be the path of a page, such as /projects"),
  pageQuery: say("须是地址中问号之后的部分", "must be what stands in an address behind the question mark"),
  columns: say("须是列名，至少一个，不重复", "must be names of columns, at least one and none twice"),
  searchText: say("至少要两个字", "must be two characters at least"),
  percentagePoints: say("须在 0 到 100 之间（百分点）", "must be from 0 to 100 (percentage points)"),
  pageLimit: say("须在 1 到 200 之间", "must be from 1 to 200"),
  cursor: say("不是本系统给出的翻页标记", "is not a page mark that this system gave"),
  tooLong: say("太长；大文件请用命令行导入", "is too long; import large files at the command line"),
  digest: say("须是 64 位小写十六进制的摘要值", "must be a digest of 64 small hexadecimal digits"),
  quantity: say(
    "须是零或正数，至多四位小数，不带多余的零",
    "must be zero or more with at most four decimals, without surplus zeros",
  ),
  difference: say(
    "须是数字，至多四位小数，不带多余的零",
    "must be a number with at most four decimals, without surplus zeros",
  ),
  targetTwice: say("任务不能既是数字又是文字", "a target is a number or words, not both"),
  partTwice: say("同一个地区出现了两次", "names a division twice"),
  itemTwice: say("同一项出现了两次", "names an item twice"),
  itemCount: say("须在 0 到 99 之间", "must be from 0 to 99"),
  count: say("须是零或正整数，至多一亿", "must be a whole number from 0 to 100 million"),
  budgetYear: say("须是 2000 到 2100 年的年度", "must be a year from 2000 to 2100"),
  actType: say(
    "不是已知的事项类型；全部类型见 minsheng schema dossier",
    "is not an act that is known; minsheng schema dossier lists them all",
  ),
  actTwice: say(
    "这个编号前面已经用过，每个事项的编号要各不相同",
    "was used before; each act needs an id of its own",
  ),
  actsMax: say("一份档案至多 3000 个事项", "must be 3000 acts at most"),
  dossierBytes: say("文件不得超过 16 MB", "must be a file of 16 MB at most"),
  dossierDepth: say("嵌套太深，至多 16 层", "must be nested 16 deep at most"),
  partyCode: say(
    "须是 18 位统一社会信用代码，或者 9 位组织机构代码",
    "must be a unified social credit code of 18 places, or an organisation code of 9",
  ),
  hourAndMinute: say("须是时刻，如 09:30", "must be a time of day, such as 09:30"),
  documentDate: say(
    "要有文件日期；只有待核的文件可以没有日期",
    "must have its day; only a document that is unconfirmed may be without one",
  ),
}
