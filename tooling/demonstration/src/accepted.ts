/** What a scene sends must be accepted. */
import { Result } from "effect"

export const accepted = <A, E>(results: ReadonlyArray<Result.Result<A, E>>): ReadonlyArray<A> =>
  results.map((result) => {
    if (Result.isSuccess(result)) return result.success
    throw new Error(`the scene was refused: ${JSON.stringify(result.failure, digits)}`)
  })

const digits = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}` : value)
