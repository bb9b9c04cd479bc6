/** Importing projects, returns and targets: a template, a file, its preview, and the imports so far. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { Link } from "wouter"
import { Uuid } from "@minsheng/core/kernel"
import type { ImportSummary } from "@minsheng/core/imports"
import { importKindWords, importStateWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { grouped } from "../../design/numbers.ts"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { FileDrop } from "./FileDrop.tsx"
import { importsQuery } from "./queries.ts"
import { Templates } from "./Templates.tsx"
import { words } from "./words.ts"
import "./imports.css"

const LIMIT = 50

const isId = Schema.is(Uuid.Uuid)

/** The import that an address names; anything else is left out. */
const idIn = (text: string | null): Uuid.Uuid | undefined => (isId(text) ? text : undefined)

const count = (
  key: string,
  title: Column<ImportSummary>["title"],
  of: (summary: ImportSummary) => number,
): Column<ImportSummary> => ({
  key,
  title,
  kind: "number",
  made: "doors",
  width: 96,
  cell: (summary) => <Link href={`/imports/${summary.importId}`}>{grouped(String(of(summary)))}</Link>,
})

const columns: ReadonlyArray<Column<ImportSummary>> = [
  {
    key: "file",
    title: words.file,
    kind: "text",
    width: 260,
    grows: true,
    className: "as-recorded",
    cell: ({ importId, fileName }) => <Link href={`/imports/${importId}`}>{fileName}</Link>,
  },
  {
    key: "kind",
    title: words.kind,
    kind: "text",
    width: 120,
    cell: ({ kind }, { say }) => say(importKindWords[kind]),
  },
  { key: "at", title: words.at, kind: "date", width: 140, cell: ({ begunAt }) => officeTime(begunAt) },
  {
    key: "state",
    title: words.state,
    kind: "text",
    width: 120,
    cell: ({ state }, { say }) => say(importStateWords[state]),
  },
  count("rows", words.rows, ({ rowCount }) => rowCount),
  count("new", words.new, ({ registeredCount }) => registeredCount),
  count("changed", words.changed, ({ revisedCount }) => revisedCount),
  count("rejected", words.rejected, ({ rejectedCount, refusedCount }) => rejectedCount + refusedCount),
  count("undone", words.takenBack, ({ undoneCount }) => undoneCount),
]

const Imports = () => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const after = idIn(params.get("after"))
  const query = useQuery(importsQuery({ limit: LIMIT, ...(after === undefined ? {} : { after }) }))
  const layout = useLayout("imports", columns, "importListColumns")
  return (
    <Section id="imports-title" title={say(words.list)} trailing={<Bookmarks />}>
      <Answer
        query={query}
        rows={4}
        empty={({ imports }) =>
          imports.length === 0 ? <p className="note">{say(words.none)}</p> : undefined
        }
      >
        {({ imports, next }) => (
          <>
            <DataTable
              label={say(words.list)}
              layout={layout}
              rows={imports}
              looks={{ keyOf: ({ importId }) => importId }}
            />
            {next !== null && (
              <Link href={addressWith({ after: next })} className="button">
                {say(words.older)}
              </Link>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

export const ImportsPage = () => {
  const { say, locale } = useLanguage()
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <div className="actions no-print">
          <ExportMenu offers={listOffers("imports", {}, locale)} />
          <PrintButton />
        </div>
      </div>
      <FileDrop />
      <Templates />
      <Imports />
    </>
  )
}
