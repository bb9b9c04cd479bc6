/** The door of a rate: its two terms, and what they come to before it is rounded. */
import type { ReactNode } from "react"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { FigureDoor } from "./FigureDoor.tsx"
import { words } from "./words.ts"

/** A sum of money of a rate. */
export interface MoneyTerm {
  readonly name: Bilingual
  readonly fen: bigint
}

const UNROUNDED_DECIMALS = 6

export const RateDoor = ({
  children,
  formula,
  numerator,
  denominator,
  axes,
  className,
  more,
}: {
  readonly children: ReactNode
  readonly formula: Bilingual
  readonly numerator: MoneyTerm
  readonly denominator: MoneyTerm
  readonly axes?: Axes | undefined
  readonly className?: string
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
}) => {
  const exact = Ratio.make(numerator.fen, denominator.fen)
  const text = exact === undefined ? "–" : `${Ratio.percent(exact, UNROUNDED_DECIMALS)}… %`
  return (
    <FigureDoor
      formula={formula}
      terms={[numerator, denominator]}
      result={{ name: words.unrounded, text }}
      axes={axes}
      className={className}
      more={more}
    >
      {children}
    </FigureDoor>
  )
}
