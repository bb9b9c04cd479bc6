/** The headings of a file, by whichever of their two languages. */
import type { Bilingual } from "../kernel/Bilingual.ts"

export interface FileColumnOf<Key extends string> {
  readonly key: Key
  readonly heading: Bilingual
  readonly required: boolean
  /** What the column holds, in a few words. */
  readonly meaning: Bilingual
  /** Other headings that mean the same in files that others make. */
  readonly also?: ReadonlyArray<string>
  /** Headings under which it stands in another unit than the one that `heading` names. */
  readonly otherUnits?: ReadonlyArray<{ readonly heading: Bilingual; readonly unit: OtherUnit }>
}

/** 万元, or a share in percent. */
export type OtherUnit = "tenThousand" | "percent"

export interface HeaderProblems {
  readonly missing: ReadonlyArray<string>
  readonly duplicate: ReadonlyArray<string>
}

/**
 * Where each column stands in the file, with what is wrong with the header and which columns mean nothing
 * here.
 */
export interface ReadHeader<Key extends string> {
  readonly places: ReadonlyMap<Key, number>
  /** The units of columns that stand under another heading than the usual one. */
  readonly units: ReadonlyMap<Key, OtherUnit>
  readonly problems: HeaderProblems
  readonly ignored: ReadonlyArray<string>
}

/** Case, blanks and the width of brackets do not matter in a heading. */
const plain = (heading: string): string => heading.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase()

/** Reads the headings of files with these columns. */
export const headerReader = <Key extends string>(columns: ReadonlyArray<FileColumnOf<Key>>) => {
  const byHeading = new Map<string, { readonly key: Key; readonly unit: OtherUnit | undefined }>(
    columns.flatMap(({ key, heading, also = [], otherUnits = [] }) => [
      ...[heading.zh, heading.en, ...also].map((text) => [plain(text), { key, unit: undefined }] as const),
      ...otherUnits.flatMap((one) =>
        [one.heading.zh, one.heading.en].map((text) => [plain(text), { key, unit: one.unit }] as const),
      ),
    ]),
  )
  return (headings: ReadonlyArray<string>): ReadHeader<Key> => {
    const places = new Map<Key, number>()
    const units = new Map<Key, OtherUnit>()
    const duplicate: Array<string> = []
    const ignored: Array<string> = []
    headings.forEach((heading, place) => {
      const found = byHeading.get(plain(heading))
      if (found === undefined) ignored.push(heading)
      else if (places.has(found.key)) duplicate.push(heading)
      else {
        places.set(found.key, place)
        if (found.unit !== undefined) units.set(found.key, found.unit)
      }
    })
    const missing = columns.filter((one) => one.required && !places.has(one.key)).map((one) => one.heading.zh)
    return { places, units, problems: { missing, duplicate }, ignored }
  }
}
