/**
 * Codes of administrative divisions (行政区划代码, GB/T 2260): six digits, province, prefecture, county.
 * Whether a code was in force on a date is a question for the register of regions, not for its shape.
 */
import { Schema } from "effect"

const SHAPE = /^[1-8]\d{5}$/u

export const DivisionCode = Schema.String.check(Schema.isPattern(SHAPE, { message: "divisionCode" })).pipe(
  Schema.brand("DivisionCode"),
)
export type DivisionCode = typeof DivisionCode.Type

export const make = (text: string): DivisionCode => DivisionCode.make(text)

export const parse = (text: string): DivisionCode | undefined =>
  SHAPE.test(text) ? (text as DivisionCode) : undefined

/** The prefecture that a county's code belongs to: its first four digits. */
export const prefectureOf = (code: DivisionCode): DivisionCode => make(`${code.slice(0, 4)}00`)

/** The province that a code belongs to: its first two digits, as the standard builds codes. */
export const provinceOf = (code: DivisionCode): DivisionCode => make(`${code.slice(0, 2)}0000`)
