/** One of the four sums of money over projects, as a door. */
import type { ReactNode } from "react"
import type { Axes } from "@minsheng/core/journal"
import type { Sums } from "@minsheng/core/progress"
import { moneyIn, type MoneyUnit } from "../numbers.ts"
import { FigureDoor } from "./FigureDoor.tsx"
import { sumFormulas, sumWords } from "./words.ts"

export const SumDoor = ({
  of,
  fen,
  unit,
  axes,
  more,
  className,
}: {
  readonly of: keyof Sums
  readonly fen: bigint
  readonly unit: MoneyUnit
  readonly axes: Axes | undefined
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
  readonly className?: string
}) => (
  <FigureDoor
    formula={sumFormulas[of]}
    terms={[{ name: sumWords[of], fen }]}
    axes={axes}
    more={more}
    className={className}
  >
    {moneyIn(fen, unit)}
  </FigureDoor>
)
