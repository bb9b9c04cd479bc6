/** The builder of this face: its audiences, and how its errors look on the wire. */
import { initTRPC, TRPCError } from "@trpc/server"
import { type Bilingual, malformed } from "@minsheng/core/kernel"
import { NotSignedIn } from "@minsheng/core/access"
import { isRefusal, type Refusal, refusalWords } from "@minsheng/core/words"
import type { ApiContext } from "./context.ts"
import { codeByTag } from "./errors.ts"

/** What a client finds beside the protocol's own fields: the refusal as data, and its words. */
export interface ErrorData {
  readonly refusal: Readonly<Record<string, unknown>> | null
  readonly words: Bilingual
  readonly requestId: string
}

const fault = (requestId: string): Bilingual => ({
  zh: `系统内部出错，没有完成。请把请求号 ${requestId} 告诉管理员。`,
  en: `An internal fault; it was not done. Tell the administrator the request number ${requestId}.`,
})

/** A request that no procedure takes, or not in this form. */
const NOT_TAKEN: Bilingual = {
  zh: "服务器不接受这样的请求，没有执行任何操作。请核对地址、方法和内容。",
  en: "This is not a request that the server takes. Nothing was done; check its path, method and body.",
}

/** The refusal behind an error: a use case's own, or the input's. */
const refusalOf = (error: TRPCError): Refusal | undefined => {
  const { cause } = error
  if (isRefusal(cause)) return cause
  const issues = (cause as { readonly issues?: unknown } | undefined)?.issues
  if (error.code === "BAD_REQUEST" && Array.isArray(issues))
    return malformed(issues as Parameters<typeof malformed>[0])
  return undefined
}

/** Amounts travel as digits, as they do in answers. */
const asDigits = (value: unknown): unknown => {
  if (typeof value === "bigint") return value.toString()
  return Array.isArray(value) ? value.map(asDigits) : value
}

const dataOf = (refusal: Refusal): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, asDigits(value)]))

const t = initTRPC.context<ApiContext>().create({
  // Whether a deployment runs in development must never decide what a caller learns.
  isDev: false,
  errorFormatter: ({ error, shape, ctx }) => {
    const requestId = ctx?.requestId ?? ""
    const refusal = refusalOf(error)
    const otherwise = error.code === "INTERNAL_SERVER_ERROR" ? fault(requestId) : NOT_TAKEN
    const words = refusal === undefined ? otherwise : refusalWords(refusal)
    const data: ErrorData = { refusal: refusal === undefined ? null : dataOf(refusal), words, requestId }
    return { ...shape, message: words.zh, data: { ...shape.data, ...data } }
  },
})

export const { router } = t

/** For anybody, signed in or not. */
export const openProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const began = performance.now()
  const result = await next()
  const refused = result.ok ? undefined : (refusalOf(result.error)?._tag ?? result.error.code)
  ctx.following?.called({ path, refused, millis: performance.now() - began })
  return result
})

/** For whoever is signed in; what they may do is core's to say. */
export const procedure = openProcedure.use(({ ctx, next }) => {
  if (ctx.actor === undefined) {
    const cause = new NotSignedIn()
    throw new TRPCError({ code: codeByTag.NotSignedIn, message: cause._tag, cause })
  }
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})
