/** Events of the register of divisions: one stream a province. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { PartialDate } from "../kernel/PartialDate.ts"
import { Provenance } from "../kernel/Provenance.ts"
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { EstablishedDivision, Transfer } from "./Division.ts"

export const divisionsStream = (province: DivisionCode): StreamId => StreamId(`divisions/${province}`)

export const DivisionEstablished = EventType.make({
  type: "DivisionEstablished",
  payload: EstablishedDivision,
  example: {
    code: "340181",
    name: { zh: "巢湖市", en: "Chaohu" },
    level: "county",
    kind: "countyCity",
    parentCode: "340100",
    validFrom: "2011-08-22",
    provenance: { source: "国函〔2011〕84号", confidence: "verified" },
  },
})

export const AbolishedDivision = Schema.Struct({
  code: DivisionCode,
  on: PartialDate,
  provenance: Provenance,
})

export const DivisionAbolished = EventType.make({
  type: "DivisionAbolished",
  payload: AbolishedDivision,
  example: {
    code: "341400",
    on: "2011-08-22",
    provenance: { source: "国函〔2011〕84号", confidence: "verified" },
  },
})

export const TerritoryTransferred = EventType.make({
  type: "TerritoryTransferred",
  payload: Transfer,
  example: {
    act: "撤销地级巢湖市",
    on: "2011-08-22",
    fromCode: "341424",
    toCode: "340207",
    extent: { _tag: "Part", places: ["沈巷镇"] },
    provenance: { source: "国函〔2011〕84号", confidence: "verified" },
  },
})

export const regionEvents = [DivisionEstablished, DivisionAbolished, TerritoryTransferred] as const

export const readRegionEvent = EventType.reader(regionEvents)
