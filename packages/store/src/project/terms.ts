/**
 * What a search looks at: pairs of neighbouring characters of a project's names. Two Chinese characters
 * are a word, and an index of pairs finds them in the order of the list, however long the list is.
 */
import type { ProjectRecord } from "@minsheng/core/project"

/**
 * Letters in one width and case, so that ＡＢ finds ab. PostgreSQL holds no NUL: a search for one finds
 * nothing.
 */
export const searchable = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll("\u0000", "\uFFFD")

export const pairsOf = (text: string): ReadonlyArray<string> => {
  const characters = [...searchable(text)]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Whether a search is one pair, so that whoever has the pair is found and nobody else. */
export const isPair = (search: string): boolean => [...searchable(search)].length === 2

/** The texts of a project that a search looks at. */
export const searchedTexts = (record: ProjectRecord): ReadonlyArray<string> =>
  [record.details.name, record.details.township ?? "", record.details.implementingUnit].filter(
    (text) => text !== "",
  )

export const termsOf = (record: ProjectRecord | undefined): ReadonlySet<string> =>
  new Set(record === undefined ? [] : searchedTexts(record).flatMap(pairsOf))
