/** Connections: pieces of lists, each from one end, with the place of every row. */
import type { ObjectRef } from "@pothos/core"
import { decodeInput, MalformedInput, Page } from "@minsheng/core/kernel"
import { builder, type FieldsOf, say, type Types } from "../builder.ts"
import type { AgencyContext } from "../context.ts"
import { asAnswer, given } from "../run.ts"
import { type Soon, soon } from "../soon.ts"
import { refusalTypes, typeNameOf } from "./refusals.ts"

/** A piece of a list as resolvers hand it on. */
export interface Connected<Node> {
  readonly nodes: ReadonlyArray<Node>
  readonly cursorAt: (index: number) => Page.Cursor
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** A slice of core's, its rows made into nodes. */
export const connected = <Row, Node>(
  slice: Page.Sliced<Row>,
  nodeOf: (row: Row) => Node,
): Connected<Node> => ({
  nodes: slice.rows.map(nodeOf),
  cursorAt: (index) => slice.cursorOf(slice.rows[index] as Row),
  hasPrevious: slice.hasPrevious,
  hasNext: slice.hasNext,
})

const lastCursor = ({ nodes, cursorAt }: Connected<unknown>): Page.Cursor => cursorAt(nodes.length - 1)

const PageInfo = builder.objectRef<Connected<unknown>>("PageInfo").implement({
  description: say("这一页在清单里的位置。", "Where a page stands in its list."),
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNext", {
      description: say("后面还有没有。", "Whether there is more behind it."),
    }),
    hasPreviousPage: t.exposeBoolean("hasPrevious", {
      description: say("前面还有没有。", "Whether there is more before it."),
    }),
    startCursor: t.field({
      type: "Cursor",
      nullable: true,
      description: say("第一行的位置。", "The place of its first row."),
      resolve: ({ nodes, cursorAt }) => (nodes.length === 0 ? null : cursorAt(0)),
    }),
    endCursor: t.field({
      type: "Cursor",
      nullable: true,
      description: say("最后一行的位置。", "The place of its last row."),
      resolve: (of) => (of.nodes.length === 0 ? null : lastCursor(of)),
    }),
  }),
})

interface Edge<Node> {
  readonly of: Connected<Node>
  readonly index: number
}

/** A connection of some nodes, with fields of its own where it is an answer by itself. */
export const connection = <Node extends object, Source extends Connected<Node> = Connected<Node>>(
  name: string,
  node: ObjectRef<Types, Node>,
  description: string,
  ownFields?: FieldsOf<Source>,
): ObjectRef<Types, Source> => {
  const EdgeType = builder.objectRef<Edge<Node>>(`${name}Edge`)
  EdgeType.implement({
    description: say("一行和它的位置。", "A row and its place."),
    fields: (t) => ({
      cursor: t.field({
        type: "Cursor",
        description: say("位置。", "The place."),
        resolve: ({ of, index }) => of.cursorAt(index),
      }),
      node: t.field({
        type: node,
        description: say("这一行。", "The row."),
        resolve: ({ of, index }) => of.nodes[index] as never,
      }),
    }),
  })
  const Type = builder.objectRef<Source>(name)
  Type.implement({
    description,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeType],
        description: say("各行和它们的位置。", "The rows with their places."),
        resolve: (of) => of.nodes.map((_, index): Edge<Node> => ({ of, index })) as never,
      }),
      nodes: t.field({
        type: [node],
        description: say("各行。", "The rows."),
        resolve: ({ nodes }) => nodes as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: say("这一页的位置。", "Where this page stands."),
        resolve: (of) => of,
      }),
    }),
  })
  if (ownFields !== undefined) builder.objectFields(Type, ownFields)
  return Type
}

type ArgumentsOf = Parameters<Parameters<typeof builder.queryFields>[0]>[0]["arg"]

/** How a piece of a list is asked for. One of `first` and `last` must be given. */
export const sliceArguments = (arg: ArgumentsOf) => ({
  first: arg.int({
    description: say(
      "前几行，1 到 200；first 和 last 须给一个。",
      "So many rows from the beginning, 1 to 200; one of first and last is needed.",
    ),
  }),
  after: arg({
    type: "Cursor",
    description: say("从这个位置之后起，与 first 同用。", "After this place; goes with first."),
  }),
  last: arg.int({
    description: say("后几行，1 到 200。", "So many rows from the end, 1 to 200."),
  }),
  before: arg({
    type: "Cursor",
    description: say("到这个位置之前止，与 last 同用。", "Before this place; goes with last."),
  }),
})

/** The two times of every question. */
export const axesArguments = (arg: ArgumentsOf) => ({
  asOf: arg({
    type: "Date",
    description: say(
      "发生截至哪一天；不写为今天。",
      "What had happened by this day; today where it is left out.",
    ),
  }),
  knownAt: arg({
    type: "KnownAt",
    description: say(
      "按什么时候所知；不写为已知的全部。",
      "As known when; all that is known where it is left out.",
    ),
  }),
})

/** The division that a question is about, and whose items. */
export const placeArguments = (arg: ArgumentsOf) => ({
  region: arg.string({
    description: say(
      "省、市或县的代码；不写为密钥的范围。",
      "The code of a province, a prefecture or a county; the key's own where it is left out.",
    ),
  }),
  catalogue: arg.string({
    description: say(
      "按谁的目录：市或县的代码，只看它自定的项；不写见本问题的说明。",
      "Whose items: the code of a city or a county for those that it added itself; where it is left out, as the question says.",
    ),
  }),
})

/** What a connection inside an answer is answered with: the piece, or why the question was none. */
export const sliceResult = <Node extends object>(
  name: string,
  of: ObjectRef<Types, Connected<Node>>,
  typeName: string,
) =>
  builder.unionType(name, {
    description: say("一页，或没有答复的理由。", "A page, or why there is none."),
    types: [of, refusalTypes.MalformedInput],
    resolveType: typeNameOf(typeName) as never,
  })

const decodeSlice = decodeInput(Page.Slice)
const slicesRead = new WeakMap<object, Page.Slice | MalformedInput>()

/** The slice that arguments ask for; the same arguments are those of every row, and are read once. */
const sliceIn = (args: object): Page.Slice | MalformedInput => {
  const before = slicesRead.get(args)
  if (before !== undefined) return before
  const slice = decodeSlice(given(args as Readonly<Record<string, unknown>>))
  slicesRead.set(args, slice)
  return slice
}

/** Lists inside an answer, which are read whole and given out in pieces. */
export const sliced = {
  arguments: sliceArguments,
  resolver:
    <Source, Row extends object>(
      rowsOf: (source: Source, context: AgencyContext) => Soon<ReadonlyArray<Row>>,
      keyOf: (row: Row) => string,
    ) =>
    (source: Source, args: object, context: AgencyContext): Soon<Connected<Row> | MalformedInput> => {
      const slice = sliceIn(args)
      if (slice instanceof MalformedInput) return asAnswer(slice)
      return soon(rowsOf(source, context), (rows) =>
        connected(Page.sliceOf(rows, slice, keyOf), (row) => row),
      )
    },
}
