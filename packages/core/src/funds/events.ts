/**
 * Events of the fund ledger: a stream a transfer. Each that moves or sets aside money says how the accounts
 * stand after it, in the order of the journal, so that a balance is read from the last entry that touched
 * it and whoever adds the postings up again must come to the same. Nothing is corrected or annulled here:
 * what was wrong is moved back by a transfer of its own.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Fen } from "../kernel/Money.ts"
import { Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { type Entry, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { Used } from "./plan/limits.ts"
import { AccountBalance, Stated } from "./Transfer.ts"

export const transferStream = (id: Uuid): StreamId => StreamId(`transfer/${id}`)

/** The transfer that a stream is of. */
export const transferIdOf = (stream: StreamId): Uuid => stream.slice(stream.indexOf("/") + 1) as Uuid

/** How accounts stand, and how far limits are used, once the entry is there. */
const after = { accounts: Schema.Array(AccountBalance), used: Schema.Array(Used) }

const EXAMPLE_STATED = {
  kind: "arrival",
  lines: [
    {
      from: "2010-341523-19-central-budget",
      to: "2010-341523-19-central-arrived",
      amountFen: "61730000",
    },
  ],
  document: "示例文号〔2010〕1号",
} as const

const EXAMPLE_ACCOUNTS = [
  { account: "2010-341523-19-central-budget", balanceFen: "0", reservedFen: "0" },
  { account: "2010-341523-19-central-arrived", balanceFen: "61730000", reservedFen: "0" },
] as const

/**
 * Money moved (occurred: the day on which it did). `reverses`: the transfer that it moves back; `back`:
 * whether its lines run against the chart, as those of a reversal do and those of its own reversal do not.
 */
export const TransferPosted = EventType.make({
  type: "TransferPosted",
  payload: Schema.Struct({
    ...Stated.fields,
    reverses: Schema.NullOr(Uuid),
    back: Schema.Boolean,
    ...after,
  }),
  example: { ...EXAMPLE_STATED, reverses: null, back: false, accounts: EXAMPLE_ACCOUNTS, used: [] },
})

/** Money was set aside for a transfer (occurred: the day of the decision). */
export const TransferReserved = EventType.make({
  type: "TransferReserved",
  payload: Schema.Struct({ ...Stated.fields, expiresOn: CalendarDate, ...after }),
  example: {
    ...EXAMPLE_STATED,
    expiresOn: "2010-06-30",
    accounts: [{ account: "2010-341523-19-central-budget", balanceFen: "61730000", reservedFen: "61730000" }],
    used: [],
  },
})

/** What was set aside moved, or less of it (occurred: the day on which it did). */
export const ReservationPosted = EventType.make({
  type: "ReservationPosted",
  payload: Schema.Struct({ amountsFen: Schema.NonEmptyArray(Fen), ...after }),
  example: { amountsFen: ["61730000"], accounts: EXAMPLE_ACCOUNTS, used: [] },
})

/** What was set aside is free again: given up, or not posted in time. */
export const ReservationEnded = EventType.make({
  type: "ReservationEnded",
  payload: Schema.Struct({
    cause: Schema.Literals(["voided", "expired"]),
    explanation: Schema.NullOr(Remark),
    ...after,
  }),
  example: {
    cause: "voided",
    explanation: "改由六月下达",
    accounts: [{ account: "2010-341523-19-central-budget", balanceFen: "61730000", reservedFen: "0" }],
    used: [],
  },
})

/** Another transfer moved back what this one had moved. */
export const TransferReversed = EventType.make({
  type: "TransferReversed",
  payload: Schema.Struct({ by: Uuid, explanation: Remark }),
  example: { by: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", explanation: "收款单位填错" },
})

export const fundEvents = [
  TransferPosted,
  TransferReserved,
  ReservationPosted,
  ReservationEnded,
  TransferReversed,
] as const

export const readFundEvent = EventType.reader(fundEvents)

/** How accounts stand after an entry; none where it touched none. */
export const accountsAfter = (entry: Entry): ReadonlyArray<AccountBalance> => {
  const event = readFundEvent(entry)
  return event._tag === "TransferReversed" ? [] : event.payload.accounts
}

/** How far limits are used after an entry; none where it ran against none. */
export const usedAfter = (entry: Entry): ReadonlyArray<Used> => {
  const event = readFundEvent(entry)
  return event._tag === "TransferReversed" ? [] : event.payload.used
}
