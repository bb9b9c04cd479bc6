/** Reports of money as files: what a page shows, by its own question. */
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { ExportMenu } from "../../design/table/ExportMenu.tsx"
import { words } from "./words.ts"

/** A list that can be taken along, by the question that it answers. */
export interface Report {
  readonly list: string
  readonly name: Bilingual
  readonly question: object
}

const FORMATS = [
  { extension: "xlsx", format: "Excel" },
  { extension: "csv", format: "CSV" },
] as const

export const Exports = ({ reports }: { readonly reports: ReadonlyArray<Report> }) => {
  const { locale } = useLanguage()
  const asked = (question: object): string =>
    `locale=${locale}&question=${encodeURIComponent(JSON.stringify(question))}`
  const offers = reports.flatMap(({ list, name, question }) =>
    FORMATS.map(({ extension, format }) => ({
      label: {
        zh: words.exported.zh.replace("{report}", name.zh).replace("{format}", format),
        en: words.exported.en.replace("{report}", name.en).replace("{format}", format),
      },
      address: `/export/${list}.${extension}?${asked(question)}`,
    })),
  )
  return <ExportMenu offers={offers} />
}
