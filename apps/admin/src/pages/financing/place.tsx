/** What divisions and items are called on these pages. */
import type { Bilingual } from "@minsheng/core/kernel"
import { usePlaces } from "../../places/filters.tsx"

export interface Names {
  readonly region: (code: string) => Bilingual
  /** The name of what lies above a division; nothing for the province itself. */
  readonly above: (code: string) => Bilingual | undefined
  /** The code of what lies above; nothing for the province and for codes that are not known. */
  readonly parent: (code: string) => string | undefined
  readonly isCounty: (code: string) => boolean
  readonly item: (key: string) => Bilingual
}

/** A code that the register does not hold stands for itself. */
const unnamed = (code: string): Bilingual => ({ zh: code, en: code })

export const useNames = (): Names => {
  const { divisions, items } = usePlaces()
  const regions = new Map<string, (typeof divisions)[number]>(divisions.map((one) => [one.code, one]))
  const itemNames = new Map<string, Bilingual>(items.map(({ key, name }) => [key, name]))
  return {
    region: (code) => regions.get(code)?.name ?? unnamed(code),
    above: (code) => {
      const parent = regions.get(code)?.parentCode ?? null
      return parent === null ? undefined : regions.get(parent)?.name
    },
    parent: (code) => regions.get(code)?.parentCode ?? undefined,
    isCounty: (code) => regions.get(code)?.level === "county",
    item: (key) => itemNames.get(key) ?? unnamed(key),
  }
}
