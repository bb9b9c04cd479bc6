/** Names as columns and lines need them. */
import type { Bilingual, Locale } from "@minsheng/core/kernel"

/** A city without its 市, where everything in the row is a city. */
export const cityName = (name: Bilingual, locale: Locale): string =>
  locale === "zh" && name.zh.length > 2 ? name.zh.replace(/市$/u, "") : name[locale]
