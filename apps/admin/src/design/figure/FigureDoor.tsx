/**
 * A figure that opens what it is made of: its formula in words, the terms to the fen, what comes out before
 * it is rounded, the two times that it is of, and the list behind it.
 */
import type { ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { useLanguage } from "../../app/locale.tsx"
import { exactMoney, grouped } from "../numbers.ts"
import { Door } from "../Popover.tsx"

const words = {
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

export interface FigureDoorProps {
  /** The figure as the page shows it. */
  readonly children: ReactNode
  /** `投入 ÷ 年度计划`: what is done with which terms. */
  readonly formula: Bilingual
  readonly terms: ReadonlyArray<Term>
  /** What comes out, where it is more than its only term. */
  readonly result?: { readonly name: Bilingual; readonly text: string } | undefined
  readonly axes: Axes
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
  readonly className?: string | undefined
}

export const FigureDoor = ({ children, formula, terms, result, axes, more, className }: FigureDoorProps) => {
  const { say } = useLanguage()
  return (
    <Door
      label={say(formula)}
      {...(className === undefined ? {} : { className })}
      content={() => (
        <>
          <p className="strong">{say(formula)}</p>
          <TermsTable terms={terms} />
          {result !== undefined && (
            <dl className="terms">
              <div>
                <dt>{say(result.name)}</dt>
                <dd>{result.text}</dd>
              </div>
            </dl>
          )}
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
