/** The list of imports as a file: which file, when, and what became of its rows. */
import type { Locale } from "@minsheng/core/kernel"
import type { ImportSummary } from "@minsheng/core/imports"
import { importKindWords, importStateWords } from "@minsheng/core/words"
import { demonstrationMark } from "./projectColumns.ts"
import { code, column, type FileHead, number, type StreamedTable, text } from "./streamedTable.ts"

export const importsHead = (locale: Locale, demonstration: boolean): FileHead => ({
  locale,
  marks: demonstration ? [demonstrationMark(locale)] : [],
})

export const importsFile: StreamedTable<ImportSummary> = {
  sheet: { zh: "导入", en: "imports" },
  columns: [
    column("文件", "file", 36, ({ fileName }) => text(fileName)),
    column("内容", "kind", 14, ({ kind }, locale) => code(importKindWords[kind][locale])),
    column("导入时间（UTC）", "begun_at_utc", 26, ({ begunAt }) => code(begunAt)),
    column("状态", "state", 14, ({ state }, locale) => code(importStateWords[state][locale])),
    column("行数", "rows", 10, ({ rowCount }) => number(rowCount)),
    column("新增", "new", 10, ({ registeredCount }) => number(registeredCount)),
    column("修改", "changed", 10, ({ revisedCount }) => number(revisedCount)),
    column("不变", "unchanged", 10, ({ unchangedCount }) => number(unchangedCount)),
    column("预览时退回", "rejected", 12, ({ rejectedCount }) => number(rejectedCount)),
    column("提交时退回", "refused", 12, ({ refusedCount }) => number(refusedCount)),
    column("取消未提交", "left", 12, ({ leftCount }) => number(leftCount)),
    column("撤销", "taken_back", 10, ({ undoneCount }) => number(undoneCount)),
    column("撤销原因", "reason", 30, ({ undoReason }) => text(undoReason)),
    column("导入编号", "import", 38, ({ importId }) => code(importId)),
  ],
}
