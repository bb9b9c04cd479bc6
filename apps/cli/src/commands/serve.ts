/** `serve`: the same as `npm start`. */
import { Deferred, Effect } from "effect"
import { Command } from "effect/cli"
import { readConfig } from "@minsheng/server"
import { output } from "../flags.ts"
import { answer } from "../run.ts"

export const serve = Command.make("serve", output, (flags) => {
  const program = Effect.gen(function* () {
    const stop = yield* Deferred.make<void>()
    const end = (): void => {
      Effect.runSync(Deferred.succeed(stop, undefined))
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end)
    // Pages and agencies' questions take more to read than all other commands together.
    const { serve: serveInstance } = yield* Effect.promise(() => import("@minsheng/server/serve"))
    yield* serveInstance({ config: readConfig(process.env), say: (line) => console.log(line) }, stop)
    return { json: { served: true }, lines: [] }
  })
  return answer(flags, program)
}).pipe(Command.withDescription("Serve the platform until told to end"))
