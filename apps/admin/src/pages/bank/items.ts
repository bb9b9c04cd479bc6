/** What stands on one side alone, as rows that can be chosen, explained and posted. */
import { useState } from "react"
import {
  type BankItem,
  type BankPosting,
  type Explained,
  type ExplanationKind,
  fits,
  itemKeyOf,
  kindsFitting,
  type OpenLine,
  type StatementAnswer,
} from "@minsheng/core/bank"
import { accountOf } from "@minsheng/core/funds"
import { type Bilingual, CalendarDate } from "@minsheng/core/kernel"
import { bankItemWords } from "@minsheng/core/words"
import { words } from "./words.ts"

export interface ItemRow {
  readonly key: string
  readonly item: BankItem
  /** Left out for what the account began with. */
  readonly on: CalendarDate.CalendarDate | undefined
  readonly amountFen: bigint
  readonly explained: Explained | null
  readonly matchNumber: number | null
  /** Where it belongs to another time than the statement does. */
  readonly besides: Bilingual | undefined
  /** Not one of the statement's own items: it may turn out to be one. */
  readonly isOther: boolean
  readonly line?: OpenLine
  readonly posting?: BankPosting
}

const lineRow = (line: OpenLine, answer: StatementAnswer): ItemRow => {
  const { statementId, number } = line
  const item: BankItem = { _tag: "Line", statementId, number }
  return {
    ...line,
    key: itemKeyOf(item),
    item,
    besides: statementId === answer.statementId ? undefined : words.earlier,
    isOther: false,
    line,
  }
}

const openingRow = ({ opening }: StatementAnswer): ReadonlyArray<ItemRow> => {
  if (opening === null) return []
  const item: BankItem = { _tag: "Opening" }
  const { amountFen, explained } = opening
  const standing = { matchNumber: null, besides: undefined, isOther: false, on: undefined }
  return [{ key: itemKeyOf(item), item, amountFen, explained, ...standing }]
}

const postingRow = (
  posting: BankPosting,
  said: Pick<ItemRow, "explained" | "matchNumber" | "besides" | "isOther">,
): ItemRow => {
  const { position, number, amountFen, effectiveOn } = posting
  const item: BankItem = { _tag: "Posting", position, number }
  return { key: itemKeyOf(item), item, on: effectiveOn, amountFen, posting, ...said }
}

/** Of the bank: the lines that are left, and what the account began with. */
export const linesOf = (answer: StatementAnswer): ReadonlyArray<ItemRow> => [
  ...openingRow(answer),
  ...answer.lines.map((line) => lineRow(line, answer)),
]

/** Of the ledger: the postings that are left. */
export const postingsOf = ({ postings }: StatementAnswer): ReadonlyArray<ItemRow> =>
  postings.map((posting) => postingRow(posting, { ...posting, besides: undefined, isOther: false }))

/** Postings outside the statement that a line may turn out to be. */
export const othersOf = ({ others, toOn }: StatementAnswer): ReadonlyArray<ItemRow> =>
  others.map((posting) =>
    postingRow(posting, {
      explained: null,
      matchNumber: null,
      besides: posting.effectiveOn > toOn ? words.later : words.before,
      isOther: true,
    }),
  )

/** Whether it can be matched: what the account began with is nothing that moved. */
export const isFree = ({ item, matchNumber }: ItemRow): boolean =>
  item._tag !== "Opening" && matchNumber === null

export const isUnexplained = ({ explained, matchNumber, isOther }: ItemRow): boolean =>
  explained === null && matchNumber === null && !isOther

/** An explanation holds until its item is settled: after so many days somebody should ask again. */
export const OLD_DAYS = 30

export const isOld = ({ on, explained }: ItemRow, { toOn }: Pick<StatementAnswer, "toOn">): boolean =>
  explained !== null && on !== undefined && CalendarDate.daysBetween(on, toOn) > OLD_DAYS

/** How an address names the rows that are chosen. */
export const CHOSEN = "chosen"

/** How an address names it: `line-…-3`. */
export const addressOf = ({ key }: Pick<ItemRow, "key">): string => key.replaceAll(" ", "-")

export const nameOf = ({ item }: ItemRow): Bilingual => bankItemWords(item)

/** What the bank wrote, or what the ledger's papers say. */
export const textOf = ({ line, posting }: ItemRow): string => {
  const texts =
    line === undefined
      ? [posting?.document, posting?.payee, posting?.projectCode]
      : [line.summary, line.counterparty, line.document]
  return texts.filter((text) => text !== null && text !== undefined && text !== "").join(" · ")
}

/** The item of the programme that a posting is of. */
export const programmeItemOf = ({ posting }: ItemRow): string =>
  posting === undefined ? "" : accountOf(posting.account).itemKey

export const sumOf = (rows: ReadonlyArray<Pick<ItemRow, "amountFen">>): bigint =>
  rows.reduce((sum, { amountFen }) => sum + amountFen, 0n)

/** The item of a statement that an address names. */
export const itemAt = (answer: StatementAnswer, address: string): ItemRow | undefined =>
  [...linesOf(answer), ...postingsOf(answer)].find((row) => addressOf(row) === address)

/** Kinds of explanations that each of some rows can have. */
export const kindsOf = (rows: ReadonlyArray<ItemRow>): ReadonlyArray<ExplanationKind> => {
  const [first] = rows
  if (first === undefined || rows.some(({ isOther }) => isOther)) return []
  return kindsFitting(first.item._tag, first.amountFen).filter((kind) =>
    rows.every(({ item, amountFen }) => fits(kind, item._tag, amountFen)),
  )
}

export interface Selection {
  readonly has: (row: ItemRow) => boolean
  readonly toggle: (row: ItemRow) => void
  readonly clear: () => void
  /** The rows that are chosen and still there. */
  readonly lines: ReadonlyArray<ItemRow>
  readonly postings: ReadonlyArray<ItemRow>
}

/** What somebody has chosen on both sides. What was matched meanwhile is chosen no more. */
export const useSelection = (lines: ReadonlyArray<ItemRow>, postings: ReadonlyArray<ItemRow>): Selection => {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const has = (row: ItemRow): boolean => chosen.has(row.key) && isFree(row)
  const toggle = (row: ItemRow): void => {
    if (!isFree(row)) return
    const next = new Set(chosen)
    if (!next.delete(row.key)) next.add(row.key)
    choose(next)
  }
  return {
    has,
    toggle,
    clear: () => choose(new Set()),
    lines: lines.filter(has),
    postings: postings.filter(has),
  }
}
