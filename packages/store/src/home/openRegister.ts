/** The door for scripts: a register that was founded before, opened while a script runs. */
import { Effect, ManagedRuntime } from "effect"
import { CurrentActor, operator } from "@minsheng/core/access"
import { findInstance, RegisterNotFounded } from "@minsheng/core/instance"
import { clockOf } from "../database/clocks.ts"
import { addressOf } from "../database/Database.ts"
import { type Platform, platformLayer } from "../platform.ts"
import { Home } from "./Home.ts"
import { closeDatabase, openDatabase, type OpenedDatabase } from "./openDatabase.ts"
import { type Environment, type InstanceSettings, readSettings } from "./settings.ts"

export interface OpenedRegister extends AsyncDisposable {
  /** Runs use cases as the operator, to whom everything is permitted. Rejects with their refusals. */
  readonly run: <A, E, R extends Platform>(useCases: Effect.Effect<A, E, R | CurrentActor>) => Promise<A>
}

const READERS = 3

/** The platform of a register, on the clock that its founding says. */
const openPlatform = async (
  home: Home,
  { database }: OpenedDatabase,
  { digest, attachmentBytesMax }: InstanceSettings,
) => {
  const keptSeals = () => home.keptSeals()
  const options = {
    database,
    sessionSecret: home.secret("session"),
    digest,
    attachmentBytesMax,
    readerCount: READERS,
    keptSeals,
  }
  const founding = await Effect.runPromise(Effect.provide(findInstance, platformLayer(options)))
  if (founding === undefined) throw new RegisterNotFounded({ address: addressOf(database) })
  return ManagedRuntime.make(platformLayer({ ...options, clock: clockOf(founding) }))
}

/**
 * Opens the register that an environment names with `MINSHENG_HOME` or `DATABASE_URL`. A server that runs
 * beside it goes on. Rejects with a `StartRefusal` or `RegisterNotFounded`.
 */
export const openRegister = async (env: Environment): Promise<OpenedRegister> => {
  const settings = readSettings(env)
  const home = Home.open(settings.home)
  const opened = await openDatabase({ home, databaseUrl: settings.databaseUrl })
  try {
    const runtime = await openPlatform(home, opened, settings)
    return {
      run: <A, E, R extends Platform>(useCases: Effect.Effect<A, E, R | CurrentActor>) =>
        runtime.runPromise(
          Effect.provideService(useCases, CurrentActor, operator) as Effect.Effect<A, E, Platform>,
        ),
      [Symbol.asyncDispose]: async () => {
        await runtime.dispose()
        await closeDatabase(opened)
      },
    }
  } catch (error) {
    await closeDatabase(opened)
    throw error
  }
}
