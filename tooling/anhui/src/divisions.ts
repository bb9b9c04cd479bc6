/** Anhui's divisions in 2010 and what became of them, as events. */
import { Schema } from "effect"
import { CalendarDate, DivisionCode, PartialDate } from "@minsheng/core/kernel"
import { EventType } from "@minsheng/core/journal"
import {
  AbolishedDivision,
  DivisionAbolished,
  DivisionEstablished,
  divisionsStream,
  EstablishedDivision,
  TerritoryTransferred,
  Transfer,
} from "@minsheng/core/region"
import { cell, type FactRow, factRows, optional } from "./facts.ts"

export const ANHUI = DivisionCode.make("340000")

/** The list of divisions from which the register begins: the standard as of the end of 2009. */
const REGISTER_BEGINS = CalendarDate.make("2009-12-31")

const stream = divisionsStream(ANHUI)

const provenance = (row: FactRow) => ({ source: cell(row, "source"), confidence: cell(row, "confidence") })

const established = (row: FactRow): EventType.NewEvent => {
  const payload = Schema.decodeUnknownSync(EstablishedDivision)({
    code: cell(row, "code"),
    name: { zh: cell(row, "name_zh"), en: cell(row, "name_en") },
    level: cell(row, "level"),
    kind: cell(row, "kind"),
    parentCode: optional(row, "parent_code"),
    validFrom: optional(row, "valid_from"),
    provenance: provenance(row),
  })
  const occurredOn = payload.validFrom === null ? REGISTER_BEGINS : PartialDate.earliest(payload.validFrom)
  return EventType.occurred(DivisionEstablished, { stream, occurredOn, payload })
}

const abolished = (row: FactRow): EventType.NewEvent => {
  const payload = Schema.decodeUnknownSync(AbolishedDivision)({
    code: cell(row, "code"),
    on: cell(row, "on"),
    provenance: provenance(row),
  })
  return EventType.occurred(DivisionAbolished, {
    stream,
    occurredOn: PartialDate.earliest(payload.on),
    payload,
  })
}

const extent = (row: FactRow) => {
  const places = optional(row, "places")?.split(";") ?? []
  switch (cell(row, "extent")) {
    case "whole":
      return { _tag: "Whole" }
    case "part":
      return { _tag: "Part", places }
    default:
      return { _tag: "Remainder", exceptPlaces: places }
  }
}

const transferred = (row: FactRow): EventType.NewEvent => {
  const payload = Schema.decodeUnknownSync(Transfer)({
    act: cell(row, "act"),
    on: cell(row, "on"),
    fromCode: cell(row, "from_code"),
    toCode: cell(row, "to_code"),
    extent: extent(row),
    provenance: provenance(row),
  })
  return EventType.occurred(TerritoryTransferred, {
    stream,
    occurredOn: PartialDate.earliest(payload.on),
    payload,
  })
}

/** The divisions with their validity, and every transfer of territory from 2011 to 2020. */
export const anhuiDivisions = {
  commandId: "divisions of Anhui, 2010 to 2020",
  stream,
  events: [
    ...factRows("divisions").map(established),
    ...factRows("abolitions").map(abolished),
    ...factRows("transfers").map(transferred),
  ],
}
