/**
 * The page of one thing. Where do we stand, what is wrong, what next; then the facts; then the history. What
 * was just recorded and that one looks at the past are said above all.
 */
import { type ReactNode, type Ref, useEffect, useRef } from "react"
import { Link } from "wouter"
import type { Axes } from "@minsheng/core/journal"
import { type Refusal, refusalWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Breadcrumb, type Step } from "../Breadcrumb.tsx"
import { STATED } from "../figure/Stated.tsx"
import { Mark } from "../Mark.tsx"
import { TakeAlong } from "../table/SeenTables.tsx"
import { words } from "./words.ts"

/** Says that the page does not show the present, and leads back to it. */
const PastNote = ({ axes }: { readonly axes: Axes }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  if (axes.current) return null
  const times = <b {...STATED}>{say(words.pastTimes, { asOf: axes.asOf, n: axes.knownAt.position })}</b>
  return (
    <p className="reason-strip past-note">
      <Mark state="late" />
      <span>
        <Sentence words={words.pastView} parts={{ times }} />
      </span>
      <Link href={addressWith({ asOf: undefined, knownAt: undefined })} className="no-print">
        {say(words.backToNow)}
      </Link>
    </p>
  )
}

/** What was just recorded, said once and pointing at its entry where that stands on the page. */
export const Recorded = ({
  position,
  isListed = true,
}: {
  readonly position: number | undefined
  readonly isListed?: boolean
}) => {
  const { say } = useLanguage()
  const link = useRef<HTMLAnchorElement>(null)
  const led = useRef<number>(undefined)
  // What opened the form may be gone with what was recorded: the keyboard goes on from here, once.
  useEffect(() => {
    if (led.current === position || document.activeElement !== document.body) return
    led.current = position
    link.current?.focus({ preventScroll: true })
  })
  const text = position === undefined ? "" : say(words.recorded, { n: position })
  return (
    <p role="status" className={position === undefined ? "visually-hidden" : "reason-strip recorded"}>
      {position !== undefined && (
        <>
          <Mark state="done" />
          {isListed ? (
            <a ref={link} href={`#entry-${position}`}>
              {text}
            </a>
          ) : (
            text
          )}
        </>
      )}
    </p>
  )
}

/** Why a button is grey though something is due: the refusal that pressing it would meet. */
const HeldBack = ({ refusal }: { readonly refusal: Refusal | null }) => {
  const { say } = useLanguage()
  if (refusal === null) return null
  return (
    <p className="reason-strip no-print">
      <Mark state="notApplicable" />
      <span>
        <b>{say(words.cannot)}</b> {say(refusalWords(refusal))}
      </span>
    </p>
  )
}

/** What a thing is called, how it is, and what can be done about it. */
export const DetailHead = ({
  path,
  title,
  code,
  chip,
  actions,
  heldBack,
  leaves,
  titleRef,
  children,
}: {
  readonly path: ReadonlyArray<Step>
  readonly title: string
  /** Its code, or by what else people know it. */
  readonly code: ReactNode
  readonly chip: ReactNode
  /** Buttons; one of them the primary one. */
  readonly actions: ReactNode
  readonly heldBack: Refusal | null
  /** How it leaves the page, where that is more than its tables as they stand. */
  readonly leaves?: ReactNode
  /** Where the page leads the keyboard to its title. */
  readonly titleRef?: Ref<HTMLHeadingElement>
  /** A line of what it is: kind, place, who, how much, from when. */
  readonly children: ReactNode
}) => (
  <>
    <Breadcrumb steps={path} />
    <div className="page-head">
      <h1 ref={titleRef} {...(titleRef === undefined ? {} : { tabIndex: -1 })}>
        {title}
      </h1>
      <span className="note" {...STATED}>
        {code}
      </span>
      {chip}
      <div className="actions no-print">
        {actions}
        {leaves ?? <TakeAlong />}
      </div>
    </div>
    <p className="subline" {...STATED}>
      {children}
    </p>
    <HeldBack refusal={heldBack} />
  </>
)

export const DetailPage = ({
  axes,
  recorded,
  isListed = true,
  head,
  strip,
  facts,
  history,
  dialog,
}: {
  /** Left out where the page knows no other day than today. */
  readonly axes?: Axes
  /** The position of what was recorded a moment ago. */
  readonly recorded: number | undefined
  /** Whether its entry stands in the history below. */
  readonly isListed?: boolean
  readonly head: ReactNode
  /** The three questions. */
  readonly strip: ReactNode
  readonly facts: ReactNode
  readonly history: ReactNode
  /** The form that is open. */
  readonly dialog: ReactNode
}) => (
  <>
    {axes !== undefined && <PastNote axes={axes} />}
    <Recorded position={recorded} isListed={isListed} />
    {head}
    {strip}
    {facts}
    {history}
    {dialog}
  </>
)
