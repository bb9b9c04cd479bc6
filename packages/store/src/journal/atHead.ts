/**
 * Answers remembered for one head of the journal. Views follow from the journal alone, so whoever saw the
 * same head is answered the same; what was remembered is forgotten once anybody has seen a later one.
 */
import { Context, Effect } from "effect"
import { RequestHead } from "@minsheng/core/journal"

/**
 * What was read for an answer all of whose parts must be of one state: remembered when they are known to be.
 */
export const Unconfirmed = Context.Reference<Array<() => void> | undefined>(
  "@minsheng/store/journal/Unconfirmed",
  { defaultValue: () => undefined },
)

/** Answers a question, known by a name: as it was remembered, or by asking; always that without a head. */
export type AtHead<A> = <E>(name: () => string, ask: Effect.Effect<A, E>) => Effect.Effect<A, E>

export const atHead = <A>(mostRemembered: number): AtHead<A> => {
  let position = -1
  const known = new Map<string, A>()

  const remember = (at: number, name: string, answer: A): void => {
    if (at !== position) return
    if (known.size >= mostRemembered) known.clear()
    known.set(name, answer)
  }

  const asked = <E>(at: number, name: string, ask: Effect.Effect<A, E>) =>
    Effect.flatMap(Unconfirmed, (unconfirmed) =>
      Effect.tap(ask, (answer) =>
        Effect.sync(() => {
          if (unconfirmed === undefined) remember(at, name, answer)
          else unconfirmed.push(() => remember(at, name, answer))
        }),
      ),
    )

  return (name, ask) =>
    Effect.flatMap(RequestHead, (head) => {
      if (head === undefined) return ask
      if (head.position > position) {
        position = head.position
        known.clear()
      }
      const called = name()
      const answer = head.position === position ? known.get(called) : undefined
      return answer === undefined ? asked(head.position, called, ask) : Effect.succeed(answer)
    })
}

/**
 * Reads what must be of the state that a request has seen. Nothing was written in between if its head is the
 * head still, or if all was remembered; else it is read again in another way.
 */
export const ofOneState =
  (headPosition: Effect.Effect<number>) =>
  <A, E, R>(reading: Effect.Effect<A, E, R>, again: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(RequestHead, (head) => {
      if (head === undefined) return again
      const unconfirmed: Array<() => void> = []
      return Effect.flatMap(Effect.provideService(reading, Unconfirmed, unconfirmed), (answer) =>
        unconfirmed.length === 0
          ? Effect.succeed(answer)
          : Effect.flatMap(headPosition, (now) => {
              if (now !== head.position) return Effect.provideService(again, RequestHead, undefined)
              for (const confirm of unconfirmed) confirm()
              return Effect.succeed(answer)
            }),
      )
    })
