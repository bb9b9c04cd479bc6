/** Events of the programme catalogue: one stream a year for the province, and one for each division below. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Provenance } from "../kernel/Provenance.ts"
import { Remark } from "../kernel/Text.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { Position, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { Breakdown } from "./Breakdown.ts"
import { IssuedPart, IssuingDocument } from "./Issue.ts"
import { AnnouncedProgramme, ProgrammeItem, ProgrammeYear } from "./ProgrammeItem.ts"

/** The stream of the province's year, or of what a division below it states and breaks down itself. */
export const programmeStream = (year: number, regionCode?: DivisionCode): StreamId =>
  StreamId(regionCode === undefined ? `programme/${year}` : `programme/${year}-${regionCode}`)

/** Version 1 knew whole numbers only. */
const targetOfVersion1 = (item: CanonicalObject): CanonicalObject => {
  const target = item["target"] as CanonicalObject
  const { quantity } = target
  return {
    ...item,
    target: {
      ...target,
      quantity: typeof quantity === "number" ? String(quantity) : null,
      words: null,
      bound: "exact",
      adds: true,
    },
  }
}

export const ProgrammeAnnounced = EventType.make({
  type: "ProgrammeAnnounced",
  payload: AnnouncedProgramme,
  // Version 1 was never without a document.
  upcasts: [(payload) => payload],
  example: {
    year: 2010,
    itemCount: 33,
    documentNumber: "皖政〔2010〕1号",
    documentProvenance: { source: "programme_counts_by_year", confidence: "unconfirmed" },
    totalPoints: 3500,
    fundGuaranteePoints: 100,
    pointsProvenance: { source: "皖政办秘〔2010〕72号", confidence: "verified" },
    remark: null,
  },
})

export const ItemListed = EventType.make({
  type: "ItemListed",
  payload: ProgrammeItem,
  upcasts: [targetOfVersion1],
  example: {
    year: 2010,
    key: "31",
    officialNumber: { number: 31, provenance: { source: "fgw.huaibei.gov.cn", confidence: "verified" } },
    name: { zh: "光荣院建设", en: "Veterans' homes" },
    nameProvenance: { source: "fgw.huaibei.gov.cn", confidence: "verified" },
    kind: "construction",
    kindConfidence: "inferred",
    since: "2010",
    newThisYear: true,
    points: 100,
    leadDepartment: { zh: "省民政厅", en: "Department of Civil Affairs" },
    leadProvenance: { source: "fgw.huaibei.gov.cn", confidence: "inferred" },
    target: {
      quantity: null,
      words: null,
      bound: "exact",
      adds: true,
      unit: { zh: "所", en: "homes" },
      remark: null,
      provenance: null,
    },
    confirmed: true,
  },
})

export const ItemDropped = EventType.make({
  type: "ItemDropped",
  payload: Schema.Struct({ key: ItemKey, reason: Schema.NullOr(Remark) }),
  // Version 1 did not say why.
  upcasts: [(payload) => ({ ...payload, reason: null })],
  example: { key: "03", reason: "并入第 04 项" },
})

/** How an item of the catalogue above stands in a division: whether it runs there, and who leads it. */
export const LocalDifference = Schema.Struct({
  key: ItemKey,
  /** False: the division has no task (无任务). */
  runs: Schema.Boolean,
  /** `null`: the department of the same line as above. */
  leadDepartment: Schema.NullOr(Bilingual),
  remark: Schema.NullOr(Remark),
  provenance: Provenance,
})
export type LocalDifference = typeof LocalDifference.Type

export const ItemSettled = EventType.make({
  type: "ItemSettled",
  payload: LocalDifference,
  example: {
    key: "32",
    runs: true,
    leadDepartment: { zh: "市市容局", en: "Bureau of City Appearance" },
    remark: null,
    provenance: { source: "fgw.huaibei.gov.cn", confidence: "verified" },
  },
})

/** How many items a source says that a division runs, even where nobody knows which. */
export const ItemCount = Schema.Struct({
  itemCount: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99 }, { message: "itemCount" })),
  remark: Schema.NullOr(Remark),
  provenance: Provenance,
})
export type ItemCount = typeof ItemCount.Type

export const ItemsCounted = EventType.make({
  type: "ItemsCounted",
  payload: ItemCount,
  example: { itemCount: 35, remark: null, provenance: { source: "黄山日报", confidence: "verified" } },
})

export const TargetsBrokenDown = EventType.make({
  type: "TargetsBrokenDown",
  payload: Breakdown,
  example: {
    itemKey: "32",
    parts: [
      {
        regionCode: "340800",
        target: { _tag: "Number", quantity: "13" },
        provenance: { source: "安庆2010年农村清洁工程", confidence: "verified" },
      },
      { regionCode: "340700", target: { _tag: "InWords", words: "应补尽补" }, provenance: null },
      { regionCode: "340600", target: { _tag: "NoTask" }, provenance: null },
    ],
    remainder: { quantity: "-2.5", reason: "超出部分由市自筹" },
  },
})

export const ProgrammeIssued = EventType.make({
  type: "ProgrammeIssued",
  payload: Schema.Struct({ part: IssuedPart, document: IssuingDocument }),
  example: {
    part: { _tag: "Targets", itemKeys: ["16", "32"] },
    document: {
      number: "皖民生办〔2010〕5号",
      issuedOn: "2010-03-01",
      provenance: { source: "皖民生办〔2010〕5号", confidence: "synthetic" },
    },
  },
})

export const AdjustmentOpened = EventType.make({
  type: "AdjustmentOpened",
  payload: Schema.Struct({ part: IssuedPart, reason: Remark }),
  example: { part: { _tag: "Catalogue" }, reason: "年中追加任务" },
})

export const AdjustmentWithdrawn = EventType.make({
  type: "AdjustmentWithdrawn",
  payload: Schema.Struct({ part: IssuedPart }),
  example: { part: { _tag: "Catalogue" } },
})

/** Where the first draft of a year came from. */
export const CopiedFrom = Schema.Struct({
  year: ProgrammeYear,
  version: Schema.NullOr(Schema.Int),
  position: Position,
})
export type CopiedFrom = typeof CopiedFrom.Type

export const ProgrammeCopied = EventType.make({
  type: "ProgrammeCopied",
  payload: CopiedFrom,
  example: { year: 2010, version: 1, position: 180 },
})

export const programmeEvents = [
  ProgrammeAnnounced,
  ItemListed,
  ItemDropped,
  ItemSettled,
  ItemsCounted,
  TargetsBrokenDown,
  ProgrammeIssued,
  AdjustmentOpened,
  AdjustmentWithdrawn,
  ProgrammeCopied,
] as const

export const readProgrammeEvent = EventType.reader(programmeEvents)
