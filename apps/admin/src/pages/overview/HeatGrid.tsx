/** The heat table itself: items in their kinds, regions across, totals below. */
import type { CSSProperties, ReactNode } from "react"
import { Link } from "wouter"
import { itemKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Spark } from "../../design/Spark.tsx"
import type { CellSubject } from "./CellBox.tsx"
import { HeatCell, ItemButton, SUM_COLUMNS, SumCell } from "./HeatCell.tsx"
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
        {say(words.invested)}
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

const Cells = ({
  row,
  whole,
  parts,
  model,
  showsNumbers,
  spark,
}: GridProps & {
  readonly row: number
  readonly whole: CellSubject
  readonly parts: ReadonlyArray<CellSubject | undefined>
  readonly spark: ReactNode
}) => {
  const [plan, share, gap] = SUM_COLUMNS
  return (
    <>
      <SumCell row={row} column={plan} subject={whole} unit={model.planUnit} />
      <SumCell row={row} column={share} subject={whole} unit={model.planUnit} />
      {!showsNumbers && <td className="spark-cell">{spark}</td>}
      <SumCell row={row} column={gap} subject={whole} unit={model.planUnit} />
      {parts.map((subject, column) => (
        <HeatCell
          key={model.answer.regions[column]?.code}
          row={row}
          column={column}
          subject={subject}
          showsNumbers={showsNumbers}
        />
      ))}
    </>
  )
}

const ItemLine = ({
  item,
  row,
  model,
  showsNumbers,
}: GridProps & { readonly item: ItemRow; readonly row: number }) => {
  const { say } = useLanguage()
  const { regions, figures } = model.answer
  const parts = regions.map((region) => {
    const cell = item.cells.get(region.code)
    return cell === undefined ? undefined : cellSubject(item, region, cell, model)
  })
  return (
    <tr>
      <td className="item-key">{item.item.key}</td>
      <th scope="row" className="item-name">
        <ItemButton row={row} subject={itemSubject(item)} />
        {!item.item.confirmed && (
          <span className="unconfirmed" title={say(words.unconfirmedShort)}>
            {" "}
            ◇<span className="visually-hidden">{say(words.unconfirmedShort)}</span>
          </span>
        )}
      </th>
      <Cells
        row={row}
        whole={itemSubject(item)}
        parts={parts}
        model={model}
        showsNumbers={showsNumbers}
        spark={
          <Spark
            gaps={gapsOf(item.item.series, figures.year, model.basis, figures.axes.asOf)}
            label={`${say(item.item.name)} ${say(words.trend)}`}
          />
        }
      />
    </tr>
  )
}

const TotalRow = ({ model, row, showsNumbers }: GridProps & { readonly row: number }) => {
  const { say } = useLanguage()
  return (
    <tr>
      <td />
      <th scope="row" className="item-name">
        {say(words.totalItems, { n: model.answer.items.length })}
      </th>
      <Cells
        row={row}
        whole={totalSubject(model)}
        parts={model.regions.map((region) => regionSubject(region, model))}
        model={model}
        showsNumbers={showsNumbers}
        spark={null}
      />
    </tr>
  )
}

export const HeatGrid = ({ model, showsNumbers, label }: GridProps & { readonly label: string }) => {
  const { say } = useLanguage()
  const rows = model.groups.flatMap((group) => group.rows)
  const columns = model.answer.regions.length
  return (
    <table
      className={`heat-table${showsNumbers ? " has-numbers" : ""}`}
      style={{ "--columns": columns } as CSSProperties}
      aria-label={label}
      onKeyDown={moveFocus}
    >
      <thead>
        <HeadRow model={model} showsNumbers={showsNumbers} />
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
          {group.rows.map((item) => (
            <ItemLine
              key={item.item.key}
              item={item}
              row={rows.indexOf(item)}
              model={model}
              showsNumbers={showsNumbers}
            />
          ))}
        </tbody>
      ))}
      <tfoot>
        <TotalRow model={model} row={rows.length} showsNumbers={showsNumbers} />
      </tfoot>
    </table>
  )
}
