/** Procedures are thin: deleting them all removes no rule. */
import { assert, describe, it } from "vitest"
import { appRouter } from "@minsheng/trpc"
import { adapterFaults, proceduresIn } from "./adapters.ts"
import { readFiles, sourceFile } from "./repository.ts"
import { servicesIn } from "./useCases.ts"

const files = readFiles("packages/trpc/src/routers")
const services = servicesIn(readFiles("packages/core/src"))

const HEAD = `import { inputSchema } from "@minsheng/core/kernel"
import { Accepted, Projects, ReportMonth } from "@minsheng/core/project"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const plantedRouter = router({
`
const planted = (body: string) =>
  adapterFaults([sourceFile("packages/trpc/src/routers/planted.ts", `${HEAD}${body}\n})\n`)], services).map(
    (fault) => fault.slice(fault.indexOf(" ") + 1),
  )

const CALL = "Projects.use((projects) => projects.reportMonth(input))"

/** What is wrong → a procedure → what is found in it. */
const PLANTED: ReadonlyArray<readonly [string, string, ReadonlyArray<string>]> = [
  [
    "a decision",
    `  report: procedure.input(inputSchema(ReportMonth))
    .mutation(({ ctx, input }) => {
      if (input.monthly.spentFen > 0n) throw new Error("no")
      return run(ctx, Accepted, ${CALL})
    }),`,
    ["report decides", "report reckons"],
  ],
  [
    "a decision in disguise",
    `  list: procedure.query(({ ctx }) => run(ctx, Accepted, ctx.actor.user ? Projects.use((p) => p.all) : none)),`,
    ["list decides"],
  ],
  [
    "a default",
    `  list: procedure.query(({ ctx }) => run(ctx, Accepted, Projects.use((projects) => projects.list(ctx.a ?? 1)))),`,
    ["list decides"],
  ],
  [
    "arithmetic",
    `  list: procedure.query(({ ctx }) => run(ctx, Accepted, Projects.use((projects) => projects.page(ctx.n * 50)))),`,
    ["list reckons"],
  ],
  [
    "SQL",
    `  list: procedure.query(({ ctx }) => run(ctx, Accepted, Projects.use((p) => p.raw("select code from project")))),`,
    ["list knows SQL"],
  ],
  [
    "two use cases",
    `  list: procedure.query(({ ctx }) =>
    run(ctx, Accepted, Effect.andThen(Projects.use((p) => p.one), Projects.use((p) => p.two))),
  ),`,
    ["list calls 2 use cases"],
  ],
  ["no use case", "  list: procedure.query(({ ctx }) => ctx.requestId),", ["list calls 0 use cases"]],
  [
    "an input of its own",
    `  report: procedure
    .input(Schema.Struct({ month: Schema.String }))
    .mutation(({ ctx, input }) => run(ctx, Accepted, ${CALL})),`,
    ["report takes an input of its own"],
  ],
  [
    "an input that core does not export",
    `  report: procedure
    .input(inputSchema(OwnReport))
    .mutation(({ ctx, input }) => run(ctx, Accepted, ${CALL})),`,
    ["report takes an input of its own"],
  ],
  [
    "an input without a schema",
    `  report: procedure.mutation(({ ctx, input }) => run(ctx, Accepted, ${CALL})),`,
    ["report reads an input that it does not declare"],
  ],
  [
    "length",
    `  report: procedure
    .input(inputSchema(ReportMonth))
    .mutation(async ({ ctx, input }) => {
      const one = ctx.requestId
      const two = one.trim()
      const three = two.trim()
      console.log(three)
      return run(ctx, Accepted, ${CALL})
    }),`,
    ["report has 9 lines"],
  ],
]

describe("procedures", () => {
  it("are all seen", () => {
    const seen = files.flatMap((file) => proceduresIn(file).map(({ name }) => name))
    const served = Object.keys(appRouter._def.procedures).map((path) => path.split(".")[1])
    assert.isAbove(seen.length, 0)
    assert.deepStrictEqual(seen.toSorted(), served.toSorted())
  })

  it("are adapters and nothing more", () => {
    assert.deepStrictEqual(adapterFaults(files, services), [])
  })

  it("a plain one passes", () => {
    const plain = `  report: procedure
    .input(inputSchema(ReportMonth))
    .mutation(({ ctx, input }) => run(ctx, Accepted, ${CALL})),`
    assert.deepStrictEqual(planted(plain), [])
  })

  it.each(PLANTED)("planted: %s", (_, body, expected) => {
    assert.deepStrictEqual(planted(body), expected)
  })

  it("planted: a port in the place of a use case", () => {
    const file = sourceFile(
      "packages/trpc/src/routers/planted.ts",
      'import { ProjectRepository } from "@minsheng/core/project"\n',
    )
    assert.deepStrictEqual(adapterFaults([file], services), [
      "packages/trpc/src/routers/planted.ts knows the port ProjectRepository",
    ])
  })

  it("planted: an import past the domain", () => {
    const file = sourceFile(
      "packages/trpc/src/routers/planted.ts",
      'import { migrate } from "@minsheng/store"\n',
    )
    assert.deepStrictEqual(adapterFaults([file], services), [
      "packages/trpc/src/routers/planted.ts:1 imports @minsheng/store",
    ])
  })
})
