/** What every command carries: the key by which it can be sent again without happening twice. */
import { Schema } from "effect"
import { line, Remark } from "../kernel/Text.ts"
import { Position } from "./Entry.ts"

export const CommandId = line(100).pipe(Schema.brand("CommandId"))
export type CommandId = typeof CommandId.Type

/** What every correction says: which entry, and why. */
export const correctionFields = { position: Position, reason: Remark }
