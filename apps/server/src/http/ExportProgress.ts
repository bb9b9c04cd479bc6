/** How far exports are that somebody follows: kept in memory, for as long as they go on. */
import type { Actor } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"

/** Exports that are followed at a time; of more, the oldest is followed no longer. */
const FOLLOWED_MAX = 1000

interface Followed {
  rowCount: number
  readonly total: number
}

/** Under which number an export is followed, and by whom. */
const keyOf = (actor: Actor, exportId: Uuid.Uuid): string => `${actor.id} ${exportId}`

export interface Following {
  readonly counted: (rowCount: number) => void
  readonly end: () => void
}

export class ExportProgress {
  readonly #followed = new Map<string, Followed>()

  of(actor: Actor, exportId: Uuid.Uuid): Readonly<Followed> | undefined {
    return this.#followed.get(keyOf(actor, exportId))
  }

  /** Follows an export of so many rows until it ends; what it answers is told of rows as they are made. */
  begin(actor: Actor, exportId: Uuid.Uuid, total: number): Following {
    const key = keyOf(actor, exportId)
    const followed: Followed = { rowCount: 0, total }
    this.#followed.set(key, followed)
    const [oldest] = this.#followed.keys()
    if (this.#followed.size > FOLLOWED_MAX && oldest !== undefined) this.#followed.delete(oldest)
    return {
      counted: (rowCount) => {
        followed.rowCount += rowCount
      },
      end: () => this.#followed.delete(key),
    }
  }
}
