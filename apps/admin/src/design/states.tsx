/** What stands where an answer is not: loading, empty, failed. */
import type { ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../app/locale.tsx"
import { type Failure, type FailureKind, failureOf } from "../api/client.ts"
import { RequestNumber } from "./RequestNumber.tsx"

const words = {
  loading: { zh: "正在读取", en: "Loading" },
  again: { zh: "再试一次", en: "Try again" },
} as const

/** What did not happen, by what stood in the way. */
const TITLES: Readonly<Record<FailureKind, Bilingual>> = {
  notPermitted: { zh: "不在你的权限内", en: "This is not yours to see" },
  notFound: { zh: "没有找到", en: "Not found" },
  refused: { zh: "没有读到", en: "It could not be read" },
  fault: { zh: "系统出错，没有读到", en: "A fault: it could not be read" },
  unreachable: { zh: "连不上，没有读到", en: "Out of reach: it could not be read" },
}

/** Grey bars in the final layout; no spinner. */
export const Skeleton = ({ rows, height = 28 }: { readonly rows: number; readonly height?: number }) => {
  const { say } = useLanguage()
  return (
    <div className="skeleton" role="status" aria-label={say(words.loading)}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ height: height - 14, width: `${100 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

/** An answer that stands until the next one is read: pale after a moment, and said to be busy. */
export const Kept = ({ isOld, children }: { readonly isOld: boolean; readonly children: ReactNode }) => (
  <div className={isOld ? "kept" : undefined} aria-busy={isOld}>
    {children}
  </div>
)

/** The title of what stands instead of an answer; the page's own where there is no other. */
const Title = ({ isPage, children }: { readonly isPage: boolean; readonly children: ReactNode }) =>
  isPage ? <h1 className="state-title">{children}</h1> : <p className="state-title">{children}</p>

/** Why it is empty, what to do first, one button. */
export const Empty = ({
  title,
  isPage = false,
  children,
  action,
}: {
  readonly title: string
  /** Nothing else stands on the page. */
  readonly isPage?: boolean
  readonly children: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="empty">
    <Title isPage={isPage}>{title}</Title>
    <p>{children}</p>
    {action}
  </div>
)

/** A refusal stands however often it is asked; a fault, a lost connection or a busy journal may pass. */
const canChange = ({ code }: Failure): boolean =>
  code === undefined || code === "JournalUnavailable" || code === "JournalBusy"

/** What, where, what to do, and the request's number. */
export const ErrorPanel = ({
  error,
  onRetry,
  title,
  isPage = false,
  action,
}: {
  readonly error: unknown
  /** Nothing else stands on the page. */
  readonly isPage?: boolean
  readonly onRetry?: () => void
  /** What did not happen. */
  readonly title?: Bilingual
  /** A way on for those who cannot stay here. */
  readonly action?: ReactNode
}) => {
  const { say } = useLanguage()
  const failure = failureOf(error)
  return (
    <div className="error-panel" role="alert">
      <Title isPage={isPage}>{say(title ?? TITLES[failure.kind])}</Title>
      <p>{say(failure.words)}</p>
      <RequestNumber id={failure.requestId} />
      {onRetry !== undefined && canChange(failure) && (
        <button type="button" className="button" onClick={onRetry}>
          {say(words.again)}
        </button>
      )}
      {action}
    </div>
  )
}
