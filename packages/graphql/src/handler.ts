/**
 * The handler of `/graphql`. Requests in the plain form are read and answered on the connection itself; all
 * other forms of the protocol, and everything that is wrong, are yoga's. Both answer by `answer`.
 */
import type { IncomingMessage, ServerResponse } from "node:http"
import type { DocumentNode, ExecutionArgs, ExecutionResult } from "graphql"
import { createYoga, type Plugin } from "graphql-yoga"
import { answer, isTold, type OnFault } from "./answer.ts"
import { readBefore, readDocument } from "./documents.ts"
import { BODY_MAX, type PlainRequest, readRequest } from "./plain.ts"
import { masked, send } from "./refused.ts"
import type { AgencyRequest } from "./request.ts"
import { schema } from "./schema.ts"

export const GRAPHQL_PATH = "/graphql"

/** What yoga hands on; a question that was answered already is only to be told in the protocol's words. */
interface Asking extends AgencyRequest {
  readonly answered?: ExecutionResult
}

const pluginOf = (onFault: OnFault): Plugin => ({
  onParse: ({ params: { source }, setParsedDocument }) => {
    setParsedDocument(readDocument(String(source)).document)
  },
  onValidate: ({ params: { documentAST }, setResult }) => {
    setResult(readBefore(documentAST as DocumentNode).errors)
  },
  onExecute: ({ setExecuteFn }) => {
    const executed = ({ contextValue, document, variableValues, operationName }: ExecutionArgs) => {
      const request = contextValue as Asking
      const asked = { variables: variableValues ?? {}, operationName: operationName ?? null }
      return request.answered ?? answer({ read: readBefore(document), ...asked }, request, onFault)
    }
    setExecuteFn(executed as never)
  },
})

const yogaOf = (onFault: OnFault) =>
  createYoga<Asking>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: `${GRAPHQL_PATH}/health`,
    cors: false,
    batching: false,
    multipart: false,
    logging: false,
    parserAndValidationCache: false,
    plugins: [pluginOf(onFault)],
    maxRequestBodySize: BODY_MAX,
    maskedErrors: {
      maskError: (error) => {
        if (isTold(error)) return error as Error
        onFault("", error)
        return masked("")
      },
    },
  })

/** The answer to a plain request; `undefined` where its document is wrong. */
const answerPlain = async (
  { query, variables, operationName }: PlainRequest,
  request: AgencyRequest,
  onFault: OnFault,
): Promise<ExecutionResult | undefined> => {
  let read
  try {
    read = readDocument(query)
  } catch {
    return undefined
  }
  if (read.errors.length > 0) return undefined
  return answer({ read, variables: variables ?? {}, operationName }, request, onFault)
}

export type AgencyHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  agency: AgencyRequest,
) => Promise<void>

/** Faults are told to `onFault` with the number of their request, and to the caller by that number alone. */
export const agencyHandler = (onFault: OnFault): AgencyHandler => {
  const yoga = yogaOf(onFault)
  return async (request, response, agency) => {
    const read = await readRequest(request, GRAPHQL_PATH)
    if (read._tag === "CutOff") return
    if (read.body === undefined) return yoga(request, response, agency)
    const answered = read._tag === "Plain" ? await answerPlain(read.plain, agency, onFault) : undefined
    if (read._tag === "Plain" && answered !== undefined && answered.errors === undefined) {
      const headers = { "content-type": `${read.plain.mediaType}; charset=utf-8` }
      send(response, { status: 200, headers, body: JSON.stringify(answered) })
      return
    }
    const whole = await yoga.fetch(
      `http://localhost${request.url}`,
      { method: "POST", headers: request.headers as Record<string, string>, body: read.body },
      answered === undefined ? agency : { ...agency, answered },
    )
    send(response, {
      status: whole.status,
      headers: Object.fromEntries(whole.headers),
      body: await whole.text(),
    })
  }
}
