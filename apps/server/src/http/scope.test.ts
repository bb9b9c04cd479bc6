/**
 * Scopes over the bare API: a county's, a city's and a department's people, each asking for what is theirs
 * and for what is not, in every procedure that names a region, a project, an entry, an import or an account.
 */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { UserName } from "@minsheng/core/access"
import {
  detailsOf,
  HOUSING,
  HUOQIU,
  JINZHAI,
  LUAN,
  PROVINCE,
  registrationOf,
  rowsOf,
  TEST_PASSWORD,
  WATER,
  WUWEI,
} from "@minsheng/store/testing"
import { Redacted } from "effect"
import {
  type Answer,
  type Caller,
  codeOf,
  CSV,
  dataOf,
  exported,
  returnsExported,
  PROJECTS_EACH,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
})

afterAll(() => server[Symbol.asyncDispose]())

const page = { limit: 200, order: "code" }

/** Every question that names a region. */
const ABOUT_REGION: Readonly<Record<string, (caller: Caller, region?: string) => Promise<Answer>>> = {
  "project.list": (caller, region) => caller.query("project.list", { filter: { year: 2010, region }, page }),
  "project.count": (caller, region) => caller.query("project.count", { filter: { year: 2010, region } }),
  "progress.figures": (caller, region) => caller.query("progress.figures", { region }),
  "progress.overview": (caller, region) => caller.query("progress.overview", { region }),
  "region.open": (caller, region) => caller.query("region.open", { region }),
  "GET /export/projects.csv": (caller, region) => caller.send(exported({ filter: { year: 2010, region } })),
  "GET /export/reports.csv": (caller, region) =>
    caller.send(returnsExported({ filter: { year: 2010, region } })),
}

const money = { investedFen: "1", disbursedFen: "1", spentFen: "1", physicalProgress: 1, remark: null }
const details = { ...detailsOf(registrationOf({ name: "越界" })), annualPlanFen: "1" }
const reason = "写错了"

/** Every procedure that names a project, with an entry where it names one. */
const ABOUT_PROJECT: Readonly<
  Record<string, (caller: Caller, code: string, position: number) => Promise<Answer>>
> = {
  "project.open": (caller, code) => caller.query("project.open", { code }),
  "project.revise": (caller, code) =>
    caller.mutate("project.revise", { commandId: randomUUID(), code, details, on: "2010-05-20" }),
  "project.correctDetails": (caller, code, position) =>
    caller.mutate("project.correctDetails", {
      commandId: randomUUID(),
      code,
      position,
      reason,
      details,
      on: "2010-01-18",
    }),
  "project.reportMonth": (caller, code) =>
    caller.mutate("project.reportMonth", {
      commandId: randomUUID(),
      code,
      monthly: { month: "2010-05", ...money },
    }),
  "project.correctReport": (caller, code, position) =>
    caller.mutate("project.correctReport", {
      commandId: randomUUID(),
      code,
      position,
      reason,
      figures: money,
    }),
  "project.annulReport": (caller, code, position) =>
    caller.mutate("project.annulReport", { commandId: randomUUID(), code, position, reason }),
}

/** The positions of a project's entries, oldest first, as its own county sees them. */
const positionsOf = async (caller: Caller, code: string): Promise<ReadonlyArray<number>> => {
  const history = within(dataOf(await caller.query("project.open", { code })), "history")
  return (history as ReadonlyArray<{ readonly position: number }>).map(({ position }) => position)
}

const codesIn = (answer: Answer): ReadonlyArray<string> =>
  (within(dataOf(answer), "rows") as ReadonlyArray<{ readonly code: string }>).map(({ code }) => code)

const headIn = (): Promise<ReadonlyArray<{ readonly position: string }>> =>
  rowsOf(server.database, "select max(position) as position from journal")

describe("a county's reporter", () => {
  let huoqiu: Caller
  let jinzhai: Caller

  beforeAll(async () => {
    huoqiu = await server.signIn("huoqiu.msb")
    jinzhai = await server.signIn("jinzhai.msb")
  })

  it.each(Object.keys(ABOUT_REGION))("%s: is refused every region that is not its own", async (name) => {
    const ask = ABOUT_REGION[name] as (typeof ABOUT_REGION)[string]
    for (const region of [JINZHAI, WUWEI, LUAN, PROVINCE]) {
      const answer = await ask(huoqiu, region)
      assert.strictEqual(answer.status, 403, region)
      assert.include(refusalIn(answer), { _tag: "RegionOutsideScope", code: region })
    }
    assert.strictEqual((await ask(huoqiu, HUOQIU)).status, 200)
    assert.strictEqual((await ask(huoqiu)).status, 200)
  })

  it("without a region is answered its own county alone", async () => {
    const asked = (name: string) => (ABOUT_REGION[name] as (typeof ABOUT_REGION)[string])(huoqiu)
    const codes = codesIn(await asked("project.list"))
    assert.lengthOf(codes, 2 * PROJECTS_EACH)
    assert.isTrue(codes.every((code) => code.startsWith(`2010-${HUOQIU}-`)))
    assert.strictEqual(within(dataOf(await asked("project.count")), "count"), codes.length)
    assert.strictEqual(within(dataOf(await asked("progress.figures")), "projectCount"), codes.length)
    assert.notInclude(JSON.stringify(dataOf(await asked("progress.overview"))), JINZHAI)
    for (const file of ["projects.csv", "reports.csv"]) {
      const { text } = await asked(`GET /export/${file}`)
      assert.include(text, HUOQIU)
      assert.notInclude(text, JINZHAI)
    }
  })

  it.each(Object.keys(ABOUT_PROJECT))(
    "%s: is not told a foreign project from one that is not there",
    async (name) => {
      const ask = ABOUT_PROJECT[name] as (typeof ABOUT_PROJECT)[string]
      const foreign = codeOf(JINZHAI, WATER, 1)
      const [registered = 0, reported = 0] = await positionsOf(jinzhai, foreign)
      const before = await headIn()
      for (const code of [foreign, codeOf(JINZHAI, WATER, 9999)]) {
        const position = name === "project.correctDetails" ? registered : reported
        const answer = await ask(huoqiu, code, position)
        assert.strictEqual(answer.status, 404)
        assert.deepStrictEqual(refusalIn(answer), { _tag: "ProjectNotFound", code })
      }
      assert.deepStrictEqual(await headIn(), before)
    },
  )

  it.each(["project.correctDetails", "project.correctReport", "project.annulReport"])(
    "%s: cannot reach a foreign entry through a project of its own",
    async (name) => {
      const ask = ABOUT_PROJECT[name] as (typeof ABOUT_PROJECT)[string]
      const own = codeOf(HUOQIU, WATER, 1)
      const before = await headIn()
      for (const position of await positionsOf(jinzhai, codeOf(JINZHAI, WATER, 1))) {
        const answer = await ask(huoqiu, own, position)
        assert.strictEqual(answer.status, 404)
        assert.deepStrictEqual(refusalIn(answer), { _tag: "EntryNotFound", code: own, position })
      }
      assert.deepStrictEqual(await headIn(), before)
    },
  )

  it("registers in its own county and in no other", async () => {
    const register = (countyCode: typeof HUOQIU, name: string) =>
      huoqiu.mutate("project.register", {
        commandId: randomUUID(),
        registration: { ...registrationOf({ name, countyCode }), annualPlanFen: "1" },
      })
    for (const county of [JINZHAI, WUWEI]) {
      const answer = await register(county, "越界")
      assert.strictEqual(answer.status, 403)
      assert.include(refusalIn(answer), { _tag: "OutsideScope", countyCode: county })
    }
    assert.strictEqual((await register(HUOQIU, "本县的工程")).status, 200)
  })

  it("imports rows of its own county alone, and commits no import of somebody else's", async () => {
    const preview = dataOf(await huoqiu.mutate("imports.preview", { fileName: "金寨.csv", text: CSV }))
    assert.include(preview, { acceptedCount: 0, rejectedCount: 1 })
    assert.strictEqual(within(preview, "problems", 0, "problems", 0, "code"), "outsideScope")
    const theirs = dataOf(await jinzhai.mutate("imports.preview", { fileName: "金寨.csv", text: CSV }))
    const importId = within(theirs, "importId")
    const answer = await huoqiu.mutate("imports.commit", { importId })
    assert.strictEqual(answer.status, 404)
    assert.include(refusalIn(answer), { _tag: "ImportNotFound" })
    assert.include(dataOf(await jinzhai.mutate("imports.commit", { importId })), { registeredCount: 1 })
  })

  it("does the same with its own projects", async () => {
    const own = codeOf(HUOQIU, WATER, 2)
    for (const [name, ask] of Object.entries(ABOUT_PROJECT)) {
      const [registered = 0, reported = 0] = await positionsOf(huoqiu, own)
      const answer = await ask(huoqiu, own, name === "project.correctDetails" ? registered : reported)
      // The corrected report no longer stands when it is annulled: that is no matter of scope.
      assert.include(name === "project.annulReport" ? [409] : [200], answer.status, `${name} ${answer.text}`)
    }
  })
})

describe("a city's people", () => {
  it.each(["luan.msb", "luan.reports"])("%s: see the city and its counties, and no others", async (name) => {
    const caller = await server.signIn(name)
    for (const [question, ask] of Object.entries(ABOUT_REGION)) {
      for (const region of [LUAN, JINZHAI, HUOQIU]) {
        assert.strictEqual((await ask(caller, region)).status, 200, `${question} ${region}`)
      }
      for (const region of [WUWEI, PROVINCE]) {
        assert.include(refusalIn(await ask(caller, region)), { _tag: "RegionOutsideScope", code: region })
      }
    }
    const rows = codesIn(await caller.query("project.list", { filter: { year: 2010 }, page }))
    assert.isAtLeast(rows.length, 4 * PROJECTS_EACH)
    assert.isFalse(rows.some((code) => code.includes(WUWEI)))
    assert.strictEqual((await caller.query("project.open", { code: codeOf(JINZHAI, WATER, 3) })).status, 200)
    assert.strictEqual((await caller.query("project.open", { code: codeOf(WUWEI, WATER, 3) })).status, 404)
  })

  it("write inside the city and not outside", async () => {
    const city = await server.signIn("luan.reports")
    const reportMonth = ABOUT_PROJECT["project.reportMonth"] as (typeof ABOUT_PROJECT)[string]
    assert.strictEqual((await reportMonth(city, codeOf(JINZHAI, HOUSING, 1), 0)).status, 200)
    const outside = await reportMonth(city, codeOf(WUWEI, HOUSING, 1), 0)
    assert.include(refusalIn(outside), { _tag: "ProjectNotFound" })
  })
})

describe("a lead department's reader", () => {
  it("sees its own item in every county, and no other item", async () => {
    const department = await server.signIn("water.dept")
    const all = codesIn(await department.query("project.list", { filter: { year: 2010 }, page }))
    assert.isAtLeast(all.length, 3 * PROJECTS_EACH)
    assert.isTrue(all.every((code) => code.split("-")[2] === WATER))
    const foreign = { year: 2010, itemKey: HOUSING }
    assert.deepStrictEqual(codesIn(await department.query("project.list", { filter: foreign, page })), [])
    assert.include(dataOf(await department.query("project.count", { filter: foreign })), { count: 0 })
    assert.strictEqual(
      within(dataOf(await department.query("progress.figures", {})), "projectCount"),
      all.length,
    )
    const { text } = await department.send(exported({ filter: { year: 2010 } }))
    assert.lengthOf([...text.matchAll(/^2010-\d{6}-19-/gmu)], all.length)
    assert.notMatch(text, /^2010-\d{6}-04-/mu)
    const open = await department.query("project.open", { code: codeOf(JINZHAI, HOUSING, 1) })
    assert.deepInclude(refusalIn(open), { _tag: "ProjectNotFound" })
  })
})

describe("a department's administrator", () => {
  const password = "department-2010"
  let department: Caller
  let officeOf: (userName: string) => Promise<string>

  beforeAll(async () => {
    const [system, security] = [await server.signIn("anhui.system"), await server.signIn("anhui.security")]
    officeOf = async (userName) => {
      const [row] = await rowsOf<{ office_id: string }>(
        server.database,
        "select office_id from office_user where user_name = $1",
        [userName],
      )
      return row?.office_id ?? ""
    }
    const userName = "water.system"
    const added = { userName, displayName: "某", officeId: await officeOf("water.dept") }
    const roles = ["systemAdministrator"]
    const answers = [
      await system.mutate("access.addUser", { commandId: randomUUID(), ...added }),
      await system.mutate("access.setPassword", { userName, password }),
      await security.mutate("access.assignRoles", { commandId: randomUUID(), userName, roles }),
    ]
    assert.deepStrictEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    )
    department = await server.firstSignIn(userName, Redacted.make(password))
  })

  it("founds offices of the department's items and of no other", async () => {
    const found = (itemKeys: ReadonlyArray<string> | null) =>
      department.mutate("access.foundOffice", {
        commandId: randomUUID(),
        name: "某站",
        kind: "leadDepartment",
        regionCode: JINZHAI,
        itemKeys,
      })
    for (const itemKeys of [null, [HOUSING], [WATER, HOUSING]]) {
      const answer = await found(itemKeys)
      assert.strictEqual(answer.status, 403)
      assert.deepStrictEqual(refusalIn(answer), { _tag: "ItemsNotAdministered", itemKeys })
    }
    assert.strictEqual((await found([WATER])).status, 200)
  })

  it("sees and administers nobody of an office with other items", async () => {
    const users = within(dataOf(await department.query("access.list")), "users")
    const names = (users as ReadonlyArray<{ readonly userName: string }>).map(({ userName }) => userName)
    assert.includeMembers(names, ["water.dept", "water.system"])
    assert.notIncludeMembers(names, ["jinzhai.msb", "anhui.system"])
    for (const userName of ["jinzhai.msb", "anhui.system"]) {
      const attempts = [
        await department.mutate("access.setPassword", { userName, password }),
        await department.mutate("access.deactivateUser", { commandId: randomUUID(), userName }),
      ]
      for (const answer of attempts) assert.include(refusalIn(answer), { _tag: "UserNotFound" })
    }
    const officeId = await officeOf("jinzhai.msb")
    const intruder = { commandId: randomUUID(), userName: "intruder", displayName: "某", officeId }
    assert.include(refusalIn(await department.mutate("access.addUser", intruder)), { _tag: "OfficeNotFound" })
    assert.strictEqual(
      (await department.mutate("access.setPassword", { userName: "water.dept", password })).status,
      200,
    )
  })
})

describe("a city's administrators", () => {
  const provincial = UserName.make("anhui.system")
  const password = "taken-over-2010"
  let system: Caller
  let security: Caller
  let provinceOfficeId: unknown

  beforeAll(async () => {
    system = await server.signIn("luan.system")
    security = await server.signIn("luan.security")
    const [row] = await rowsOf<{ office_id: string }>(
      server.database,
      "select office_id from office_user where user_name = $1",
      [provincial],
    )
    provinceOfficeId = row?.office_id
  })

  it("found offices in the city and nowhere else", async () => {
    const found = (regionCode: string) =>
      system.mutate("access.foundOffice", {
        commandId: randomUUID(),
        name: "某局",
        kind: "livelihoodOffice",
        regionCode,
        itemKeys: null,
      })
    for (const region of [PROVINCE, WUWEI]) {
      const answer = await found(region)
      assert.strictEqual(answer.status, 403)
      assert.include(refusalIn(answer), { _tag: "RegionNotAdministered", regionCode: region })
    }
    assert.strictEqual((await found(JINZHAI)).status, 200)
  })

  it("see the offices and users of the city alone", async () => {
    const accounts = dataOf(await system.query("access.list"))
    const offices = within(accounts, "offices") as ReadonlyArray<{ readonly regionCode: string }>
    const users = within(accounts, "users") as ReadonlyArray<{ readonly userName: string }>
    assert.isTrue(offices.every(({ regionCode }) => regionCode.startsWith("3415")))
    const names = users.map(({ userName }) => userName)
    assert.includeMembers(names, ["jinzhai.msb", "luan.msb", "luan.system"])
    assert.notIncludeMembers(names, [provincial, "wuwei.msb"])
  })

  it("cannot put anybody into an office outside the city", async () => {
    const answer = await system.mutate("access.addUser", {
      commandId: randomUUID(),
      userName: "intruder",
      displayName: "某",
      officeId: provinceOfficeId,
    })
    assert.strictEqual(answer.status, 404)
    assert.include(refusalIn(answer), { _tag: "OfficeNotFound" })
  })

  it("cannot take over, close or empower an account outside the city", async () => {
    const userName = provincial
    const attempts = [
      await system.mutate("access.setPassword", { userName, password }),
      await system.mutate("access.deactivateUser", { commandId: randomUUID(), userName }),
      await security.mutate("access.assignRoles", { commandId: randomUUID(), userName, roles: [] }),
    ]
    for (const answer of attempts) {
      assert.strictEqual(answer.status, 404)
      assert.include(refusalIn(answer), { _tag: "UserNotFound" })
    }
    await server.signIn(provincial, TEST_PASSWORD)
  })

  it("do all of that inside the city", async () => {
    const userName = "wuwei.later"
    assert.strictEqual((await system.mutate("access.setPassword", { userName, password })).status, 404)
    const theirs = { userName: "huoqiu.msb" }
    assert.strictEqual((await system.mutate("access.setPassword", { ...theirs, password })).status, 200)
    await server.signIn("huoqiu.msb", Redacted.make(password))
    const roles = await security.mutate("access.assignRoles", {
      commandId: randomUUID(),
      ...theirs,
      roles: ["livelihoodReader"],
    })
    assert.strictEqual(roles.status, 200)
    const closed = await system.mutate("access.deactivateUser", { commandId: randomUUID(), ...theirs })
    assert.strictEqual(closed.status, 200)
  })
})
