/** How much of the year is over, and how that is counted. */
import { Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import type { TimeBasis } from "@minsheng/core/programme"
import { percentText } from "../numbers.ts"
import { FigureDoor } from "./FigureDoor.tsx"
import { words } from "./words.ts"

const TIME_DECIMALS = 2

export const TimeDoor = ({
  time,
  basis,
  axes,
}: {
  readonly time: Ratio.Ratio
  readonly basis: TimeBasis
  readonly axes: Axes | undefined
}) => (
  <FigureDoor
    formula={basis === "month" ? words.monthsOfYear : words.daysOfYear}
    terms={[
      { name: words.over, text: String(time.numerator) },
      { name: words.ofYear, text: String(time.denominator) },
    ]}
    result={{ name: words.unrounded, text: `${Ratio.percent(time, 6)}… %` }}
    axes={axes}
  >
    {percentText(time, TIME_DECIMALS)}
  </FigureDoor>
)
