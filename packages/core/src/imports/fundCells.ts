/** What cells of files about money hold: codes with or without their names, givers, stages, kinds. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { FUND_LEVELS, type FundLevel, type Purpose, PURPOSES } from "../funds/Account.ts"
import { TRANSFER_KINDS, type TransferKind } from "../funds/Chart.ts"
import { fundLevelNames, purposeNames, transferKindNames } from "../funds/ledgerNames.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"

const isYear = Schema.is(ProgrammeYear)

export const yearIn = (text: string): number | undefined =>
  /^\d{4}$/u.test(text) && isYear(Number(text)) ? Number(text) : undefined

/** A spreadsheet that took a key for a number has lost its zero. */
export const itemKeyIn = (text: string): ItemKey.ItemKey | undefined => {
  const [, digits] = /^(\d{1,2})(?:\s|$)/u.exec(text) ?? []
  return digits === undefined ? undefined : ItemKey.parse(digits.padStart(2, "0"))
}

export const divisionIn = (text: string): DivisionCode.DivisionCode | undefined =>
  DivisionCode.parse(/^\S+/u.exec(text)?.[0] ?? "")

/** A value by its code, or by its name in either language. */
const named =
  <Value extends string>(values: ReadonlyArray<Value>, names: Readonly<Record<Value, Bilingual>>) =>
  (text: string): Value | undefined => {
    const said = text.toLowerCase()
    return values.find(
      (one) => one.toLowerCase() === said || names[one].zh === text || names[one].en.toLowerCase() === said,
    )
  }

const levelNamed = named(FUND_LEVELS, fundLevelNames)

/** 省 is 省级. */
export const levelIn = (text: string): FundLevel | undefined => levelNamed(text) ?? levelNamed(`${text}级`)

export const purposeIn: (text: string) => Purpose | undefined = named(PURPOSES, purposeNames)

export const transferKindIn: (text: string) => TransferKind | undefined = named(
  TRANSFER_KINDS,
  transferKindNames,
)
