/** Mistakes of the scene: a few reports were wrong at first and were put right later, with a reason. */
import type { MonthlyReturn } from "@minsheng/core/project"
import { Chance } from "./Chance.ts"
import type { PlannedProject } from "./plan.ts"

export type Mistake =
  /** A figure was wrong; it is corrected. */
  | {
      readonly kind: "wrongFigure"
      readonly month: string
      readonly first: MonthlyReturn
      readonly reason: string
    }
  /** The report was of another project; it is annulled and the right one is filed. */
  | {
      readonly kind: "wrongProject"
      readonly month: string
      readonly first: MonthlyReturn
      readonly reason: string
    }

const EVERY = 83

const tenfold = (right: MonthlyReturn): MonthlyReturn => ({ ...right, investedFen: right.investedFen * 10n })

const swapped = (right: MonthlyReturn): MonthlyReturn => ({
  ...right,
  disbursedFen: right.spentFen,
  spentFen: right.disbursedFen,
})

const mistakeIn = (right: MonthlyReturn, kind: number): Mistake => {
  const { month } = right
  if (kind === 0)
    return { kind: "wrongFigure", month, first: tenfold(right), reason: "多录一个零，按凭证更正" }
  if (kind === 1) return { kind: "wrongFigure", month, first: swapped(right), reason: "拨付与支出填反" }
  return {
    kind: "wrongProject",
    month,
    first: { ...right, investedFen: right.investedFen / 3n },
    reason: "误填为同镇另一项目的数",
  }
}

/** The mistakes, by the index of their project: in March or April, one project in eighty-three. */
export const mistakesOf = (
  projects: ReadonlyArray<PlannedProject>,
  seed: number,
): ReadonlyMap<number, Mistake> => {
  const chance = new Chance(seed + 1)
  const mistakes = new Map<number, Mistake>()
  projects.forEach((project, index) => {
    const candidates = project.returns.filter(
      (report) => report.month === "2010-03" || report.month === "2010-04",
    )
    if (index % EVERY !== EVERY - 1 || candidates.length === 0) return
    mistakes.set(index, mistakeIn(chance.pick(candidates), chance.between(0, 2)))
  })
  return mistakes
}
