/** Documents that were read before: parsed, validated and measured once. */
import {
  type DocumentNode,
  GraphQLError,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql"
import { createHash } from "node:crypto"
import { type Answering, compile } from "./compiled/compile.ts"
import { LIMITS, measure, type Measured } from "./limits.ts"
import { tooMuch } from "./refused.ts"
import { schema } from "./schema.ts"

const DOCUMENTS_REMEMBERED = 500
const ERRORS_MAX = 20

/** Marks an error of a document: the protocol has a status for these. */
const ofDocument = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { ...error.extensions, http: { spec: true, status: 400 } },
  })

export interface ReadDocument extends Measured {
  readonly document: DocumentNode
  /** Of its text: what a record of access knows it by. */
  readonly digest: string
  readonly errors: ReadonlyArray<GraphQLError>
  /** What answers one of its operations, where it could be compiled. */
  readonly answeringOf: (operation: OperationDefinitionNode) => Answering | undefined
}

const known = new Map<string, ReadDocument>()
const byNode = new WeakMap<DocumentNode, ReadDocument>()

const parsed = (source: string): DocumentNode => {
  try {
    return parse(source, { maxLexicalTokens: LIMITS.tokens })
  } catch (error) {
    if (error instanceof GraphQLError && /more than \d+ tokens/u.test(error.message)) {
      throw tooMuch({ limit: "tokens", measured: Number.POSITIVE_INFINITY })
    }
    throw error
  }
}

const compiling = (document: DocumentNode): ReadDocument["answeringOf"] => {
  const compiled = new Map<OperationDefinitionNode, Answering | undefined>()
  return (operation) => {
    if (!compiled.has(operation)) compiled.set(operation, compile(schema, document, operation))
    return compiled.get(operation)
  }
}

const readFresh = (source: string): ReadDocument => {
  if (source.length > LIMITS.documentLength) {
    throw tooMuch({ limit: "documentLength", measured: source.length })
  }
  const document = parsed(source)
  const measured = measure(document)
  if (measured.beyond !== undefined) throw tooMuch(measured.beyond)
  const errors = validate(schema, document, specifiedRules, { maxErrors: ERRORS_MAX }).map(ofDocument)
  const digest = createHash("sha256").update(source).digest("hex")
  return { ...measured, document, digest, errors, answeringOf: compiling(document) }
}

const attempt = (source: string): ReadDocument => {
  try {
    return readFresh(source)
  } catch (error) {
    throw error instanceof GraphQLError ? ofDocument(error) : error
  }
}

/** Throws the errors of its syntax, and what is too much of it. */
export const readDocument = (source: string): ReadDocument => {
  const before = known.get(source)
  if (before !== undefined) return before
  const read = attempt(source)
  if (known.size >= DOCUMENTS_REMEMBERED) known.delete(known.keys().next().value ?? "")
  known.set(source, read)
  byNode.set(read.document, read)
  return read
}

/** What is known of a document that was read. */
export const readBefore = (document: DocumentNode): ReadDocument => {
  const read = byNode.get(document)
  if (read === undefined) throw new TypeError("a document is read before it is answered")
  return read
}
