/**
 * What documents can be attached to. A folder that has records of its own says here how one is found, where
 * it belongs, and which of its entries bear documents; all else about documents is the same for all.
 */
import { Context, type Effect, Schema } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { line } from "../kernel/Text.ts"
import type { Entry, Position, StreamId } from "../journal/Entry.ts"

/** The families of streams whose records bear documents. */
export const SubjectName = Schema.Literals(["project"])
export type SubjectName = typeof SubjectName.Type

/** A record as people name it, and what of it: for a project, the month of a return. */
export const Subject = Schema.Struct({
  kind: SubjectName,
  code: line(60),
  part: Schema.optionalKey(line(40)),
})
export type Subject = typeof Subject.Type

/** Where a record belongs: what a scope holds it by. */
export interface Place {
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
}

export interface SubjectKind {
  readonly find: (code: string) => Effect.Effect<StreamId | undefined>
  /** Pure. `undefined` while the entries make no record. */
  readonly placeIn: (entries: ReadonlyArray<Entry>) => Place | undefined
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
