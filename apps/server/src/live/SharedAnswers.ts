/**
 * After a change many windows ask the same at the same moment. What is asked at one head by those who may see
 * the same is answered once: the answer is kept under its question, the sight and the head, and goes when the
 * journal grows. Whoever sees other things has another key; core says who sees the same.
 */
import { sightOf } from "@minsheng/core/access"
import type { Head } from "@minsheng/core/journal"
import type { CalendarDate } from "@minsheng/core/kernel"
import type { SharedQuestion, Sharing } from "@minsheng/trpc"

/** What answers are of: where the journal ends, and the office's date. */
export interface Ground {
  readonly head: Head
  readonly today: CalendarDate.CalendarDate
}

export interface SharedAnswersOptions {
  /** Answers that are kept at most; beyond, the oldest goes. */
  readonly most: number
  /** Views that are made again change no head: what was read from the old ones is not told for long. */
  readonly keptMillis: number
}

const DEFAULTS: SharedAnswersOptions = { most: 256, keptMillis: 30_000 }

interface Kept {
  readonly answer: Promise<unknown>
  readonly askedAt: number
}

/** Whether an answer was there already, for whoever counts. */
export type Outcome = "made" | "shared"

const textOf = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)) ?? ""

export class SharedAnswers {
  readonly #look: () => Promise<Ground>
  readonly #count: (outcome: Outcome) => void
  readonly #options: SharedAnswersOptions
  readonly #kept = new Map<string, Kept>()
  #position = 0

  constructor(
    look: () => Promise<Ground>,
    count: (outcome: Outcome) => void = () => undefined,
    options: Partial<SharedAnswersOptions> = {},
  ) {
    this.#look = look
    this.#count = count
    this.#options = { ...DEFAULTS, ...options }
  }

  get size(): number {
    return this.#kept.size
  }

  readonly sharing: Sharing = async (question, ask) => {
    const sight = sightOf(question.actor)
    if (sight === undefined) return ask(question.actor, undefined)
    // Each looks at the head for itself, so that nobody is answered from before they asked.
    const ground = await this.#look()
    this.#turnTo(ground.head)
    return this.#answerOf(keyOf(question, sight.key, ground), () => ask(sight.actor, ground.head))
  }

  /** Nobody asks for an earlier head any more. */
  #turnTo({ position }: Head): void {
    if (position <= this.#position) return
    this.#position = position
    this.#kept.clear()
  }

  #answerOf<A>(key: string, ask: () => Promise<A>): Promise<A> {
    const now = performance.now()
    const before = this.#kept.get(key)
    if (before !== undefined && now - before.askedAt < this.#options.keptMillis) {
      this.#count("shared")
      return before.answer as Promise<A>
    }
    this.#count("made")
    const kept: Kept = { answer: ask(), askedAt: now }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#options.most && oldest !== undefined) this.#kept.delete(oldest)
    // A refusal or a fault is told to those who wait for it, and asked for again by the next.
    kept.answer.catch(() => this.#kept.get(key) === kept && this.#kept.delete(key))
    return kept.answer as Promise<A>
  }
}

const keyOf = ({ path, input }: SharedQuestion, sight: string, { head, today }: Ground): string =>
  [path, head.hash, today, sight, textOf(input)].join("\n")
