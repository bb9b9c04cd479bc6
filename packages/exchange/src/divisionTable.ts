/** The map of a day as a file: its divisions and, compared with another day, what became of each county. */
import type { Bilingual } from "@minsheng/core/kernel"
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { divisionKindWords, regionLevelWords } from "@minsheng/core/words"
import type { ListFile } from "./accountTables.ts"
import type { PlainTable } from "./plainTable.ts"

const HEADINGS: ReadonlyArray<readonly [heading: Bilingual, width: number]> = [
  [{ zh: "区划代码", en: "code" }, 12],
  [{ zh: "名称", en: "name" }, 18],
  [{ zh: "级别", en: "level" }, 12],
  [{ zh: "类别", en: "kind" }, 14],
  [{ zh: "上级代码", en: "parent_code" }, 12],
  [{ zh: "上级名称", en: "parent" }, 18],
]

const BECAME: ReadonlyArray<readonly [heading: Bilingual, width: number]> = [
  [{ zh: "到 {on} 的代码", en: "code on {on}" }, 18],
  [{ zh: "到 {on} 的名称", en: "name on {on}" }, 22],
  [{ zh: "多少", en: "how much" }, 26],
]

type Piece = NonNullable<RegionMapAnswer["compared"]>["successions"][number]

const extentOf = ({ extent, onlyPlaces, exceptPlaces }: Piece, isChinese: boolean): string => {
  const limits = [
    ...(onlyPlaces.length === 0 ? [] : [`${isChinese ? "仅" : "only "}${onlyPlaces.join("、")}`]),
    ...(exceptPlaces.length === 0
      ? []
      : [isChinese ? `除${exceptPlaces.join("、")}外` : `all but ${exceptPlaces.join("、")}`]),
  ]
  if (limits.length > 0) return limits.join("; ")
  if (extent === "whole") return isChinese ? "全部" : "all of it"
  return isChinese ? "一部分" : "a part"
}

export const divisionsTable = (map: RegionMapAnswer, { locale }: ListFile): PlainTable => {
  const { compared, axes } = map
  const isChinese = locale === "zh"
  const names = new Map(map.names.map(({ code, name }) => [code, name[locale]]))
  const pieces = Map.groupBy(compared?.successions ?? [], ({ from }) => from)
  const rows = map.divisions.flatMap(({ code, name, level, kind, parentCode }) => {
    const own = [
      code,
      name[locale],
      regionLevelWords[level][locale],
      divisionKindWords[kind][locale],
      parentCode ?? "",
      parentCode === null ? "" : (names.get(parentCode) ?? ""),
    ]
    if (compared === null) return [own]
    // Only counties are followed from one day to another.
    const became = pieces.get(code) ?? []
    if (became.length === 0) return [[...own, "", "", ""]]
    return became.map((piece) => [...own, piece.to, names.get(piece.to) ?? "", extentOf(piece, isChinese)])
  })
  const columns = [...HEADINGS, ...(compared === null ? [] : BECAME)]
  return {
    name: isChinese ? "区划" : "divisions",
    marks: [
      isChinese
        ? `${axes.asOf} 的区划，已知至第 ${axes.knownAt.position} 条`
        : `divisions on ${axes.asOf}, known at entry ${axes.knownAt.position}`,
    ],
    columns: columns.map(([heading, width]) => ({
      heading: heading[locale].replace("{on}", compared?.on ?? ""),
      width,
    })),
    rows,
  }
}
