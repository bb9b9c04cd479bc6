/**
 * The way back from a command to the request that sent it. An entry's form is fixed and hashed, and names
 * the command; whoever carries a request keeps beside it which commands it sent.
 */
import { Context } from "effect"

export interface SentCommands {
  /** The command, or the first of a chunk. */
  readonly commandId: string
  readonly count: number
}

/** Hears of the commands that the use cases within send to the journal; nobody, unless somebody is named. */
export const CommandTrail = Context.Reference<(sent: SentCommands) => void>(
  "@minsheng/core/journal/CommandTrail",
  { defaultValue: () => () => undefined },
)
