/**
 * The one writer of a process: it drains its queue batch by batch, each batch one transaction under the
 * journal's lock, and answers each caller when the commit is through.
 */
import { setImmediate as letCallersIn, setTimeout as sleep } from "node:timers/promises"
import { canonicalText } from "@minsheng/core/journal"
import type { Database } from "../database/Database.ts"
import { type Ahead, attempt, type Around, type Attempt, prepare } from "./attempt.ts"
import type { AnyUnit, Batch, Decided, Outcome, Rules, Submitted } from "./batch.ts"
import { soon } from "./soon.ts"
import { StreamCache } from "./StreamCache.ts"
import { WriterConnection } from "./WriterConnection.ts"

/** What a caller gets: the unit's own outcome, or that the database did not answer. */
export type Answer = Outcome | { readonly _tag: "Unavailable"; readonly outcome: "notWritten" | "unknown" }

/** Units that go into one transaction: a batch of whoever was waiting, or a chunk that stays whole. */
interface Item extends Batch {
  readonly answer: (answers: ReadonlyArray<Answer>) => void
}

/** An item whose turn has come, perhaps decided while the one before it was being written. */
interface Turn {
  readonly item: Item
  readonly ahead: Ahead | undefined
}

const NOT_WRITTEN: Answer = { _tag: "Unavailable", outcome: "notWritten" }

/** From this many waiting on, a batch leaves half of them to be decided while it is written. */
const SHARED_FROM = 16

export interface WriterOptions {
  readonly database: Database
  readonly rules: Rules
  readonly now: () => number
  /** Units that may wait; more are turned away as busy. */
  readonly queueLimit?: number
  /** Units a batch; more gain little and hold the lock longer. */
  readonly batchLimit?: number
  /** Entries that are remembered, at some 3 kB each with what was folded of them. */
  readonly cachedEntryCountMax?: number
  /** How long to try to reach a database that was lost. */
  readonly patienceMillis?: number
  /** How long a flush may be without an answer; longer than any statement may take. */
  readonly silenceMillis?: number
  /** Hears of every transaction that was tried. */
  readonly observe?: (tried: TriedBatch) => void
}

/** A transaction that was tried: how large it was, how long it took, and how it ended. */
export interface TriedBatch {
  readonly outcome: Attempt["_tag"]
  readonly commandCount: number
  /** Entries that were written, and where the journal ended then. */
  readonly entryCount: number
  readonly position: number | undefined
  readonly millis: number
  readonly commitMillis: number
  readonly waiting: number
}

interface Single extends Submitted {
  readonly answer: (answer: Answer) => void
}

export class JournalWriter {
  readonly #options: Required<WriterOptions>
  readonly #cache: StreamCache
  #singles: Array<Single> = []
  readonly #chunks: Array<Item> = []
  #chunkWasLast = false
  #waiting = 0
  #isClosed = false
  #connection: WriterConnection | undefined
  #drained: Promise<void> | undefined

  constructor(options: WriterOptions) {
    const defaults = {
      queueLimit: 10_000,
      batchLimit: 512,
      cachedEntryCountMax: 100_000,
      patienceMillis: 5000,
      silenceMillis: 70_000,
      observe: () => undefined,
    }
    this.#options = { ...defaults, ...options }
    this.#cache = new StreamCache(this.#options.cachedEntryCountMax)
  }

  get waiting(): number {
    return this.#waiting
  }

  /** Queues a unit; false when the queue is full and nothing was taken. */
  submit(unit: AnyUnit, answer: (answer: Answer) => void): boolean {
    if (this.#isClosed) {
      answer(NOT_WRITTEN)
      return true
    }
    if (this.#waiting >= this.#options.queueLimit) return false
    this.#singles.push({ ...this.#submitted(unit), answer })
    this.#waiting += 1
    this.#run()
    return true
  }

  /** Queues units that go into one transaction of their own, all of them or none. */
  submitChunk(units: ReadonlyArray<AnyUnit>, answer: (answers: ReadonlyArray<Answer>) => void): boolean {
    if (this.#isClosed) {
      answer(units.map(() => NOT_WRITTEN))
      return true
    }
    if (this.#waiting >= this.#options.queueLimit) return false
    this.#chunks.push({ whole: true, units: units.map((unit) => this.#submitted(unit)), answer })
    this.#waiting += units.length
    this.#run()
    return true
  }

  /** Takes nothing any more, waits for what is queued, then lets go of the connection. */
  async close(): Promise<void> {
    this.#isClosed = true
    while (this.#drained !== undefined) await this.#drained
    await this.#disconnect()
  }

  #submitted(unit: AnyUnit): Submitted {
    const { digest } = this.#options.rules
    return { unit, requestHash: digest.ofText(canonicalText(unit.request)) }
  }

  #run(): void {
    this.#drained ??= this.#drain().finally(() => {
      this.#drained = undefined
      if (this.#waiting > 0) this.#run()
    })
  }

  async #drain(): Promise<void> {
    // Callers who wait for each other's turn submit together; a full batch is cheaper than several.
    await letCallersIn()
    let turn = this.#turn()
    let answerLast = (): void => undefined
    while (turn !== undefined) {
      const { item } = turn
      const { answers, next } = await this.#write(turn, answerLast)
      answerLast()
      const answer = (): void => {
        this.#waiting -= item.units.length
        item.answer(answers)
      }
      if (next === undefined) {
        answer()
        await letCallersIn()
      } else answerLast = soon(answer)
      turn = next ?? this.#turn()
    }
  }

  #turn(): Turn | undefined {
    const count = this.#singles.length
    const item = this.#next(count < SHARED_FROM ? count : Math.ceil(count / 2))
    return item === undefined ? undefined : { item, ahead: undefined }
  }

  /** Batches and chunks take turns, so that an import does not starve the small commands. */
  #next(countMax: number): Item | undefined {
    const chunk = this.#chunks[0]
    this.#chunkWasLast = chunk !== undefined && (this.#singles.length === 0 || !this.#chunkWasLast)
    if (this.#chunkWasLast) return this.#chunks.shift()
    if (this.#singles.length === 0) return undefined
    const count = Math.min(countMax, this.#options.batchLimit)
    const units = this.#singles.slice(0, count)
    this.#singles = this.#singles.slice(count)
    return {
      whole: false,
      units,
      answer: (answers) => units.forEach((single, index) => single.answer(answers[index] as Answer)),
    }
  }

  /**
   * Writes an item; after a failure tries again on a new connection, a batch unit by unit. Whoever was
   * written before is answered while the database works, which would otherwise wait for that.
   */
  async #write(
    { item, ahead }: Turn,
    answerLast: () => void,
  ): Promise<{
    readonly answers: ReadonlyArray<Answer>
    readonly next: Turn | undefined
  }> {
    let next: Turn | undefined
    const whileWriting = async (decided: Decided): Promise<void> => {
      answerLast()
      next = await this.#ahead(decided)
    }
    // Without the connection that reads ahead this one is given up after this batch: nobody may begin on it.
    const around = ahead?.isLost === true ? { ahead } : { ahead, whileWriting }
    const first = await this.#attempt(item, around)
    if (first._tag === "Written") return { answers: first.outcomes, next }
    // What was decided ahead of it stood on it.
    const again = next === undefined ? undefined : { item: next.item, ahead: undefined }
    return { answers: await this.#writeAgain(item, first), next: again }
  }

  /** The next item, decided on top of what is being written, if somebody waits. */
  async #ahead(decided: Decided): Promise<Turn | undefined> {
    // Callers who were just answered come back with their next command.
    await letCallersIn()
    const connection = this.#connection
    const item = this.#next(Number.POSITIVE_INFINITY)
    if (item === undefined) return undefined
    if (connection === undefined) return { item, ahead: undefined }
    const { rules, now } = this.#options
    return { item, ahead: await prepare(connection, item, decided, rules, now) }
  }

  async #writeAgain(item: Item, first: Attempt): Promise<ReadonlyArray<Answer>> {
    if (item.whole || item.units.length === 1) {
      const second = first._tag === "Lost" ? await this.#attempt(item) : first
      return answersOf(second, item.units, first)
    }
    return this.#writeOneByOne(item.units, first)
  }

  async #writeOneByOne(units: ReadonlyArray<Submitted>, first: Attempt): Promise<ReadonlyArray<Answer>> {
    const answers: Array<Answer> = []
    for (const submitted of units) {
      const again = await this.#attempt({ whole: false, units: [submitted] })
      answers.push(...answersOf(again, [submitted], first))
      // A database that cannot be reached for one cannot be reached for the others either.
      if (again._tag === "Lost") return [...answers, ...answersOf(again, units.slice(answers.length), first)]
    }
    return answers
  }

  async #attempt(batch: Batch, around: Around = {}): Promise<Attempt> {
    const began = performance.now()
    const connection = await this.#connected()
    const result: Attempt =
      connection === undefined
        ? { _tag: "Lost", outcome: "notWritten" }
        : await attempt(connection, batch, this.#options.rules, this.#options.now, around)
    this.#tell(batch, result, performance.now() - began)
    if (connection === undefined) return result
    // What an import registers is not touched again soon; it would push out what is.
    if (result._tag === "Written" && !batch.whole) {
      for (const [stream, entries] of result.decided.overlay.grown) this.#cache.set(stream, entries)
    }
    if (result._tag !== "Written" || around.ahead?.isLost === true) {
      // After a surprise a connection is not to be trusted, nor the statements it has prepared.
      await this.#disconnect()
    }
    return result
  }

  #tell(batch: Batch, result: Attempt, millis: number): void {
    const written = result._tag === "Written" ? result : undefined
    this.#options.observe({
      outcome: result._tag,
      commandCount: batch.units.length,
      entryCount: written?.decided.entryCount ?? 0,
      position: written?.decided.head.position,
      millis,
      commitMillis: written?.commitMillis ?? 0,
      waiting: this.#waiting,
    })
  }

  async #connected(): Promise<WriterConnection | undefined> {
    const deadline = performance.now() + this.#options.patienceMillis
    while (this.#connection === undefined) {
      try {
        const { database, silenceMillis } = this.#options
        this.#connection = await WriterConnection.open(database, this.#cache, silenceMillis)
      } catch {
        if (performance.now() > deadline) return undefined
        await sleep(100)
      }
    }
    return this.#connection
  }

  async #disconnect(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }
}

/** The answers for units whose last attempt ended so, after a first one that may have been committed. */
const answersOf = (last: Attempt, units: ReadonlyArray<Submitted>, first: Attempt): ReadonlyArray<Answer> => {
  if (last._tag === "Written") return last.outcomes
  if (last._tag === "Faulty") return units.map(() => ({ _tag: "Faulty", defect: last.defect }))
  const unknown = last.outcome === "unknown" || (first._tag === "Lost" && first.outcome === "unknown")
  return units.map(() => ({ _tag: "Unavailable", outcome: unknown ? "unknown" : "notWritten" }))
}
