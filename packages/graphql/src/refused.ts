/** What is refused before anything is read: the request itself, its key, or how much it asks for. */
import type { ServerResponse } from "node:http"
import { GraphQLError } from "graphql"
import type { Bilingual } from "@minsheng/core/kernel"
import { type Refusal, refusalWords } from "@minsheng/core/words"
import { type Beyond, LIMITS } from "./limits.ts"
import { RESPONSE } from "./plain.ts"

const errorOf = (code: string, words: Bilingual, detail: Readonly<Record<string, unknown>> = {}) =>
  new GraphQLError(`${words.zh} ${words.en}`, { extensions: { code, words, ...detail } })

const named: Readonly<Record<Beyond["limit"], Bilingual>> = {
  documentLength: { zh: "文档长度", en: "characters of the document" },
  tokens: { zh: "文档里的词", en: "tokens of the document" },
  depth: { zh: "层数", en: "levels" },
  aliases: { zh: "别名", en: "aliases" },
  directives: { zh: "指令", en: "directives" },
  rootFields: { zh: "一次的问题数", en: "questions at once" },
  objects: { zh: "答复里的对象数", en: "objects of the answer" },
  seconds: { zh: "秒数", en: "seconds" },
}

/** A question that asks for more than is answered at once. */
export const tooMuch = ({ limit, measured }: Beyond): GraphQLError =>
  errorOf(
    "QueryTooLarge",
    {
      zh: `问得太多：${named[limit].zh}至多 ${LIMITS[limit]}，没有去查。请分几次问。`,
      en: `This asks for too much: at most ${LIMITS[limit]} ${named[limit].en}. Nothing was read; ask in several questions.`,
    },
    { limit, most: LIMITS[limit], measured: Number.isFinite(measured) ? measured : null },
  )

export const tookTooLong = (): GraphQLError =>
  errorOf("QueryTooLong", {
    zh: `${LIMITS.seconds} 秒内没有答完。请缩小范围再问。`,
    en: `It was not answered within ${LIMITS.seconds} seconds. Ask for less.`,
  })

export const mayNotIntrospect = (): GraphQLError =>
  errorOf("IntrospectionNotGranted", {
    zh: "这把密钥不能查询接口的结构。请看随文档发布的 schema.graphql，或申领可查结构的密钥。",
    en: "This key may not ask for the schema. Read the published schema.graphql, or ask for a key that may.",
  })

/** A fault of ours: the caller learns its number. */
export const masked = (requestId: string): GraphQLError =>
  errorOf(
    "InternalFault",
    {
      zh: `系统内部出错。请把请求号 ${requestId} 告诉管理员。`,
      en: `An internal fault. Tell the administrator the request number ${requestId}.`,
    },
    { requestId },
  )

/** The media type that a caller takes answers in. */
const mediaTypeOf = (accept: string | undefined): string =>
  accept?.includes(RESPONSE) === true ? RESPONSE : "application/json"

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const send = (response: ServerResponse, { status, headers, body }: Answered): void => {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) })
  response.end(body)
}

/** A refusal of the request as a whole, in the media type in which it would have been answered. */
export const refusedRequest = (
  status: number,
  refusal: Refusal,
  { accept, requestId }: { readonly accept: string | undefined; readonly requestId: string },
): Answered => {
  const { message, extensions } = errorOf(refusal._tag, refusalWords(refusal), { ...refusal, requestId })
  return {
    status,
    headers: { "content-type": `${mediaTypeOf(accept)}; charset=utf-8`, "cache-control": "no-store" },
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  }
}
