/** The command line as a shell runs it: a process, its exit code and what it printed. */
import { type ChildProcess, spawn } from "node:child_process"
import { env as ownEnvironment } from "node:process"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import type { Database } from "@minsheng/store"
import { COMPILED, TemporaryHome } from "@minsheng/server/testing"

export const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url))

const closed = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("close", resolve)
  })

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** What a command printed with `--json`; anything else on standard output fails the test. */
export const jsonOf = ({ out, err }: Ran): unknown => {
  try {
    return JSON.parse(out)
  } catch {
    throw new Error(`no JSON: ${out}\n${err}`)
  }
}

/** A data directory, and paths in it. */
export type HomeFolder = Pick<TemporaryHome, "folder" | "path">

export interface Surroundings {
  readonly database?: Database
  readonly home?: HomeFolder
  readonly environment?: Readonly<Record<string, string>>
}

export class Shell implements Disposable {
  readonly home: HomeFolder
  readonly environment: Readonly<Record<string, string>>
  readonly #ownHome: TemporaryHome | undefined

  /** In a home of its own unless one is given; on a database elsewhere where one is given. */
  constructor(given: Surroundings = {}) {
    const { PATH = "", HOME = "" } = ownEnvironment
    this.#ownHome = given.home === undefined ? new TemporaryHome() : undefined
    this.home = given.home ?? (this.#ownHome as TemporaryHome)
    this.environment = {
      PATH,
      HOME,
      NODE_COMPILE_CACHE: COMPILED,
      MINSHENG_LANG: "en",
      MINSHENG_DEMO: "0",
      MINSHENG_HOME: this.home.folder,
      ...(given.database === undefined ? {} : { DATABASE_URL: given.database.url }),
      ...given.environment,
    }
  }

  /** Runs a command with something on its standard input. */
  async runWith(input: string, ...args: ReadonlyArray<string>): Promise<Ran> {
    const child = spawn(process.execPath, ["--no-warnings", MAIN, ...args], {
      cwd: this.home.folder,
      env: this.environment,
      stdio: "pipe",
    })
    // A command that does not read its input may be gone before it is written.
    child.stdin.on("error", () => undefined)
    child.stdin.end(input)
    const code = closed(child)
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    return { code: await code, out, err }
  }

  run(...args: ReadonlyArray<string>): Promise<Ran> {
    return this.runWith("", ...args)
  }

  /** Runs a command that must be done; answers what it printed with `--json`. */
  async json(...args: ReadonlyArray<string>): Promise<unknown> {
    const ran = await this.run(...args, "--json")
    if (ran.code !== 0) throw new Error(`${args.join(" ")} ended with ${ran.code}: ${ran.out}${ran.err}`)
    return jsonOf(ran)
  }

  [Symbol.dispose](): void {
    this.#ownHome?.[Symbol.dispose]()
  }
}
