/** A window that listens for changes over bare HTTP, and keeps what it heard. */
import { setTimeout as sleep } from "node:timers/promises"
import type { Caller } from "./Caller.ts"

export interface Heard {
  readonly event: string
  readonly id: string | undefined
  readonly data: Readonly<Record<string, unknown>>
  readonly at: number
}

const fieldOf = (block: string, name: string): string | undefined =>
  block
    .split("\n")
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2)

export class Listener implements AsyncDisposable {
  readonly heard: Array<Heard> = []
  /** Whether the server ended it. */
  isOver = false
  readonly response: Response
  readonly #abort: AbortController
  readonly #reading: Promise<void>

  private constructor(response: Response, abort: AbortController) {
    this.response = response
    this.#abort = abort
    this.#reading = this.#read()
  }

  static async open(caller: Caller, after?: number): Promise<Listener> {
    const abort = new AbortController()
    const query = after === undefined ? "" : `?after=${after}`
    const headers = caller.cookie === undefined ? {} : { cookie: caller.cookie }
    const response = await fetch(`${caller.origin}/events/changes${query}`, { headers, signal: abort.signal })
    return new Listener(response, abort)
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder()
    let text = ""
    try {
      for await (const chunk of this.response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true })
        const blocks = text.split("\n\n")
        text = blocks.pop() ?? ""
        for (const block of blocks) this.#hear(block)
      }
      this.isOver = true
    } catch {
      // Its own end, or a connection that broke.
      this.isOver = true
    }
  }

  #hear(block: string): void {
    const event = fieldOf(block, "event")
    if (event === undefined) return
    const data = JSON.parse(fieldOf(block, "data") ?? "{}") as Heard["data"]
    this.heard.push({ event, id: fieldOf(block, "id"), data, at: performance.now() })
  }

  /** Waits for something that it hears. */
  async hears(isWanted: (heard: Heard) => boolean): Promise<Heard> {
    for (;;) {
      const found = this.heard.find(isWanted)
      if (found !== undefined) return found
      if (this.isOver) throw new Error(`it ended before: ${JSON.stringify(this.heard)}`)
      await sleep(2)
    }
  }

  async ended(): Promise<void> {
    await this.#reading
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort()
    await this.#reading
  }
}
