/** The forms of the programme, declared: what is typed, and what a command says of it. */
import { Schema } from "effect"
import { type Bilingual, type Confidence, Quantity } from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import {
  type BreakDown,
  CopyYear,
  DropItem,
  IssueProgramme,
  OpenAdjustment,
  parsePartTarget,
  type PartTarget,
  WithdrawAdjustment,
} from "@minsheng/core/programme"
import { choice, type Codec, date, line, optional, whole } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { formWords as words } from "./words.ts"

const confidence = choice as Codec<typeof Confidence.Type>

export const issueForm = formOf(IssueProgramme, {
  name: "issueProgramme",
  fields: {
    "document.number": { label: words.number, codec: line, hint: words.numberHint },
    "document.issuedOn": { label: words.issuedOn, codec: optional(date) },
    "document.provenance.source": { label: words.source, codec: line },
    "document.provenance.confidence": { label: words.confidence, codec: confidence },
  },
  about: { DocumentAfterToday: "document.issuedOn" },
})

export const adjustForm = formOf(OpenAdjustment, {
  name: "openAdjustment",
  fields: { reason: { label: words.why, codec: line, hint: words.whyHint } },
})

export const withdrawForm = formOf(WithdrawAdjustment, { name: "withdrawAdjustment", fields: {} })

export const copyForm = formOf(CopyYear, { name: "copyYear", fields: {} })

export const dropForm = formOf(DropItem, {
  name: "dropItem",
  fields: { reason: { label: words.dropReason, codec: line, hint: words.dropReasonHint } },
})

/** The totals of a year as they are typed: how many items; the province announces points too. */
const TypedCount = Schema.Struct({
  commandId: CommandId,
  itemCount: Schema.Int,
  remark: Schema.NullOr(Schema.String),
  source: Schema.String,
  confidence: Schema.String,
})
export type TypedCount = typeof TypedCount.Encoded

const TypedTotals = Schema.Struct({
  ...TypedCount.fields,
  totalPoints: Schema.Int,
  fundGuaranteePoints: Schema.Int,
})
export type TypedTotals = typeof TypedTotals.Encoded

const sourced = {
  remark: { label: words.remark, codec: optional(line) },
  source: { label: words.source, codec: line },
  confidence: { label: words.confidence, codec: choice },
}

export const announcedForm = formOf(TypedTotals, {
  name: "announceTotals",
  fields: {
    itemCount: { label: words.itemCount, codec: whole },
    totalPoints: { label: words.totalPoints, codec: whole },
    fundGuaranteePoints: { label: words.fundPoints, codec: whole },
    ...sourced,
  },
})

export const countedForm = formOf(TypedCount, {
  name: "countItems",
  fields: { itemCount: { label: words.itemCount, codec: whole }, ...sourced },
})

/** An item as it is typed: one line a fact. */
const TypedItem = Schema.Struct({
  commandId: CommandId,
  key: Schema.String,
  nameZh: Schema.String,
  nameEn: Schema.String,
  kind: Schema.String,
  points: Schema.Int,
  leadZh: Schema.String,
  leadEn: Schema.String,
  target: Schema.NullOr(Schema.String),
  bound: Schema.String,
  adds: Schema.String,
  unitZh: Schema.NullOr(Schema.String),
  unitEn: Schema.NullOr(Schema.String),
  source: Schema.String,
  confidence: Schema.String,
})
export type TypedItem = typeof TypedItem.Encoded

export const itemForm = formOf(TypedItem, {
  name: "listItem",
  fields: {
    key: { label: words.key, codec: line, hint: words.keyHint },
    nameZh: { label: words.nameZh, codec: line },
    nameEn: { label: words.nameEn, codec: line },
    kind: { label: words.kind, codec: choice },
    points: { label: words.points, codec: whole },
    leadZh: { label: words.leadZh, codec: line },
    leadEn: { label: words.leadEn, codec: line },
    target: { label: words.target, codec: optional(line), hint: words.targetHint },
    bound: { label: words.bound, codec: choice },
    adds: { label: words.adds, codec: choice },
    unitZh: { label: words.unitZh, codec: optional(line) },
    unitEn: { label: words.unitEn, codec: optional(line) },
    source: { label: words.source, codec: line },
    confidence: { label: words.confidence, codec: choice },
  },
  about: { KeyNotFree: "key" },
})

const TypedDifference = Schema.Struct({
  commandId: CommandId,
  runs: Schema.String,
  leadZh: Schema.NullOr(Schema.String),
  leadEn: Schema.NullOr(Schema.String),
  remark: Schema.NullOr(Schema.String),
  source: Schema.String,
  confidence: Schema.String,
})
export type TypedDifference = typeof TypedDifference.Encoded

export const settleForm = formOf(TypedDifference, {
  name: "settleItem",
  fields: {
    runs: { label: words.runs, codec: choice },
    leadZh: { label: words.leadZh, codec: optional(line) },
    leadEn: { label: words.leadEn, codec: optional(line) },
    remark: { label: words.remark, codec: optional(line) },
    source: { label: words.source, codec: line },
    confidence: { label: words.confidence, codec: choice },
  },
})

const read = <Value>(value: Value | undefined, problem: Bilingual) =>
  value === undefined ? { problem } : { value }

const writtenPart = (target: PartTarget): string => {
  switch (target._tag) {
    case "Number":
      return target.quantity
    case "InWords":
      return target.words
    case "NoTask":
      return "-"
    case "Unknown":
      return ""
  }
}

/** A part as people write it: a number, words, `-` for no task, nothing where it is unknown. */
export const partCodec: Codec<PartTarget> = {
  kind: "text",
  read: (text) => read(parsePartTarget(text), words.badPart),
  write: writtenPart,
}

const isDifference = Schema.is(Quantity.Difference)

const difference: Codec<string> = {
  kind: "number",
  read: (text) => read(isDifference(text.trim()) ? text.trim() : undefined, words.badRemainder),
  write: (value) => value,
}

/** One field for each division below. */
export const breakdownForm = (
  divisions: ReadonlyArray<{ readonly code: string; readonly name: Bilingual }>,
) => {
  const parts = Object.fromEntries(divisions.map(({ code }) => [`p${code}`, Schema.Unknown]))
  const schema = Schema.Struct({
    commandId: CommandId,
    ...parts,
    remainder: Schema.NullOr(Schema.String),
    reason: Schema.NullOr(Schema.String),
    source: Schema.String,
    confidence: Schema.String,
  })
  const partFields = Object.fromEntries(
    divisions.map(({ code, name }) => [`p${code}`, { label: name, codec: partCodec, hint: words.partHint }]),
  )
  return formOf(schema, {
    name: "breakDown",
    fields: {
      ...partFields,
      remainder: { label: words.remainder, codec: optional(difference) },
      reason: { label: words.remainderReason, codec: optional(line) },
      source: { label: words.source, codec: line },
      confidence: { label: words.confidence, codec: choice },
    },
  })
}

export type Breakdown = (typeof BreakDown.Encoded)["breakdown"]
