/** Reading the founding out of the journal. */
import { Effect } from "effect"
import { JournalReader } from "../journal/Journal.ts"
import { type FoundedInstance, INSTANCE, instanceOf } from "./Instance.ts"

/** The founding, or `undefined` while the register is not founded. */
export const findInstance: Effect.Effect<FoundedInstance | undefined, never, JournalReader> = Effect.map(
  JournalReader.use((reader) => reader.entries(INSTANCE)),
  instanceOf,
)

/** The founding. Every face is served only after it, so its absence is a fault of the program. */
export const readInstance: Effect.Effect<FoundedInstance, never, JournalReader> = Effect.flatMap(
  findInstance,
  (founded) =>
    founded === undefined
      ? Effect.die(new Error("the register is not founded yet"))
      : Effect.succeed(founded),
)
