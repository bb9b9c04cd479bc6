/** Answers a document that was read: within limits and time, with a record of access. */
import { createHash } from "node:crypto"
import { execute, type ExecutionResult, GraphQLError, type OperationDefinitionNode } from "graphql"
import { Keys } from "@minsheng/core/access"
import { type AgencyContext, contextOf } from "./context.ts"
import type { ReadDocument } from "./documents.ts"
import { LIMITS } from "./limits.ts"
import { masked, mayNotIntrospect, tookTooLong, tooMuch } from "./refused.ts"
import type { AgencyRequest } from "./request.ts"
import { runGranted } from "./run.ts"
import { schema } from "./schema.ts"

/** Told of a fault of ours, with the number of its request. */
export type OnFault = (requestId: string, cause: unknown) => void

/** A document that was read, and what it is asked with. */
export interface Asked {
  readonly read: ReadDocument
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName: string | null
}

const refused = (error: GraphQLError): ExecutionResult => ({ errors: [error] })

/** Keeps the record of a question; what it asked for is known by a digest of text and variables. */
const recorded = (context: AgencyContext, { read, variables, operationName }: Asked): Promise<void> => {
  const digest = createHash("sha256").update(read.digest).update(JSON.stringify(variables)).digest("hex")
  return runGranted(
    context,
    Keys.use((keys) => keys.record({ digest, operation: operationName, fields: read.rootFields })),
  )
}

const operationOf = ({ read: { document }, operationName }: Asked): OperationDefinitionNode | undefined => {
  const operations = document.definitions.filter((node) => node.kind === "OperationDefinition")
  return operationName === null ? operations[0] : operations.find(({ name }) => name?.value === operationName)
}

/** Whether an error says something that the caller may know: one of ours, or one of the document's. */
export const isTold = (error: unknown): boolean =>
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

/** Answers an operation as it was compiled, and by the executor of `graphql` where that cannot. */
const executed = async (
  { read, variables, operationName }: Asked,
  operation: OperationDefinitionNode | undefined,
  context: AgencyContext,
): Promise<ExecutionResult> => {
  const answering = operation === undefined ? undefined : read.answeringOf(operation)
  if (answering !== undefined) {
    try {
      return { data: await answering(context, variables) }
    } catch {
      // What went wrong is found out below, and told as it should be; nobody waits any more when it is over.
      context.signal.throwIfAborted()
    }
  }
  return execute({
    schema,
    document: read.document,
    contextValue: context,
    variableValues: variables,
    operationName,
  })
}

/** The answer; its record is kept before it leaves. */
export const answer = async (
  asked: Asked,
  request: AgencyRequest,
  onFault: OnFault,
): Promise<ExecutionResult> => {
  const { read, variables } = asked
  if (read.introspects && request.actor.grant?.mayIntrospect !== true) return refused(mayNotIntrospect())
  const operation = operationOf(asked)
  const objects = operation === undefined ? 0 : read.objectsOf(operation, variables)
  if (objects > LIMITS.objects) return refused(tooMuch({ limit: "objects", measured: objects }))
  const stop = new AbortController()
  const context = contextOf(request, stop.signal)
  const kept = recorded(context, asked)
  // Awaited below; a fault before that must not end the process.
  kept.catch(() => undefined)
  const result = await inTime(executed(asked, operation, context), stop)
  await kept
  return told(result, request.requestId, onFault)
}
