/** The door of a rate: its two terms, and what they come to before it is rounded. */
import type { ReactNode } from "react"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { FigureDoor, type Term } from "./FigureDoor.tsx"

const UNROUNDED_DECIMALS = 6

const words = { unrounded: { zh: "未取整", en: "unrounded" } } as const

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
  readonly numerator: Term
  readonly denominator: Term
  readonly axes: Axes
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
