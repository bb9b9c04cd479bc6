/** Lists that are short enough to be made at once: users, offices, divisions, the tables of a page. */
import { Effect, Stream } from "effect"
import {
  divisionsTable,
  type ListFile,
  officesTable,
  plainCsv,
  type PlainTable,
  plainWorkbook,
  seenTables,
  usersTable,
} from "@minsheng/exchange"
import {
  Offices,
  type OfficesExport,
  type SeenTables,
  takeSeen,
  type UseCase,
  type UsersExport,
} from "@minsheng/core/access"
import { readInstance } from "@minsheng/core/instance"
import type { Locale } from "@minsheng/core/kernel"
import { RegionMap, type RegionMapQuestion } from "@minsheng/core/programme"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

const fileOf = Effect.fnUntraced(function* (locale: Locale) {
  const { demonstration } = yield* readInstance
  const file: ListFile = { locale, demonstration: demonstration !== null }
  return file
})

/** Tables in a format, with a record of who took them along; CSV has one behind the other. */
const made = (useCase: UseCase, asked: object, format: FileFormat, ...tables: ReadonlyArray<PlainTable>) =>
  recorded(useCase, { ...asked, format }, (counted) => {
    for (const { rows } of tables) counted(rows.length)
    return Effect.succeed(
      format === "csv" ? encoded(Stream.succeed(plainCsv(...tables))) : bytesFrom(plainWorkbook(...tables)),
    )
  })

/** The tables of a page as somebody sees them; the record says which page, and how many rows. */
export const seenFile = Effect.fnUntraced(function* (format: FileFormat, seen: SeenTables, locale: Locale) {
  const { page, query, tables } = yield* takeSeen(seen)
  const asked = { page, query, tables: tables.map(({ name }) => name) }
  return yield* made("tables.export", asked, format, ...seenTables(seen, yield* fileOf(locale)))
})

export const usersFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: UsersExport,
  locale: Locale,
) {
  const answer = yield* Offices.use((offices) => offices.list)
  const table = usersTable(answer, question, yield* fileOf(locale))
  return yield* made("accounts.read", { list: "users", ...question }, format, table)
})

export const officesFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: OfficesExport,
  locale: Locale,
) {
  const answer = yield* Offices.use((offices) => offices.list)
  const table = officesTable(answer, question, yield* fileOf(locale))
  return yield* made("accounts.read", { list: "offices", ...question }, format, table)
})

export const divisionsFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: RegionMapQuestion,
  locale: Locale,
) {
  const map = yield* RegionMap.use((regions) => regions.read(question))
  const { asOf, knownAt } = map.axes
  const asked = { ...question, asOf, knownAt: knownAt.position }
  return yield* made("regions.read", asked, format, divisionsTable(map, yield* fileOf(locale)))
})
