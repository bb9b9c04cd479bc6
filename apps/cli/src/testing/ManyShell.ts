/** A shell for many commands: a few processes that each run one after the other. */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { Ran, Shell } from "./Shell.ts"

const MANY = fileURLToPath(new URL("many.ts", import.meta.url))
const PROCESSES = 3

export class ManyShell implements Disposable {
  readonly #idle: Array<ChildProcess>
  readonly #all: ReadonlyArray<ChildProcess>
  readonly #waiting: Array<(child: ChildProcess) => void> = []

  constructor(shell: Shell) {
    this.#all = Array.from({ length: PROCESSES }, () =>
      fork(MANY, { cwd: shell.home.folder, env: shell.environment, execArgv: ["--no-warnings"] }),
    )
    this.#idle = [...this.#all]
  }

  async run(...words: ReadonlyArray<string>): Promise<Ran> {
    const child = this.#idle.pop() ?? (await this.#next())
    const answer = once(child, "message")
    child.send(words)
    const [ran] = (await answer) as [Ran]
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(child)
    else next(child)
    return ran
  }

  #next(): Promise<ChildProcess> {
    const { promise, resolve } = Promise.withResolvers<ChildProcess>()
    this.#waiting.push(resolve)
    return promise
  }

  [Symbol.dispose](): void {
    for (const child of this.#all) child.kill()
  }
}
