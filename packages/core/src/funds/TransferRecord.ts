/** A transfer, folded from its stream: what it states, and what became of it. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Entry } from "../journal/Entry.ts"
import { remembered } from "../journal/Fact.ts"
import { readFundEvent } from "./events.ts"
import { type Stated, statedOf, type TransferLine, type TransferState } from "./Transfer.ts"

export interface TransferRecord {
  readonly stated: Stated
  readonly state: TransferState
  /** What moved, line by line; of a reservation that was posted in part, that part. */
  readonly moved: ReadonlyArray<TransferLine>
  /** The day from which it counts: nothing that follows it comes before. */
  readonly since: CalendarDate
  /** When it moved; `null` while it has not. */
  readonly effectiveOn: CalendarDate | null
  /** The last day of a reservation. */
  readonly expiresOn: CalendarDate | null
  /** The transfer that this one moves back. */
  readonly reverses: Uuid | null
  /** Whether its lines run against the chart: it moves back what was moved along it. */
  readonly back: boolean
  readonly reversedBy: Uuid | null
}

/** Lines with other amounts; those of which nothing is left are left out. */
export const withAmounts = (
  lines: ReadonlyArray<TransferLine>,
  amountsFen: ReadonlyArray<bigint>,
): ReadonlyArray<TransferLine> =>
  lines.flatMap((line, index) => {
    const amountFen = amountsFen[index] ?? 0n
    return amountFen > 0n ? [{ ...line, amountFen }] : []
  })

const NOTHING = {
  moved: [],
  effectiveOn: null,
  expiresOn: null,
  reverses: null,
  back: false,
  reversedBy: null,
}

const foldOn = (record: TransferRecord | undefined, entry: Entry): TransferRecord => {
  const event = readFundEvent(entry)
  if (event._tag === "TransferPosted") {
    const stated = statedOf(event.payload)
    const { reverses, back } = event.payload
    const { occurredOn: effectiveOn } = entry
    const moved = { moved: stated.lines, effectiveOn, since: effectiveOn }
    return { ...NOTHING, stated, state: "posted", ...moved, reverses, back }
  }
  if (event._tag === "TransferReserved") {
    const { expiresOn } = event.payload
    const { occurredOn: since } = entry
    return { ...NOTHING, stated: statedOf(event.payload), state: "reserved", since, expiresOn }
  }
  if (record === undefined) throw new TypeError(`${entry.stream} begins with ${entry.type}`)
  switch (event._tag) {
    case "ReservationPosted": {
      const moved = withAmounts(record.stated.lines, event.payload.amountsFen)
      const { occurredOn: effectiveOn } = entry
      return { ...record, state: "posted", moved, effectiveOn, since: effectiveOn }
    }
    case "ReservationEnded":
      return { ...record, state: event.payload.cause }
    case "TransferReversed":
      return { ...record, state: "reversed", reversedBy: event.payload.by }
  }
}

/** The transfer of a stream; `undefined` while it has no entries. */
export const transferOf = remembered(
  (entries): TransferRecord | undefined =>
    entries.reduce<TransferRecord | undefined>((record, entry) => foldOn(record, entry), undefined),
  foldOn,
)
