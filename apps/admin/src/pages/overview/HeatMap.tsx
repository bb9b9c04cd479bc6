/** Items by regions against time: a table first, colours second. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import { itemKindWords } from "@minsheng/core/words"
import type { OverviewCell } from "@minsheng/core/progress"
import { useLanguage } from "../../app/locale.tsx"
import { HUNDRED_MILLION, moneyIn, percentText, pointsText } from "../../design/numbers.ts"
import { Popover } from "../../design/Popover.tsx"
import { Spark } from "../../design/Spark.tsx"
import { CellBox, type CellSubject } from "./CellBox.tsx"
import { type Gap, gapsOf, heatStep, investedShare, type ItemRow, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { cellSubject, itemSubject, regionSubject, totalSubject } from "./subjects.ts"
import { words } from "./words.ts"

interface CellProps {
  readonly row: number
  readonly column: number
  readonly gap: Gap
  readonly isMissing: boolean
  readonly isCurrent: boolean
  readonly showsNumbers: boolean
  readonly label: string
  readonly onFocus: () => void
  readonly onOpen: (anchor: HTMLElement) => void
}

/** Within three points of time a cell is blank: only what stands out is drawn. */
const cellText = (gap: Gap, showsNumbers: boolean): string => {
  if (gap === undefined) return "–"
  return showsNumbers || heatStep(gap) !== "0" ? pointsText(gap, showsNumbers ? 1 : 0) : ""
}

const HeatCell = ({ row, column, gap, isMissing, isCurrent, showsNumbers, label, onFocus, onOpen }: CellProps) => {
  const step = gap === undefined ? "none" : showsNumbers ? "plain" : heatStep(gap)
  return (
    <td className={`heat heat-${step}${isMissing ? " is-missing" : ""}`}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        data-row={row}
        data-column={column}
        aria-label={label}
        onFocus={onFocus}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        {cellText(gap, showsNumbers)}
      </button>
    </td>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys move the focus from cell to cell. */
const moveFocus = (table: HTMLElement, event: KeyboardEvent): void => {
  const step = STEPS[event.key]
  const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-row]")
  if (step === undefined || cell === null) return
  event.preventDefault()
  const row = Number(cell.dataset["row"]) + step[0]
  const column = Number(cell.dataset["column"]) + step[1]
  table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus()
}

interface Focus {
  readonly row: number
  readonly column: number
  readonly subject: CellSubject
}

const FocusLine = ({ focus }: { readonly focus: Focus | undefined }) => {
  const { say } = useLanguage()
  if (focus === undefined) return <p className="heat-focus note">{say(words.focusHint)}</p>
  const { title, sums, gap } = focus.subject
  return (
    <p className="heat-focus" aria-live="polite">
      <b>{say(title)}</b> {say(words.invested)} {moneyIn(sums.investedFen, HUNDRED_MILLION)} ÷ {say(words.annualPlan)}{" "}
      {moneyIn(sums.annualPlanFen, HUNDRED_MILLION)} {say(HUNDRED_MILLION.name)} ={" "}
      <b>{percentText(investedShare(sums))} %</b> · {pointsText(gap)} {say(words.points)}
    </p>
  )
}

const Legend = () => {
  const { say } = useLanguage()
  const steps = ["b3", "b2", "b1", "0", "a1", "a2", "a3"] as const
  const edges = ["−15", "−8", "−3", "+3", "+8", "+15"]
  return (
    <div className="heat-legend" aria-hidden="true">
      <span>{say(words.slow)}</span>
      <span className="heat-legend-steps">
        {steps.map((step, index) => (
          <i key={step} className={`heat-${step}`}>
            {index < edges.length && <em>{edges[index]}</em>}
          </i>
        ))}
      </span>
      <span>{say(words.fast)}</span>
    </div>
  )
}

export const HeatMap = ({
  model,
  title,
  showsNumbers,
  toggle,
}: {
  readonly model: OverviewModel
  readonly title: string
  readonly showsNumbers: boolean
  readonly toggle: ReactNode
}) => {
  const { say, locale } = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const [focus, setFocus] = useState<Focus>()
  const [opened, setOpened] = useState<{ readonly anchor: HTMLElement; readonly subject: CellSubject }>()
  const { answer } = model
  const { regions, figures } = answer
  const isProvince = figures.region.code.endsWith("0000")
  const current = { row: focus?.row ?? 0, column: focus?.column ?? 0 }
  const rows = model.groups.flatMap((group) => group.rows)
  const totalRow = rows.length

  const cell = (row: number, column: number, subject: CellSubject | undefined, isMissing: boolean) => (
    <HeatCell
      key={column}
      row={row}
      column={column}
      gap={subject?.gap}
      isMissing={isMissing}
      isCurrent={current.row === row && current.column === column}
      showsNumbers={showsNumbers}
      label={subject === undefined ? say(words.noTask) : `${say(subject.title)} ${pointsText(subject.gap)} ${say(words.points)}`}
      onFocus={() => (subject === undefined ? undefined : setFocus({ row, column, subject }))}
      onOpen={(anchor) => (subject === undefined ? undefined : setOpened({ anchor, subject }))}
    />
  )

  const isMissing = (found: OverviewCell | undefined): boolean =>
    found !== undefined && found.reportedCount < found.projectCount

  const itemLine = (row: ItemRow, index: number) => (
    <tr key={row.item.key}>
      <td className="item-key">{row.item.key}</td>
      <th scope="row" className="item-name">
        {say(row.item.name)}
        {!row.item.confirmed && <span className="unconfirmed" title={say(words.unconfirmed)}> ◇</span>}
      </th>
      <td className="number">{row.sums.annualPlanFen === 0n ? "–" : moneyIn(row.sums.annualPlanFen, HUNDRED_MILLION)}</td>
      <td className="number">{percentText(investedShare(row.sums))}</td>
      <td className="spark-cell">
        <Spark
          gaps={gapsOf(row.item.series, figures.year, model.basis, figures.axes.asOf)}
          label={`${say(row.item.name)} ${say(words.trend)}`}
        />
      </td>
      <td className="number all">
        <button
          type="button"
          className={`door${row.gap !== undefined && heatStep(row.gap).startsWith("b") ? " behind" : ""}`}
          onClick={(event) => setOpened({ anchor: event.currentTarget, subject: itemSubject(row) })}
        >
          {pointsText(row.gap)}
        </button>
      </td>
      {regions.map((region, column) => {
        const found = row.cells.get(region.code)
        return cell(index, column, found === undefined ? undefined : cellSubject(row, region, found, model), isMissing(found))
      })}
    </tr>
  )

  return (
    <section aria-labelledby="heat-title">
      <div className="heat-head">
        <h2 id="heat-title">
          {title}
          {locale === "zh" ? ":" : ": "}
          {say(words.heatTitle)}{" "}
          <span className="note">
            {say(words.heatNote)} {percentText(model.time, 2)} %
          </span>
        </h2>
        <Legend />
        {toggle}
      </div>
      <FocusLine focus={focus} />
      <div className="table-scroll">
        <table className="heat-table" ref={table} onKeyDown={(event) => table.current !== null && moveFocus(table.current, event)}>
          <thead>
            <tr>
              <th />
              <th scope="col" className="item-name">
                {say(words.item)}
              </th>
              <th scope="col" className="number">
                {say(words.plan)}
                <br />
                {say(HUNDRED_MILLION.name)}
              </th>
              <th scope="col" className="number">
                {say(words.invested)}
                <br />%
              </th>
              <th scope="col">{say(words.trend)}</th>
              <th scope="col" className="number">
                {say(words.all)}
              </th>
              {regions.map((region) => (
                <th key={region.code} scope="col" className="region-name">
                  <span>{isProvince ? cityName(region.name, locale) : say(region.name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {model.groups.map((group) => (
            <tbody key={group.kind}>
              <tr className="kind-row">
                <td />
                <th scope="rowgroup" colSpan={5 + regions.length}>
                  {say(itemKindWords[group.kind])}{" "}
                  <span className="note">
                    {group.rows.length} {say(words.slowestFirst)}
                  </span>
                </th>
              </tr>
              {group.rows.map((row) => itemLine(row, rows.indexOf(row)))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <td />
              <th scope="row" className="item-name">
                {say(words.total)} {answer.items.length} {say(words.items)}
              </th>
              <td className="number">{moneyIn(figures.annualPlanFen, HUNDRED_MILLION)}</td>
              <td className="number">{percentText(investedShare(figures))}</td>
              <td />
              <td className="number all">
                <button
                  type="button"
                  className="door"
                  onClick={(event) => setOpened({ anchor: event.currentTarget, subject: totalSubject(model) })}
                >
                  {pointsText(totalSubject(model).gap)}
                </button>
              </td>
              {model.regions.map((region, column) => cell(totalRow, column, regionSubject(region, model), false))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="note">{say(words.legend)}</p>
      {opened !== undefined && (
        <Popover anchor={opened.anchor} label={say(opened.subject.title)} onClose={() => setOpened(undefined)}>
          <CellBox subject={opened.subject} model={model} />
        </Popover>
      )}
    </section>
  )
}
