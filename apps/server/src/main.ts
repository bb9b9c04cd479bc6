/** `npm start`: serves until it is told to end. */
import { Cause, Deferred, Effect, Exit, Option } from "effect"
import { isRefusal } from "@minsheng/core/words"
import { BadSetting } from "@minsheng/store"
import { readConfig } from "./config.ts"
import { sentence } from "./instance/Keeper.ts"
import { serve } from "./serve.ts"

const say = (line: string): void => console.log(line)

const main = async (): Promise<number> => {
  const stop = Effect.runSync(Deferred.make<void>())
  const end = (): void => {
    Effect.runSync(Deferred.succeed(stop, undefined))
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end)
  const exit = await Effect.runPromiseExit(serve({ config: readConfig(process.env), say }, stop))
  if (Exit.isSuccess(exit)) return 0
  const refusal = Option.getOrUndefined(Cause.findErrorOption(exit.cause))
  console.error(isRefusal(refusal) ? sentence(refusal) : Cause.pretty(exit.cause))
  return 1
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof BadSetting)) throw error
  console.error(error.message)
  process.exitCode = 2
}
