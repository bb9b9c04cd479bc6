/** The rows of a preview: what each does, how that differs from what is stored, what is wrong with it. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { SubjectLink } from "./SubjectLink.tsx"
import type { Uuid } from "@minsheng/core/kernel"
import type { ImportKind, PreviewRow, RowsShown } from "@minsheng/core/imports"
import { columnWords, rowProblemWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { rowsQuery } from "./queries.ts"
import { words } from "./words.ts"

const LIMIT = 100

const Differences = ({ row }: { readonly row: PreviewRow }) => {
  const { say } = useLanguage()
  const shown = (text: string): string => (text === "" ? say(words.empty) : text)
  return (
    <ul className="row-findings">
      {row.changes.map(({ column, before, after }) => (
        <li key={column}>
          {say(columnWords[column])}{" "}
          {row.action !== "report" && row.action !== "breakDown" && (
            <>
              <del>{shown(before)}</del> →{" "}
            </>
          )}
          <ins>{shown(after)}</ins>
        </li>
      ))}
      {row.problems.map(({ code, column, value }) => (
        <li key={`${code} ${column ?? ""}`} className="row-problem">
          {column === null ? "" : say(columnWords[column as keyof typeof columnWords])}
          {value === "" ? " " : ` “${value}” `}
          {say(rowProblemWords[code])}
        </li>
      ))}
    </ul>
  )
}

const columnsOf = (kind: ImportKind): ReadonlyArray<Column<PreviewRow>> => [
  {
    key: "line",
    title: words.line,
    kind: "number",
    made: "stated",
    width: 64,
    isFixed: true,
    cell: ({ line }) => line,
  },
  {
    key: "what",
    title: words.what,
    kind: "text",
    width: 80,
    cell: ({ action, rejected }, { say }) => say(rejected ? words.rejected : words.actions[action]),
  },
  {
    key: "project",
    title: words.subjects[kind],
    kind: "text",
    width: 280,
    className: "as-recorded",
    cell: ({ code, name }) => (
      <>
        {code !== null && <SubjectLink kind={kind} code={code} />} {name}
      </>
    ),
  },
  {
    key: "difference",
    title: words.difference,
    kind: "text",
    width: 520,
    grows: true,
    cell: (row) => <Differences row={row} />,
  },
]

const COLUMNS: Readonly<Record<ImportKind, ReadonlyArray<Column<PreviewRow>>>> = {
  projects: columnsOf("projects"),
  reports: columnsOf("reports"),
  targets: columnsOf("targets"),
  transfers: columnsOf("transfers"),
  plans: columnsOf("plans"),
  arrivals: columnsOf("arrivals"),
}

export const RowsTable = ({
  importId,
  kind,
  show,
}: {
  readonly importId: Uuid.Uuid
  readonly kind: ImportKind
  readonly show: RowsShown
}) => {
  const { say } = useLanguage()
  const [afterLine, setAfterLine] = useState(0)
  const query = useQuery(rowsQuery({ importId, show, afterLine, limit: LIMIT }))
  const layout = useLayout("import-rows", COLUMNS[kind], "importColumns")
  return (
    <Answer query={query} rows={6}>
      {({ rows }) => (
        <>
          <DataTable
            label={say(words[show])}
            layout={layout}
            rows={rows}
            looks={{ keyOf: ({ line }) => String(line) }}
          />
          <nav className="pages no-print" aria-label={say(words[show])}>
            {afterLine > 0 && (
              <button type="button" className="button" onClick={() => setAfterLine(0)}>
                {say(words.firstRows)}
              </button>
            )}
            {rows.length === LIMIT && (
              <button
                type="button"
                className="button"
                onClick={() => setAfterLine(rows.at(-1)?.line ?? afterLine)}
              >
                {say(words.moreRows)}
              </button>
            )}
          </nav>
        </>
      )}
    </Answer>
  )
}
