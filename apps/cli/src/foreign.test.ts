/**
 * Every command as every role: at home, where the role alone decides, and from the county beside, where a
 * role that permits is told of nothing foreign.
 */
import { writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { permissions, type Role, ROLES, USE_CASES } from "@minsheng/core/access"
import { FinancingPlanIssued } from "@minsheng/core/funds"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, rowsOf, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import {
  CSV,
  NEIGHBOUR_OF,
  NEIGHBOURED,
  OTHER_NAME,
  OWN_ITEM,
  PERSON_OF,
  RETURNS,
  TARGETS,
  ARRIVALS,
  PLANS,
  TRANSFERS,
  unreached,
  within,
} from "@minsheng/server/testing"
import { code, COMMANDS, type Foreign, LAST, type There, ACT, TRANSFER } from "./testing/commandWays.ts"
import { ABOUT_NO_COUNTY } from "./testing/noCounty.ts"
import { ManyShell } from "./testing/ManyShell.ts"
import { jsonOf, type Ran, Shell } from "./testing/Shell.ts"
import { offeredIn } from "./testing/offered.ts"

/** There are hundreds of questions, and the machine may be busy with others. */
const PATIENT = { timeout: 600_000 }

/** Use cases that no command is behind, and what the operator alone may do. */
const NOT_HERE = [
  "bookmarks.keep",
  "tables.export",
  "regions.read",
  "projects.register",
  "projects.revise",
  "projects.correct",
  "journal.read",
  "agency.query",
  "instance.operate",
]

/** Everybody writes a file of their own. */
const fileOf = (role: Role, words: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.map((word, at) => (words[at - 1] === "--out" ? `${role}-${word}` : word))

/** A register of its own with things to ask about, and shells before it. */
class Scene implements AsyncDisposable {
  readonly there: There
  readonly shell: Shell
  readonly #database: TestDatabase
  readonly #many: ManyShell

  private constructor(database: TestDatabase, shell: Shell, there: There) {
    this.#database = database
    this.shell = shell
    this.there = there
    this.#many = new ManyShell(shell)
  }

  static async set(): Promise<Scene> {
    const database = await testDatabase(NEIGHBOURED)
    const shell = new Shell({ database })
    writeFileSync(shell.home.path("projects.csv"), CSV)
    writeFileSync(shell.home.path("statement.csv"), "日期,借方,贷方,余额\n2010-01-04,,1,1")
    writeFileSync(shell.home.path("reports.csv"), RETURNS)
    writeFileSync(shell.home.path("targets.csv"), TARGETS)
    writeFileSync(shell.home.path("rows.csv"), TRANSFERS)
    writeFileSync(shell.home.path("plans.csv"), PLANS)
    writeFileSync(shell.home.path("arrived.csv"), ARRIVALS)
    writeFileSync(shell.home.path("plan.json"), JSON.stringify(FinancingPlanIssued.example.plan))
    writeFileSync(shell.home.path("transfers.jsonl"), JSON.stringify(TRANSFER))
    writeFileSync(shell.home.path("act.json"), JSON.stringify(ACT))
    writeFileSync(shell.home.path("v.pdf"), pdfOf("凭证"))
    writeFileSync(shell.home.path("item.json"), JSON.stringify(OWN_ITEM))
    const [imported, attached, issued, [row]] = await Promise.all([
      shell.json("import", "projects", "projects.csv"),
      shell.json("attach", "v.pdf", "--project", code),
      shell.json("key", "issue", "--name", "金寨的", "--scopes", JINZHAI),
      rowsOf<{ id: string }>(
        database,
        "select office_id as id from office_user where user_name = 'jinzhai.other'",
      ),
    ])
    return new Scene(database, shell, {
      importId: String(within(imported, "importId")),
      documentId: String(within(attached, "id")),
      keyPrefix: String(within(issued, "key", "prefix")),
      officeId: row?.id ?? "",
    })
  }

  /** Asks every command as every one of some people; answers what each was told, by command and role. */
  async ask(
    people: Readonly<Record<Role, string>>,
    tell: (ran: Ran, there: There) => string,
  ): Promise<ReadonlyMap<string, string>> {
    const told = new Map<string, string>()
    const [last, first] = [true, false].map((is) =>
      Object.entries(COMMANDS).filter(([name]) => LAST.includes(name) === is),
    )
    for (const commands of [first, last]) {
      const asked = (commands ?? []).flatMap(([name, { words }]) =>
        ROLES.map(async (role) => {
          const line = [
            ...name.split(" "),
            ...fileOf(role, words(this.there)),
            "--as",
            people[role],
            "--json",
          ]
          told.set(`${name} as ${role}`, tell(await this.#many.run(...line), this.there))
        }),
      )
      await Promise.all(asked)
    }
    return told
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#many[Symbol.dispose]()
    this.shell[Symbol.dispose]()
    await this.#database.drop()
  }
}

let scene: Scene

beforeAll(async () => {
  scene = await Scene.set()
}, 240_000)

afterAll(() => scene[Symbol.asyncDispose]())

/** What somebody of the county beside was told. */
const toldBeside = (ran: Ran, there: There): string => {
  const answer = jsonOf(ran)
  const tag = within(answer, "refusal", "_tag")
  if (typeof tag === "string") return tag
  // What a file of foreign rows is answered with names the rows, and takes none.
  if (within(answer, "rejectedCount") === 1) return within(answer, "acceptedCount") === 0 ? "own" : "taken"
  const isSilent = !ran.out.includes(JINZHAI) && !ran.out.includes(there.importId)
  return isSilent && !ran.out.includes(OTHER_NAME) ? "own" : `of the foreign county: ${ran.out}`
}

/** What somebody at home was told: nothing of their role, or that it does not permit. */
const toldAtHome = (ran: Ran): string => {
  const refusal = within(jsonOf(ran), "refusal") as
    | { readonly _tag: string; readonly useCase?: string }
    | undefined
  return refusal?._tag === "NotPermitted" ? `NotPermitted ${refusal.useCase ?? ""}` : "permitted"
}

/** What roles and scopes do not say. */
const deviations = (
  told: ReadonlyMap<string, string>,
  permittedAs: (way: Foreign, role: Role) => string,
  refusedAs: (way: Foreign) => string,
): ReadonlyArray<string> =>
  Object.entries(COMMANDS).flatMap(([name, way]) =>
    ROLES.flatMap((role) => {
      const cell = `${name} as ${role}`
      const expected = permissions[role].includes(way.behind) ? permittedAs(way, role) : refusedAs(way)
      const found = told.get(cell) ?? "not asked"
      return found === expected ? [] : [`${cell}: ${found} instead of ${expected}`]
    }),
  )

describe("every command", PATIENT, () => {
  it("is asked by every role of the county beside, and tells nothing of this one", async () => {
    const heard = await scene.ask(NEIGHBOUR_OF, toldBeside)
    const found = deviations(
      heard,
      ({ told, toldAs }, role) => toldAs?.[role] ?? told,
      () => "NotPermitted",
    )
    assert.strictEqual(found.join("\n"), "")
  })

  // Last of all, because here things are done.
  it("is asked by every role at home, and refused for the role where that does not permit it", async () => {
    const told = await scene.ask(PERSON_OF, toldAtHome)
    const found = deviations(
      told,
      () => "permitted",
      ({ behind }) => `NotPermitted ${behind}`,
    )
    assert.strictEqual(found.join("\n"), "")
    const permitted = [...told.values()].filter((one) => one === "permitted")
    assert.isTrue(permitted.length > 50 && permitted.length < told.size / 2, String(permitted.length))
  })
})

describe("the table", PATIENT, () => {
  it("asks as somebody whom the role permits to ask", () => {
    for (const [name, { behind, as }] of Object.entries(COMMANDS))
      assert.include(permissions[as], behind, name)
  })

  it("holds every command, and a command for every use case but those of other faces", async () => {
    const { out } = await scene.shell.run("--completions", "bash")
    assert.deepStrictEqual(offeredIn(out), [...Object.keys(COMMANDS), ...ABOUT_NO_COUNTY].toSorted())
    assert.deepStrictEqual(unreached(USE_CASES, COMMANDS), NOT_HERE)
  })

  it("planted: an answer that a role should not get, and one that was not asked for, are found", () => {
    const all = Object.keys(COMMANDS).flatMap((name) =>
      ROLES.map((role) => [`${name} as ${role}`, "permitted"] as const),
    )
    const found = deviations(
      new Map(all.slice(1)),
      () => "permitted",
      () => "NotPermitted",
    )
    assert.include(found[0], "not asked")
    assert.include(found, "post as auditor: permitted instead of NotPermitted")
  })

  it("planted: a use case without a command, and an answer with a foreign record, are found", () => {
    assert.deepStrictEqual(unreached([...USE_CASES, "projects.erase"], COMMANDS), [
      ...NOT_HERE,
      "projects.erase",
    ])
    const out = JSON.stringify({ rows: [code] })
    assert.match(toldBeside({ code: 0, out, err: "" }, scene.there), /^of the foreign county/u)
  })
})
