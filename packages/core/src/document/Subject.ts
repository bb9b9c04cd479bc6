/**
 * What documents can be attached to. A folder that has records of its own says here how one is found, where
 * it belongs, and which of its entries bear documents; all else about documents is the same for all.
 */
import { Context, type Effect, Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { line } from "../kernel/Text.ts"
import type { Entry, Position, StreamId } from "../journal/Entry.ts"
import type { Scope } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"

/** The families of streams whose records bear documents. */
export const SubjectName = Schema.Literals(["project", "dossier", "transfer", "financing"])
export type SubjectName = typeof SubjectName.Type

/** A record as people name it, and what of it: of a project the month of a return, of a dossier an act. */
export const Subject = Schema.Struct({
  kind: SubjectName,
  code: line(60),
  part: Schema.optionalKey(line(40)),
})
export type Subject = typeof Subject.Type

/** Somebody who wants to see what is attached to a record, or to change it. */
export interface Looking {
  readonly scope: Scope
  readonly on: CalendarDate
  readonly act: "read" | "change"
}

/** What streams hold. */
export type EntriesIn = (stream: StreamId) => ReadonlyArray<Entry>

export interface SubjectKind {
  /** What somebody must be permitted besides, to see what is attached. */
  readonly readBy: UseCase
  /** What somebody must be permitted besides, to change it. */
  readonly changedBy: UseCase
  readonly find: (code: string) => Effect.Effect<StreamId | undefined>
  /** The streams beside the record's own that say whose it is. */
  readonly alongside: (record: StreamId) => Effect.Effect<ReadonlyArray<StreamId>>
  /** Pure. Whether the record is there, and open to whoever looks. */
  readonly isOpen: (entriesIn: EntriesIn, record: StreamId, looking: Looking) => boolean
  /** Pure. The entry that stands for a part of the record; `undefined` where there is none. */
  readonly partIn: (entries: ReadonlyArray<Entry>, part: string) => Position | undefined
}

export class SubjectKinds extends Context.Service<
  SubjectKinds,
  { readonly [Name in SubjectName]: SubjectKind }
>()("@minsheng/core/document/SubjectKinds") {}

/** The family of a record's stream. */
export const subjectName = (record: StreamId): SubjectName =>
  Schema.decodeUnknownSync(SubjectName)(record.slice(0, record.indexOf("/")))
