/** The door of a rate: its formula in words, both terms exactly, the unrounded rate, and the axes. */
import type { ReactNode } from "react"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { useLanguage } from "../app/locale.tsx"
import { Door } from "./Popover.tsx"
import { exactMoney, grouped } from "./numbers.ts"

const UNROUNDED_DECIMALS = 6

const words = {
  unrounded: { zh: "未取整", en: "unrounded" },
  axes: { zh: "发生截至 {asOf} · 已知至第 {position} 条", en: "as of {asOf} · known at entry {position}" },
} as const

export interface Term {
  readonly name: Bilingual
  readonly fen: bigint
}

/** Where an answer stands on both axes. */
export const AxesLine = ({ axes }: { readonly axes: Axes }) => {
  const { say } = useLanguage()
  return (
    <span className="note">
      {say(words.axes, { asOf: axes.asOf, position: grouped(String(axes.knownAt.position)) })}
    </span>
  )
}

export const TermsTable = ({ terms }: { readonly terms: ReadonlyArray<Term> }) => {
  const { say, locale } = useLanguage()
  return (
    <dl className="terms">
      {terms.map((term) => (
        <div key={term.name.en}>
          <dt>{say(term.name)}</dt>
          <dd>{exactMoney(term.fen, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

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
  /** Where the list is. */
  readonly more?: ReactNode
}) => {
  const { say } = useLanguage()
  const exact = Ratio.make(numerator.fen, denominator.fen)
  return (
    <Door
      label={say(formula)}
      {...(className === undefined ? {} : { className })}
      content={() => (
        <>
          <p className="strong">{say(formula)}</p>
          <TermsTable terms={[numerator, denominator]} />
          <dl className="terms">
            <div>
              <dt>{say(words.unrounded)}</dt>
              <dd>{exact === undefined ? "–" : `${Ratio.percent(exact, UNROUNDED_DECIMALS)}… %`}</dd>
            </div>
          </dl>
          <p className="popover-foot">
            <AxesLine axes={axes} /> {more}
          </p>
        </>
      )}
    >
      {children}
    </Door>
  )
}
