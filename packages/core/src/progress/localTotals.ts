/** What cities and counties added to the programme comes to in a region, each catalogue by itself. */
import { recordedBy } from "../journal/Fact.ts"
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { JournalReader } from "../journal/Journal.ts"
import { programmeStream } from "../programme/events.ts"
import { programmeOf } from "../programme/Programme.ts"
import { readLocalItems } from "../programme/ProjectItems.ts"
import { FIRST_OWN_KEY } from "../programme/RegionCatalogue.ts"
import { divisionWith } from "../region/RegionRegister.ts"
import type { AskedFigures } from "./asked.ts"
import type { LocalTotals } from "./DivisionAnswer.ts"
import { lineOf } from "./divisionAnswerOf.ts"
import type { ProgressRepository } from "./ProgressRepository.ts"
import { isCountedIn } from "./Regrouping.ts"
import { named, NO_TOTALS, totalsBy } from "./Totals.ts"

const LAST_KEY = 99
const OWN_KEYS = Array.from({ length: LAST_KEY - Number(FIRST_OWN_KEY) + 1 }, (_, index) =>
  ItemKey.make(String(Number(FIRST_OWN_KEY) + index)),
)

/**
 * Every catalogue that divisions on the way down to the region have, and those below it of which there are
 * projects. They are told apart by who listed an item: two divisions may give one key to different items.
 */
export const localTotals = Effect.fnUntraced(function* (
  progress: ProgressRepository["Service"],
  { actor, axes, year, region }: AskedFigures,
): Effect.fn.Return<ReadonlyArray<LocalTotals>, never, JournalReader> {
  const { register, division, regrouped } = region
  const counties =
    regrouped === undefined
      ? region.counties
      : region.counties?.filter((county) => isCountedIn(regrouped, county))
  const cells = yield* progress.cells(actor.scope, axes, { year, counties, items: OWN_KEYS })
  const knownAt = axes.knownAt.position
  const itemOf = yield* readLocalItems(
    cells.map((cell) => ({ year, ...cell })),
    knownAt,
  )
  const totals = totalsBy(cells, (cell): DivisionCode | undefined => itemOf({ year, ...cell })?.listedBy)
  const line = lineOf(register, division).filter(({ level }) => level !== "province")
  const codes = new Set([...line.map(({ code }) => code), ...totals.keys()])
  const reader = yield* JournalReader
  const streams = yield* reader.entriesOf(
    [...codes].flatMap((code) => (code === undefined ? [] : [programmeStream(year, code)])),
  )
  return [...codes].flatMap((code): ReadonlyArray<LocalTotals> => {
    const lister = code === undefined ? undefined : divisionWith(register, code)
    if (code === undefined || lister === undefined) return []
    const { items } = programmeOf(recordedBy(streams.get(programmeStream(year, code)) ?? [], knownAt))
    const sums = totals.get(code) ?? NO_TOTALS
    return items.length === 0 ? [] : [{ ...named(lister), itemCount: items.length, ...sums }]
  })
})
