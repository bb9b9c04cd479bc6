/** Cursors of project lists: the key of the last row, made unreadable enough not to be relied on. */
import type { Page } from "@minsheng/core/kernel"
import type { ProjectRow } from "@minsheng/core/project"

export interface Place {
  readonly countyCode: string
  readonly code: string
  /** Invested over plan in millionths, for lists that go by it; `null` sorts last. */
  readonly share: number | null
}

export const cursorOf = (row: Pick<ProjectRow, "countyCode" | "code">, share: number | null): Page.Cursor =>
  Buffer.from(JSON.stringify([row.countyCode, row.code, share])).toString("base64url") as Page.Cursor

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
export const placeOf = (cursor: Page.Cursor | undefined): Place | undefined => {
  if (cursor === undefined) return undefined
  try {
    const [countyCode, code, share] = JSON.parse(
      Buffer.from(cursor, "base64url").toString("utf8"),
    ) as ReadonlyArray<unknown>
    if (typeof countyCode !== "string" || typeof code !== "string") return undefined
    return { countyCode, code, share: Number.isSafeInteger(share) ? (share as number) : null }
  } catch {
    return undefined
  }
}
