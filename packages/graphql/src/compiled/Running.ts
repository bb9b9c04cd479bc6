/** An answer on its way: for whom, with which variables, and what is still awaited of it. */
import { type FieldNode, getArgumentValues, type getVariableValues, type GraphQLField } from "graphql"

export type Variables = NonNullable<ReturnType<typeof getVariableValues>["variableValues"]>
export type Arguments = Readonly<Record<string, unknown>>

export class Running {
  readonly context: unknown
  readonly #variables: Variables
  readonly #arguments = new Map<FieldNode, Arguments>()
  /** There from when anything is awaited. */
  #ended: PromiseWithResolvers<void> | undefined
  /** What is awaited, and the walk itself. */
  #open = 1

  constructor(context: unknown, variables: Variables) {
    this.context = context
    this.#variables = variables
  }

  /** The arguments of a field that takes variables: the same for every row. */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    const known = this.#arguments.get(node)
    if (known !== undefined) return known
    const values = getArgumentValues(field, node, this.#variables)
    this.#arguments.set(node, values)
    return values
  }

  /** Goes on with a value when it is there. What fails, fails the whole. */
  await(value: PromiseLike<unknown>, goOn: (settled: unknown) => void): void {
    this.#open += 1
    if (this.#ended === undefined) {
      this.#ended = Promise.withResolvers<void>()
      // What fails after the walk itself failed is nobody's to hear.
      this.#ended.promise.catch(() => undefined)
    }
    void this.#settle(value, goOn, this.#ended)
  }

  async #settle(
    value: PromiseLike<unknown>,
    goOn: (settled: unknown) => void,
    ended: PromiseWithResolvers<void>,
  ): Promise<void> {
    try {
      goOn(await value)
      this.#close()
    } catch (error) {
      ended.reject(error)
    }
  }

  #close(): void {
    this.#open -= 1
    if (this.#open === 0) this.#ended?.resolve()
  }

  /** Resolves when nothing is awaited any more; `undefined` where nothing ever was. */
  ended(): Promise<void> | undefined {
    this.#close()
    return this.#ended?.promise
  }
}
