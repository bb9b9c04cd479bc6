/** Answers a document that was read: within limits and time, with a record of access. */
import { hash } from "node:crypto"
import { execute, type ExecutionResult, GraphQLError, type OperationDefinitionNode } from "graphql"
import { Keys } from "@minsheng/core/access"
import { type AgencyContext, contextOf } from "./context.ts"
import type { ReadDocument } from "./documents.ts"
import { LIMITS } from "./limits.ts"
import { masked, mayNotIntrospect, tookTooLong, tooMuch } from "./refused.ts"
import type { AgencyRequest } from "./request.ts"
import { runGranted } from "./run.ts"
import { schema } from "./schema.ts"
import type { Soon } from "./soon.ts"

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
const recorded = (context: AgencyContext, { read, variables, operationName }: Asked): Soon<void> => {
  const digest = hash("sha256", read.digest + JSON.stringify(variables), "hex")
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

/** Work that is not done yet, as long as there is time for it. */
const inTime = async (
  work: Promise<ExecutionResult>,
  { patience }: AgencyContext,
): Promise<ExecutionResult> => {
  const { promise, resolve } = Promise.withResolvers<ExecutionResult>()
  const timer = setTimeout(() => {
    resolve(refused(tookTooLong()))
    patience.end()
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
const executed = (
  { read, variables, operationName }: Asked,
  operation: OperationDefinitionNode | undefined,
  context: AgencyContext,
): Soon<ExecutionResult> => {
  const byExecutor = (): Soon<ExecutionResult> =>
    execute({
      schema,
      document: read.document,
      contextValue: context,
      variableValues: variables,
      operationName,
    })
  const answering = operation === undefined ? undefined : read.answeringOf(operation)
  if (answering === undefined) return byExecutor()
  // What went wrong is found out by the executor, and told as it should be.
  try {
    const data = answering(context, variables)
    if (!(data instanceof Promise)) return { data }
    return data.then(
      (all) => ({ data: all }),
      (error: unknown) => {
        // Nobody waits any more when it is over.
        if (context.patience.isOver) throw error
        return byExecutor()
      },
    )
  } catch {
    return byExecutor()
  }
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
  const context = contextOf(request)
  const kept = recorded(context, asked)
  // Awaited below; a fault before that must not end the process.
  if (kept instanceof Promise) kept.catch(() => undefined)
  const answered = executed(asked, operation, context)
  const result = answered instanceof Promise ? await inTime(answered, context) : answered
  await kept
  return told(result, request.requestId, onFault)
}
