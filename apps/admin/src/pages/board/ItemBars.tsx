/**
 * Every item against time, slowest first: names that are read from three metres, bars to both sides of the
 * line of time, or the same as a table.
 */
import type { CSSProperties } from "react"
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { isBehind } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { PointsTable } from "../../design/figure/PointsTable.tsx"
import { pointsText } from "../../design/numbers.ts"
import { bySlowness, type ItemRow, type OverviewModel } from "../overview/model.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import type { Shift } from "./changes.ts"
import { words } from "./words.ts"

/** The scale reaches at least so far, and always to a whole step. */
const STEP_POINTS = 10
/** The items stand in so many columns, and down each. */
const COLUMNS = 3
const WHOLE = 100

const pointsOf = (row: ItemRow): number => (row.gap === undefined ? 0 : Number(Ratio.percent(row.gap, 2)))

const toneOf = (row: ItemRow): string => {
  if (row.gap === undefined) return "none"
  if (isBehind(row.gap)) return "behind"
  return isBehind(Ratio.negate(row.gap)) ? "ahead" : "near"
}

const Bars = ({
  rows,
  changed,
  listOf,
}: {
  readonly rows: ReadonlyArray<ItemRow>
  readonly changed: ReadonlySet<string>
  readonly listOf: (row: ItemRow) => string
}) => {
  const { say } = useLanguage()
  const most = Math.max(STEP_POINTS, ...rows.map((row) => Math.abs(pointsOf(row))))
  const reach = Math.ceil(most / STEP_POINTS) * STEP_POINTS
  return (
    <ol className="board-bars" style={{ "--rows": Math.ceil(rows.length / COLUMNS) } as CSSProperties}>
      {rows.map((row) => {
        const points = pointsOf(row)
        const width = `${(Math.abs(points) / reach) * (WHOLE / 2)}%`
        const { key, name } = row.item
        return (
          <li
            key={key}
            data-tone={toneOf(row)}
            data-side={points < 0 ? "below" : "above"}
            data-changed={changed.has(key) || undefined}
          >
            <Link href={listOf(row)} title={say(name)}>
              <span className="board-bar-name">{say(name)}</span>
              <span className="board-bar">
                <i style={{ width }} />
              </span>
              <b>{pointsText(row.gap, 0)}</b>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

export const ItemBars = ({
  model,
  shifts,
  isTable,
}: {
  readonly model: OverviewModel
  readonly shifts: ReadonlyArray<Shift>
  readonly isTable: boolean
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const region = model.answer.figures.region.code
  const listOf = ({ item }: ItemRow): string =>
    linkTo("/projects", params, { item: item.key, region, order: "slowest" })
  const rows = model.groups.flatMap((group) => group.rows).toSorted((a, b) => bySlowness(a.gap, b.gap))
  const behind = model.behindItems
  const named = (some: ReadonlyArray<ItemRow>) => some.map(({ item }) => say(item.name))
  return (
    <section className="board-items">
      <div className="board-title">
        <h2>
          <Sentence
            words={words.items}
            parts={{ n: <CountDoor count={rows.length} of={words.itemsCounted} named={named(rows)} /> }}
          />
        </h2>
        <span>
          {say(words.itemsNote)}
          <b className={behind.length > 0 ? "is-behind" : "is-ahead"}>
            {behind.length > 0 ? (
              <Sentence
                words={words.itemsBehind}
                parts={{
                  n: <CountDoor count={behind.length} of={words.behindCounted} named={named(behind)} />,
                }}
              />
            ) : (
              say(words.itemsFine)
            )}
          </b>
        </span>
      </div>
      {isTable ? (
        <PointsTable
          className="board-table"
          head={say(words.item)}
          rows={rows.map((row) => ({
            key: row.item.key,
            name: say(row.item.name),
            to: listOf(row),
            gap: row.gap,
          }))}
        />
      ) : (
        <Bars rows={rows} changed={new Set(shifts.map(({ key }) => key))} listOf={listOf} />
      )}
    </section>
  )
}
