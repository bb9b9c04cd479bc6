/** A server in the test's own process: the real one, on a port that was free and in a home of its own. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Deferred, Effect, Exit, Redacted } from "effect"
import type { Database } from "@minsheng/store"
import { type Template, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { readConfig } from "../config.ts"
import { serve } from "../serve.ts"
import { Caller } from "./Caller.ts"

const SERVED = /served at (\S+)$/u

export class RunningServer implements AsyncDisposable {
  readonly origin: string
  readonly home: string
  readonly database: Database
  readonly #stop: () => Promise<void>

  private constructor(origin: string, home: string, database: Database, stop: () => Promise<void>) {
    this.origin = origin
    this.home = home
    this.database = database
    this.#stop = stop
  }

  /** Serves a database that is there. */
  static async on(
    database: Database,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RunningServer> {
    const home = mkdtempSync(join(tmpdir(), "minsheng-home-"))
    const config = readConfig({
      PORT: "0",
      MINSHENG_HOME: home,
      DATABASE_URL: database.url,
      MINSHENG_DEMO: "0",
      MINSHENG_LOG_LEVEL: "error",
      ...settings,
    })
    const stop = Effect.runSync(Deferred.make<void>())
    const { promise: served, resolve } = Promise.withResolvers<string>()
    const say = (line: string): void => {
      const address = SERVED.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    }
    const ended = Effect.runPromiseExit(serve({ config, say }, stop))
    const origin = await Promise.race([
      served,
      ended.then((exit) => {
        throw new Error(`the server ended: ${Exit.isFailure(exit) ? String(exit.cause) : "at once"}`)
      }),
    ])
    return new RunningServer(origin, home, database, async () => {
      Effect.runSync(Deferred.succeed(stop, undefined))
      await ended
      rmSync(home, { recursive: true, force: true })
    })
  }

  /** Serves a database of its own, filled as the template is. */
  static async of(
    template: Template,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<RunningServer> {
    const database: TestDatabase = await testDatabase(template)
    const server = await RunningServer.on(database, settings)
    return new RunningServer(server.origin, server.home, database, async () => {
      await server[Symbol.asyncDispose]()
      await database.drop()
    })
  }

  /** Nobody. */
  get stranger(): Caller {
    return new Caller(this.origin)
  }

  signIn(userName: string, password?: Redacted.Redacted): Promise<Caller> {
    return Caller.signedIn(
      this.origin,
      userName,
      password === undefined ? undefined : Redacted.value(password),
    )
  }

  /** Signs in with a password that somebody else has set, and takes the one of all tests instead. */
  firstSignIn(userName: string, password: Redacted.Redacted): Promise<Caller> {
    return Caller.firstSignedIn(this.origin, userName, Redacted.value(password))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stop()
  }
}
