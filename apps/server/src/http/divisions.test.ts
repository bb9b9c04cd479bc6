/** What a page of figures costs the database: as many statements for a province as for a county. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, LUAN, PROVINCE, StatementCounter } from "@minsheng/store/testing"
import { type Caller, dataOf, RunningServer, STAFFED } from "../testing/index.ts"

let server: RunningServer
let counted: RunningServer
let counter: StatementCounter
let reader: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  counter = await StatementCounter.before(server.database)
  counted = await RunningServer.on(counter.database)
  reader = await counted.signIn("anhui.issuer")
})

afterAll(async () => {
  await counted[Symbol.asyncDispose]()
  await counter[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

const PATHS = ["region.open", "progress.overview", "progress.figures"] as const

/** The fewest of some requests: a chore of the server may fall into one of them. */
const statementsOf = async (path: string, question: object): Promise<number> => {
  const counts: Array<number> = []
  for (let turn = 0; turn < 4; turn += 1) {
    const count = await counter.during(async () => {
      const answer = await reader.query(path, question)
      assert.strictEqual(answer.status, 200, answer.text)
      assert.isDefined(dataOf(answer))
    })
    counts.push(count)
  }
  return Math.min(...counts)
}

describe.each(PATHS)("%s", (path) => {
  const most = { "region.open": 28, "progress.overview": 22, "progress.figures": 17 }[path]

  it.each([
    ["today", {}],
    ["on a day within a month", { asOf: "2010-01-20" }],
    ["as known earlier", { knownAt: 40 }],
    ["under another map", { regroupedOn: "2011-08-22" }],
  ])(
    `takes no more than ${most} statements, %s, and as many for a province as for a county`,
    async (_, axes) => {
      const counts: Array<number> = []
      for (const region of [HUOQIU, LUAN, PROVINCE])
        counts.push(await statementsOf(path, { region, ...axes }))
      for (const count of counts) {
        assert.isAbove(count, 2)
        assert.isAtMost(count, most)
      }
      assert.isAtMost(Math.max(...counts) - Math.min(...counts), 1, counts.join(" "))
    },
  )
})
