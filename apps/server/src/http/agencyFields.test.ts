/**
 * What agencies read beside projects and figures as they stand: documents attached, targets of divisions,
 * figures under another day's map, and the catalogues of cities and counties.
 */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pdfOf } from "@minsheng/core/testing"
import { HOUSING, HUOQIU, JINZHAI, LUAN, PROVINCE, WATER, WUWEI, WUWEI_LATER } from "@minsheng/store/testing"
import {
  Agency,
  type Caller,
  codeOf,
  dataOf,
  OWN_ITEM,
  PERSON_OF,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let security: Caller
let reporter: Caller
let agency: Agency
let province: Agency

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  reporter = await server.signIn(PERSON_OF.livelihoodReporter)
  agency = await Agency.with(security, { name: "金寨县人大", regionCodes: [JINZHAI] })
  province = await Agency.with(security, { name: "省人大" })
})

afterAll(() => server[Symbol.asyncDispose]())

type Rows = ReadonlyArray<Readonly<Record<string, unknown>>>

const done = async (caller: Caller, procedure: string, input: object): Promise<object> =>
  dataOf(await caller.mutate(procedure, { commandId: randomUUID(), ...input })) as object

describe("documents of a project", () => {
  const code = codeOf(JINZHAI, WATER, 1)
  const DOCUMENTS = `query ($code: String!, $first: Int = 200, $after: Cursor, $knownAt: KnownAt) {
    project(code: $code, knownAt: $knownAt) { ... on ProjectAnswer { axes { knownAt { position } }
      project { documents(first: $first, after: $after) {
        ... on ProjectDocumentConnection { pageInfo { hasNextPage endCursor } nodes {
          title documentNumber issuer issuedOn fileName mediaType size sha256
          partName partPosition position } }
        ... on MalformedInput { code } } } } } }`

  const documents = async (variables: object = {}): Promise<Rows> => {
    const { project } = await agency.data(DOCUMENTS, { code, ...variables })
    return within(project, "project", "documents", "nodes") as Rows
  }
  const attach = async (title: string): Promise<object> => {
    const sent = await reporter.upload(`${title}.pdf`, pdfOf(title))
    const { uploadId } = sent.body as { readonly uploadId: string }
    const details = { title, documentNumber: "皖民〔2010〕3号", issuer: "县水利局", issuedOn: "2010-02-01" }
    return done(reporter, "documents.attach", { subject: { kind: "project", code }, uploadId, details })
  }

  it("are told in order, each with its digest and without its bytes", async () => {
    assert.deepStrictEqual(await documents(), [])
    await attach("批复")
    await attach("合同")
    const [first, second, ...others] = await documents()
    assert.deepStrictEqual([first?.["title"], second?.["title"], others], ["批复", "合同", []])
    assert.deepInclude(first, {
      documentNumber: "皖民〔2010〕3号",
      issuer: "县水利局",
      issuedOn: "2010-02-01",
      fileName: "批复.pdf",
      mediaType: "application/pdf",
      size: pdfOf("批复").length,
      partName: null,
    })
    assert.match(first?.["sha256"] as string, /^[0-9a-f]{64}$/u)
  })

  it("come in pages", async () => {
    const { project } = await agency.data(DOCUMENTS, { code, first: 1 })
    const page = within(project, "project", "documents", "pageInfo")
    assert.isTrue(within(page, "hasNextPage"))
    const rest = await documents({ first: 1, after: within(page, "endCursor") })
    assert.deepStrictEqual(
      rest.map((row) => row["title"]),
      ["合同"],
    )
  })

  it("that were withdrawn are not told, and still are on the axis of before", async () => {
    const { project } = await agency.data(DOCUMENTS, { code })
    const before = within(project, "axes", "knownAt", "position") as number
    const attached = (await attach("写错的")) as { readonly id: string; readonly position: number }
    const { project: then } = await agency.data(DOCUMENTS, { code })
    const { id, position } = attached
    await done(reporter, "documents.withdraw", { id, position, reason: "附错了" })
    const titles = async (knownAt?: number) => (await documents({ knownAt })).map((row) => row["title"])
    assert.deepStrictEqual(await titles(), ["批复", "合同"])
    assert.deepStrictEqual(await titles(before), ["批复", "合同"])
    const known = within(then, "axes", "knownAt", "position") as number
    assert.deepStrictEqual(await titles(known), ["批复", "合同", "写错的"])
  })

  it("of another county's projects are nobody's to ask for", async () => {
    const { project } = await agency.data(
      `query ($code: String!) { project(code: $code) { __typename ... on ProjectAnswer { project {
        documents(first: 1) { __typename } } } } }`,
      { code: codeOf(HUOQIU, WATER, 1) },
    )
    assert.deepStrictEqual(project, { __typename: "ProjectNotFound" })
  })
})

describe("targets of a division", () => {
  const TARGETS = `query ($region: String, $itemKey: String, $knownAt: KnownAt) {
    regionTargets(year: 2010, region: $region, itemKey: $itemKey, knownAt: $knownAt) {
      __typename
      ... on RegionTargets { axes { knownAt { position } } targets(first: 200) {
        ... on RegionTargetConnection { nodes {
          itemKey target { quantity } issue { phase } parts { regionCode kind quantity }
          remainder { quantity reason } addingUp { verdict sum missing } } } } } } }`

  const targets = async (of: Agency, variables: object): Promise<Rows> => {
    const answer = await of.data(TARGETS, variables)
    return within(answer["regionTargets"], "targets", "nodes") as Rows
  }
  const provenance = { source: "测试", confidence: "synthetic" }
  const part = (regionCode: string, quantity: string) => ({
    regionCode,
    target: { _tag: "Number", quantity },
    provenance,
  })
  const place = { year: 2010, region: LUAN }
  const cityItem = {
    ...OWN_ITEM,
    key: "52",
    target: { ...OWN_ITEM.target, quantity: "8", bound: "exact" },
  }
  const document = { number: "六民生办〔2010〕1号", issuedOn: "2010-01-20", provenance }

  it("are told once issued; a key sees its own parts, and what they come to if all are its own", async () => {
    const [clerk, issuer] = [await server.signIn("luan.reports"), await server.signIn("anhui.issuer")]
    const parts = [part(HUOQIU, "4"), part(JINZHAI, "3")]
    await done(clerk, "programme.listItem", { ...place, item: cityItem })
    await done(issuer, "programme.issue", { ...place, part: { _tag: "Catalogue" }, document })
    const remainder = { quantity: "1", reason: "市本级预留" }
    const breakdown = { itemKey: cityItem.key, parts, remainder }
    await done(clerk, "programme.breakDown", { ...place, breakdown })
    const asked = { region: LUAN, itemKey: cityItem.key }
    const [drafted] = await targets(province, asked)
    assert.deepInclude(drafted, { issue: { phase: "empty" }, target: { quantity: "8" } })
    assert.isNull(drafted?.["addingUp"])
    assert.isTrue((within(drafted, "parts") as Rows).every(({ kind }) => kind === null))
    const countys = { ...asked, region: JINZHAI }
    assert.deepInclude((await targets(province, countys))[0], { target: { quantity: null } })
    const what = { _tag: "Targets", itemKeys: [cityItem.key] }
    await done(issuer, "programme.issue", { ...place, part: what, document })
    const city = await Agency.with(security, { name: "六安市人大", regionCodes: [LUAN] })
    const told = (regionCode: string, quantity: string) => ({ regionCode, kind: "Number", quantity })
    const [issued] = await targets(city, asked)
    assert.deepInclude(issued, { issue: { phase: "issued" }, parts: [told(HUOQIU, "4"), told(JINZHAI, "3")] })
    assert.deepStrictEqual(issued?.["addingUp"], { verdict: "explained", sum: "7", missing: [] })
    assert.deepStrictEqual(issued?.["remainder"], remainder)
    assert.deepInclude((await targets(agency, countys))[0], { target: { quantity: "3" } })
    const [seen] = await targets(agency, asked)
    assert.deepInclude(seen, { parts: [told(JINZHAI, "3")], addingUp: null, remainder: null })
  })

  it("of items that are not the key's are left out", async () => {
    const water = await Agency.with(security, { name: "只查饮水", itemKeys: [WATER] })
    const all = (await targets(agency, { region: JINZHAI })).map(({ itemKey }) => itemKey)
    assert.includeMembers(all, [WATER, HOUSING])
    const own = (await targets(water, { region: JINZHAI })).map(({ itemKey }) => itemKey)
    assert.deepStrictEqual(own, [WATER])
    assert.deepStrictEqual(await targets(water, { region: JINZHAI, itemKey: HOUSING }), [])
  })

  it("show a county's key no part of the county beside", async () => {
    const [row] = await targets(agency, { region: LUAN, itemKey: WATER })
    assert.deepStrictEqual(
      (within(row, "parts") as Rows).map(({ regionCode }) => regionCode),
      [JINZHAI],
    )
  })
})

describe("figures under another day's map", () => {
  const FIGURES = `query ($region: String, $regroupedOn: Date) {
    figures(region: $region, regroupedOn: $regroupedOn) {
      __typename
      ... on Figures { projectCount regrouping { on inForce uncertain
        sources { code placing projectCount pieces { code extent } } } } } }`
  const figures = async (of: Agency, variables: object) => (await of.data(FIGURES, variables))["figures"]

  it("are of the codes that lie in it then, and say which went where", async () => {
    const later = await figures(province, { region: WUWEI_LATER, regroupedOn: "2011-12-31" })
    assert.deepInclude(later as object, { projectCount: 6 })
    assert.deepInclude(within(later, "regrouping") as object, { on: "2011-12-31", inForce: true })
    assert.deepStrictEqual(within(later, "regrouping", "sources"), [
      {
        code: WUWEI,
        placing: "whole",
        projectCount: 6,
        pieces: [{ code: WUWEI_LATER, extent: "whole" }],
      },
    ])
  })

  it("are not told to a key that does not hold what reaches into them", async () => {
    assert.deepStrictEqual(await figures(agency, { region: WUWEI_LATER, regroupedOn: "2011-12-31" }), {
      __typename: "RegionOutsideScope",
    })
    assert.isNull(within(await figures(agency, {}), "regrouping"))
  })
})

describe("the catalogue of a county", () => {
  const own = { ...OWN_ITEM, target: { ...OWN_ITEM.target, quantity: "2" } }
  const FIGURES = `query ($catalogue: String) { figures(catalogue: $catalogue) { __typename
    ... on Figures { catalogue { code } projectCount annualPlan { fen }
      items { itemKey item { key name { zh } } projectCount } } } }`
  const PROJECTS = `query ($catalogue: String) { projects(year: 2010, catalogue: $catalogue, first: 200) {
    __typename ... on ProjectConnection { totalCount totals { projectCount local { projectCount } }
      nodes { itemKey itemName { zh } catalogueName { zh } item { key name { zh } } } } } }`

  beforeAll(async () => {
    await done(reporter, "programme.listItem", { year: 2010, region: JINZHAI, item: own })
    const registration = {
      year: 2010,
      countyCode: JINZHAI,
      itemKey: own.key,
      approvedOn: "2010-02-01",
      name: "县定一号路",
      township: null,
      implementingUnit: "县建设局",
      annualPlanFen: "700",
      plannedStartOn: null,
      plannedFinishOn: null,
    }
    await done(reporter, "project.register", { registration })
  })

  it("is what figures are of when it is named, and each item has its name", async () => {
    const { figures } = await agency.data(FIGURES, { catalogue: JINZHAI })
    assert.deepInclude(figures as object, {
      catalogue: { code: JINZHAI },
      projectCount: 1,
      annualPlan: { fen: "700" },
      items: [{ itemKey: own.key, item: { key: own.key, name: { zh: own.name.zh } }, projectCount: 1 }],
    })
    const { figures: programme } = await agency.data(FIGURES)
    assert.deepInclude(programme as object, { catalogue: { code: PROVINCE }, projectCount: 6 })
  })

  it("is what projects are narrowed to; without it, all are listed and the totals stay apart", async () => {
    const counts = async (catalogue: string | null): Promise<unknown> => {
      const { projects } = await agency.data(PROJECTS, { catalogue })
      return within(projects, "totalCount")
    }
    assert.deepStrictEqual([await counts(null), await counts(PROVINCE), await counts(JINZHAI)], [7, 6, 1])
    const { projects } = await agency.data(PROJECTS, { catalogue: JINZHAI })
    assert.deepStrictEqual(within(projects, "nodes"), [
      {
        itemKey: own.key,
        itemName: { zh: own.name.zh },
        catalogueName: { zh: "金寨县" },
        item: { key: own.key, name: { zh: own.name.zh } },
      },
    ])
    const { projects: all } = await agency.data(PROJECTS)
    assert.deepStrictEqual(within(all, "totals"), { projectCount: 6, local: { projectCount: 1 } })
  })

  it("shows nothing of it to the county beside, and is refused where there is no such division", async () => {
    const beside = await Agency.with(security, { name: "霍邱县人大", regionCodes: [HUOQIU] })
    const { figures } = await beside.data(FIGURES, { catalogue: JINZHAI })
    assert.deepInclude(figures as object, { projectCount: 0, items: [] })
    const { projects } = await beside.data(PROJECTS, { catalogue: JINZHAI })
    assert.deepInclude(projects as object, { totalCount: 0, nodes: [] })
    for (const document of [FIGURES, PROJECTS]) {
      const refused = Object.values(await beside.data(document, { catalogue: "349999" }))
      assert.deepStrictEqual(refused, [{ __typename: "UnknownRegion" }])
    }
  })
})
