/** A server on a database of its own, which can be stopped and started again at the same address. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Deferred, Effect, Exit, Redacted } from "effect"
import { readConfig } from "@minsheng/server"
import { serve } from "@minsheng/server/serve"
import { type Template, TEST_PASSWORD, testDatabase, type TestDatabase } from "@minsheng/store/testing"

const SERVED_AT = /served at (\S+)$/u

interface Serving {
  readonly address: string
  readonly end: () => Promise<void>
}

/** Serves until it is ended; answers when the pages can be asked for. */
const start = async (env: Readonly<Record<string, string>>): Promise<Serving> => {
  const stop = Effect.runSync(Deferred.make<void>())
  const { promise: served, resolve } = Promise.withResolvers<string>()
  const say = (line: string): void => {
    const address = SERVED_AT.exec(line)?.[1]
    if (address !== undefined) resolve(address)
  }
  const ended = Effect.runPromiseExit(serve({ config: readConfig(env), say }, stop))
  const address = await Promise.race([
    served,
    ended.then((exit): never => {
      throw new Error(`the server ended: ${Exit.isFailure(exit) ? String(exit.cause) : "at once"}`)
    }),
  ])
  return {
    address,
    end: async () => {
      Effect.runSync(Deferred.succeed(stop, undefined))
      await ended
    },
  }
}

export class House implements AsyncDisposable {
  readonly database: TestDatabase
  readonly address: string
  readonly #home: string
  #serving: Serving | undefined

  private constructor(database: TestDatabase, home: string, serving: Serving) {
    this.database = database
    this.address = serving.address
    this.#home = home
    this.#serving = serving
  }

  static async open(template: Template): Promise<House> {
    const database = await testDatabase(template)
    const home = mkdtempSync(join(tmpdir(), "minsheng-browser-"))
    // The accounts of the template have this password already; setting all of them anew takes a second.
    const accounts = { password: Redacted.value(TEST_PASSWORD), accounts: [] }
    writeFileSync(join(home, "demo-accounts.json"), JSON.stringify(accounts))
    return new House(database, home, await start(House.#settings(database, home, "0")))
  }

  static #settings(database: TestDatabase, home: string, port: string): Readonly<Record<string, string>> {
    return {
      PORT: port,
      MINSHENG_HOME: home,
      DATABASE_URL: database.url,
      // A template that is founded stays what it is; an empty one becomes an empty register.
      MINSHENG_DEMO: "0",
      MINSHENG_LOG_LEVEL: "error",
      MINSHENG_DEMO_PASSWORD: Redacted.value(TEST_PASSWORD),
    }
  }

  async stop(): Promise<void> {
    await this.#serving?.end()
    this.#serving = undefined
  }

  /** Serves again where it served before. */
  async restart(): Promise<void> {
    this.#serving = await start(House.#settings(this.database, this.#home, new URL(this.address).port))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await this.database.drop()
    rmSync(this.#home, { recursive: true, force: true })
  }
}
