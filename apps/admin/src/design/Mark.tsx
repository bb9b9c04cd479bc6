/** Marks of a state: a shape of its own each, so that colour is never alone. */
import type { ReactNode } from "react"

export type State = "near" | "late" | "bad" | "done" | "undetermined" | "notApplicable" | "toDo" | "inHand"

const SHAPES: Readonly<Record<State, ReactNode>> = {
  near: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="var(--near)" strokeWidth="1.4" />
      <path d="M6 3.2V6l2 1.4" fill="none" stroke="var(--near)" strokeWidth="1.4" />
    </>
  ),
  late: <path d="M6 1 11.4 10.8H.6Z" fill="var(--late-mark)" stroke="var(--late)" strokeWidth="1" />,
  bad: (
    <>
      <rect x=".8" y=".8" width="10.4" height="10.4" fill="var(--bad)" />
      <path d="m3.6 3.6 4.8 4.8m0-4.8-4.8 4.8" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="var(--done)" />
      <path d="m3.4 6.2 1.9 1.9 3.5-3.9" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  undetermined: <path d="M6 .9 11.1 6 6 11.1.9 6Z" fill="none" stroke="var(--ink-2)" strokeWidth="1.4" />,
  notApplicable: <path d="M2.5 6h7" stroke="var(--ink-3)" strokeWidth="1.8" />,
  toDo: <circle cx="6" cy="6" r="4.8" fill="none" stroke="var(--ink-3)" strokeWidth="1.4" />,
  inHand: (
    <>
      <circle cx="6" cy="6" r="4.8" fill="none" stroke="var(--accent)" strokeWidth="1.4" />
      <circle cx="6" cy="6" r="2" fill="var(--accent)" />
    </>
  ),
}

/** The shape alone, for beside a word that says the same. */
export const Mark = ({ state }: { readonly state: State }) => (
  <svg className="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    {SHAPES[state]}
  </svg>
)

/** Shape and word; in headings with its wash. */
export const StateChip = ({
  state,
  children,
  wash = false,
}: {
  readonly state: State
  readonly children: ReactNode
  readonly wash?: boolean
}) => (
  <span className={`chip chip-${state}${wash ? " chip-wash" : ""}`}>
    <Mark state={state} />
    {children}
  </span>
)
