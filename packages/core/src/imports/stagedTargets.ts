/** From the rows of a file of targets to rows that wait: those of one item and division belong together. */
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { placeOf, type Place } from "../programme/Place.ts"
import { itemsIn } from "../programme/decide.ts"
import { targetStreams } from "../programme/statedTargets.ts"
import { dayWithin } from "../programme/time.ts"
import type { Known } from "../journal/Unit.ts"
import type { Division } from "../region/Division.ts"
import { divisionsOn, divisionWith } from "../region/RegionRegister.ts"
import type { Places, RawRow } from "./CellReader.ts"
import { type ReadTargetRow, readTargetRow } from "./classifyTarget.ts"
import type { StagedRow } from "./ImportStage.ts"
import type { Knowledge } from "./known.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import type { Registers } from "./staging.ts"
import { supposedIn } from "./supposed.ts"
import { readTargets } from "./targetChange.ts"
import type { TargetColumnKey } from "./targetColumns.ts"

interface Read {
  readonly raw: RawRow
  readonly found: ReadTargetRow
}

/** A row with the division whose target it breaks down, where that is known. */
interface Placed extends Read {
  readonly place: Place | undefined
  readonly division: Division | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

const placing = ({ register, today }: Knowledge) => {
  const years = new Map<number, ReadonlyMap<DivisionCode, Division>>()
  const divisionsIn = (year: number): ReadonlyMap<DivisionCode, Division> => {
    const known =
      years.get(year) ?? new Map(divisionsOn(register, dayWithin(today, year)).map((one) => [one.code, one]))
    years.set(year, known)
    return known
  }
  return ({ raw, found }: Read): Placed => {
    const { row, problems } = found
    if (row === undefined) return { raw, found, place: undefined, division: undefined, problems }
    const division = divisionsIn(row.year).get(row.divisionCode)
    const parent = division?.parentCode
    const upper = parent === undefined || parent === null ? undefined : divisionWith(register, parent)
    if (upper === undefined) {
      const unknown = rowProblem("unknownDivision", "divisionCode", row.divisionCode)
      return { raw, found, place: undefined, division, problems: [...problems, unknown] }
    }
    return { raw, found, place: placeOf(register, row.year, upper), division, problems }
  }
}

const itemOf = ({ found: { item } }: Placed): string =>
  item === undefined ? "" : `${item.year} ${item.itemKey}`

const groupOf = (one: Placed): string => (one.place === undefined ? "" : `${one.place.region} ${itemOf(one)}`)

/** A row that belongs to no breakdown. */
const astray = ({ raw: { line, fields }, found: { item }, problems }: Placed): StagedRow => ({
  line,
  fields,
  command: undefined,
  key: null,
  code: null,
  name: item?.itemKey ?? "",
  changes: [],
  problems,
})

const nameOf = (known: Known, place: Place, { found: { row }, division }: Placed): string => {
  const item = itemsIn(known, place).find((one) => one.item.key === row?.itemKey)?.item
  return [row?.itemKey, item?.name.zh, "·", division?.name.zh].filter((part) => part !== undefined).join(" ")
}

const stagedItem = (
  rows: ReadonlyArray<Placed>,
  /** A row that names the item and cannot be placed: nobody knows what it would have said. */
  spoiled: Placed | undefined,
  known: Known,
  { knowledge, hasRemainders }: { readonly knowledge: Knowledge; readonly hasRemainders: boolean },
): ReadonlyArray<StagedRow> => {
  const [first] = rows
  const place = first?.place
  const itemKey = first?.found.row?.itemKey
  if (place === undefined || itemKey === undefined) return rows.map(astray)
  const heldBack = spoiled === undefined ? [] : [rowProblem("heldBack", null, String(spoiled.raw.line))]
  const asked = rows.map(({ raw, found, problems }) => ({
    line: raw.line,
    row: found.row,
    problems: [...problems, ...heldBack],
  }))
  const answers = readTargets({ place, itemKey, rows: asked, hasRemainders }, known, knowledge)
  return rows.map((one, index): StagedRow => {
    const { command, changes = [], problems = [] } = answers[index] ?? { command: undefined }
    const { line, fields } = one.raw
    const base = { line, fields, key: null, code: one.division?.code ?? null }
    return { ...base, command, name: nameOf(known, place, one), changes, problems }
  })
}

/** Stages all rows of a file at once, in their order. */
export const stagedTargets = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  places: Places<TargetColumnKey>,
  { knowledge, streams }: Registers,
) {
  const placed = rows.map((raw) => ({ raw, found: readTargetRow(places, raw) })).map(placing(knowledge))
  const asked = new Set(placed.flatMap(({ place }) => (place === undefined ? [] : targetStreams(place))))
  const known = supposedIn(yield* streams([...asked]), knowledge.today)
  const spoiled = new Map(
    placed.flatMap((one) =>
      one.place === undefined && one.found.item !== undefined && one.problems.some(isError)
        ? [[itemOf(one), one] as const]
        : [],
    ),
  )
  const context = { knowledge, hasRemainders: places.has("remainder") && places.has("remainderReason") }
  const staged = [...Map.groupBy(placed, groupOf).values()].flatMap((some) =>
    stagedItem(some, spoiled.get(itemOf(some[0] as Placed)), known, context),
  )
  return staged.toSorted((a, b) => a.line - b.line)
})
