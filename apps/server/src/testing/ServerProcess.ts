/** A server as whoever starts it sees it: a process with an environment, what it prints, and how it ends. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { env as ownEnvironment } from "node:process"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { killTogether, processTree } from "@minsheng/store/testing"
import { Caller } from "./Caller.ts"

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url))
const SERVED = /served at ([^\s"]+)(?:"\})?$/mu

/** Compiled code is kept from one process to the next: it makes starting twice as fast, and nothing else. */
export const COMPILED = fileURLToPath(new URL("../../../../.cache/compiled", import.meta.url))

export type ServerEnvironment = Readonly<Record<string, string>>

export class ServerProcess implements AsyncDisposable {
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>
  #output = ""
  #errors = ""

  /** Starts a server with nothing in its environment but what is given and the path of programs. */
  constructor(environment: ServerEnvironment, program: ReadonlyArray<string> = [MAIN]) {
    const { PATH = "", HOME = "" } = ownEnvironment
    this.#child = spawn(process.execPath, ["--no-warnings", ...program], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH, HOME, NODE_COMPILE_CACHE: COMPILED, PORT: "0", MINSHENG_DEMO: "0", ...environment },
    })
    this.#closed = once(this.#child, "close")
    this.#child.stdout?.on("data", (chunk: Buffer) => (this.#output += chunk.toString()))
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.#errors += chunk.toString()))
  }

  /** Starts a server and waits until it serves. */
  static async started(
    environment: ServerEnvironment,
    program?: ReadonlyArray<string>,
  ): Promise<ServerProcess> {
    const server = new ServerProcess(environment, program)
    await server.prints(SERVED)
    return server
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get output(): string {
    return this.#output
  }

  get errors(): string {
    return this.#errors
  }

  get origin(): string {
    return SERVED.exec(this.#output)?.[1] ?? ""
  }

  get stranger(): Caller {
    return new Caller(this.origin)
  }

  /** Waits until something is printed; a process that ends before it is a failure. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.#output)
      if (found !== null) return found
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`it ended with ${this.#child.exitCode ?? this.#child.signalCode}: ${this.#errors}`)
      await sleep(10)
    }
  }

  /** Waits for its end; answers its exit code. */
  async ended(): Promise<number | null> {
    await this.#closed
    return this.#child.exitCode
  }

  /** Tells it to end, as a terminal or a service manager does. */
  end(): Promise<number | null> {
    this.#child.kill("SIGTERM")
    return this.ended()
  }

  /** Kills it; what it started goes on. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL")
    await this.#closed
  }

  /** Kills it at the same moment as another process and all that this one started. */
  async killWith(other: number): Promise<void> {
    const all = () => [...new Set([this.pid, ...processTree(other)])]
    await killTogether(all(), all)
    await this.#closed
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.end()
  }
}
