/**
 * A figure that opens what it is made of: its formula in words, the terms to the fen, what comes out before
 * it is rounded, the two times that it is of, and the list behind it.
 */
import type { ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { useLanguage } from "../../app/locale.tsx"
import { countText, exactMoney, grouped } from "../numbers.ts"
import { Door } from "../Popover.tsx"
import { words } from "./words.ts"

/** What goes into a figure: money, or something else as it is read. */
export type Term = { readonly name: Bilingual } & (
  | { readonly fen: bigint; readonly text?: never }
  | { readonly text: string; readonly fen?: never }
)

/** Of many terms so many are named; the others are one line together. */
export const TERMS_SHOWN = 14

/** Where an answer stands on both axes. */
export const AxesLine = ({ axes }: { readonly axes: Axes }) => {
  const { say } = useLanguage()
  return (
    <span className="note">
      {say(words.axes, { asOf: axes.asOf, position: grouped(String(axes.knownAt.position)) })}
    </span>
  )
}

/** A line of a formula. */
export const TermLine = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

export const TermsTable = ({ terms }: { readonly terms: ReadonlyArray<Term> }) => {
  const { say, locale } = useLanguage()
  const others = terms.slice(TERMS_SHOWN)
  const othersFen = others.reduce((sum, { fen = 0n }) => sum + fen, 0n)
  return (
    <dl className="terms">
      {terms.slice(0, TERMS_SHOWN).map((term, at) => (
        <TermLine key={at} name={say(term.name)}>
          {term.fen === undefined ? term.text : exactMoney(term.fen, locale)}
        </TermLine>
      ))}
      {others.length > 0 && (
        <TermLine name={say(words.others, { n: countText(others.length) })}>
          {exactMoney(othersFen, locale)}
        </TermLine>
      )}
    </dl>
  )
}

/** How a figure came about. */
export interface Makings {
  /** `投入 ÷ 年度计划`: what is done with which terms. */
  readonly formula: Bilingual
  readonly terms: ReadonlyArray<Term>
  /** What comes out, where it is more than its only term. */
  readonly result?: { readonly name: Bilingual; readonly text: string } | undefined
  /** Left out where the figure is of the register as it stands. */
  readonly axes?: Axes | undefined
  /** A link to the list of what was added up. */
  readonly more?: ReactNode
}

export interface FigureDoorProps extends Makings {
  /** The figure as the page shows it. */
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Tabbing passes it: another door beside it tells the same. */
  readonly isPassed?: boolean
}

export const FigureDoor = (props: FigureDoorProps) => {
  const { children, formula, terms, result, axes, more, className, isPassed = false } = props
  const { say } = useLanguage()
  return (
    <Door
      label={say(formula)}
      isPassed={isPassed}
      {...(className === undefined ? {} : { className })}
      content={() => (
        <>
          <p className="strong">{say(formula)}</p>
          <TermsTable terms={terms} />
          {result !== undefined && (
            <dl className="terms">
              <TermLine name={say(result.name)}>{result.text}</TermLine>
            </dl>
          )}
          <p className="popover-foot">
            {axes !== undefined && <AxesLine axes={axes} />} {more}
          </p>
        </>
      )}
    >
      {children}
    </Door>
  )
}
