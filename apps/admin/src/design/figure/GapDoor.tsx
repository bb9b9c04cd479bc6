/** The door of a distance to time: the share's two terms, how much of the year was over, and what is left. */
import type { ReactNode } from "react"
import { Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import type { Sums } from "@minsheng/core/progress"
import { pointsText } from "../numbers.ts"
import { FigureDoor } from "./FigureDoor.tsx"
import { sumWords, words } from "./words.ts"

const TIME_DECIMALS = 2

export interface GapDoorProps {
  readonly gap: Ratio.Ratio | undefined
  readonly sums: Pick<Sums, "investedFen" | "annualPlanFen">
  readonly time: Ratio.Ratio
  readonly axes: Axes | undefined
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
  /** The distance as the page shows it, where that is not in points with their sign. */
  readonly children?: ReactNode
}

export const GapDoor = ({ gap, sums, time, axes, more, children }: GapDoorProps) => {
  if (gap === undefined) return pointsText(gap)
  const over = Ratio.percent(time, TIME_DECIMALS)
  return (
    <FigureDoor
      formula={words.gapFormula}
      terms={[
        { name: sumWords.investedFen, fen: sums.investedFen },
        { name: sumWords.annualPlanFen, fen: sums.annualPlanFen },
      ]}
      result={{
        name: { zh: `减序时进度 ${over} %，百分点`, en: `less time, ${over} %, in points` },
        text: `${Ratio.percent(gap, 6)}…`,
      }}
      axes={axes}
      more={more}
    >
      {children ?? pointsText(gap)}
    </FigureDoor>
  )
}
