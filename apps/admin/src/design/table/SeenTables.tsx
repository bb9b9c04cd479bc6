/** The tables of a page taken along as they are seen: all as one workbook, or one of them. */
import { useState } from "react"
import type { SeenTable } from "@minsheng/core/access"
import { useLanguage } from "../../app/locale.tsx"
import { useDownload } from "../download/Downloads.tsx"
import { Opener } from "../Popover.tsx"
import { PrintButton } from "../PrintButton.tsx"
import { aboutSeen, namesSeen, tablesSeen } from "./seen.ts"
import { words } from "./words.ts"

const FORMATS = [
  ["xlsx", words.asExcel],
  ["csv", words.asCsv],
] as const

/** Sends tables to the server, which makes the file and remembers who took it. */
const useTaking = (onStart: () => void) => {
  const { locale } = useLanguage()
  const download = useDownload()
  return (label: string, format: string, tables: ReadonlyArray<SeenTable>): void => {
    const { pathname, search } = window.location
    const seen = { page: pathname, query: search.slice(1), about: aboutSeen(), tables }
    const address = `/export/tables.${format}?locale=${locale}`
    download({ label, address, isCounted: false, body: JSON.stringify(seen) })
    onStart()
  }
}

/** One workbook with a sheet for each table of the page. */
export const AllTables = ({ onStart }: { readonly onStart: () => void }) => {
  const { say } = useLanguage()
  const take = useTaking(onStart)
  const label = say(words.allTables)
  return (
    <button type="button" className="button" onClick={() => take(label, "xlsx", tablesSeen())}>
      {label}
    </button>
  )
}

const Choices = ({ close }: { readonly close: () => void }) => {
  const { say } = useLanguage()
  const take = useTaking(close)
  const [names] = useState(namesSeen)
  if (names.length === 0) return <p>{say(words.noTables)}</p>
  return (
    <ul className="export-offers">
      {names.length > 1 && (
        <li>
          <AllTables onStart={close} />
        </li>
      )}
      {names.map((name, at) => (
        <li key={at} className="seen-table">
          <span>{name}</span>
          {FORMATS.map(([format, kind]) => (
            <button
              key={format}
              type="button"
              className="button"
              aria-label={`${name} ${say(kind)}`}
              onClick={() => take(name, format, tablesSeen().slice(at, at + 1))}
            >
              {say(kind)}
            </button>
          ))}
        </li>
      ))}
    </ul>
  )
}

export const SeenTables = () => {
  const { say } = useLanguage()
  return (
    <Opener
      label={say(words.exportSeen)}
      className="button no-print"
      content={(close) => <Choices close={close} />}
    >
      {say(words.exportSeen)}
    </Opener>
  )
}

/** What leaves a page: its tables as files, and itself on paper. */
export const TakeAlong = () => (
  <span className="take-along">
    <SeenTables />
    <PrintButton />
  </span>
)
