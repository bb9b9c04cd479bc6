/** `npm start`: serves until it is told to end. */
import { Cause, Deferred, Effect, Exit, Option } from "effect"
import { isRefusal } from "@minsheng/core/words"
import { BadSetting } from "@minsheng/store"
import { readConfig, type ServerConfig } from "./config.ts"
import { sentence } from "./instance/Keeper.ts"
import { serve } from "./serve.ts"

/** Lines for whoever started it; where lines are collected, each is one of theirs. */
const sayer =
  ({ log }: ServerConfig) =>
  (line: string): void =>
    console.log(
      log.form === "human"
        ? line
        : JSON.stringify({ time: new Date().toISOString(), level: "info", message: line }),
    )

const main = async (): Promise<number> => {
  const stop = Effect.runSync(Deferred.make<void>())
  const end = (): void => {
    Effect.runSync(Deferred.succeed(stop, undefined))
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end)
  const config = readConfig(process.env)
  const exit = await Effect.runPromiseExit(serve({ config, say: sayer(config) }, stop))
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
