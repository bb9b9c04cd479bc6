/** What is wrong with a file that is said to hold a journal. */
import { Schema } from "effect"

/** The file does not begin as an exported journal does. A fault in one that does is a verdict, not this. */
export class NotAJournal extends Schema.TaggedError<NotAJournal>()("NotAJournal", {
  file: Schema.String,
  line: Schema.Int,
}) {}
