/** A division among its neighbours: each one's share on one scale, and where the middle half lies. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { type Neighbour, type Neighbours, rateOf } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { countText, percentText } from "../../design/numbers.ts"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { PERCENT } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { sumWords } from "../../design/figure/words.ts"
import { bySlowness } from "../overview/model.ts"
import { regionLink, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

/** Enough to tell apart what is shown as equal. */
const SORT_DECIMALS = 6

const shareOf = ({ figures }: Neighbour): Ratio.Ratio | undefined =>
  figures === null ? undefined : rateOf(figures, "investedOverPlan")

const Share = ({ row, model }: { readonly row: Neighbour; readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { figures } = row
  if (figures === null) return "–"
  return (
    <RateDoor
      formula={rateWords.investedOverPlan}
      numerator={{ name: sumWords.investedFen, fen: figures.investedFen }}
      denominator={{ name: sumWords.annualPlanFen, fen: figures.annualPlanFen }}
      axes={model.answer.figures.axes}
      more={<Link href={linkTo("/projects", params, { region: row.code })}>{say(words.seeList)}</Link>}
    >
      {percentText(shareOf(row))}
    </RateDoor>
  )
}

const useColumns = (model: RegionModel): ReadonlyArray<Column<Neighbour>> => {
  const { params } = useAddress()
  const isOther = ({ code, figures }: Neighbour): boolean =>
    figures !== null && code !== model.answer.division.code
  return [
    {
      key: "name",
      title: words.name,
      kind: "text",
      width: 110,
      isRowName: true,
      cell: (row, { say }) =>
        isOther(row) ? (
          <Link href={regionLink(row.code, params)}>{say(row.name)}</Link>
        ) : (
          <span aria-current={row.code === model.answer.division.code}>{say(row.name)}</span>
        ),
      sortBy: ({ code }) => code,
    },
    {
      key: "bar",
      title: words.gap,
      kind: "text",
      width: 120,
      grows: true,
      className: "neighbour-bar",
      cell: (row, { say }) =>
        row.figures === null ? null : (
          <Bullet
            share={shareOf(row)}
            time={model.time}
            label={`${say(row.name)} ${say(rateWords.investedOverPlan)} ${percentText(shareOf(row))} %`}
          />
        ),
    },
    {
      key: "share",
      title: words.shareShort,
      unit: PERCENT,
      kind: "rate",
      made: "doors",
      width: 72,
      cell: (row) => <Share row={row} model={model} />,
      sortBy: (row) => {
        const share = shareOf(row)
        return share === undefined ? undefined : Number(Ratio.percent(share, SORT_DECIMALS))
      },
    },
  ]
}

/** Whether others are as fast, as far as shares are shown. */
const isShared = ({ rows }: Neighbours, code: string): boolean => {
  const shown = rows.map((row) => [row.code, percentText(shareOf(row))] as const)
  const own = shown.find(([one]) => one === code)?.[1]
  return shown.filter(([, share]) => share === own).length > 1
}

const PlaceDoor = ({
  place: { rank, count },
  children,
}: {
  readonly place: NonNullable<Neighbours["place"]>
  readonly children: ReactNode
}) => (
  <FigureDoor
    formula={words.placeFormula}
    terms={[
      { name: words.placeTerm, text: countText(rank) },
      { name: words.amongTerm, text: countText(count) },
    ]}
    more={<a href="#neighbours-title">{useLanguage().say(words.seeNeighbours)}</a>}
  >
    {children}
  </FigureDoor>
)

const QuartilesDoor = ({
  neighbours,
  quartiles,
}: {
  readonly neighbours: Neighbours
  readonly quartiles: NonNullable<Neighbours["quartiles"]>
}) => {
  const { say } = useLanguage()
  const rows = neighbours.rows.filter((row) => shareOf(row) !== undefined)
  return (
    <FigureDoor
      className="note"
      formula={words.quartilesFormula}
      terms={rows
        .toSorted((a, b) => bySlowness(shareOf(b), shareOf(a)))
        .map((row) => ({ name: row.name, text: `${percentText(shareOf(row))} %` }))}
    >
      {say(words.quartiles, quartiles)}
    </FigureDoor>
  )
}

const Compared = ({ neighbours, code }: { readonly neighbours: Neighbours; readonly code: string }) => {
  const { say } = useLanguage()
  const { place, placeInProvince, quartiles } = neighbours
  if (place === null && quartiles === null) return null
  return (
    <p className="neighbours-summary">
      {place !== null && (
        <PlaceDoor place={place}>
          <b>{say(isShared(neighbours, code) ? words.placeShared : words.place, place)}</b>
        </PlaceDoor>
      )}
      {/* Among the cities, those of the province are the same ones. */}
      {placeInProvince !== null && placeInProvince.count !== place?.count && (
        <>
          {" · "}
          <PlaceDoor place={placeInProvince}>{say(words.placeInProvince, placeInProvince)}</PlaceDoor>
        </>
      )}
      {quartiles !== null && (
        <>
          <br />
          <QuartilesDoor neighbours={neighbours} quartiles={quartiles} />
        </>
      )}
    </p>
  )
}

export const NeighboursList = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { neighbours } = model.answer
  const layout = useLayout("neighbours", useColumns(model), "neighbourColumns")
  const fastestFirst = (neighbours?.rows ?? []).toSorted((a, b) => bySlowness(shareOf(b), shareOf(a)))
  const { rows, sorting } = useLocalOrder("neighbours", layout.all, fastestFirst)
  if (neighbours === null || rows.length < 2) return null
  const isHidden = rows.some(({ figures }) => figures === null)
  const title = say(words.neighbours, { parent: say(neighbours.parent.name) })
  return (
    <Section id="neighbours-title" title={title} note={say(words.neighboursNote)}>
      <Compared neighbours={neighbours} code={model.answer.division.code} />
      {isHidden && <p className="note">{say(words.notYours)}</p>}
      <DataTable
        label={title}
        layout={layout}
        rows={rows}
        looks={{
          keyOf: ({ code }) => code,
          classOf: ({ code }) => (code === model.answer.division.code ? "own" : undefined),
        }}
        sorting={sorting}
      />
    </Section>
  )
}
