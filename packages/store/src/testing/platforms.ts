/** A platform on a test database: the real use cases on the real store. */
import { Effect, type Exit, ManagedRuntime } from "effect"
import { type Actor, CurrentActor, Offices, operator } from "@minsheng/core/access"
import { rowFileReaderLayer } from "@minsheng/exchange"
import type { Database } from "../database/Database.ts"
import { type Platform, platformLayer, type PlatformOptions } from "../platform.ts"
import { MIGRATED, type Template, TEST_SECRET, testDatabase, type TestDatabase } from "./databases.ts"

export interface OpenPlatform<D extends Database = Database> extends AsyncDisposable {
  readonly database: D
  readonly runtime: ManagedRuntime.ManagedRuntime<Platform, never>
  /** Runs use cases as an actor; by default the operator. */
  readonly run: <A, E, R extends Platform>(
    useCases: Effect.Effect<A, E, R | CurrentActor>,
    actor?: Actor,
  ) => Promise<A>
  readonly exit: <A, E, R extends Platform>(
    useCases: Effect.Effect<A, E, R | CurrentActor>,
    actor?: Actor,
  ) => Promise<Exit.Exit<A, E>>
  /** Somebody that the database knows. */
  readonly user: (userName: string) => Promise<Actor>
}

export type TestPlatform = OpenPlatform<TestDatabase>

/** Opens a platform on a database that is there; disposing it leaves the database. */
export const openPlatform = <D extends Database>(
  database: D,
  options: Partial<PlatformOptions> = {},
): OpenPlatform<D> => {
  const runtime = ManagedRuntime.make(
    platformLayer({
      database,
      sessionSecret: TEST_SECRET,
      files: rowFileReaderLayer,
      readerCount: 4,
      ...options,
    }),
  )
  const as = <A, E, R extends Platform>(
    useCases: Effect.Effect<A, E, R | CurrentActor>,
    actor: Actor = operator,
  ) => Effect.provideService(useCases, CurrentActor, actor) as Effect.Effect<A, E, Platform>
  return {
    database,
    runtime,
    run: (useCases, actor) => runtime.runPromise(as(useCases, actor)),
    exit: (useCases, actor) => runtime.runPromiseExit(as(useCases, actor)),
    user: (userName) => runtime.runPromise(Offices.use((offices) => offices.actorNamed(userName))),
    [Symbol.asyncDispose]: () => runtime.dispose(),
  }
}

/** Opens a platform on a database of its own; disposing it drops the database. */
export const testPlatform = async (
  template: Template = MIGRATED,
  options: Partial<PlatformOptions> = {},
): Promise<TestPlatform> => {
  const database = await testDatabase(template)
  const platform = openPlatform(database, options)
  return {
    ...platform,
    [Symbol.asyncDispose]: async () => {
      await platform.runtime.dispose()
      await database.drop()
    },
  }
}
