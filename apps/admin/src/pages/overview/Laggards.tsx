/** Counties, slowest first; equals share a rank. */
import { useState } from "react"
import { Link } from "wouter"
import { isBehind, type OverviewCounty, ranksOf } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { pointsText } from "../../design/numbers.ts"
import { Door } from "../../design/Popover.tsx"
import { Section } from "../../design/Section.tsx"
import { Spark } from "../../design/Spark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { CellBox } from "./CellBox.tsx"
import { gapsOf, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { countySubject } from "./subjects.ts"
import { words } from "./words.ts"

const SHOWN = 8

interface Laggard {
  readonly county: OverviewCounty
  readonly gap: OverviewModel["counties"][number]["gap"]
  readonly place: number
  readonly rank: number
}

const useColumns = (model: OverviewModel): ReadonlyArray<Column<Laggard>> => {
  const { params } = useAddress()
  const { axes, year } = model.answer.figures
  const listOf = (code: string): string =>
    linkTo("/projects", params, { region: code, behind: "3", order: "slowest" })
  return [
    {
      key: "rank",
      title: words.rank,
      kind: "number",
      made: ({ gap, rank }) => ({
        formula: words.rankFormula,
        terms: [
          { name: words.pointsHead, text: pointsText(gap) },
          { name: words.rank, text: String(rank) },
        ],
        axes,
      }),
      width: 44,
      cell: ({ rank }) => rank,
      sortBy: ({ place }) => place,
    },
    {
      key: "county",
      title: words.county,
      kind: "text",
      width: 120,
      grows: true,
      isRowName: true,
      cell: ({ county }, { say, locale }) => (
        <>
          <Link href={linkTo(`/regions/${county.code}`, params)}>{say(county.name)}</Link>{" "}
          <span className="note">{cityName(county.prefecture.name, locale)}</span>
        </>
      ),
      sortBy: ({ county }) => county.code,
    },
    {
      key: "behind",
      title: words.behindCount,
      kind: "number",
      made: "doors",
      width: 58,
      cell: ({ county }) => <Link href={listOf(county.code)}>{county.behindItemCount}</Link>,
      sortBy: ({ county }) => county.behindItemCount,
    },
    {
      key: "points",
      title: words.pointsHead,
      kind: "number",
      made: "doors",
      width: 66,
      cell: ({ county, gap }, { say }) => (
        <Door
          label={say(county.name)}
          content={() => <CellBox subject={countySubject(county, gap)} model={model} />}
        >
          {pointsText(gap)}
        </Door>
      ),
      mark: ({ gap }) => (isBehind(gap) ? "behind" : undefined),
      sortBy: ({ place }) => place,
    },
    {
      key: "trend",
      title: words.trend,
      kind: "text",
      width: 62,
      cell: ({ county }, { say }) => (
        <Spark
          gaps={gapsOf(county.series, year, model.basis, axes.asOf)}
          label={`${say(county.name)} ${say(words.trend)}`}
        />
      ),
    },
  ]
}

export const Laggards = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const ranks = ranksOf(model.counties.map(({ gap }) => pointsText(gap)))
  const all = model.counties.map((county, place) => ({ ...county, place, rank: ranks[place] ?? place + 1 }))
  const layout = useLayout("laggards", useColumns(model), "countyColumns")
  const { rows, sorting } = useLocalOrder("counties", layout.all, all)
  const title = say(showsAll ? words.counties : words.laggards)
  return (
    <Section id="laggards-title" title={title} note={say(words.laggardsNote)} className="laggards">
      <DataTable
        label={title}
        layout={layout}
        rows={showsAll ? rows : rows.slice(0, SHOWN)}
        looks={{ keyOf: ({ county }) => county.code }}
        sorting={sorting}
      />
      {model.counties.length > SHOWN && (
        <button type="button" className="button quiet no-print" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say(words.fewer) : say(words.allCounties, { n: model.counties.length })}
        </button>
      )}
    </Section>
  )
}
