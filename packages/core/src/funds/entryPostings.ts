/** What an entry of a transfer does to each account that it touches, line by line. */
import type { Entry } from "../journal/Entry.ts"
import type { AccountCode } from "./Account.ts"
import { readFundEvent } from "./events.ts"
import type { TransferLine } from "./Transfer.ts"
import { transferOf } from "./TransferRecord.ts"

/** More or less of one account, with the other one of its line. */
export interface EntryPosting {
  readonly account: AccountCode
  readonly counterpart: AccountCode
  readonly amountFen: bigint
  readonly reservedFen: bigint
}

const moved = ({ from, to, amountFen }: TransferLine): ReadonlyArray<EntryPosting> => [
  { account: from, counterpart: to, amountFen: -amountFen, reservedFen: 0n },
  { account: to, counterpart: from, amountFen, reservedFen: 0n },
]

const setAside =
  (sign: 1n | -1n) =>
  ({ from, to, amountFen }: TransferLine): EntryPosting => ({
    account: from,
    counterpart: to,
    amountFen: 0n,
    reservedFen: sign * amountFen,
  })

/** The postings of an entry, with the transfer as it was before it and after it. */
export const postingsOf = (
  entry: Entry,
  before: ReadonlyArray<Entry>,
  after: ReadonlyArray<Entry>,
): ReadonlyArray<EntryPosting> => {
  const event = readFundEvent(entry)
  switch (event._tag) {
    case "TransferPosted":
      return event.payload.lines.flatMap(moved)
    case "TransferReserved":
      return event.payload.lines.map(setAside(1n))
    case "ReservationPosted":
      return [
        ...(transferOf(before)?.stated.lines ?? []).map(setAside(-1n)),
        ...(transferOf(after)?.moved ?? []).flatMap(moved),
      ]
    case "ReservationEnded":
      return (transferOf(before)?.stated.lines ?? []).map(setAside(-1n))
    case "TransferReversed":
      return []
  }
}
