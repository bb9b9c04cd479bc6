/** A refusal as the answer of a path that is no procedure. */
import { Cause, Exit, Option } from "effect"
import { refusalWords, type Refusal } from "@minsheng/core/words"
import { codeByTag } from "@minsheng/trpc"

const STATUS: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  CONFLICT: 409,
  FORBIDDEN: 403,
  INTERNAL_SERVER_ERROR: 500,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  UNAUTHORIZED: 401,
  UNPROCESSABLE_CONTENT: 422,
}

/** Amounts are digits in JSON: they go beyond what its numbers hold. */
const asDigits = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value

export const refusalResponse = (refusal: Refusal, requestId: string): Response => {
  const code = (codeByTag as Readonly<Record<string, string>>)[refusal._tag] ?? ""
  const told = { refusal: { ...refusal }, words: refusalWords(refusal), requestId }
  return new Response(JSON.stringify(told, asDigits), {
    status: STATUS[code] ?? 422,
    headers: { "cache-control": "no-store", "content-type": "application/json" },
  })
}

/** What a use case came to: its answer, or the response that refuses. A fault of ours is thrown. */
export const answerOr = <A>(exit: Exit.Exit<A, Refusal>, requestId: string): A | Response => {
  if (Exit.isSuccess(exit)) return exit.value
  const refusal = Cause.findErrorOption(exit.cause)
  if (Option.isSome(refusal)) return refusalResponse(refusal.value, requestId)
  throw Cause.squash(exit.cause)
}
