/** Questions about entries of the journal. */
import { Effect } from "effect"
import { Entries, EntriesQuestion } from "@minsheng/core/audit"
import type { Axes as CoreAxes, StoredEntry } from "@minsheng/core/journal"
import { builder, say } from "../builder.ts"
import { answering, withSlice } from "../run.ts"
import { axesArguments, type Connected, connected, connection, sliceArguments } from "../types/connections.ts"
import { EntryFamilies, JournalEntry } from "../types/entries.ts"
import { Axes } from "../types/values.ts"
import { resultOf } from "./results.ts"

interface EntryPage extends Connected<StoredEntry> {
  readonly axes: CoreAxes
}

const EntryConnection = connection<StoredEntry, EntryPage>(
  "JournalEntryConnection",
  JournalEntry,
  say("账册的条目，按序号。", "Entries of the journal, in their order."),
  (t) => ({
    axes: t.field({
      type: Axes,
      description: say("两个时间上的位置。", "Where the answer stands in the two times."),
      resolve: ({ axes }) => axes,
    }),
  }),
)

export const addEntryQuestions = (): void => {
  builder.queryFields((t) => ({
    journalEntries: t.field({
      type: resultOf("JournalEntriesResult", EntryConnection),
      description: say("密钥范围内各记录的账册条目。", "The entries of the records within the key's scope."),
      args: {
        family: t.arg({
          type: EntryFamilies,
          description: say("只要这一类记录的。", "Only those of this family of records."),
        }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        EntriesQuestion,
        (question) =>
          Effect.map(
            Entries.use((entries) => entries.list(question)),
            ({ axes, ...slice }) => ({ ...connected(slice, (entry) => entry), axes }),
          ),
        withSlice,
      ) as never,
    }),
  }))
}
