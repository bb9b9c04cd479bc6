/**
 * The register's own two-digit key of a programme item (单项民生工程): in 2010 `19` is rural drinking-water
 * safety.
 */
import { Schema } from "effect"

const SHAPE = /^\d{2}$/u

export const ItemKey = Schema.String.check(Schema.isPattern(SHAPE, { message: "itemKey" })).pipe(
  Schema.brand("ItemKey"),
)
export type ItemKey = typeof ItemKey.Type

export const make = (text: string): ItemKey => ItemKey.make(text)

export const parse = (text: string): ItemKey | undefined => (SHAPE.test(text) ? (text as ItemKey) : undefined)
