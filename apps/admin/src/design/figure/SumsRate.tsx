/** A rate of the four sums of money, as a door. */
import type { ReactNode } from "react"
import type { Axes } from "@minsheng/core/journal"
import { rateOf, type RateName, rateTerms, type Sums } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { percentText } from "../numbers.ts"
import { RateDoor } from "./RateDoor.tsx"
import { sumWords } from "./words.ts"

export const SumsRate = ({
  sums,
  rate,
  axes,
  more,
  className,
}: {
  readonly sums: Sums
  readonly rate: RateName
  readonly axes: Axes | undefined
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
  readonly className?: string
}) => {
  const [numerator, denominator] = rateTerms[rate]
  return (
    <RateDoor
      formula={rateWords[rate]}
      numerator={{ name: sumWords[numerator], fen: sums[numerator] }}
      denominator={{ name: sumWords[denominator], fen: sums[denominator] }}
      axes={axes}
      more={more}
      {...(className === undefined ? {} : { className })}
    >
      {percentText(rateOf(sums, rate))}
    </RateDoor>
  )
}
