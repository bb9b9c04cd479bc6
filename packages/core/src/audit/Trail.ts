/**
 * Who did and who saw what: entries of the journal and records of access, as one list, the latest first. What
 * was done is proven by the journal's chain; what was seen is written beside it.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Instant } from "../kernel/Instant.ts"
import { Cursor, PageLimit } from "../kernel/Page.ts"
import { line } from "../kernel/Text.ts"
import { Position } from "../journal/Entry.ts"

/** `did`: an entry of the journal; `saw`: a record of access. */
export const TrailSide = Schema.Literals(["did", "saw"])
export type TrailSide = typeof TrailSide.Type

const SearchedFor = line(100)

export const TrailFilter = Schema.Struct({
  side: Schema.optionalKey(TrailSide),
  /**
   * A user name, the prefix of a key, a part of the name of somebody, an office, a key or an agency;
   * `operator`, `system`, `nobody`.
   */
  person: Schema.optionalKey(SearchedFor),
  /** A type of entry, or what a record of access is about. */
  act: Schema.optionalKey(SearchedFor),
  from: Schema.optionalKey(CalendarDate),
  /** This day included. */
  to: Schema.optionalKey(CalendarDate),
  /** The user name, office, project code, or the prefix or name of a key that it was about. */
  subject: Schema.optionalKey(SearchedFor),
})
export type TrailFilter = typeof TrailFilter.Type

export const TrailQuestion = Schema.Struct({
  filter: TrailFilter,
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type TrailQuestion = typeof TrailQuestion.Type

export const TrailExport = Schema.Struct({ filter: TrailFilter })
export type TrailExport = typeof TrailExport.Type

export const TrailRow = Schema.Struct({
  /** The position of an entry, the identifier of a record. */
  id: Schema.String,
  side: TrailSide,
  at: Instant,
  actorId: Schema.String,
  /** A key's is its agency's, with the prefix; `null` for who is neither user nor key. */
  actorName: Schema.NullOr(Schema.String),
  act: Schema.String,
  /** What it was about, as people call it. */
  subject: Schema.NullOr(Schema.String),
  /** Of an entry. */
  position: Schema.NullOr(Position),
  /** Of a record: the question in its wire form. */
  question: Schema.NullOr(Schema.String),
  address: Schema.NullOr(Schema.String),
  device: Schema.NullOr(Schema.String),
  rowCount: Schema.NullOr(Schema.Int),
  /** Of the bytes that were taken out, or of an entry. */
  digest: Schema.NullOr(Schema.String),
})
export type TrailRow = typeof TrailRow.Type

export const TrailAnswer = Schema.Struct({
  rows: Schema.Array(TrailRow),
  next: Schema.NullOr(Cursor),
})
export type TrailAnswer = typeof TrailAnswer.Type
