/** Statements of the bank: which are there by division and month, and what of each remains. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { useState } from "react"
import { Link } from "wouter"
import {
  AccountEnding,
  type StatementRow,
  type StatementsAnswer,
  type StatementsQuestion,
} from "@minsheng/core/bank"
import { type CalendarDate, DivisionCode, Month, type Page } from "@minsheng/core/kernel"
import { statementsQuery } from "../../api/bank.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, type Spoken, useLanguage } from "../../app/locale.tsx"
import { useMay, useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { Empty } from "../../design/states.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { FundsHead } from "../funds/Views.tsx"
import { FileChoice, RecordForm } from "./RecordForm.tsx"
import { statementColumns } from "./statementColumns.tsx"
import { words } from "./words.ts"
import "./bank.css"

const PAGE_LIMIT = 50
const isEnding = Schema.is(AccountEnding)

const CONDITIONS = ["region", "month", "ending"] as const

const questionOf = (params: URLSearchParams): StatementsQuestion => {
  const region = DivisionCode.parse(params.get("region") ?? "")
  const month = Month.parse(params.get("month") ?? "")
  const ending = params.get("ending") ?? ""
  const after = params.get("after")
  return {
    ...(region === undefined ? {} : { region }),
    ...(month === undefined ? {} : { month }),
    ...(isEnding(ending) ? { ending } : {}),
    page: { limit: PAGE_LIMIT, ...(after === null ? {} : { after: after as Page.Cursor }) },
  }
}

/** The months of the programme year and of those after it until today, the latest first. */
const monthsSince = (year: number, today: CalendarDate.CalendarDate): ReadonlyArray<string> => {
  const months: Array<string> = []
  for (let month = Month.make(`${year}-01`); month <= today.slice(0, 7); month = Month.next(month)) {
    months.unshift(month)
  }
  return months
}

const Filters = () => {
  const { about } = useSession()
  const months = monthsSince(about.programmeYear, about.today)
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(usePlaces()),
    month: {
      parameter: "month",
      label: words.month,
      any: words.anyMonth,
      options: months.map((value) => ({ value, text: value })),
    },
    ending: {
      parameter: "ending",
      label: words.ending,
      kind: "text" as const,
      hint: words.endingHint,
      isShort: true,
    },
  }
  return (
    <FilterSentence sentence={words.sentence} parts={parts} resets={["after"]}>
      <Bookmarks />
    </FilterSentence>
  )
}

const None = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const keeps = useMay("funds.reconcile")
  if (CONDITIONS.some((name) => params.has(name))) {
    return <NoneFound title={words.none} conditions={[...CONDITIONS]} />
  }
  return (
    <Empty title={say(words.nothingYet)}>{say(keeps ? words.nothingYetText : words.nothingYetWait)}</Empty>
  )
}

/** `金寨县 2010-05-01 至 2010-05-31`. */
const nameOf = ({ regionName, fromOn, toOn }: StatementRow, { say }: Spoken): string =>
  `${say(regionName)} ${say(words.periodOf, { from: fromOn, to: toOn })}`

const ListStrip = ({ answer, leadsTo }: { readonly answer: StatementsAnswer; readonly leadsTo: LeadsTo }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { rows, reconcileRefusal } = answer
  const open = rows.filter(({ state }) => state === "open")
  const closed = rows.filter(({ state }) => state === "closed")
  const left = open.filter(({ unexplainedCount }) => unexplainedCount > 0)
  const lineOf = (row: StatementRow, state: StripLine["state"], text: string): StripLine => ({
    id: row.statementId,
    state,
    text: <Link href={leadsTo(row)}>{text}</Link>,
  })
  const linkOf = (row: StatementRow) => <Link href={leadsTo(row)}>{nameOf(row, spoken)}</Link>
  const ready = open.filter(({ unexplainedCount }) => unexplainedCount === 0)
  const next = [
    ...ready.map((row) => lineOf(row, "near", say(words.readyToClose, { statement: nameOf(row, spoken) }))),
    ...left.map((row) => lineOf(row, "toDo", say(words.goOn, { statement: nameOf(row, spoken) }))),
  ]
  const keeper: StripLine =
    reconcileRefusal === null
      ? { id: "record", state: "toDo", text: say(words.recordNext) }
      : { id: "keeper", state: "notApplicable", text: say(words.onlyKeeper) }
  return (
    <Strip
      stand={
        <p>
          <Sentence
            words={words.listed}
            parts={{
              n: <CountDoor count={rows.length} of={words.listCount} named={rows.map(linkOf)} />,
              open: <CountDoor count={open.length} of={words.openCount} named={open.map(linkOf)} />,
              closed: <CountDoor count={closed.length} of={words.closedCount} named={closed.map(linkOf)} />,
            }}
          />
        </p>
      }
      problems={left.map((row) =>
        lineOf(row, "late", say(words.remains, { statement: nameOf(row, spoken), n: row.unexplainedCount })),
      )}
      actions={reconcileRefusal === null && next.length > 0 ? next : [keeper]}
    />
  )
}

type LeadsTo = (row: StatementRow) => string

const Listed = ({
  answer,
  layout,
  leadsTo,
}: {
  readonly answer: StatementsAnswer
  readonly layout: ReturnType<typeof useLayout<StatementRow>>
  readonly leadsTo: LeadsTo
}) => {
  const { say } = useLanguage()
  return (
    <>
      <ListStrip answer={answer} leadsTo={leadsTo} />
      <DataTable
        label={say(words.statements)}
        layout={layout}
        rows={answer.rows}
        looks={{
          keyOf: ({ statementId }) => statementId,
          classOf: ({ state }) => (state === "withdrawn" ? "is-withdrawn" : undefined),
        }}
        leadsTo={leadsTo}
        height="window"
      />
      <Paging label={say(words.statements)} next={answer.next} />
    </>
  )
}

export const BankPage = () => {
  const { params, navigate } = useAddress()
  const { about } = useSession()
  const keeps = useMay("funds.reconcile")
  const statements = useQuery(statementsQuery(questionOf(params)))
  const [file, choose] = useState<File>()
  const leadsTo: LeadsTo = ({ statementId }) => linkTo(`/funds/bank/${statementId}`, params)
  const layout = useLayout("statements", statementColumns(leadsTo))
  const year = statements.data?.year ?? about.programmeYear
  return (
    <>
      <FundsHead>
        <ColumnChoice layout={layout} />
        <TakeAlong />
        {keeps && <FileChoice take={choose} />}
      </FundsHead>
      <Filters />
      <Answer query={statements} empty={({ rows }) => (rows.length === 0 ? <None /> : undefined)}>
        {(answer) => <Listed answer={answer} layout={layout} leadsTo={leadsTo} />}
      </Answer>
      {file !== undefined && statements.data !== undefined && (
        <RecordForm
          file={file}
          year={year}
          statements={statements.data.rows}
          onClose={() => choose(undefined)}
          onDone={({ statementId }) => navigate(linkTo(`/funds/bank/${statementId}`, params))}
        />
      )}
    </>
  )
}
