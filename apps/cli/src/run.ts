/** From a command's effect to its exit code. */
import { Effect, Option } from "effect"
import type { CurrentActor } from "@minsheng/core/access"
import type { Platform } from "@minsheng/store"
import { conclude, type OutputFlags, type Printed } from "./output.ts"
import { asActor } from "./session.ts"

/** Runs an effect that needs no instance, prints its answer and sets the exit code. */
export const answer = (flags: OutputFlags, effect: Effect.Effect<Printed, unknown>): Effect.Effect<void> =>
  Effect.map(Effect.exit(effect), (exit) => {
    process.exitCode = conclude(exit, flags)
  })

/** The same for use cases on the instance, as the operator or as a user. */
export const answerAs = <R extends Platform>(
  flags: OutputFlags & { readonly as: Option.Option<string> },
  useCases: Effect.Effect<Printed, unknown, R | CurrentActor>,
): Effect.Effect<void> => answer(flags, asActor(Option.getOrUndefined(flags.as), useCases))
