/**
 * What is known of the programme of 2010 below the province: how many items a place ran, who led them there,
 * and the targets of cities that were published. All else is unknown and stays so.
 */
import { Schema } from "effect"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { EventType, type StreamId } from "@minsheng/core/journal"
import {
  Breakdown,
  ItemCount,
  ItemsCounted,
  ItemSettled,
  LocalDifference,
  programmeStream,
  TargetsBrokenDown,
} from "@minsheng/core/programme"
import { cell, type FactRow, factRows, optional } from "./facts.ts"

const YEAR = 2010
const occurredOn = CalendarDate.make(`${YEAR}-01-01`)

const provenance = (row: FactRow) => ({ source: cell(row, "source"), confidence: cell(row, "confidence") })
const streamOf = (row: FactRow): StreamId =>
  programmeStream(YEAR, DivisionCode.make(cell(row, "region_code")))

const counted = (row: FactRow): EventType.NewEvent => {
  const payload = Schema.decodeUnknownSync(ItemCount)({
    itemCount: Number(cell(row, "item_count")),
    remark: optional(row, "remark"),
    provenance: provenance(row),
  })
  return EventType.occurred(ItemsCounted, { stream: streamOf(row), occurredOn, payload })
}

const settled = (row: FactRow): EventType.NewEvent => {
  const zh = optional(row, "lead_zh")
  const payload = Schema.decodeUnknownSync(LocalDifference)({
    key: cell(row, "key"),
    runs: cell(row, "runs") === "true",
    leadDepartment: zh === null ? null : { zh, en: cell(row, "lead_en") },
    remark: optional(row, "remark"),
    provenance: provenance(row),
  })
  return EventType.occurred(ItemSettled, { stream: streamOf(row), occurredOn, payload })
}

const brokenDown = ([itemKey, rows]: readonly [string, ReadonlyArray<FactRow>]): EventType.NewEvent => {
  const payload = Schema.decodeUnknownSync(Breakdown)({
    itemKey,
    parts: rows.map((row) => ({
      regionCode: cell(row, "region_code"),
      target: { _tag: "Number", quantity: cell(row, "quantity") },
      provenance: provenance(row),
    })),
    remainder: null,
  })
  return EventType.occurred(TargetsBrokenDown, { stream: programmeStream(YEAR), occurredOn, payload })
}

const local = [...factRows("local_counts_2010").map(counted), ...factRows("local_items_2010").map(settled)]

/** One load for each place, and one for the targets of cities, which the province broke down. */
export const anhuiLocalProgramme2010 = [
  ...[...Map.groupBy(local, ({ stream }) => stream)].map(([stream, events]) => ({
    commandId: `${stream}, as far as it is known`,
    stream,
    events,
  })),
  {
    commandId: "targets of cities, 2010",
    stream: programmeStream(YEAR),
    events: [...Map.groupBy(factRows("local_targets_2010"), (row) => cell(row, "key"))].map(brokenDown),
  },
]
