/** Entries of the journal as they are stored, with the hashes that chain them. */
import { EntryFamily } from "@minsheng/core/audit"
import type { Entry, StoredEntry } from "@minsheng/core/journal"
import { Instant } from "@minsheng/core/kernel"
import { entryFamilyWords } from "@minsheng/core/words"
import { builder, enumOf, type FieldsOf, say } from "../builder.ts"

export const EntryFamilies = enumOf(
  "EntryFamily",
  EntryFamily.literals,
  entryFamilyWords,
  say("可以逐条读的几类记录。", "The families of records whose entries can be read one by one."),
)

type Stated = Pick<Entry, "position" | "occurredOn" | "supersedes" | "annuls" | "reason">

/** What every entry has, wherever it is shown. */
export const entryFields: FieldsOf<Stated> = (t) => ({
  position: t.exposeInt("position", {
    description: say("账册的序号。", "Its position in the journal."),
  }),
  occurredOn: t.expose("occurredOn", {
    type: "Date",
    description: say("发生的日期。", "The day on which it was true."),
  }),
  supersedes: t.exposeInt("supersedes", {
    nullable: true,
    description: say("更替了第几条。", "The entry whose place it takes."),
  }),
  annuls: t.exposeBoolean("annuls", {
    description: say("是否作废那一条。", "Whether it declares that one void."),
  }),
  reason: t.exposeString("reason", {
    nullable: true,
    description: say("更正的理由。", "Why it was corrected."),
  }),
})

export const recordedAtField = {
  type: "Instant",
  description: say("记录的时刻。", "When it was recorded."),
} as const

export const actorIdField = {
  description: say("谁记的，内部编号。", "Who recorded it, by identifier."),
} as const

export const JournalEntry = builder.objectRef<StoredEntry>("JournalEntry").implement({
  description: say("账册的一条，从不改动。", "An entry of the journal; it is never changed."),
  fields: (t) => ({
    ...entryFields(t),
    stream: t.exposeString("stream", {
      description: say("属于哪个记录。", "The record that it belongs to."),
    }),
    streamVersion: t.exposeInt("streamVersion", {
      description: say("在记录里是第几条。", "Which of the record's entries it is."),
    }),
    type: t.exposeString("type", { description: say("事件的类型。", "The type of the event.") }),
    payloadVersion: t.exposeInt("payloadVersion", {
      description: say("内容格式的版本。", "The version of its payload's form."),
    }),
    payload: t.exposeString("payloadText", {
      description: say("内容，规范形式的 JSON 文字。", "What it says, as canonical text of JSON."),
    }),
    recordedAt: t.field({
      ...recordedAtField,
      resolve: ({ recordedAt }) => Instant.fromMillis(recordedAt),
    }),
    actorId: t.exposeString("actor", actorIdField),
    algorithm: t.exposeString("algorithm", { description: say("哈希算法。", "What it is hashed with.") }),
    payloadHash: t.exposeString("payloadHash", {
      description: say("内容的哈希。", "The hash of its payload."),
    }),
    previousHash: t.exposeString("previousHash", {
      description: say("上一条的哈希。", "The hash of the entry before it."),
    }),
    hash: t.exposeString("hash", { description: say("这一条的哈希。", "Its own hash.") }),
  }),
})
