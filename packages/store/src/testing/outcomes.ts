/** Reading how an effect ended. */
import { Cause, Exit, Option, Result } from "effect"

/** The typed refusal; anything else is a failure of the test. */
export const refusalOf = <A, E>(exit: Exit.Exit<A, E>): E => {
  if (Exit.isSuccess(exit)) throw new Error(`it was accepted: ${JSON.stringify(exit.value)}`)
  const refusal = Cause.findErrorOption(exit.cause)
  if (Option.isSome(refusal)) return refusal.value
  throw new Error(`a defect, not a refusal: ${Cause.pretty(exit.cause)}`)
}

/** The defect; anything else is a failure of the test. */
export const defectOf = <A, E>(exit: Exit.Exit<A, E>): unknown => {
  if (Exit.isSuccess(exit)) throw new Error(`it was accepted: ${JSON.stringify(exit.value)}`)
  const defect = Cause.findDefect(exit.cause)
  if (Result.isSuccess(defect)) return defect.success
  throw new Error(`a refusal, not a defect: ${Cause.pretty(exit.cause)}`)
}

/** How many outcomes there are of each kind, by the tag of the refusal. */
export const tally = (exits: ReadonlyArray<Exit.Exit<unknown, { readonly _tag: string }>>) => {
  const counts: Record<string, number> = {}
  for (const exit of exits) {
    const kind = Exit.isSuccess(exit)
      ? "accepted"
      : Option.match(Cause.findErrorOption(exit.cause), {
          onNone: () => "defect",
          onSome: (refusal) => refusal._tag,
        })
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
