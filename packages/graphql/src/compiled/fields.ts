/** Which fields are asked of an object: fragments spread, fields of one name put together. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
} from "graphql"

/** The fragments of a document, by their names. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** What stands under one name of the answer; the first says which field it is. */
export type Asked = readonly [FieldNode, ...ReadonlyArray<FieldNode>]

const matches = (
  schema: GraphQLSchema,
  condition: NamedTypeNode | undefined,
  type: GraphQLObjectType,
): boolean => {
  if (condition === undefined) return true
  const named = schema.getType(condition.name.value)
  return named === type || (isAbstractType(named) && schema.isSubType(named, type))
}

/** Fields of some sets of selections, for objects of a type, in the order of their first mention. */
export const fieldsAsked = (
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  sets: ReadonlyArray<SelectionSetNode>,
): ReadonlyMap<string, Asked> => {
  const asked = new Map<string, Asked>()
  const spread = new Set<string>()
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value
        const before = asked.get(name)
        asked.set(name, before === undefined ? [node] : [...before, node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (matches(schema, node.typeCondition, type)) visit(node.selectionSet)
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value)
        const fragment = fragments.get(node.name.value)
        if (fragment !== undefined && matches(schema, fragment.typeCondition, type)) {
          visit(fragment.selectionSet)
        }
      }
    }
  }
  for (const set of sets) visit(set)
  return asked
}
