/** What stands where an answer is not: loading, empty, failed. */
import type { ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../app/locale.tsx"
import { type Failure, failureOf } from "../api/client.ts"

const words = {
  loading: { zh: "正在读取", en: "Loading" },
  failed: { zh: "没有读到", en: "It could not be read" },
  again: { zh: "再试一次", en: "Try again" },
  request: { zh: "请求号", en: "request" },
} as const

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
  title = words.failed,
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
      <Title isPage={isPage}>{say(title)}</Title>
      <p>{say(failure.words)}</p>
      {failure.requestId !== "" && (
        <p className="note">
          {say(words.request)} {failure.requestId}
        </p>
      )}
      {onRetry !== undefined && canChange(failure) && (
        <button type="button" className="button" onClick={onRetry}>
          {say(words.again)}
        </button>
      )}
      {action}
    </div>
  )
}
