/** The agencies' interface over HTTP: who is let in, what the protocol asks for, how much may be asked. */
import { serverAudits } from "graphql-http"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, LUAN, PROVINCE, rowsOf, StatementCounter, WATER } from "@minsheng/store/testing"
import {
  Agency,
  type Answer,
  type Caller,
  dataOf,
  issueKey,
  PERSON_OF,
  refusalIn,
  RESPONSE_TYPE,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let security: Caller
let agency: Agency
let open: Agency

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  agency = await Agency.with(security, { name: "金寨县人大", regionCodes: [JINZHAI] })
  open = await Agency.with(security, { name: "开发用", regionCodes: [JINZHAI], mayIntrospect: true })
})

afterAll(() => server[Symbol.asyncDispose]())

const FIGURES = `query ($region: String) {
  figures(region: $region) {
    ... on Figures { projectCount annualPlan { fen yuan } axes { knownAt { position } } }
    ... on Refusal { __typename code words { zh en } }
    ... on NotPermitted { useCase fieldGroups }
  }
}`

describe("the protocol", () => {
  const audits = serverAudits({
    url: () => `${server.origin}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as object), authorization: `Bearer ${open.key}` } }),
  })

  it("has 61 audits", () => {
    assert.lengthOf(audits, 61)
  })

  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (name, audit) => {
    const result = await audit.fn()
    assert.include(result, { name, status: "ok" }, JSON.stringify(result))
  })
})

/** The code of the first error of an answer without data. */
const codeIn = ({ body }: Answer): unknown => within(body, "errors", 0, "extensions", "code")

describe("without a key that opens it", () => {
  const assertRefused = async (key: string | undefined, code: string, status = 401): Promise<void> => {
    for (const accept of [RESPONSE_TYPE, "application/json"]) {
      const answer = await new Agency(server.origin, key).ask(FIGURES, {}, accept)
      assert.strictEqual(answer.status, status)
      assert.strictEqual(codeIn(answer), code)
      assert.match(answer.headers.get("content-type") ?? "", new RegExp(`^${accept.replace("+", "\\+")};`))
      assert.hasAllKeys(within(answer.body, "errors", 0, "extensions", "words"), ["zh", "en"])
      assert.isUndefined(within(answer.body, "data"))
    }
  }

  it("nobody is answered: with none, with a wrong one, with half of one", async () => {
    assert.isDefined(agency.key)
    await assertRefused(undefined, "KeyMissing")
    await assertRefused("msk_aaaaaaaa_nobodys", "KeyUnknown")
    await assertRefused((agency.key ?? "").slice(0, -4), "KeyUnknown")
  })

  it("nobody is answered after it expired, or was revoked", async () => {
    const brief = await Agency.with(security, { name: "短期", regionCodes: [JINZHAI] })
    assert.strictEqual((await brief.ask(FIGURES)).status, 200)
    await rowsOf(
      server.database,
      "update access_key set issued_at = now() - interval '2 days', expires_at = now() where name = '短期'",
      [],
    )
    await assertRefused(brief.key, "KeyExpired")
    const taken = await Agency.with(security, { name: "收回", regionCodes: [JINZHAI] })
    const prefix = (taken.key ?? "").slice(0, "msk_".length + 8)
    dataOf(await security.mutate("access.revokeKey", { prefix, reason: "到期收回" }))
    await assertRefused(taken.key, "KeyRevoked")
  })

  it("a session does not open it, whoever is signed in", async () => {
    const signedIn = await server.signIn("jinzhai.msb")
    const answer = await signedIn.post("/graphql", { query: FIGURES })
    assert.strictEqual(answer.status, 401)
    assert.strictEqual(codeIn(answer), "KeyMissing")
  })

  it("a key opens nothing else", async () => {
    const headers = { authorization: `Bearer ${agency.key}` }
    const answer = await server.stranger.send("/trpc/session.current", { headers })
    assert.include(refusalIn(answer), { _tag: "NotSignedIn" })
  })

  it("too many guesses from one place are turned away, and a good key is not", async () => {
    await using guessed = await RunningServer.on(server.database)
    const good = new Agency(guessed.origin, agency.key)
    assert.strictEqual((await good.ask(FIGURES)).status, 200)
    const statuses: Array<number> = []
    for (let guess = 0; guess < 25; guess += 1) {
      const { status } = await new Agency(guessed.origin, `msk_aaaaaaaa_${guess}`).ask(FIGURES)
      statuses.push(status)
    }
    assert.deepStrictEqual(statuses, [...Array<number>(20).fill(401), ...Array<number>(5).fill(429)])
    const turned = await new Agency(guessed.origin, "msk_aaaaaaaa_x").ask(FIGURES)
    assert.isAbove(Number(turned.headers.get("retry-after")), 0)
    assert.strictEqual((await good.ask(FIGURES)).status, 200)
  })
})

describe("a key", () => {
  it("opens what is within its scope, and says which entry it knows", async () => {
    const { figures } = await agency.data(FIGURES)
    assert.deepInclude(figures as object, {
      projectCount: 6,
      annualPlan: { fen: "6000000", yuan: "60000.00" },
    })
    assert.isAbove(within(figures, "axes", "knownAt", "position") as number, 0)
    for (const region of [HUOQIU, LUAN, PROVINCE]) {
      const foreign = await agency.data(FIGURES, { region })
      assert.deepInclude(foreign["figures"] as object, { code: "RegionOutsideScope" }, region)
    }
  })

  it("that lacks a group of fields is told so, in data", async () => {
    const narrow = await Agency.with(security, {
      name: "只查区划",
      regionCodes: [JINZHAI],
      fieldGroups: ["regions"],
    })
    const { figures } = await narrow.data(FIGURES)
    assert.include(figures as object, { code: "NotPermitted", useCase: "figures.read" })
    assert.deepInclude(figures as object, { fieldGroups: ["regions"] })
  })

  it("of some items sees those alone", async () => {
    const water = await Agency.with(security, { name: "只查饮水", itemKeys: [WATER] })
    const { figures } = await water.data(FIGURES)
    assert.deepInclude(figures as object, { projectCount: 9 })
  })

  it("that may not introspect is refused the schema and nothing else", async () => {
    const refused = await agency.ask("{ __schema { queryType { name } } }")
    assert.strictEqual(codeIn(refused), "IntrospectionNotGranted")
    assert.isUndefined(within(refused.body, "data", "__schema"))
    assert.strictEqual((await agency.ask("{ __typename }")).status, 200)
    const { __schema } = await open.data("{ __schema { queryType { name } } }")
    assert.deepStrictEqual(__schema, { queryType: { name: "Query" } })
  })

  it("leaves a record of every question: who, scope, digest; and none of the key", async () => {
    await agency.data("query Asked { figures { __typename } }")
    const [record] = await rowsOf<{ question: string; digest: string; actor: string; name: string }>(
      server.database,
      `select r.question, r.digest, r.actor, k.name from access_record r
        join access_key k on r.actor = 'key/' || k.id
        where r.use_case = 'agency.query' and r.question::jsonb -> 'fields' = '["figures"]'
        order by r.at desc, r.id desc limit 1`,
      [],
    )
    assert.strictEqual(record?.name, "金寨县人大")
    assert.match(record?.digest ?? "", /^[0-9a-f]{64}$/u)
    assert.deepInclude(JSON.parse(record?.question ?? "") as object, {
      regionCodes: [JINZHAI],
      itemKeys: null,
      fields: ["figures"],
    })
    const kept = await rowsOf<{ all: string }>(
      server.database,
      "select (select json_agg(k) from access_key k)::text || (select json_agg(r) from access_record r)::text as all",
      [],
    )
    // The secret is what follows the prefix; it may begin with an underscore itself.
    const secret = /^msk_[a-z2-7]{8}_(.+)$/u.exec(agency.key ?? "")?.[1] ?? ""
    assert.isAbove(secret.length, 40)
    assert.notInclude(kept[0]?.all, secret)
    assert.include(kept[0]?.all, '\\"keyIssued\\"')
    assert.include(kept[0]?.all, '\\"keyRevoked\\"')
  })
})

describe("issuing a key", () => {
  it("is within the issuer's own scope alone", async () => {
    const luan = await server.signIn("luan.security")
    assert.strictEqual((await issueKey(luan, { name: "六安市政协" })).status, 200)
    const wide = await issueKey(luan, { name: "太宽", regionCodes: [PROVINCE] })
    assert.deepInclude(refusalIn(wide), { _tag: "RegionNotAdministered", regionCode: PROVINCE })
    const listed = within(dataOf(await luan.query("access.keys")), "keys") as ReadonlyArray<object>
    assert.isTrue(listed.every((one) => within(one, "regionCodes", 0) !== PROVINCE))
    const prefix = (open.key ?? "").slice(0, "msk_".length + 8)
    const wuwei = await Agency.with(security, { name: "全省的" })
    const reason = "不再使用"
    const foreign = await luan.mutate("access.revokeKey", {
      prefix: (wuwei.key ?? "").slice(0, 12),
      reason,
    })
    assert.include(refusalIn(foreign), { _tag: "KeyNotFound" })
    assert.strictEqual((await luan.mutate("access.revokeKey", { prefix, reason })).status, 200)
    assert.strictEqual((await security.mutate("access.revokeKey", { prefix, reason })).status, 200)
  })

  it("refuses a name that is taken, and an end that is over", async () => {
    const taken = await issueKey(security, { name: "金寨县人大" })
    assert.include(refusalIn(taken), { _tag: "KeyNameTaken" })
    const past = await issueKey(security, { name: "过期", expires: "2010-05-31" })
    assert.deepInclude(refusalIn(past), { _tag: "KeyExpiryPast", expires: "2010-05-31" })
  })
})

const nested = (depth: number): string =>
  `{ region(code: "${JINZHAI}") { ... on RegionAnswer { region ${"{ parent ".repeat(
    depth,
  )} { code } ${"}".repeat(depth)} } } }`

const spreadTwice = (n: number): string => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`

/** Documents that ask for too much, and what they go beyond. */
const TOO_MUCH: Readonly<Record<string, readonly [limit: string, document: string]>> = {
  "many levels": ["depth", nested(20)],
  "many aliases": [
    "aliases",
    `{ figures { ... on Figures { ${Array.from({ length: 31 }, (_, n) => `a${n}: year`).join(" ")} } } }`,
  ],
  "many tokens": ["tokens", `{ ${"code ".repeat(2001)}}`],
  "a long text": ["documentLength", `{ __typename } # ${"x".repeat(17_000)}`],
  "many directives": ["directives", `{ __typename ${"@include(if: true) ".repeat(31)} }`],
  "many questions": ["rootFields", `{ ${"figures { __typename } ".repeat(11)} }`],
  "fragments of fragments": [
    "depth",
    `{ ...f0 } fragment f30 on Query { __typename }
      ${Array.from({ length: 30 }, (_, n) => spreadTwice(n)).join(" ")}`,
  ],
  "pages in pages": [
    "objects",
    `{ projects(year: 2010, first: 200) { ... on ProjectConnection { nodes {
      history(first: 200) { ... on HistoryConnection { nodes { position } } } } } } }`,
  ],
}

describe("too much at once", () => {
  it.each(Object.entries(TOO_MUCH))(
    "%s: is refused before anything is read",
    async (_, [limit, document]) => {
      const answer = await agency.ask(document)
      assert.strictEqual(codeIn(answer), "QueryTooLarge", answer.text.slice(0, 400))
      assert.strictEqual(within(answer.body, "errors", 0, "extensions", "limit"), limit)
      assert.isUndefined(within(answer.body, "data", "projects"))
    },
  )

  it("a fragment inside itself is refused too", async () => {
    const answer = await agency.ask("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }")
    assert.strictEqual(answer.status, 400)
  })

  it("a body of more than 64 KiB is not read, nor a list of documents", async () => {
    const large = await agency.ask("{ __typename }", { text: "x".repeat(70_000) })
    assert.strictEqual(large.status, 413)
    const headers = { authorization: `Bearer ${agency.key}` }
    const batch = await server.stranger.post("/graphql", [{ query: "{ __typename }" }], headers)
    assert.strictEqual(batch.status, 400)
  })
})

const PAGE = `query ($first: Int) { projects(year: 2010, first: $first) { ... on ProjectConnection {
  totalCount totals { invested { fen } }
  nodes { code county { name { zh } parent { name { zh } } } item { name { zh } }
    reports(first: 12) { ... on MonthlyReportConnection { nodes { month invested { fen } } } }
    history(first: 20) { ... on HistoryConnection { nodes { position actorName } } } } } } }`

describe("a page of projects", () => {
  it("takes as many statements for many projects as for one", async () => {
    await using counter = await StatementCounter.before(server.database)
    await using counted = await RunningServer.on(counter.database)
    const province = new Agency(counted.origin, (await Agency.with(security, { name: "省人大" })).key)
    const asked = async (first: number): Promise<number> => {
      const { projects } = await province.data(PAGE, { first })
      return (within(projects, "nodes") as ReadonlyArray<unknown>).length
    }
    assert.strictEqual(await asked(18), 18)
    const [one, all] = [await counter.during(() => asked(1)), await counter.during(() => asked(18))]
    assert.isAbove(one, 2)
    // Questions that meet share a statement, or just miss each other: a statement a project would be 17 more.
    assert.isAtMost(Math.abs(all - one), 3)
  })
})
