/** Who did and who saw what: searched, page by page, and taken out as a file. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { trailQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Empty } from "../../design/states.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { ExportMenu } from "../../design/table/ExportMenu.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { columns } from "./columns.tsx"
import { Filters } from "./Filters.tsx"
import { FILTERS, questionOf } from "./question.ts"
import { words } from "./words.ts"
import "../projects/projects.css"
import "./audit.css"

const Pages = ({ next }: { readonly next: string | null }) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  return (
    <nav className="pages no-print" aria-label={say(words.title)}>
      {params.has("after") && (
        <Link href={addressWith({ after: undefined })} className="button">
          {say(words.first)}
        </Link>
      )}
      {next !== null && (
        <Link href={addressWith({ after: next })} className="button">
          {say(words.next)}
        </Link>
      )}
    </nav>
  )
}

const NoneFound = () => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const cleared = Object.fromEntries([...FILTERS, "after"].map((name) => [name, undefined]))
  return (
    <Empty
      title={say(words.none)}
      action={
        <Link href={addressWith(cleared)} className="button primary">
          {say(words.clear)}
        </Link>
      }
    >
      {say(words.noneText)}
    </Empty>
  )
}

export const AuditPage = () => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const question = questionOf(params)
  const trail = useQuery(trailQuery(question))
  const layout = useLayout("trail", columns)
  const asked = encodeURIComponent(JSON.stringify({ filter: question.filter }))
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <span className="note">{say(words.hint)}</span>
        <div className="actions no-print">
          <ColumnChoice layout={layout} />
          <ExportMenu
            offers={[
              { label: words.export, address: `/export/access.csv?locale=${locale}&question=${asked}` },
            ]}
          />
        </div>
      </div>
      <Filters key={String(params.size === 0)} />
      <Answer query={trail} empty={({ rows }) => (rows.length === 0 ? <NoneFound /> : undefined)}>
        {({ rows, next }) => (
          <>
            <DataTable
              label={say(words.title)}
              layout={layout}
              rows={rows}
              looks={{ keyOf: ({ side, id }) => `${side}-${id}` }}
              height="window"
            />
            <Pages next={next} />
          </>
        )}
      </Answer>
    </>
  )
}
