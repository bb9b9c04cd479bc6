/** The heat table itself: items in their kinds, regions across, totals below. */
import { type CSSProperties, memo, type ReactNode } from "react"
import { Link } from "wouter"
import { itemKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Spark } from "../../design/Spark.tsx"
import { type Place, placeOf } from "../../design/table/walk.ts"
import { sumWords } from "../../design/figure/words.ts"
import {
  cellButton,
  columnOf,
  FIRST_REGION,
  heatCell,
  ITEM_COLUMN,
  SUM_COLUMNS,
  sumCell,
  type SumColumn,
  type Told,
} from "./HeatCell.tsx"
import { moveFocus } from "./heatFocus.ts"
import {
  type Gap,
  gapOfCell,
  gapsOf,
  type ItemRow,
  itemsOf,
  type KindGroup,
  type OverviewModel,
} from "./model.ts"
import { cityName } from "./names.ts"
import { regionSubject, totalSubject } from "./subjects.ts"
import { words } from "./words.ts"

interface GridProps {
  readonly model: OverviewModel
  readonly showsNumbers: boolean
}

const HeadRow = ({ model, showsNumbers }: GridProps) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const { regions, figures } = model.answer
  const isProvince = figures.region.code.endsWith("0000")
  return (
    <tr>
      <td />
      <th scope="col" className="item-name">
        {say(words.item)}
      </th>
      <th scope="col" className="number">
        {say(words.plan)}
        <br />
        {say(model.planUnit.name)}
      </th>
      <th scope="col" className="number">
        {say(sumWords.investedFen)}
        <br />%
      </th>
      {!showsNumbers && <th scope="col">{say(words.trend)}</th>}
      <th scope="col" className="number">
        {say(words.all)}
      </th>
      {regions.map((region) => (
        <th key={region.code} scope="col" className="region-name">
          <Link href={linkTo(`/regions/${region.code}`, params)}>
            {isProvince ? cityName(region.name, locale) : say(region.name)}
          </Link>
        </th>
      ))}
    </tr>
  )
}

interface RowProps extends GridProps {
  readonly row: number
  /** The column of the cell that can be tabbed to, where it is in this row. */
  readonly active: number | undefined
}

interface Part {
  readonly title: string
  readonly gap: Gap
  readonly isMissing: boolean
}

const Cells = ({
  row,
  active,
  whole,
  parts,
  model,
  showsNumbers,
  spark,
}: RowProps & {
  readonly whole: Told
  readonly parts: ReadonlyArray<Part | undefined>
  readonly spark: ReactNode
}) => {
  const spoken = useLanguage()
  const placed = (column: number) => ({ row, column, isActive: active === column })
  const sum = (name: SumColumn) =>
    sumCell(name, whole, placed(columnOf(name)), { ...spoken, unit: model.planUnit })
  return (
    <>
      {sum("plan")}
      {sum("share")}
      {!showsNumbers && <td className="spark-cell">{spark}</td>}
      {sum("gap")}
      {parts.map((part, at) =>
        heatCell(model.answer.regions[at]?.code ?? "", part, placed(FIRST_REGION + at), {
          ...spoken,
          showsNumbers,
        }),
      )}
    </>
  )
}

const Unconfirmed = () => {
  const { say } = useLanguage()
  return (
    <span className="unconfirmed" title={say(words.unconfirmedShort)}>
      {" "}
      ◇<span className="visually-hidden">{say(words.unconfirmedShort)}</span>
    </span>
  )
}

/** Drawn again only when it is about something else, or the keys come to it or leave it. */
const ItemLine = memo(({ item, ...props }: RowProps & { readonly item: ItemRow }) => {
  const { say } = useLanguage()
  const { row, active, model } = props
  const { regions, figures } = model.answer
  const title = say(item.item.name)
  const parts = regions.map(({ code, name }): Part | undefined => {
    const cell = item.cells.get(code)
    if (cell === undefined) return undefined
    const isMissing = cell.reportedCount < cell.projectCount
    return { title: `${say(name)} × ${title}`, gap: gapOfCell(cell, model), isMissing }
  })
  return (
    <tr>
      <td className="item-key">{item.item.key}</td>
      <th scope="row" className="item-name">
        {cellButton({ row, column: ITEM_COLUMN, isActive: active === ITEM_COLUMN, text: title, title })}
        {!item.item.confirmed && <Unconfirmed />}
      </th>
      <Cells
        {...props}
        whole={{ title, sums: item.sums, gap: item.gap }}
        parts={parts}
        spark={
          <Spark
            gaps={gapsOf(item.item.series, figures.year, model.basis, figures.axes.asOf)}
            label={`${title} ${say(words.trend)}`}
          />
        }
      />
    </tr>
  )
})

const TotalRow = (props: RowProps) => {
  const { say } = useLanguage()
  const { row, active, model } = props
  const whole = totalSubject(model)
  const text = say(words.totalItems, { n: model.answer.items.length })
  const parts = model.regions.map((total): Part => {
    const { title, gap } = regionSubject(total, model)
    return { title: say(title), gap, isMissing: false }
  })
  return (
    <tr>
      <td />
      <th scope="row" className="item-name">
        {cellButton({ row, column: ITEM_COLUMN, isActive: active === ITEM_COLUMN, text, title: text })}
      </th>
      <Cells {...props} whole={{ ...whole, title: say(whole.title) }} parts={parts} spark={null} />
    </tr>
  )
}

interface DrawnGroup extends KindGroup {
  readonly drawn: ReadonlyArray<ItemRow>
}

/** The kinds down to the last item that is drawn, each with those of its items that are. */
const groupsOf = (model: OverviewModel, drawn: number): ReadonlyArray<DrawnGroup> => {
  let left = drawn
  return model.groups.flatMap((group) => {
    if (left <= 0) return []
    const part = group.rows.slice(0, left)
    left -= group.rows.length
    return [{ ...group, drawn: part }]
  })
}

const KindRow = ({ model, showsNumbers, group }: GridProps & { readonly group: KindGroup }) => {
  const { say } = useLanguage()
  const columns = SUM_COLUMNS.length + (showsNumbers ? 1 : 2) + model.answer.regions.length
  return (
    <tr className="kind-row">
      <td />
      <th scope="rowgroup" colSpan={columns}>
        {say(itemKindWords[group.kind])} <span className="note">{say(words.slowestFirst)}</span>
      </th>
    </tr>
  )
}

/** As high as a row of items. */
const ROW_HEIGHT = 18

/** The place of items that are not drawn yet; what is not visible cannot jump. */
const Awaited = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <tbody aria-hidden="true" className="heat-awaited">
      <tr>
        <td style={{ height: count * ROW_HEIGHT }} />
      </tr>
    </tbody>
  )

export const HeatGrid = ({
  label,
  active,
  drawn,
  onReach,
  onOpen,
  ...props
}: GridProps & {
  readonly label: string
  /** How many items are drawn by now; the place of the others is kept. */
  readonly drawn: number
  readonly active: Place
  /** The keys or the pointer have come to a cell. */
  readonly onReach: (place: Place) => void
  readonly onOpen: (anchor: HTMLElement, place: Place) => void
}) => {
  const { model, showsNumbers } = props
  const rows = itemsOf(model)
  const columns = model.answer.regions.length
  const activeIn = (row: number): number | undefined => (active.row === row ? active.column : undefined)
  return (
    <table
      className={`heat-table${showsNumbers ? " has-numbers" : ""}`}
      style={{ "--columns": columns } as CSSProperties}
      aria-label={label}
      aria-busy={drawn < rows.length}
      onFocus={({ target }) => {
        const place = placeOf(target)
        if (place !== undefined) onReach(place)
      }}
      onClick={({ target }) => {
        const place = placeOf(target)
        const anchor = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null
        if (place !== undefined && anchor !== null) onOpen(anchor, place)
      }}
      onKeyDown={(event) => moveFocus(event, { rows: rows.length + 1, columns: FIRST_REGION + columns })}
    >
      <thead>
        <HeadRow {...props} />
      </thead>
      {groupsOf(model, drawn).map((group) => (
        <tbody key={group.kind}>
          <KindRow {...props} group={group} />
          {group.drawn.map((item) => {
            const row = rows.indexOf(item)
            return <ItemLine key={item.item.key} {...props} item={item} row={row} active={activeIn(row)} />
          })}
        </tbody>
      ))}
      <Awaited count={rows.length - drawn} />
      <tfoot>
        <TotalRow {...props} row={rows.length} active={activeIn(rows.length)} />
      </tfoot>
    </table>
  )
}
