/** The words of what is refused about documents. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type * as Document from "../document/index.ts"
import { attachmentFaultWords, damageWords, subjectWords } from "./labels.ts"
import { say } from "./say.ts"

export type DocumentRefusal =
  | Document.AttachmentRefused
  | Document.DocumentAlreadyAttached
  | Document.DocumentDamaged
  | Document.DocumentIssuedAfterToday
  | Document.DocumentNotFound
  | Document.DocumentUnchanged
  | Document.SubjectNotFound
  | Document.UploadNotFound

const listed = (detail: ReadonlyArray<string>): Bilingual =>
  detail.length === 0 ? say("", "") : say(`：${detail.join("、")}`, `: ${detail.join(", ")}`)

export const documentWords = {
  AttachmentRefused: ({ fault, fileName, detail }: Document.AttachmentRefused) => {
    const more = listed(detail)
    const what = attachmentFaultWords[fault]
    return say(
      `文件“${fileName}”没有收下，什么都没有保存。${what.zh}${more.zh}。`,
      `The file “${fileName}” was not taken and nothing of it is kept: ${what.en}${more.en}.`,
    )
  },
  DocumentAlreadyAttached: ({ title, position }: Document.DocumentAlreadyAttached) =>
    say(
      `同样的文件已经附在这里：第 ${position} 条“${title}”。要改名称或文号，请更正那一条。`,
      `The same file is attached here already: “${title}”, entry ${position}. To change its title or number, correct that entry.`,
    ),
  DocumentDamaged: ({ fileName, fault }: Document.DocumentDamaged) =>
    say(
      `“${fileName}”${damageWords[fault].zh}，没有发出。请运维人员用 minsheng verify --documents 核对，再从备份恢复。`,
      `“${fileName}” ${damageWords[fault].en} and was not handed out. Ask the operator to run minsheng verify --documents and to restore it from a backup.`,
    ),
  DocumentIssuedAfterToday: ({ issuedOn, today }: Document.DocumentIssuedAfterToday) =>
    say(
      `发文日期 ${issuedOn} 晚于今天（${today}）。请核对日期。`,
      `The date of issue ${issuedOn} is after today (${today}). Check the date.`,
    ),
  DocumentNotFound: ({ id }: Document.DocumentNotFound) =>
    say(
      `没有文件 ${id}，或已撤回，或不在你的范围内。请从它所属记录的文件清单里选。`,
      `There is no document ${id}, or it was withdrawn, or it is not yours to see. Choose one from the list of its record.`,
    ),
  DocumentUnchanged: ({ position }: Document.DocumentUnchanged) =>
    say(
      `与第 ${position} 条完全相同，没有可更正的。`,
      `This is what entry ${position} says already; there is nothing to correct.`,
    ),
  SubjectNotFound: ({ kind, code, part }: Document.SubjectNotFound) => {
    const { zh, en } = subjectWords[kind]
    return part === null
      ? say(
          `没有${zh} ${code}，或不在你的范围内。请核对编号。`,
          `There is no ${en} ${code}, or it is not yours to see. Check the code.`,
        )
      : say(
          `没有${zh} ${code} 的“${part}”，或不在你的范围内。请核对编号和月份。`,
          `There is no “${part}” of the ${en} ${code}, or it is not yours to see. Check the code and the month.`,
        )
  },
  UploadNotFound: ({ uploadId }: Document.UploadNotFound) =>
    say(
      `没有上传的文件 ${uploadId}：超过一天没有附上的文件不再保留，别人上传的不能用。请重新上传。`,
      `There is no uploaded file ${uploadId}: one that is not attached within a day is forgotten, and one that somebody else sent cannot be used. Send it again.`,
    ),
}
