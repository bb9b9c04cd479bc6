/** The heat table itself: items in their kinds, regions across, totals below. */
import { type CSSProperties, memo, type ReactNode } from "react"
import { Link } from "wouter"
import { itemKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Spark } from "../../design/Spark.tsx"
import type { Place } from "../../design/table/walk.ts"
import { sumWords } from "../../design/figure/words.ts"
import type { CellSubject } from "./CellBox.tsx"
import {
  columnOf,
  FIRST_REGION,
  HeatCell,
  ITEM_COLUMN,
  NameButton,
  SUM_COLUMNS,
  SumCell,
  type SumColumn,
} from "./HeatCell.tsx"
import { moveFocus } from "./heatFocus.ts"
import { gapsOf, type ItemRow, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { cellSubject, itemSubject, regionSubject, totalSubject } from "./subjects.ts"
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

const Cells = ({
  row,
  active,
  whole,
  parts,
  model,
  showsNumbers,
  spark,
}: RowProps & {
  readonly whole: CellSubject
  readonly parts: ReadonlyArray<CellSubject | undefined>
  readonly spark: ReactNode
}) => {
  const sum = (column: SumColumn) => (
    <SumCell
      row={row}
      isActive={active === columnOf(column)}
      column={column}
      subject={whole}
      unit={model.planUnit}
    />
  )
  return (
    <>
      {sum("plan")}
      {sum("share")}
      {!showsNumbers && <td className="spark-cell">{spark}</td>}
      {sum("gap")}
      {parts.map((subject, column) => (
        <HeatCell
          key={model.answer.regions[column]?.code}
          row={row}
          isActive={active === FIRST_REGION + column}
          column={column}
          subject={subject}
          showsNumbers={showsNumbers}
        />
      ))}
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
  const whole = itemSubject(item)
  const parts = regions.map((region) => {
    const cell = item.cells.get(region.code)
    return cell === undefined ? undefined : cellSubject(item, region, cell, model)
  })
  return (
    <tr>
      <td className="item-key">{item.item.key}</td>
      <th scope="row" className="item-name">
        <NameButton row={row} isActive={active === ITEM_COLUMN} subject={whole} text={say(whole.title)} />
        {!item.item.confirmed && <Unconfirmed />}
      </th>
      <Cells
        {...props}
        whole={whole}
        parts={parts}
        spark={
          <Spark
            gaps={gapsOf(item.item.series, figures.year, model.basis, figures.axes.asOf)}
            label={`${say(item.item.name)} ${say(words.trend)}`}
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
  return (
    <tr>
      <td />
      <th scope="row" className="item-name">
        <NameButton
          row={row}
          isActive={active === ITEM_COLUMN}
          subject={whole}
          text={say(words.totalItems, { n: model.answer.items.length })}
        />
      </th>
      <Cells
        {...props}
        whole={whole}
        parts={model.regions.map((region) => regionSubject(region, model))}
        spark={null}
      />
    </tr>
  )
}

export const HeatGrid = ({
  label,
  active,
  ...props
}: GridProps & { readonly label: string; readonly active: Place }) => {
  const { say } = useLanguage()
  const { model, showsNumbers } = props
  const rows = model.groups.flatMap((group) => group.rows)
  const columns = model.answer.regions.length
  const activeIn = (row: number): number | undefined => (active.row === row ? active.column : undefined)
  return (
    <table
      className={`heat-table${showsNumbers ? " has-numbers" : ""}`}
      style={{ "--columns": columns } as CSSProperties}
      aria-label={label}
      onKeyDown={(event) => moveFocus(event, { rows: rows.length + 1, columns: FIRST_REGION + columns })}
    >
      <thead>
        <HeadRow {...props} />
      </thead>
      {model.groups.map((group) => (
        <tbody key={group.kind}>
          <tr className="kind-row">
            <td />
            <th scope="rowgroup" colSpan={SUM_COLUMNS.length + (showsNumbers ? 1 : 2) + columns}>
              {say(itemKindWords[group.kind])}{" "}
              <span className="note">{say(words.slowestFirst, { n: group.rows.length })}</span>
            </th>
          </tr>
          {group.rows.map((item) => {
            const row = rows.indexOf(item)
            return <ItemLine key={item.item.key} {...props} item={item} row={row} active={activeIn(row)} />
          })}
        </tbody>
      ))}
      <tfoot>
        <TotalRow {...props} row={rows.length} active={activeIn(rows.length)} />
      </tfoot>
    </table>
  )
}
