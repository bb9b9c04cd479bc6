/**
 * One register, one contract: the same questions, commands and mistakes through every face, against the same
 * database at the same time. What is not equal is a fault of a face.
 */
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  HUOQIU,
  JINZHAI,
  openPlatform,
  type OpenPlatform,
  rowsOf,
  WATER,
  WUWEI,
} from "@minsheng/store/testing"
import { Agency, codeOf, PERSON_OF, RunningServer, STAFFED, within } from "@minsheng/server/testing"
import { agencyFace, isAskedOfAgencies } from "./testing/agencyFace.ts"
import { type Asked, type Face, httpFace, type Said, scriptFace, shellFace } from "./testing/faces.ts"
import { Shell } from "./testing/Shell.ts"

/** Each command is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 120_000 }

const REPORTER = "jinzhai.msb"
const READER = "luan.msb"

let server: RunningServer
let platform: OpenPlatform
let shell: Shell
let faces: ReadonlyArray<Face>
let readers: ReadonlyArray<Face>
let agency: Face

const facesOf = async (userName: string): Promise<ReadonlyArray<Face>> => [
  httpFace(await server.signIn(userName)),
  shellFace(shell, userName),
  scriptFace(platform, await platform.user(userName)),
]

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  platform = openPlatform(server.database)
  // Beside the server: in its home, on its database.
  const home = { folder: server.home, path: (...parts: ReadonlyArray<string>) => join(server.home, ...parts) }
  shell = new Shell({ database: server.database, home })
  faces = await facesOf(REPORTER)
  readers = await facesOf(READER)
  const security = await server.signIn(PERSON_OF.securityAdministrator)
  agency = agencyFace(await Agency.with(security, { name: "县人大", regionCodes: [JINZHAI] }))
})

afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

/** What every face says; the first of them stands for all when they agree. */
const agreed = async (asked: Asked, input: object, all: ReadonlyArray<Face> = faces): Promise<Said> => {
  const [first, ...others] = await Promise.all(
    all.map(async ({ name, ask }) => ({ name, said: await ask(asked, input as never) })),
  )
  for (const { name, said } of others) assert.deepStrictEqual(said, first?.said, `${name} and ${first?.name}`)
  const said = first?.said as Said
  if (all === faces && isAskedOfAgencies(asked, input)) {
    const told = await agency.ask(asked, input as never)
    assert.deepStrictEqual(told, asReader(said), `${agency.name} and ${first?.name}`)
    agreements += 1
  }
  return said
}

/** How often the agencies' interface said the same as the others. */
let agreements = 0

/** What is said to whoever only reads: an answer without what may be done next. */
const asReader = (said: Said): Said =>
  "answer" in said && "can" in (said.answer as object)
    ? { answer: { ...(said.answer as object), can: [] } }
    : said

const answerOf = (said: Said): Readonly<Record<string, unknown>> => {
  if (!("answer" in said)) throw new Error(JSON.stringify(said))
  return said.answer as Readonly<Record<string, unknown>>
}

const refusalOf = (said: Said): Readonly<Record<string, unknown>> => {
  if (!("refusal" in said)) throw new Error("it was accepted")
  assert.hasAllKeys(said.words, ["zh", "en"])
  return said.refusal
}

const page = { limit: 5, order: "code" } as const
const code = (number: number): string => codeOf(JINZHAI, WATER, number)

const figures = (invested: number) => ({
  investedFen: String(invested),
  disbursedFen: "70",
  spentFen: "30",
  physicalProgress: 4200,
  remark: "下雨停工",
})

const report = (commandId: string, number: number, month: string) => ({
  commandId,
  code: code(number),
  monthly: { month, ...figures(100) },
})

const positionOf = async (commandId: string): Promise<number> => {
  const [row] = await rowsOf<{ position: string }>(
    server.database,
    "select position from journal where command_id = $1",
    [commandId],
  )
  return Number(row?.position)
}

describe("every face", PATIENT, () => {
  it("lists the same projects, page by page, on both axes", async () => {
    const first = answerOf(await agreed("list", { filter: { year: 2010 }, page }))
    assert.lengthOf(first["rows"] as ReadonlyArray<unknown>, 5)
    const after = first["next"]
    const second = answerOf(await agreed("list", { filter: { year: 2010 }, page: { ...page, after } }))
    assert.lengthOf(second["rows"] as ReadonlyArray<unknown>, 1)
    const filter = { year: 2010, region: JINZHAI, itemKey: WATER, search: "示例", behindPoints: 0 }
    const asked = { filter, page: { limit: 5, order: "slowest" }, asOf: "2010-04-30", knownAt: 90 }
    assert.isNotEmpty(answerOf(await agreed("list", asked))["rows"])
  })

  it("opens the same project, as it is and as it was known", async () => {
    const now = answerOf(await agreed("open", { code: code(1), asOf: "2010-05-31" }))
    assert.lengthOf(now["history"] as ReadonlyArray<unknown>, 2)
    const before = answerOf(await agreed("open", { code: code(1), asOf: "2010-02-28" }))
    assert.notDeepEqual(before["state"], now["state"])
  })

  it("adds up the same figures", async () => {
    const asked = { asOf: "2010-05-31", region: JINZHAI }
    const found = answerOf(await agreed("figures", asked))
    assert.strictEqual(found["annualPlanFen"], 6_000_000n)
    assert.strictEqual(found["investedFen"], 1_500_000n)
    await agreed("figures", { asOf: "2010-03-31", knownAt: "2010-05-31T00:00:00Z" })
  })

  it("opens the same division, as it was and under the map of another day", async () => {
    const asked = { asOf: "2010-05-31", region: JINZHAI }
    const found = answerOf(await agreed("division", asked))
    assert.lengthOf(found["items"] as ReadonlyArray<unknown>, 3)
    const regrouped = { ...asked, regroupedOn: "2011-08-22" }
    assert.isNotNull(within(answerOf(await agreed("division", regrouped)), "figures", "regrouping"))
    assert.isNotNull(answerOf(await agreed("figures", regrouped))["regrouping"])
  })

  it("writes the same entry: a month that one has reported is the others' own answer", async () => {
    for (const [index, face] of faces.entries()) {
      const month = `2010-0${index + 1 < 3 ? index + 1 : 4}`
      const input = report(`month by ${face.name}`, 1, month)
      const first = answerOf(await face.ask("reportMonth", input))
      assert.deepStrictEqual(answerOf(await agreed("reportMonth", input)), first, face.name)
      const correction = {
        commandId: `correction by ${face.name}`,
        code: code(1),
        position: await positionOf(input.commandId),
        reason: "少写了一个零",
        figures: figures(1000),
      }
      const corrected = answerOf(await face.ask("correctReport", correction))
      assert.deepStrictEqual(answerOf(await agreed("correctReport", correction)), corrected, face.name)
    }
    const { history } = answerOf(await agreed("open", { code: code(1), asOf: "2010-05-31" }))
    assert.lengthOf(history as ReadonlyArray<unknown>, 2 + 2 * faces.length)
    const found = answerOf(await agreed("figures", { asOf: "2010-05-31" }))
    assert.strictEqual(found["investedFen"], 1_500_000n + 3000n)
  })

  it("refuses the same, with the same code, the same data and the same words", async () => {
    const reported = await positionOf("report 2010-03 " + code(2))
    const correction = (commandId: string, position: number) => ({
      commandId,
      code: code(2),
      position,
      reason: "写错了",
      figures: figures(1),
    })
    answerOf(await (faces[0] as Face).ask("correctReport", correction("first", reported)))
    const cases: ReadonlyArray<readonly [tag: string, Asked, object, ReadonlyArray<Face>?]> = [
      ["MonthAlreadyReported", "reportMonth", report("again", 2, "2010-03")],
      ["MonthNotBegun", "reportMonth", report("early", 2, "2099-12")],
      ["CommandConflict", "reportMonth", report("first", 2, "2010-05")],
      ["EntrySuperseded", "correctReport", correction("second", reported)],
      ["ProjectNotFound", "open", { code: codeOf(HUOQIU, WATER, 1) }],
      [
        "ProjectNotFound",
        "reportMonth",
        { ...report("foreign", 2, "2010-05"), code: codeOf(HUOQIU, WATER, 1) },
      ],
      ["PositionBeyondHead", "open", { code: code(2), knownAt: 9_999_999 }],
      ["RegionOutsideScope", "figures", { region: WUWEI }],
      ["UnknownRegion", "figures", { region: "349999" }],
      ["RegionOutsideScope", "division", { region: WUWEI, regroupedOn: "2011-08-22" }],
      ["UnknownRegion", "division", { region: "349999" }],
      ["NotPermitted", "reportMonth", report("reader", 2, "2010-05"), readers],
    ]
    const refusals = await Promise.all(
      cases.map(async ([, asked, input, all]) => refusalOf(await agreed(asked, input, all))["_tag"]),
    )
    assert.deepStrictEqual(
      refusals,
      cases.map(([tag]) => tag),
    )
  })

  it("was compared with the agencies' interface wherever that can be asked", () => {
    assert.isAtLeast(agreements, 10)
  })

  it("planted: a face that says anything else is found", async () => {
    const [http] = faces as readonly [Face]
    const differently: Face = {
      name: "planted",
      ask: async (asked, input) => ({ answer: { ...answerOf(await http.ask(asked, input)), year: 2011 } }),
    }
    const compared = agreed("figures", { asOf: "2010-05-31" }, [http, differently])
    const error: unknown = await compared.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    assert.match(String(error), /planted and HTTP/u)
  })
})
