/** The handler of `/graphql`: the protocol by yoga; documents, limits and records of access by us. */
import { createHash } from "node:crypto"
import { type DocumentNode, execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from "graphql"
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga"
import { Keys } from "@minsheng/core/access"
import { type AgencyContext, contextOf } from "./context.ts"
import type { AgencyRequest } from "./request.ts"
import { readBefore, readDocument, type ReadDocument } from "./documents.ts"
import { LIMITS } from "./limits.ts"
import { masked, mayNotIntrospect, tookTooLong, tooMuch } from "./refused.ts"
import { runGranted } from "./run.ts"
import { schema } from "./schema.ts"

export const GRAPHQL_PATH = "/graphql"
/** Bytes of a request. */
const BODY_MAX = 64 * 1024

const refused = (error: GraphQLError): ExecutionResult => ({ errors: [error] })

/** Keeps the record of a question; what it asked for is known by a digest of text and variables. */
const recorded = (context: AgencyContext, read: ReadDocument, args: ExecutionArgs): Promise<void> => {
  const digest = createHash("sha256")
    .update(read.digest)
    .update(JSON.stringify(args.variableValues ?? {}))
    .digest("hex")
  const operation = args.operationName ?? null
  return runGranted(
    context,
    Keys.use((keys) => keys.record({ digest, operation, fields: read.rootFields })),
  )
}

const operationOf = (args: ExecutionArgs) => {
  const operations = args.document.definitions.filter((node) => node.kind === "OperationDefinition")
  const { operationName } = args
  return operationName === undefined || operationName === null
    ? operations[0]
    : operations.find(({ name }) => name?.value === operationName)
}

/** Whether an error says something that the caller may know: one of ours, or one of the document's. */
const isTold = (error: unknown): boolean =>
  error instanceof GraphQLError && (error.cause === undefined || error.cause instanceof GraphQLError)

const inTime = async (work: Promise<ExecutionResult>, stop: AbortController): Promise<ExecutionResult> => {
  const { promise, resolve } = Promise.withResolvers<ExecutionResult>()
  const timer = setTimeout(() => {
    resolve(refused(tookTooLong()))
    stop.abort()
  }, LIMITS.seconds * 1000)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

type OnFault = (requestId: string, cause: unknown) => void

/** The result as the caller may see it: a fault of ours goes to the log. */
const told = (result: ExecutionResult, requestId: string, onFault: OnFault): ExecutionResult => {
  if (result.errors === undefined) return result
  const errors = result.errors.map((error) => {
    if (isTold(error)) return error
    onFault(requestId, error.cause ?? error)
    const { message, extensions } = masked(requestId)
    return new GraphQLError(message, { path: error.path, nodes: error.nodes, extensions })
  })
  return { ...result, errors }
}

/** Answers a document that was read, within its time, and keeps the record before the answer leaves. */
const answered = async (args: ExecutionArgs, onFault: OnFault): Promise<ExecutionResult> => {
  const request = args.contextValue as AgencyRequest
  const read = readBefore(args.document)
  if (read.introspects && request.actor.grant?.mayIntrospect !== true) return refused(mayNotIntrospect())
  const operation = operationOf(args)
  const variables = args.variableValues ?? {}
  const objects = operation === undefined ? 0 : read.objectsOf(operation, variables)
  if (objects > LIMITS.objects) return refused(tooMuch({ limit: "objects", measured: objects }))
  const stop = new AbortController()
  const context = contextOf(request, stop.signal)
  const kept = recorded(context, read, args)
  // Awaited below; a fault before that must not end the process.
  kept.catch(() => undefined)
  const result = await inTime(Promise.resolve(execute({ ...args, schema, contextValue: context })), stop)
  await kept
  return told(result, request.requestId, onFault)
}

const pluginOf = (onFault: OnFault): Plugin => ({
  onParse: ({ params: { source }, setParsedDocument }) => {
    setParsedDocument(readDocument(String(source)).document)
  },
  onValidate: ({ params: { documentAST }, setResult }) => {
    setResult(readBefore(documentAST as DocumentNode).errors)
  },
  onExecute: ({ setExecuteFn }) => {
    setExecuteFn(((args: ExecutionArgs) => answered(args, onFault)) as never)
  },
})

export type AgencyHandler = YogaServerInstance<AgencyRequest, object>

/** Faults are told to `onFault` with the number of their request, and to the caller by that number alone. */
export const agencyHandler = (onFault: OnFault): AgencyHandler =>
  createYoga<AgencyRequest>({
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
