/** What stands for a question of a page: grey bars, what went wrong, why it is empty, or the answer. */
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { ErrorPanel, Kept, Skeleton } from "./states.tsx"

export const Answer = <Data,>({
  query,
  rows = 14,
  isPage = false,
  empty,
  action,
  children,
}: {
  readonly query: UseQueryResult<Data>
  /** Grey bars until the first answer is there. */
  readonly rows?: number
  /** Nothing else stands on the page. */
  readonly isPage?: boolean
  /** What stands for an answer that holds nothing; `undefined` for one that holds something. */
  readonly empty?: (data: Data) => ReactNode
  /** A way on for those who cannot stay here. */
  readonly action?: ReactNode
  readonly children: (data: Data) => ReactNode
}) => {
  if (query.isPending) return <Skeleton rows={rows} />
  if (query.isError) {
    return (
      <ErrorPanel isPage={isPage} error={query.error} onRetry={() => void query.refetch()} action={action} />
    )
  }
  return <Kept isOld={query.isPlaceholderData}>{empty?.(query.data) ?? children(query.data)}</Kept>
}
