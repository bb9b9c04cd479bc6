/** The board of arrivals: what was planned, has arrived, was paid out and spent, by item and by place. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { RatesAnswer } from "@minsheng/core/funds"
import { ratesQuery } from "../../api/financing.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay, useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { useItemFilter, usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { useBoard, useBoardColumns } from "./columns.tsx"
import { DifferencesTable } from "./DifferencesTable.tsx"
import { ReportsHead } from "./ReportsHead.tsx"
import { LevelsTable } from "./LevelsTable.tsx"
import { useNames } from "./place.tsx"
import { moneyOf, ratesQuestionOf } from "./question.ts"
import { RatesStrip } from "./RatesStrip.tsx"
import { ReconciledTable } from "./ReconciledTable.tsx"
import "./financing.css"
import { words } from "./words.ts"

const VIEWED = ["by", "basis"] as const

const Filters = () => {
  const { say } = useLanguage()
  const { about } = useSession()
  const places = usePlaces()
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(places),
    item: useItemFilter(places),
    by: {
      parameter: "by",
      label: words.by,
      any: words.byItem,
      options: [
        { value: "prefecture", text: say(words.byPrefecture) },
        { value: "region", text: say(words.byRegion) },
      ],
    },
    basis: {
      parameter: "basis",
      label: words.basis,
      any: words.byMonth,
      options: [{ value: "day", text: say(words.byDay) }],
    },
  }
  return (
    <FilterSentence sentence={words.sentence} parts={parts} orders={VIEWED}>
      <Bookmarks />
    </FilterSentence>
  )
}

const Nothing = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const plans = useMay("funds.plan")
  return (
    <Empty
      title={say(words.emptyTitle)}
      action={
        <Link href={linkTo("/funds/plans", params)} className="button primary">
          {say(plans ? words.issuePlans : words.seePlans)}
        </Link>
      }
    >
      {say(words.emptyText)}
    </Empty>
  )
}

const LevelsSwitch = () => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const isShown = params.get("levels") === "1"
  return (
    <Link href={addressWith({ levels: isShown ? undefined : "1" })} className="no-print">
      {say(isShown ? words.hideLevels : words.showLevels)}
    </Link>
  )
}

const Shown = ({ answer }: { readonly answer: RatesAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const board = useBoard(answer, useNames())
  const columns = useBoardColumns(board)
  const layout = useLayout(`fund-rates-${answer.by === "item" ? "items" : "regions"}`, columns)
  const { rows, sorting } = useLocalOrder("order", columns, answer.rows)
  const title = say(answer.by === "item" ? words.boardItems : words.boardRegions)
  return (
    <>
      <RatesStrip board={board} />
      {params.get("levels") === "1" && <LevelsTable board={board} />}
      <Section
        id="board-title"
        title={title}
        note={say(words.boardNote)}
        trailing={
          <>
            <LevelsSwitch /> <ColumnChoice layout={layout} />
          </>
        }
      >
        <DataTable
          label={title}
          layout={layout}
          rows={rows}
          looks={{ keyOf: ({ key }) => key }}
          sorting={sorting}
          totals={words.total}
        />
      </Section>
      <ReconciledTable board={board} />
      {params.get("differences") === "1" && <DifferencesTable names={board.names} unit={board.unit} />}
    </>
  )
}

export const RatesPage = () => {
  const { params } = useAddress()
  const rates = useQuery(ratesQuery(ratesQuestionOf(params)))
  return (
    <>
      <ReportsHead
        reports={[
          { list: "fund-progress", name: words.reportProgress, question: ratesQuestionOf(params) },
          { list: "differences", name: words.reportDifferences, question: moneyOf(params) },
        ]}
      />
      <Filters />
      <Answer query={rates} empty={({ rows }) => (rows.length === 0 ? <Nothing /> : undefined)}>
        {(answer) => <Shown answer={answer} />}
      </Answer>
    </>
  )
}
