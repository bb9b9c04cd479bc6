/**
 * One statement for many who ask at the same time: whoever comes while all that may be are under way waits
 * for the next, so that each is answered by a statement that began after they asked.
 */
import { setImmediate } from "node:timers"
import { Effect, Option } from "effect"
import type { SqlClient } from "effect/sql"

/** How many are answered by one statement. */
const GATHERED_MAX = 1000

interface Waiting<Asked, Answer> {
  readonly asked: Asked
  readonly resume: (effect: Effect.Effect<Answer>) => void
}

export const gathered = <Asked, Answer>(
  ask: (all: ReadonlyArray<Asked>) => Effect.Effect<ReadonlyArray<Answer>>,
  atOnce = 1,
): ((asked: Asked) => Effect.Effect<Answer>) => {
  let waiting: Array<Waiting<Asked, Answer>> = []
  let underWay = 0

  const begin = (): void => {
    // Another that began in this turn took them along.
    if (waiting.length === 0) {
      underWay -= 1
      return
    }
    const those = waiting.slice(0, GATHERED_MAX)
    waiting = waiting.slice(GATHERED_MAX)
    const answered = Effect.map(Effect.exit(ask(those.map(({ asked }) => asked))), (exit) => {
      for (const [index, { resume }] of those.entries()) {
        resume(Effect.map(exit, (answers) => answers[index] as Answer))
      }
      if (waiting.length > 0) setImmediate(begin)
      else underWay -= 1
    })
    // It is nobody's request alone that asks.
    Effect.runFork(Effect.withTracerEnabled(answered, false))
  }

  return (asked) =>
    Effect.callback<Answer>((resume) => {
      waiting.push({ asked, resume })
      if (underWay === atOnce || waiting.length > 1) return
      underWay += 1
      // Those whose requests came in the same turn go together: it ends before a statement could be sent.
      setImmediate(begin)
    })
}

/** Within a transaction its own connection asks, and sees its own snapshot; otherwise anybody's may. */
export const outsideTransaction = <A>(
  { transactionService }: SqlClient.SqlClient,
  outside: Effect.Effect<A>,
  within: Effect.Effect<A>,
): Effect.Effect<A> =>
  Effect.flatMap(Effect.serviceOption(transactionService), (transaction) =>
    Option.isSome(transaction) ? within : outside,
  )
