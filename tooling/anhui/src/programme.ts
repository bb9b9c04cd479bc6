/** Anhui's programme of 2010 as far as it is known, as events. */
import { Schema } from "effect"
import { CalendarDate } from "@minsheng/core/kernel"
import { EventType } from "@minsheng/core/journal"
import { ItemListed, ProgrammeAnnounced, ProgrammeItem, programmeStream } from "@minsheng/core/programme"
import { cell, type FactRow, factRows, optional } from "./facts.ts"

const YEAR = 2010
const stream = programmeStream(YEAR)
const occurredOn = CalendarDate.make(`${YEAR}-01-01`)

/** The division into kinds is the compilers' own: no official one was found. */
const KIND_CONFIDENCE = "inferred"

const provenance = (row: FactRow, fact: string) => {
  const source = optional(row, `${fact}_source`)
  return source === null ? null : { source, confidence: cell(row, `${fact}_confidence`) }
}

const bilingual = (row: FactRow, fact: string) => {
  const zh = optional(row, `${fact}_zh`)
  return zh === null ? null : { zh, en: cell(row, `${fact}_en`) }
}

const whole = (text: string | null): number | null => (text === null ? null : Number(text))

const listed = (row: FactRow): EventType.NewEvent => {
  const officialNumber = whole(optional(row, "official_number"))
  const payload = Schema.decodeUnknownSync(ProgrammeItem)({
    year: YEAR,
    key: cell(row, "key"),
    officialNumber:
      officialNumber === null ? null : { number: officialNumber, provenance: provenance(row, "official") },
    name: bilingual(row, "name"),
    nameProvenance: provenance(row, "name"),
    kind: cell(row, "kind"),
    kindConfidence: KIND_CONFIDENCE,
    since: cell(row, "since"),
    newThisYear: cell(row, "new") === "true",
    points: Number(cell(row, "points")),
    leadDepartment: bilingual(row, "lead"),
    leadProvenance: provenance(row, "lead"),
    target: {
      quantity: optional(row, "target_quantity"),
      words: null,
      bound: "exact",
      adds: true,
      unit: bilingual(row, "unit"),
      remark: bilingual(row, "target_remark"),
      provenance: provenance(row, "target"),
    },
    confirmed: cell(row, "confirmed") === "true",
  })
  return EventType.occurred(ItemListed, { stream, occurredOn, payload })
}

const announced = EventType.occurred(ProgrammeAnnounced, {
  stream,
  occurredOn,
  payload: {
    year: YEAR,
    itemCount: 33,
    documentNumber: "皖政〔2010〕1号",
    documentProvenance: { source: "文号凭记忆", confidence: "unconfirmed" },
    totalPoints: 3500,
    fundGuaranteePoints: 100,
    pointsProvenance: {
      source: "皖政办秘〔2010〕72号，据安徽省民生工程推进会讲话（2010）",
      confidence: "verified",
    },
    remark: null,
  },
})

export const anhuiProgramme2010 = {
  commandId: "programme of Anhui, 2010",
  stream,
  events: [announced, ...factRows("programme_items_2010").map(listed)],
}
