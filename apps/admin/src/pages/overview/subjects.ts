/** What each number of the overview is about: the subject that its box shows. */
import type { Bilingual } from "@minsheng/core/kernel"
import { aheadOfTime, type OverviewCell, type OverviewCounty } from "@minsheng/core/progress"
import type { CellSubject } from "./CellBox.tsx"
import { type Gap, gapOfCell, type ItemRow, type OverviewModel, type RegionTotal } from "./model.ts"
import { words } from "./words.ts"

type Region = OverviewModel["answer"]["regions"][number]

const crossed = (a: Bilingual, b: Bilingual): Bilingual => ({
  zh: `${a.zh} × ${b.zh}`,
  en: `${a.en} × ${b.en}`,
})

export const cellSubject = (
  row: ItemRow,
  region: Region,
  cell: OverviewCell,
  model: OverviewModel,
): CellSubject => ({
  title: crossed(region.name, row.item.name),
  sums: cell,
  gap: gapOfCell(cell, model),
  projectCount: cell.projectCount,
  unreportedCount: cell.projectCount - cell.reportedCount,
  itemKey: row.item.key,
  regionCode: region.code,
})

export const itemSubject = (row: ItemRow): CellSubject => {
  const cells = [...row.cells.values()]
  const projectCount = cells.reduce((sum, cell) => sum + cell.projectCount, 0)
  const reportedCount = cells.reduce((sum, cell) => sum + cell.reportedCount, 0)
  return {
    title: row.item.name,
    sums: row.sums,
    gap: row.gap,
    projectCount,
    unreportedCount: projectCount - reportedCount,
    itemKey: row.item.key,
    regionCode: undefined,
  }
}

export const regionSubject = (total: RegionTotal, model: OverviewModel): CellSubject => {
  const cells = model.answer.cells.filter((cell) => cell.regionCode === total.code)
  const projectCount = cells.reduce((sum, cell) => sum + cell.projectCount, 0)
  const reportedCount = cells.reduce((sum, cell) => sum + cell.reportedCount, 0)
  return {
    title: model.answer.regions.find((region) => region.code === total.code)?.name ?? words.total,
    sums: total.sums,
    gap: total.gap,
    projectCount,
    unreportedCount: projectCount - reportedCount,
    itemKey: undefined,
    regionCode: total.code,
  }
}

export const countySubject = (county: OverviewCounty, gap: Gap): CellSubject => ({
  title: crossed(county.name, words.total),
  sums: county,
  gap,
  projectCount: county.projectCount,
  unreportedCount: county.projectCount - county.reportedCount,
  itemKey: undefined,
  regionCode: county.code,
})

export const totalSubject = (model: OverviewModel): CellSubject => {
  const { figures } = model.answer
  const { axes, year } = figures
  return {
    title: crossed(figures.region.name, words.total),
    sums: figures,
    gap: aheadOfTime(figures, { asOf: axes.asOf, year, basis: model.basis }),
    projectCount: figures.projectCount,
    unreportedCount: figures.projectCount - figures.reportedCount,
    itemKey: undefined,
    regionCode: undefined,
  }
}
