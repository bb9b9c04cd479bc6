/** A server that is started again and again in one home, with its own database or another one. */
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Redacted } from "effect"
import { Home } from "@minsheng/store"
import type { Database } from "@minsheng/store"
import { killTogether, processTree } from "@minsheng/store/testing"
import { Caller, within } from "./Caller.ts"
import { TemporaryHome } from "./homes.ts"
import { type ServerEnvironment, ServerProcess } from "./ServerProcess.ts"

export class Whole {
  readonly home: TemporaryHome
  readonly #environment: ServerEnvironment
  #server: ServerProcess | undefined

  constructor(environment: ServerEnvironment = {}, parent?: string) {
    this.home = new TemporaryHome(parent)
    this.#environment = { ...environment, MINSHENG_HOME: this.home.folder }
  }

  get server(): ServerProcess {
    return this.#server as ServerProcess
  }

  async start(): Promise<void> {
    this.#server = await ServerProcess.started(this.#environment)
  }

  #pidFile(): ReadonlyArray<string> {
    return readFileSync(this.home.path("postgres", "postmaster.pid"), "utf8").split("\n")
  }

  /** The process of the database in the home. */
  get databasePid(): number {
    return Number(this.#pidFile()[0])
  }

  /** The database in the home. */
  get database(): Database {
    const password = encodeURIComponent(Redacted.value(Home.open(this.home.folder).secret("database")))
    return { url: `postgres://minsheng:${password}@127.0.0.1:${this.#pidFile()[3]}/minsheng` }
  }

  /** The first administrator, or another one: of the system, of security, of audit. */
  administrator(number = 0): Promise<Caller> {
    const file = JSON.parse(readFileSync(this.home.path("first-accounts.json"), "utf8")) as unknown
    const [userName, password] = ["userName", "password"].map((name) =>
      within(file, "accounts", number, name),
    )
    return Caller.firstSignedIn(this.server.origin, String(userName), String(password))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]()
    this.home[Symbol.dispose]()
  }
}

/** What is killed, and how the whole comes to stand again. */
export const FALLS: Readonly<Record<string, (whole: Whole) => Promise<void>>> = {
  "the database with all its children": async ({ databasePid, server }) => {
    await killTogether(processTree(databasePid), () => processTree(databasePid))
    await server.prints(/The embedded database ended; starting it again/u)
  },
  "the server alone": async (whole) => {
    await whole.server.kill()
    await whole.start()
  },
  "both at one moment": async (whole) => {
    await whole.server.killWith(whole.databasePid)
    await whole.start()
  },
}

export const isReady = async (caller: Caller): Promise<void> => {
  for (;;) {
    const { status } = await caller.send("/readyz")
    if (status === 200) return
    await sleep(20)
  }
}
