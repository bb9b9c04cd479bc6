/** Who did and who saw what: searched, page by page, and taken out as a file. */
import { useQuery } from "@tanstack/react-query"
import { trailQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { columns } from "./columns.tsx"
import { Filters } from "./Filters.tsx"
import { FILTERS, questionOf } from "./question.ts"
import { words } from "./words.ts"

export const AuditPage = () => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const question = questionOf(params)
  const trail = useQuery(trailQuery(question))
  const layout = useLayout("trail", columns)
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <span className="note">{say(words.hint)}</span>
        <div className="actions no-print">
          <ColumnChoice layout={layout} />
          <ExportMenu offers={listOffers("access", { filter: question.filter }, locale)} />
          <PrintButton />
        </div>
      </div>
      <Filters />
      <Answer
        query={trail}
        empty={({ rows }) =>
          rows.length === 0 ? <NoneFound title={words.none} conditions={FILTERS} /> : undefined
        }
      >
        {({ rows, next }) => (
          <>
            <DataTable
              label={say(words.title)}
              layout={layout}
              rows={rows}
              looks={{ keyOf: ({ side, id }) => `${side}-${id}` }}
              height="window"
            />
            <Paging label={say(words.title)} next={next} />
          </>
        )}
      </Answer>
    </>
  )
}
