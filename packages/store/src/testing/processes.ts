/** Processes that tests start, watch and kill. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"

/** A process of ours that runs TypeScript directly, with the lines that it has printed. */
export class RunningProcess implements AsyncDisposable {
  readonly lines: Array<string> = []
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>
  #errors = ""

  constructor(script: string, args: ReadonlyArray<string>) {
    const file = new URL(script, import.meta.url).pathname
    this.#child = spawn(process.execPath, ["--no-warnings", file, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    })
    this.#closed = once(this.#child, "close")
    if (this.#child.stdout !== null) {
      createInterface({ input: this.#child.stdout }).on("line", (line) => this.lines.push(line))
    }
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#errors += chunk.toString()
    })
  }

  /** Waits until so many lines are printed; a process that ends before is a failure. */
  async hasPrinted(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.#child.exitCode !== null)
        throw new Error(`it ended with ${this.#child.exitCode}: ${this.#errors}`)
      await sleep(5)
    }
  }

  /** Kills it with all that it holds, and waits until everything it printed is read. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL")
    await this.#closed
  }

  /** Waits for its end; answers its exit code. */
  async ended(): Promise<number | null> {
    await this.#closed
    if (this.#errors !== "") throw new Error(this.#errors)
    return this.#child.exitCode
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill()
  }
}
