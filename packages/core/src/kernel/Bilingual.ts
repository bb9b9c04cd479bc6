/** Texts that people read, in both languages of the product. */
import { Schema } from "effect"

export const Locale = Schema.Literals(["zh", "en"])
export type Locale = typeof Locale.Type

export const Bilingual = Schema.Struct({ zh: Schema.NonEmptyString, en: Schema.NonEmptyString })
export type Bilingual = typeof Bilingual.Type
