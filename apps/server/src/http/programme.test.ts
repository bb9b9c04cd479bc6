/**
 * A city's year over the bare API: drafted by one person, issued by another, locked, adjusted; and what the
 * city's counties, others and the past are told of it.
 */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, LUAN, PROVINCE, WATER, WUWEI } from "@minsheng/store/testing"
import { OWN_ITEM } from "../testing/programmeWays.ts"
import {
  type Answer,
  type Caller,
  dataOf,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let clerk: Caller
let issuer: Caller
let huoqiu: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  clerk = await server.signIn("luan.reports")
  issuer = await server.signIn("anhui.issuer")
  huoqiu = await server.signIn("huoqiu.msb")
})

afterAll(() => server[Symbol.asyncDispose]())

const provenance = { source: "测试", confidence: "synthetic" }
const itemKey = OWN_ITEM.key
const catalogue = { _tag: "Catalogue" }
const targets = { _tag: "Targets", itemKeys: [itemKey] }
const item = {
  ...OWN_ITEM,
  target: { ...OWN_ITEM.target, quantity: "10", bound: "exact" },
}

const send = (caller: Caller, name: string, input: object): Promise<Answer> =>
  caller.mutate(`programme.${name}`, { commandId: randomUUID(), year: 2010, region: LUAN, ...input })

const done = async (caller: Caller, name: string, input: object): Promise<number> => {
  const answer = await send(caller, name, input)
  assert.strictEqual(answer.status, 200, answer.text)
  return within(dataOf(answer), "position") as number
}

const refused = async (caller: Caller, name: string, input: object): Promise<string | undefined> =>
  refusalIn(await send(caller, name, input))?._tag

const ask = (caller: Caller, name: string, input: object = {}): Promise<Answer> =>
  caller.query(`programme.${name}`, { year: 2010, region: LUAN, ...input })

const document = { number: "六民生办〔2010〕1号", issuedOn: "2010-01-20", provenance }

const breakdown = (jinzhai: string, county: string, remainder: object | null = null) => ({
  breakdown: {
    itemKey,
    parts: [
      { regionCode: JINZHAI, target: { _tag: "Number", quantity: jinzhai }, provenance },
      { regionCode: HUOQIU, target: { _tag: "Number", quantity: county }, provenance },
    ],
    remainder,
  },
})

const phaseOf = async (caller: Caller, input: object = {}): Promise<unknown> =>
  within(dataOf(await ask(caller, "items", input)), "state", "phase")

const rowOf = async (caller: Caller, input: object = {}) =>
  within(dataOf(await ask(caller, "targets", { itemKey, ...input })), "rows", 0) as {
    readonly state: { readonly phase: string; readonly version: number | null }
    readonly parts: ReadonlyArray<{
      readonly region: { readonly code: string }
      readonly target: { readonly quantity: string } | null
    }>
    readonly addingUp: { readonly verdict: string } | null
  }

describe("a city's own item", () => {
  let drafted: number

  it("is drafted by the city, and not by its counties, another's or a reader", async () => {
    for (const [caller, region, tag] of [
      [huoqiu, LUAN, "RegionOutsideScope"],
      [huoqiu, JINZHAI, "RegionOutsideScope"],
      [clerk, PROVINCE, "RegionOutsideScope"],
      [clerk, WUWEI, "RegionOutsideScope"],
      [issuer, LUAN, "NotPermitted"],
      [clerk, "349999", "UnknownRegion"],
    ] as const) {
      assert.strictEqual(await refused(caller, "listItem", { region, item }), tag, region)
    }
    drafted = await done(clerk, "listItem", { item })
    assert.strictEqual(await phaseOf(clerk), "draft")
  })

  it("is issued by another person, even if whoever drafted it may issue", async () => {
    assert.strictEqual(await refused(clerk, "issue", { part: catalogue, document }), "NotPermitted")
    const security = await server.signIn("anhui.security")
    const roles = ["livelihoodReporter", "programmeIssuer"]
    await security.mutate("access.assignRoles", { commandId: randomUUID(), userName: "luan.reports", roles })
    assert.strictEqual(await refused(clerk, "issue", { part: catalogue, document }), "IssuerPreparedIt")
    const undated = { ...document, issuedOn: null, provenance: { ...provenance, confidence: "verified" } }
    assert.strictEqual(
      await refused(issuer, "issue", { part: catalogue, document: undated }),
      "MalformedInput",
    )
    await done(issuer, "issue", { part: catalogue, document })
    assert.strictEqual(await phaseOf(huoqiu), "issued")
    assert.strictEqual(await refused(clerk, "listItem", { item: { ...item, points: 5 } }), "IssuedAndLocked")
  })

  it("is still a draft where the question is what was known before", async () => {
    assert.strictEqual(await phaseOf(clerk, { knownAt: drafted }), "draft")
    assert.strictEqual(await phaseOf(clerk, { asOf: "2010-01-01" }), "empty")
  })

  it("is broken down as a draft that the counties do not see", async () => {
    await done(clerk, "breakDown", breakdown("6", "3"))
    const row = await rowOf(clerk)
    assert.deepStrictEqual([row.state.phase, row.addingUp?.verdict], ["draft", "differs"])
    const seen = await rowOf(huoqiu)
    assert.strictEqual(seen.state.phase, "empty")
    assert.deepStrictEqual(
      seen.parts.map(({ region, target }) => [region.code, target]),
      [[HUOQIU, null]],
    )
  })

  it("goes down once its parts add up, or the difference is stated with its reason", async () => {
    assert.strictEqual(await refused(issuer, "issue", { part: targets, document }), "TargetsDoNotAddUp")
    await done(clerk, "breakDown", breakdown("6", "3", { quantity: "1", reason: "市级机动" }))
    await done(issuer, "issue", { part: targets, document })
    assert.strictEqual((await rowOf(clerk)).addingUp?.verdict, "explained")
    const [own, ...others] = (await rowOf(huoqiu)).parts
    assert.isEmpty(others)
    assert.strictEqual(own?.target?.quantity, "3")
    assert.notInclude((await ask(huoqiu, "targets", { itemKey })).text, JINZHAI)
    assert.strictEqual(await refused(clerk, "breakDown", breakdown("5", "5")), "IssuedAndLocked")
  })

  it("comes down to the county as its own target", async () => {
    const items = within(dataOf(await ask(huoqiu, "items", { region: HUOQIU })), "items") as ReadonlyArray<{
      readonly item: { readonly key: string }
      readonly target: { readonly quantity: string | null }
    }>
    assert.strictEqual(items.find((row) => row.item.key === itemKey)?.target.quantity, "3")
    assert.isNull(items.find((row) => row.item.key === WATER)?.target.quantity)
  })

  it("is adjusted with a reason, and both versions are listed with who, when and why", async () => {
    await done(clerk, "openAdjustment", { part: targets, reason: "年中调剂" })
    await done(clerk, "breakDown", breakdown("5", "5"))
    assert.strictEqual((await rowOf(huoqiu)).parts[0]?.target?.quantity, "3")
    assert.strictEqual((await rowOf(clerk, { draft: true })).parts[0]?.target?.quantity, "5")
    await done(issuer, "issue", { part: targets, document: { ...document, number: "六民生办〔2010〕9号" } })
    assert.strictEqual((await rowOf(huoqiu)).parts[0]?.target?.quantity, "5")
    const versions = within(dataOf(await ask(clerk, "versions")), "versions") as ReadonlyArray<{
      readonly itemKey: string | null
      readonly number: number
      readonly reason: string | null
      readonly issuer: string | null
      readonly makers: ReadonlyArray<string | null>
    }>
    assert.deepStrictEqual(
      versions.map(({ itemKey: of, number, reason }) => [of, number, reason]),
      [
        [itemKey, 2, "年中调剂"],
        [itemKey, 1, null],
        [null, 1, null],
      ],
    )
    assert.isTrue(versions.every(({ issuer: by, makers }) => by !== null && !makers.includes(by)))
  })
})

describe("a year", () => {
  it("is copied, and compared with the one it came from", async () => {
    await done(clerk, "copyYear", { year: 2011, from: 2010 })
    await done(clerk, "dropItem", { year: 2011, itemKey, reason: "并入第 52 项" })
    await done(clerk, "listItem", { year: 2011, item: { ...item, key: "52" } })
    const compared = await clerk.query("programme.compare", {
      region: LUAN,
      before: { year: 2010, version: 1 },
      after: { year: 2011 },
    })
    const keys = (part: string) =>
      (within(dataOf(compared), part) as ReadonlyArray<{ readonly key: string }>).map(({ key }) => key)
    assert.deepStrictEqual([keys("added"), keys("dropped"), keys("changed")], [["52"], [itemKey], []])
    const missing = await clerk.query("programme.compare", {
      region: LUAN,
      before: { year: 2010, version: 7 },
      after: { year: 2011 },
    })
    assert.strictEqual(refusalIn(missing)?._tag, "VersionNotFound")
  })

  it("of a foreign county or city is nobody else's to read", async () => {
    for (const name of ["items", "targets", "versions"]) {
      for (const region of [JINZHAI, WUWEI]) {
        const answer = await ask(huoqiu, name, { region })
        assert.include(refusalIn(answer), { _tag: "RegionOutsideScope", code: region }, name)
      }
      assert.strictEqual((await ask(huoqiu, name, { region: PROVINCE })).status, 200)
    }
  })

  it("shows a lead department its own items' targets alone", async () => {
    const water = await server.signIn("water.dept")
    const rows = within(dataOf(await ask(water, "targets", { region: PROVINCE })), "rows")
    assert.deepStrictEqual(
      (rows as ReadonlyArray<{ readonly itemKey: string }>).map((row) => row.itemKey),
      [WATER],
    )
    assert.strictEqual(await refused(water, "breakDown", breakdown("1", "1")), "NotPermitted")
  })
})
