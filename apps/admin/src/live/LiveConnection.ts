/**
 * The window's ear: it listens for changes while somebody looks at the window, and comes back by itself with
 * the position up to which it knows the journal.
 */

/** `asleep`: nobody looks, or a newer window listens; `ended`: the session has. */
export type LiveState = "connecting" | "live" | "waiting" | "asleep" | "ended"

export interface Ears {
  readonly onNotice: (data: string) => void
  readonly onState: (state: LiveState) => void
}

const FIRST_WAIT_MILLIS = 1000
const WAIT_MAX_MILLIS = 30_000
/** The server shows a sign of life every 15 seconds; a connection without one is dead. */
const SILENCE_MAX_MILLIS = 45_000

export class LiveConnection {
  readonly #ears: Ears
  #position: number
  #source: EventSource | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #isClosed = false

  constructor(position: number, ears: Ears) {
    this.#position = position
    this.#ears = ears
    document.addEventListener("visibilitychange", this.#onVisibility)
    this.#onVisibility()
  }

  close(): void {
    this.#isClosed = true
    document.removeEventListener("visibilitychange", this.#onVisibility)
    this.#hangUp()
  }

  readonly #onVisibility = (): void => {
    if (this.#isClosed) return
    if (document.visibilityState === "hidden") this.#sleep()
    else if (this.#source === undefined) this.#connect()
  }

  #sleep(): void {
    this.#hangUp()
    this.#ears.onState("asleep")
  }

  #hangUp(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#silence)
    this.#source?.close()
    this.#source = undefined
  }

  #connect(): void {
    this.#hangUp()
    this.#ears.onState("connecting")
    const source = new EventSource(`/events/changes?after=${this.#position}`)
    this.#source = source
    source.addEventListener("change", (event: MessageEvent<string>) => this.#hear(event))
    source.addEventListener("beat", () => this.#isAlive())
    source.addEventListener("end", (event: MessageEvent<string>) => this.#farewell(event.data))
    source.addEventListener("error", () => this.#comeBack())
    this.#isAlive()
  }

  #hear({ data, lastEventId }: MessageEvent<string>): void {
    this.#position = Number(lastEventId)
    this.#failures = 0
    this.#isAlive()
    this.#ears.onState("live")
    this.#ears.onNotice(data)
  }

  #isAlive(): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#comeBack(), SILENCE_MAX_MILLIS)
  }

  #farewell(data: string): void {
    const { reason } = JSON.parse(data) as { readonly reason: string }
    if (reason === "stopping") return this.#comeBack()
    this.#hangUp()
    this.#ears.onState(reason === "signedOut" ? "ended" : "asleep")
  }

  /** After a while that grows with each failure, and is another for each window. */
  #comeBack(): void {
    this.#hangUp()
    this.#ears.onState("waiting")
    const most = Math.min(WAIT_MAX_MILLIS, FIRST_WAIT_MILLIS * 2 ** this.#failures)
    this.#failures += 1
    this.#retry = setTimeout(() => this.#connect(), most * (0.5 + Math.random() / 2))
  }
}
