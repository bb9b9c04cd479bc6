/** The register of projects: filters, a page of the list, its count, its export. */
import { useQuery } from "@tanstack/react-query"
import type { CountQuestion, ProjectLine } from "@minsheng/core/project"
import { countQuery, listQuery } from "../../api/queries.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay, useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { useServerOrder } from "../../design/table/sorting.ts"
import { PrintButton } from "../../design/PrintButton.tsx"
import { type ListColumn, projectColumns } from "./columns.tsx"
import { Filters } from "./Filters.tsx"
import { NoProjects } from "./NoProjects.tsx"
import { RegionHits } from "./RegionHits.tsx"
import { SearchField } from "./SearchField.tsx"
import { countQuestionOf, exportQuestionOf, FILTERS, listQuestionOf } from "./question.ts"
import { words } from "./words.ts"
import "./projects.css"

const Count = ({ question }: { readonly question: CountQuestion }) => {
  const count = useQuery(countQuery(question))
  if (count.data === undefined) return null
  return (
    <span className="note" role="status">
      <Sentence
        words={count.data.atLeast ? words.atLeast : words.found}
        parts={{ n: <CountDoor count={count.data.count} of={words.foundCounted} /> }}
      />
    </span>
  )
}

/** Exactly what is seen, as a file: the same conditions, order and columns. */
const Exports = ({ columns }: { readonly columns: ReadonlyArray<ListColumn> }) => {
  const { locale } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const question = exportQuestionOf(
    params,
    about.programmeYear,
    columns.flatMap((column) => column.exported),
  )
  const asked = encodeURIComponent(JSON.stringify(question))
  const address = (format: string): string => `/export/projects.${format}?locale=${locale}&question=${asked}`
  const returns = listOffers("reports", countQuestionOf(params, about.programmeYear), locale)
  return (
    <ExportMenu
      offers={[
        { label: words.exportExcel, address: address("xlsx"), isCounted: true },
        { label: words.export, address: address("csv"), isCounted: true },
        ...returns.map((offer, at) => ({
          ...offer,
          label: at === 0 ? words.returnsExcel : words.returnsCsv,
        })),
      ]}
    />
  )
}

const None = () => {
  const { params } = useAddress()
  const isFiltered = FILTERS.some((name) => name !== "order" && params.has(name))
  return isFiltered ? <NoneFound title={words.noneTitle} conditions={FILTERS} /> : <NoProjects />
}

/** Which column asks the register for which order. */
const ORDERS = { code: "code", share: "slowest" } as const

export const ProjectsPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const mayExport = useMay("projects.export")
  const question = countQuestionOf(params, about.programmeYear)
  const list = useQuery(listQuery(listQuestionOf(params, about.programmeYear)))
  const leadsTo = (line: ProjectLine): string => linkTo(`/projects/${line.code}`, params)
  const axes = list.data?.axes
  const columns = projectColumns(list.data?.rows ?? [], { axes, asOf: axes?.asOf ?? about.today, leadsTo })
  const layout = useLayout("projects", columns)
  const sorting = useServerOrder("order", ORDERS, "code")
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <Count question={question} />
        <div className="actions no-print">
          <SearchField />
          <ColumnChoice layout={layout} />
          {mayExport && <Exports columns={columns.filter((column) => layout.isShown(column.key))} />}
          <PrintButton />
        </div>
      </div>
      <RegionHits text={params.get("search") ?? ""} />
      <Filters>
        <Bookmarks />
      </Filters>
      <Answer query={list} empty={({ rows }) => (rows.length === 0 ? <None /> : undefined)}>
        {({ rows, next }) => (
          <div className="project-table">
            <DataTable
              label={say(words.title)}
              layout={layout}
              rows={rows}
              looks={{ keyOf: (line) => line.code }}
              leadsTo={leadsTo}
              sorting={sorting}
              totals={words.pageSum}
              height="window"
            />
            <Paging label={say(words.title)} next={next} />
          </div>
        )}
      </Answer>
    </>
  )
}
