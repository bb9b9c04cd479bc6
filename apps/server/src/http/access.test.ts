/**
 * Every use case, asked for by everybody, at home and from the county beside, over the bare API: core's one
 * table of permissions and its scopes have the answer.
 */
import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { permissions, type Role, ROLES, USE_CASES } from "@minsheng/core/access"
import { Uuid } from "@minsheng/core/kernel"
import { JINZHAI } from "@minsheng/store/testing"
import {
  Agency,
  type Answer,
  API_PATHS,
  Caller,
  differing,
  NEIGHBOUR_OF,
  NEIGHBOURED,
  PERSON_OF,
  PROCEDURES,
  refusalIn,
  RunningServer,
  type Stage,
  stageOf,
  unreached,
  WAYS,
  type Way,
} from "../testing/index.ts"

/** Use cases of the command line alone, or of keys alone. */
const NOT_OVER_HTTP: ReadonlyArray<string> = ["journal.export", "agency.query", "instance.operate"]

/** `done`, `own`, the code of a refusal, or whatever else came, which is always wrong. */
type Verdict = string

type Home = Role | "nobody" | "no role" | "a key"
type Asker = Home | `${Role} of the county beside`

const AT_HOME: ReadonlyArray<Home> = [...ROLES, "nobody", "no role", "a key"]
const BESIDE = ROLES.map((role) => `${role} of the county beside` as const)
const roleOf = (asker: Asker): Role | undefined => ROLES.find((role) => asker.startsWith(role))
const isBeside = (asker: Asker): boolean => asker.endsWith("beside")

/** Whose permission is missing first. */
const missingOf = ({ behind, further }: Way, role: Role | undefined): string | undefined =>
  [behind, ...(further === undefined ? [] : [further])].find(
    (useCase) =>
      useCase !== "signed in" &&
      useCase !== "anybody" &&
      (role === undefined || !permissions[role].includes(useCase)),
  )

const expectedOf = (way: Way, asker: Asker): Verdict => {
  const { behind, abroad, atHome } = way
  const isUnknown = asker === "nobody" || asker === "a key"
  const role = roleOf(asker)
  if (behind !== "anybody") {
    if (isUnknown) return "NotSignedIn"
    if (missingOf(way, role) !== undefined) return "NotPermitted"
  }
  if (role === undefined) return "done"
  if (!isBeside(asker)) return atHome?.[role] ?? "done"
  const told = typeof abroad === "string" ? abroad : (abroad[role] ?? "own")
  return told === "open" ? "done" : told
}

const STATUS: Readonly<Record<string, number>> = { NotPermitted: 403, NotSignedIn: 401 }

const isSilent = ({ text }: Answer): boolean => !text.includes(JINZHAI)

/** The tag of a refusal counts only under its own status, so that neither can be wrong alone. */
const verdictOf = (answer: Answer, way: Way, { asker, stage }: { asker: Asker; stage: Stage }): Verdict => {
  const refusal = refusalIn(answer)
  const _tag = refusal?._tag
  if (answer.status === 200) {
    if (expectedOf(way, asker) !== "own") return "done"
    return (way.isOwn ?? isSilent)(answer, stage) ? "own" : `of the foreign county: ${answer.text}`
  }
  if (_tag === "NotPermitted" && refusal?.["useCase"] !== missingOf(way, roleOf(asker)))
    return `NotPermitted for another use case`
  const status = _tag === undefined ? undefined : (STATUS[_tag] ?? answer.status)
  return status === answer.status && answer.status < 500 ? `${_tag}` : `${answer.status} ${answer.text}`
}

/** Cells where what was measured is not what the permissions and scopes say. */
const deviations = (
  measured: ReadonlyMap<string, Verdict>,
  ways: Readonly<Record<string, Way>> = WAYS,
): ReadonlyArray<string> =>
  Object.entries(ways).flatMap(([name, way]) =>
    [...AT_HOME, ...BESIDE].flatMap((asker) => {
      const cell = `${name} as ${asker}`
      const [found, expected] = [measured.get(cell), expectedOf(way, asker)]
      return found === expected ? [] : [`${cell}: ${found ?? "not asked"} instead of ${expected}`]
    }),
  )

let server: RunningServer
let callers: ReadonlyMap<Asker, Caller>
const measured = new Map<string, Verdict>()

const signedIn = (names: Readonly<Record<Role, string>>, suffix = "") =>
  Promise.all(
    ROLES.map(async (role) => [`${role}${suffix}` as Asker, await server.signIn(names[role])] as const),
  )

/** Every way is tried by everybody. */
const PATIENCE_MILLIS = 300_000

beforeAll(async () => {
  server = await RunningServer.of(NEIGHBOURED)
  const people = new Map<Asker, Caller>([
    ...(await signedIn(PERSON_OF)),
    ...(await signedIn(NEIGHBOUR_OF, " of the county beside")),
    ["no role", await server.signIn("no.roles")],
  ])
  // Everybody is signed in a second time: that session they may end.
  for (const name of [...Object.values(PERSON_OF), ...Object.values(NEIGHBOUR_OF), "no.roles"])
    await server.signIn(name)
  const at = (role: Role): Caller => people.get(role) as Caller
  const security = at("securityAdministrator")
  const { key } = await Agency.with(security, { name: "什么都能查的" })
  callers = new Map<Asker, Caller>([
    ...people,
    ["nobody", server.stranger],
    ["a key", new Caller(server.origin, undefined, key)],
  ])
  const stage = await stageOf(server, {
    reporter: at("livelihoodReporter"),
    administrator: at("systemAdministrator"),
    funds: at("fundKeeper"),
    officer: at("filingOfficer"),
    security,
  })
  for (const [name, way] of Object.entries(WAYS)) {
    const asks = async (asker: Asker): Promise<void> => {
      const asked = {
        ...stage,
        commandId: randomUUID(),
        uploadId: Uuid.fromParts(Date.now(), randomBytes(10)),
      }
      const answer = await way.ask(callers.get(asker) as Caller, asked)
      measured.set(`${name} as ${asker}`, verdictOf(answer, way, { asker, stage: asked }))
    }
    // Who is to be refused asks first: what they are refused is there.
    const everybody: ReadonlyArray<Asker> = [...BESIDE, ...AT_HOME]
    const isDone = (asker: Asker): boolean => expectedOf(way, asker) === "done"
    await Promise.all(everybody.filter((asker) => !isDone(asker)).map(asks))
    for (const asker of everybody.filter(isDone)) await asks(asker)
  }
}, PATIENCE_MILLIS)

afterAll(() => server[Symbol.asyncDispose]())

describe.each(USE_CASES)("%s", (useCase) => {
  const ways = Object.entries(WAYS).filter(([, { behind }]) => behind === useCase)

  it.each([...AT_HOME, ...BESIDE])("asked for by %s", (asker) => {
    for (const [name, way] of ways) {
      assert.strictEqual(measured.get(`${name} as ${asker}`), expectedOf(way, asker), name)
    }
  })
})

describe("the whole table", () => {
  it("has a way to every use case, but to those of other faces", () => {
    assert.deepStrictEqual(unreached(USE_CASES, WAYS), NOT_OVER_HTTP)
  })

  it("planted: a use case without a way is found", () => {
    assert.deepStrictEqual(unreached([...USE_CASES, "projects.erase"], WAYS), [
      ...NOT_OVER_HTTP,
      "projects.erase",
    ])
    const { "project.register": _, ...without } = WAYS
    assert.include(unreached(USE_CASES, without), "projects.register")
  })

  it("has no other answer than permissions and scopes give, at home and from the county beside", () => {
    assert.deepStrictEqual(deviations(measured), [])
    assert.lengthOf([...measured], Object.keys(WAYS).length * (AT_HOME.length + BESIDE.length))
  })

  it("asks every role from the county beside for something that it may ask for, and is refused", () => {
    for (const [index, asker] of BESIDE.entries()) {
      const role = ROLES[index] as Role
      const found = Object.entries(WAYS).filter(
        ([, way]) => way.behind !== "signed in" && !["done", "NotPermitted"].includes(expectedOf(way, asker)),
      )
      assert.isNotEmpty(found, role)
    }
  })

  it("holds every procedure, and nothing that is none", () => {
    assert.deepStrictEqual(differing(PROCEDURES), [])
  })

  it("holds every path that the server answers", () => {
    const asked = Object.keys(WAYS).map((name) => name.split(" ")[1] ?? "/trpc")
    const missing = (paths: ReadonlyArray<string>) =>
      paths.filter((path) => !asked.some((one) => one === path || one.startsWith(`${path}/`)))
    // Signing in and out is tested by itself.
    assert.deepStrictEqual(missing(API_PATHS), ["/api/auth"])
    assert.deepStrictEqual(missing(["/export/everything.csv"]), ["/export/everything.csv"])
  })

  it("planted: a procedure that is missing from it is found, and so is one that was taken away", () => {
    const { "project.revise": _, ...without } = PROCEDURES
    assert.deepStrictEqual(differing(without), ["project.revise"])
    const grown = { _def: { procedures: { ...without, "project.erase": {} } } }
    assert.deepStrictEqual(differing(without, grown), ["project.erase"])
    assert.deepStrictEqual(differing(PROCEDURES, grown), ["project.erase", "project.revise"])
  })

  it("planted: one answer too many or too few is found, by its cell", () => {
    const wider = new Map([...measured, ["project.register as livelihoodReader", "done"]])
    assert.deepStrictEqual(deviations(wider), [
      "project.register as livelihoodReader: done instead of NotPermitted",
    ])
    const narrower = new Map([...measured, ["audit.verify as auditor", "NotPermitted"]])
    assert.lengthOf(deviations(narrower), 1)
    const foreign = "project.open as livelihoodReader of the county beside"
    assert.lengthOf(deviations(new Map([...measured, [foreign, "done"]])), 1)
    assert.lengthOf(deviations(new Map()), measured.size)
  })
})
