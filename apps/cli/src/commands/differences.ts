/** What rows would change, line by line: the field, what is stored, what the row says. */
import type { Locale } from "@minsheng/core/kernel"
import type { PreviewRow } from "@minsheng/core/imports"
import { columnWords } from "@minsheng/core/words"

const EMPTY = { zh: "（空）", en: "(empty)" } as const

const fieldLine = ({ column, before, after }: PreviewRow["changes"][number], locale: Locale): string => {
  const shown = (text: string): string => (text === "" ? EMPTY[locale] : text)
  return `    ${columnWords[column][locale]}: ${shown(before)} → ${shown(after)}`
}

const actionWords = {
  revise: { zh: "变更", en: "changed" },
  correct: { zh: "更正", en: "corrected" },
  register: { zh: "登记", en: "registered" },
  report: { zh: "上报", en: "reported" },
  breakDown: { zh: "分解", en: "broken down" },
  transfer: { zh: "划转", en: "moves" },
  plan: { zh: "列入方案", en: "planned" },
  planAnew: { zh: "调整方案", en: "planned anew" },
  breakDownAnew: { zh: "重新分解", en: "broken down anew" },
  none: { zh: "未变", en: "unchanged" },
} as const

export const changeLines = (rows: ReadonlyArray<PreviewRow>, locale: Locale): ReadonlyArray<string> =>
  rows.flatMap((row) => [
    `  ${row.code ?? ""} ${row.name} ${actionWords[row.action][locale]}`,
    ...row.changes.map((change) => fieldLine(change, locale)),
  ])
