/** The headings of a file, by whichever of their two languages. */
import type { Bilingual } from "../../kernel/Bilingual.ts"

export interface FileColumnOf<Key extends string> {
  readonly key: Key
  readonly heading: Bilingual
  readonly required: boolean
  /** What the column holds, in a few words. */
  readonly meaning: Bilingual
  /** Other headings that mean the same in files that others make. */
  readonly also?: ReadonlyArray<string>
}

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
  readonly problems: HeaderProblems
  readonly ignored: ReadonlyArray<string>
}

/** Case, blanks and the width of brackets do not matter in a heading. */
const plain = (heading: string): string => heading.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase()

/** Reads the headings of files with these columns. */
export const headerReader = <Key extends string>(columns: ReadonlyArray<FileColumnOf<Key>>) => {
  const byHeading = new Map(
    columns.flatMap((one) =>
      [one.heading.zh, one.heading.en, ...(one.also ?? [])].map(
        (heading) => [plain(heading), one.key] as const,
      ),
    ),
  )
  return (headings: ReadonlyArray<string>): ReadHeader<Key> => {
    const places = new Map<Key, number>()
    const duplicate: Array<string> = []
    const ignored: Array<string> = []
    headings.forEach((heading, place) => {
      const key = byHeading.get(plain(heading))
      if (key === undefined) ignored.push(heading)
      else if (places.has(key)) duplicate.push(heading)
      else places.set(key, place)
    })
    const missing = columns.filter((one) => one.required && !places.has(one.key)).map((one) => one.heading.zh)
    return { places, problems: { missing, duplicate }, ignored }
  }
}
