/** What the checking of the journal refuses. */
import { Schema } from "effect"
import { UseCase } from "../access/Role.ts"

/** The journal is whole or not at all: whoever answers for a part of the register is not given it. */
export class JournalOutsideScope extends Schema.TaggedError<JournalOutsideScope>()("JournalOutsideScope", {
  useCase: UseCase,
}) {}
