/** Lists that are short enough to be made at once: users, offices, divisions. */
import { Effect, Stream } from "effect"
import {
  divisionsTable,
  type ListFile,
  officesTable,
  plainCsv,
  type PlainTable,
  plainWorkbook,
  usersTable,
} from "@minsheng/exchange"
import { Offices, type OfficesExport, type UseCase, type UsersExport } from "@minsheng/core/access"
import { readInstance } from "@minsheng/core/instance"
import type { Locale } from "@minsheng/core/kernel"
import { RegionMap, type RegionMapQuestion } from "@minsheng/core/programme"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

const fileOf = Effect.fnUntraced(function* (locale: Locale) {
  const { demonstration } = yield* readInstance
  const file: ListFile = { locale, demonstration: demonstration !== null }
  return file
})

/** A table in a format, with a record of who took it along. */
const made = (useCase: UseCase, asked: object, format: FileFormat, table: PlainTable) =>
  recorded(useCase, { ...asked, format }, (counted) => {
    counted(table.rows.length)
    return Effect.succeed(
      format === "csv" ? encoded(Stream.succeed(plainCsv(table))) : bytesFrom(plainWorkbook(table)),
    )
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
