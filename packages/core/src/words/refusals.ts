/** The words of every refusal: what was refused, where, and what to do. The `_tag` is the code. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { MalformedInput } from "../kernel/input.ts"
import type { PositionBeyondHead } from "../journal/Axes.ts"
import type { NotAJournal } from "../journal/errors.ts"
import type { CommandConflict, EntrySuperseded, JournalBusy, JournalUnavailable } from "../journal/Journal.ts"
import type { JournalOutsideScope } from "../audit/index.ts"
import type * as Imports from "../imports/index.ts"
import type * as Instance from "../instance/errors.ts"
import type * as Project from "../project/index.ts"
import { type AccessRefusal, accessWords } from "./accessRefusals.ts"
import { type ActRefusal, actRefusalWords } from "./actRefusals.ts"
import { type GateRefusal, gateRefusalWords } from "./gateRefusals.ts"
import { type BankRefusal, bankWords } from "./bankRefusals.ts"
import { type DocumentRefusal, documentWords } from "./documentRefusals.ts"
import { type FundRefusal, fundWords } from "./fundRefusals.ts"
import { type PlanRefusal, planWords } from "./planRefusals.ts"
import { fileFaultWords } from "./fileLabels.ts"
import { type ProgrammeRefusal, programmeWords } from "./programmeRefusals.ts"
import { inputIssueWords, useCaseWords } from "./labels.ts"
import { say } from "./say.ts"

type ProjectRefusal =
  | Project.ApprovalAfterRevision
  | Project.DateAfterToday
  | Project.DateBeforeApproval
  | Project.EntryNotFound
  | Imports.FileRefused
  | Imports.ImportNotFound
  | Project.MonthAlreadyReported
  | Project.MonthBeforeProgramme
  | Project.MonthNotBegun
  | Project.NothingChanged
  | Project.OutsideScope
  | Project.ProjectAlreadyRegistered
  | Project.ProjectNotFound
  | Project.RegionOutsideScope
  | Project.UnknownCounty
  | Project.UnknownItem
  | Project.UnknownRegion

type InstanceRefusal =
  | Instance.StartRefusal
  | Instance.BackupBroken
  | Instance.BackupNotFound
  | Instance.DatabaseNotEmpty
  | Instance.FileNotWritable
  | Instance.FolderNotEmpty
  | Instance.RegisterNotFounded

type JournalRefusal =
  | CommandConflict
  | EntrySuperseded
  | JournalBusy
  | JournalOutsideScope
  | JournalUnavailable
  | NotAJournal
  | PositionBeyondHead

/** Everything that a use case or the running of an instance may refuse. */
export type Refusal =
  | MalformedInput
  | JournalRefusal
  | AccessRefusal
  | ActRefusal
  | GateRefusal
  | DocumentRefusal
  | FundRefusal
  | BankRefusal
  | PlanRefusal
  | ProgrammeRefusal
  | ProjectRefusal
  | InstanceRefusal

type WordsFor = {
  readonly [Tag in Refusal["_tag"]]: (refusal: Extract<Refusal, { readonly _tag: Tag }>) => Bilingual
}

const issueWords = ({ path, code }: MalformedInput["issues"][number]): Bilingual => {
  const words = inputIssueWords[code] ?? say(code, code)
  return path === "" ? words : say(`${path}：${words.zh}`, `${path} ${words.en}`)
}

const atLine = (line: number | null): Bilingual =>
  line === null ? say("", "") : say(`第 ${line} 行：`, `line ${line}: `)

const journalWords = {
  CommandConflict: ({ commandId }: CommandConflict) =>
    say(
      `命令编号 ${commandId} 已用于另一个请求。请换一个编号再提交。`,
      `The command id ${commandId} was used for another request. Send this one under a new id.`,
    ),
  EntrySuperseded: ({ position, by }: EntrySuperseded) =>
    say(
      `第 ${position} 条已被第 ${by} 条更正或作废。请刷新，在现行的一条上更正。`,
      `Entry ${position} was corrected or annulled by entry ${by}. Reload and correct the one that stands.`,
    ),
  JournalBusy: ({ waiting }: JournalBusy) =>
    say(
      `正在排队的提交太多（${waiting} 件）。没有写入，请稍后再试。`,
      `Too many submissions are waiting (${waiting}). Nothing was written; try again shortly.`,
    ),
  JournalOutsideScope: ({ useCase }: JournalOutsideScope) =>
    say(
      `账册是全省的，你的单位只管其中一部分，不能${useCaseWords[useCase].zh}。请由省级、不限项目的单位办理。`,
      `The journal is the whole province's and your office answers for a part of it: you cannot ${useCaseWords[useCase].en}. Ask an office of the province that is not limited to items.`,
    ),
  JournalUnavailable: ({ outcome }: JournalUnavailable) =>
    outcome === "notWritten"
      ? say(
          "数据库暂时不可用，没有写入。请稍后再试。",
          "The database is not available; nothing was written. Try again shortly.",
        )
      : say(
          "数据库在提交时中断，不知是否已写入。请用同一命令编号再提交一次：已写入的不会重复。",
          "The database was lost while committing, so it is unknown whether this was written. Send it again under the same command id: it will not happen twice.",
        ),
  NotAJournal: ({ file, line }: NotAJournal) =>
    say(
      `${file} 不是导出的账册：第 ${line} 行不对。请核对文件。`,
      `${file} is not an exported journal: line ${line} is not one of a journal. Check the file.`,
    ),
  PositionBeyondHead: ({ position, head }: PositionBeyondHead) =>
    say(
      `账册只到第 ${head} 条，没有第 ${position} 条。`,
      `The journal ends at entry ${head}; there is no entry ${position}.`,
    ),
}

const projectWords = {
  ApprovalAfterRevision: ({ date, revisedOn, position }: Project.ApprovalAfterRevision) =>
    say(
      `下达日期改为 ${date}，第 ${position} 条变更（${revisedOn}）就落在它之前，不再起作用。请先更正那条变更的日期。`,
      `With the approval on ${date}, the change of ${revisedOn} in entry ${position} would come before it and have no effect. Correct the date of that change first.`,
    ),
  DateAfterToday: ({ date, today }: Project.DateAfterToday) =>
    say(
      `${date} 晚于今天（${today}）。尚未发生的事不能登记。`,
      `${date} is after today (${today}). What has not happened cannot be recorded.`,
    ),
  DateBeforeApproval: ({ date, approvedOn }: Project.DateBeforeApproval) =>
    say(
      `${date} 早于下达日期（${approvedOn}），那时项目还不在计划里。请改日期；若登记本身有误，请更正登记。`,
      `${date} is before the approval (${approvedOn}), when the project was not yet in the plan. Change the date; if the registration was wrong, correct that.`,
    ),
  EntryNotFound: ({ code, position }: Project.EntryNotFound) =>
    say(
      `项目 ${code} 没有可这样更正的第 ${position} 条。请从履历里选。`,
      `Project ${code} has no entry ${position} that can be corrected this way. Choose one from its history.`,
    ),
  FileRefused: ({ fault, line, detail }: Imports.FileRefused) => {
    const where = atLine(line)
    const what = detail.length === 0 ? say("", "") : say(`：${detail.join("、")}`, `: ${detail.join(", ")}`)
    return say(
      `文件没有导入。${where.zh}${fileFaultWords[fault].zh}${what.zh}。`,
      `The file was not imported: ${where.en}${fileFaultWords[fault].en}${what.en}.`,
    )
  },
  ImportNotFound: ({ importId }: Imports.ImportNotFound) =>
    say(
      `没有待提交的导入 ${importId}：可能已经提交，或是别人的。请重新预检文件。`,
      `There is no import ${importId} to commit: it was committed already, or it is somebody else's. Preview the file again.`,
    ),
  MonthAlreadyReported: ({ code, month, position }: Project.MonthAlreadyReported) =>
    say(
      `项目 ${code} 的 ${month} 月报已在第 ${position} 条。要改数字请更正那一条。`,
      `Project ${code} reported ${month} already, in entry ${position}. To change the figures, correct that entry.`,
    ),
  MonthBeforeProgramme: ({ month, year }: Project.MonthBeforeProgramme) =>
    say(`${month} 在 ${year} 年度之前，不能报。`, `${month} is before the programme year ${year}.`),
  MonthNotBegun: ({ month, today }: Project.MonthNotBegun) =>
    say(`${month} 还没有开始（今天 ${today}），不能报。`, `${month} has not begun (today is ${today}).`),
  NothingChanged: ({ position }: Project.NothingChanged) =>
    say(
      `与第 ${position} 条完全相同，没有可更正的。`,
      `This is what entry ${position} says already; there is nothing to correct.`,
    ),
  OutsideScope: ({ countyCode, itemKey }: Project.OutsideScope) =>
    say(
      `${countyCode} 的第 ${itemKey} 项不在你的管理范围内。`,
      `Item ${itemKey} in ${countyCode} is not yours to write.`,
    ),
  ProjectAlreadyRegistered: ({ code, name }: Project.ProjectAlreadyRegistered) =>
    say(
      `同县、同工程、同乡镇已有“${name}”，编号 ${code}。若是另一个项目，请换一个能区分的名称。`,
      `“${name}” is registered in the same county, item and township as ${code}. If this is another project, give it a name that tells them apart.`,
    ),
  ProjectNotFound: ({ code }: Project.ProjectNotFound) =>
    say(
      `没有项目 ${code}，或不在你的范围内。请核对编号。`,
      `There is no project ${code}, or it is not yours to see. Check the code.`,
    ),
  RegionOutsideScope: ({ code }: Project.RegionOutsideScope) =>
    say(`区划 ${code} 不全在你的范围内。`, `Division ${code} is not, or not wholly, yours to see.`),
  UnknownCounty: ({ countyCode, on }: Project.UnknownCounty) =>
    say(
      `${countyCode} 在 ${on} 不是有效的县级代码。请用当日有效的代码。`,
      `${countyCode} was not a county-level code in force on ${on}. Use the code of that day.`,
    ),
  UnknownItem: ({ year, itemKey }: Project.UnknownItem) =>
    say(`${year} 年度的目录里没有第 ${itemKey} 项。`, `The programme of ${year} has no item ${itemKey}.`),
  UnknownRegion: ({ code }: Project.UnknownRegion) =>
    say(`没有区划 ${code}。`, `There is no division ${code}.`),
}

const instanceWords = {
  BackupBroken: ({ table, expected, found }: Instance.BackupBroken) =>
    say(
      `备份中的表 ${table} 与清单不符（应为 ${expected}，实为 ${found}）。没有恢复任何数据。`,
      `Table ${table} of the backup is not what its manifest says (expected ${expected}, found ${found}). Nothing was restored.`,
    ),
  BackupNotFound: ({ folder }: Instance.BackupNotFound) =>
    say(`${folder} 里没有完整的备份。`, `${folder} holds no whole backup.`),
  DatabaseNotEmpty: ({ position }: Instance.DatabaseNotEmpty) =>
    say(
      `数据库里已有 ${position} 条账册。恢复需要空库：请另设 MINSHENG_HOME 或 DATABASE_URL。`,
      `The database holds ${position} entries. A restore needs an empty one: set another MINSHENG_HOME or DATABASE_URL.`,
    ),
  DatabaseNotOurs: ({ migration, detail }: Instance.DatabaseNotOurs) =>
    say(
      `数据库的迁移 ${migration} 与本版本不符（${detail}）。请用写入它的版本打开。`,
      `Migration ${migration} of the database does not match this version (${detail}). Open it with the version that wrote it.`,
    ),
  DatabaseNotStarted: ({ folder, detail }: Instance.DatabaseNotStarted) =>
    say(
      `内置数据库没有启动（${folder}）：${detail}`,
      `The embedded database did not start (${folder}): ${detail}`,
    ),
  DatabaseUnreachable: ({ address, detail }: Instance.DatabaseUnreachable) =>
    say(
      `连不上数据库 ${address}：${detail}。请检查 DATABASE_URL 和数据库是否在运行。`,
      `No database answers at ${address}: ${detail}. Check DATABASE_URL and whether the database runs.`,
    ),
  FileNotWritable: ({ file, detail }: Instance.FileNotWritable) =>
    say(
      `文件 ${file} 没有写成：${detail}。请检查目录、权限和剩余空间，再写一次。`,
      `The file ${file} was not written: ${detail}. Check its folder, its permissions and the space that is left, and write it again.`,
    ),
  FolderNotEmpty: ({ folder }: Instance.FolderNotEmpty) =>
    say(`${folder} 不是空目录。请给一个新目录。`, `${folder} is not empty. Name a new folder.`),
  HomeInUse: ({ home, pid }: Instance.HomeInUse) =>
    say(
      `数据目录 ${home} 正由进程 ${pid} 使用。请先停掉它，或另设 MINSHENG_HOME。`,
      `The data directory ${home} is in use by process ${pid}. Stop that one first, or set another MINSHENG_HOME.`,
    ),
  HomeNotWritable: ({ home, detail }: Instance.HomeNotWritable) =>
    say(
      `数据目录 ${home} 不能写入：${detail}。请改权限，或另设 MINSHENG_HOME。`,
      `The data directory ${home} cannot be written: ${detail}. Change its permissions, or set another MINSHENG_HOME.`,
    ),
  PortTaken: ({ host, port }: Instance.PortTaken) =>
    say(
      `${host}:${port} 已被别的程序占用。请停掉它，或另设 PORT。`,
      `${host}:${port} is taken by another program. Stop that one, or set another PORT.`,
    ),
  RegisterNotFounded: ({ address }: Instance.RegisterNotFounded) =>
    say(
      `数据库 ${address} 里还没有设立台账。请先运行一次 npm start。`,
      `The database at ${address} holds no register yet. Run npm start once.`,
    ),
}

const words: WordsFor = {
  MalformedInput: ({ issues }) => {
    const all = issues.map(issueWords)
    return say(
      `输入有误：${all.map((one) => one.zh).join("；")}。`,
      `The input is not right: ${all.map((one) => one.en).join("; ")}.`,
    )
  },
  ...journalWords,
  ...accessWords,
  ...documentWords,
  ...fundWords,
  ...actRefusalWords,
  ...gateRefusalWords,
  ...bankWords,
  ...planWords,
  ...programmeWords,
  ...projectWords,
  ...instanceWords,
}

/** What a refusal says, in both languages. */
export const refusalWords = (refusal: Refusal): Bilingual =>
  (words[refusal._tag] as (refusal: Refusal) => Bilingual)(refusal)

/** Every code of a refusal. */
export const REFUSAL_CODES = Object.keys(words) as ReadonlyArray<Refusal["_tag"]>

/** Whether a value is a refusal of ours, rather than a fault. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "_tag" in value && Object.hasOwn(words, String(value._tag))
