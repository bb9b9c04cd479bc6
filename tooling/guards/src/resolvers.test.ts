/** Resolvers are thin: deleting them all removes no rule, and no figure is made in them. */
import { assert, describe, it } from "vitest"
import { isObjectType } from "graphql"
import { schema } from "@minsheng/graphql"
import { readFiles, sourceFile } from "./repository.ts"
import { resolverFaults, resolversIn } from "./resolvers.ts"
import { servicesIn } from "./useCases.ts"

const files = readFiles("packages/graphql/src")
const services = servicesIn(readFiles("packages/core/src"))

const PATH = "packages/graphql/src/fields/planted.ts"
const HEAD = `import { FiguresQuestion, Progress } from "@minsheng/core/progress"
import { ProjectList } from "@minsheng/core/project"
import { builder, say } from "../builder.ts"
import { answering } from "../run.ts"

`
const found = (text: string): ReadonlyArray<string> =>
  resolverFaults([sourceFile(PATH, text)], services).map((fault) => fault.replace(/^\S+ /u, ""))

const planted = (resolver: string): ReadonlyArray<string> =>
  found(`${HEAD}export const addPlanted = () => {
  builder.queryFields((t) => ({
    planted: t.field({
      type: Planted,
      resolve: ${resolver},
    }),
  }))
}
`)

const CALL = "Progress.use((progress) => progress.figures(question))"

/** What is wrong → a resolver → what is found in it. */
const PLANTED: ReadonlyArray<readonly [string, string, ReadonlyArray<string>]> = [
  [
    "decisions",
    "({ line }) => (line.investedFen === 0n ? null : line.behind ? line.pace : line.other)",
    ["decides 2 times"],
  ],
  [
    "a rule in statements",
    `({ line }) => {
        if (line.annualPlanFen === 0n) return "noPlan"
        if (line.missing) return "missing"
        return "onTime"
      }`,
    ["decides 2 times"],
  ],
  ["arithmetic", "({ line }) => line.investedFen - line.spentFen", ["reckons"]],
  ["a sum", "({ items }) => items.reduce(add, nothing)", ["reckons"]],
  ["a comparison", "({ line }) => line.investedFen >= line.plan", ["reckons"]],
  ["SQL", '() => query("select code from project")', ["knows SQL"]],
  [
    "two use cases",
    `answering(FiguresQuestion, (question) =>
        Effect.andThen(ProjectList.use((list) => list.count(question)), ${CALL}),
      )`,
    ["asks ProjectList and Progress"],
  ],
  ["no use case", "answering(FiguresQuestion, (question) => Effect.succeed(question))", ["asks no use case"]],
  [
    "a port in the place of a use case",
    "answering(FiguresQuestion, (question) => ProgressRepository.use((port) => port.cells(question)))",
    ["asks ProgressRepository, no use case"],
  ],
  ["an input of its own", `answering(Schema, (question) => ${CALL})`, ["takes an input of its own"]],
  [
    "a use case and what many ask together",
    `({ axes }, _args, { together }) => soon(together.register(axes), () => ${CALL})`,
    ["asks Progress and register"],
  ],
  ["length", `() => {\n${"        note()\n".repeat(15)}      }`, ["has 17 lines"]],
]

describe("resolvers", () => {
  it("are all seen", () => {
    const seen = files.flatMap(resolversIn)
    const questions = Object.keys(schema.getQueryType()?.getFields() ?? {})
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    assert.lengthOf(
      seen.filter(({ code }) => code.startsWith("answering(")),
      questions.length,
    )
    assert.isAbove(seen.length, types.length)
  })

  it("read fields, or ask one use case", () => {
    assert.deepStrictEqual(resolverFaults(files, services), [])
  })

  it("plain ones pass", () => {
    assert.deepStrictEqual(planted(`answering(FiguresQuestion, (question) => ${CALL}) as never`), [])
    assert.deepStrictEqual(planted("({ target }) => (target === null ? null : target.quantity)"), [])
    assert.deepStrictEqual(planted("({ documentNumber }) => documentNumber ?? null"), [])
  })

  it.each(PLANTED)("planted: %s", (_, resolver, expected) => {
    assert.deepStrictEqual(planted(resolver), expected)
  })

  it("planted: a rule beside a resolver", () => {
    const rule = `const paceOf = (line: Line): Pace => {
  if (line.annualPlanFen === 0n) return "noPlan"
  if (line.missing) return "missing"
  return line.behind || line.late ? "behind" : "onTime"
}
`
    assert.deepStrictEqual(found(`${HEAD}${rule}`), ["paceOf decides 4 times"])
  })

  it("planted: the store, a driver, a port", () => {
    const text = `import { journalReaderLayer } from "@minsheng/store"
import { SqlClient } from "effect/sql"
import pg from "pg"
import { JournalReader } from "@minsheng/core/journal"
import { type Axes } from "@minsheng/core/journal"
`
    assert.deepStrictEqual(found(text), [
      "imports @minsheng/store",
      "imports effect/sql",
      "imports pg",
      "knows the port JournalReader",
    ])
  })

  it("use cases and ports are told apart", () => {
    assert.includeMembers([...services.useCases], ["Projects", "Progress", "Keys", "Bookmarks"])
    assert.includeMembers([...services.ports], ["ProjectRepository", "JournalReader", "BookmarkRepository"])
  })
})
