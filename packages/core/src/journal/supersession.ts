/** The one rule that the journal itself holds corrections to. */
import type { Entry } from "./Entry.ts"
import type { NewEvent } from "./EventType.ts"
import { EntrySuperseded } from "./Journal.ts"

/**
 * A correction must supersede the entry that stands: of two clerks who correct the same figure at once,
 * the second is told that the first was there. An entry of another stream or type is a fault of the caller.
 */
export const supersessionRefusal = (
  entries: ReadonlyArray<Entry>,
  event: NewEvent,
): EntrySuperseded | undefined => {
  if (event.supersedes === null) return undefined
  const old = entries.find((entry) => entry.position === event.supersedes)
  if (old === undefined || old.type !== event.type || old.stream !== event.stream) {
    throw new TypeError(`a correction of ${event.stream} must supersede an entry of its own stream and type`)
  }
  if (old.annuls) return new EntrySuperseded({ position: old.position, by: old.position })
  const by = entries.find((entry) => entry.supersedes === old.position)
  return by === undefined ? undefined : new EntrySuperseded({ position: old.position, by: by.position })
}
