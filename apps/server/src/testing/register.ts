/**
 * A staffed register: the small founded one with somebody for every role who can sign in, and with projects
 * in three counties of two cities, each with a report for March.
 */
import { Effect } from "effect"
import { CurrentActor, Offices, operator, type Role, ROLES, UserName } from "@minsheng/core/access"
import { CommandId } from "@minsheng/core/journal"
import type { DivisionCode } from "@minsheng/core/kernel"
import type { Target } from "@minsheng/core/project"
import {
  FOUNDED,
  HOUSING,
  HUOQIU,
  JINZHAI,
  LUAN,
  openPlatform,
  PROVINCE,
  registerMany,
  registrationOf,
  reportMany,
  SettableClock,
  type Template,
  TEST_PASSWORD,
  WATER,
  WUWEI,
} from "@minsheng/store/testing"

interface Hired {
  readonly userName: string
  readonly roles: ReadonlyArray<Role>
  readonly regionCode: DivisionCode.DivisionCode
}

/** Who comes on top of the founded register's own people. */
const HIRED: ReadonlyArray<Hired> = [
  { userName: "luan.reports", roles: ["livelihoodReporter"], regionCode: LUAN },
  { userName: "anhui.issuer", roles: ["programmeIssuer"], regionCode: PROVINCE },
  { userName: "anhui.filing", roles: ["filingOfficer"], regionCode: PROVINCE },
  { userName: "anhui.auditor", roles: ["auditor"], regionCode: PROVINCE },
  { userName: "anhui.system", roles: ["systemAdministrator"], regionCode: PROVINCE },
  { userName: "anhui.security", roles: ["securityAdministrator"], regionCode: PROVINCE },
  { userName: "anhui.reports", roles: ["livelihoodReporter"], regionCode: PROVINCE },
  { userName: "anhui.funds", roles: ["fundKeeper"], regionCode: PROVINCE },
  { userName: "luan.system", roles: ["systemAdministrator"], regionCode: LUAN },
  { userName: "luan.security", roles: ["securityAdministrator"], regionCode: LUAN },
  { userName: "no.roles", roles: [], regionCode: PROVINCE },
]

/** Of the founded register's people, those who sign in besides `jinzhai.msb`. */
const SIGN_IN = ["huoqiu.msb", "luan.msb", "water.dept", "anhui.audit"]

/** Somebody of each role who may see the projects of Jinzhai's item 19, where the role sees any. */
export const PERSON_OF: Readonly<Record<Role, string>> = {
  livelihoodReporter: "jinzhai.msb",
  livelihoodReader: "luan.msb",
  programmeIssuer: "anhui.issuer",
  filingOfficer: "anhui.filing",
  leadDepartmentReader: "water.dept",
  fundKeeper: "anhui.funds",
  auditor: "anhui.auditor",
  systemAdministrator: "anhui.system",
  securityAdministrator: "anhui.security",
  auditAdministrator: "anhui.audit",
}

const hire = Effect.fnUntraced(function* ({ userName: text, roles, regionCode }: Hired) {
  const offices = yield* Offices
  const userName = UserName.make(text)
  const command = (what: string) => CommandId.make(`staff ${what} ${text}`)
  const office = yield* offices.found({
    commandId: command("office"),
    name: `${text} 的单位`,
    kind: "livelihoodOffice",
    regionCode,
    itemKeys: null,
  })
  const added = { userName, displayName: "某某", officeId: office.id }
  yield* offices.addUser({ commandId: command("user"), ...added })
  yield* offices.assignRoles({ commandId: command("roles"), userName, roles })
})

/** Hires people, who can sign in as some others can. */
const staff = (hired: ReadonlyArray<Hired>, others: ReadonlyArray<string> = []) =>
  Effect.gen(function* () {
    const offices = yield* Offices
    for (const one of hired) yield* hire(one)
    for (const name of [...others, ...hired.map(({ userName }) => userName)]) {
      yield* offices.setPassword({ userName: UserName.make(name), password: TEST_PASSWORD, lasting: true })
    }
  }).pipe(Effect.provideService(CurrentActor, operator))

/** How many projects an item has in a county. */
export const PROJECTS_EACH = 3

const registrations = [JINZHAI, HUOQIU, WUWEI].flatMap((countyCode) =>
  [WATER, HOUSING].flatMap((itemKey) =>
    Array.from({ length: PROJECTS_EACH }, (_, index) =>
      registrationOf({ name: `示例工程${index + 1}`, countyCode, itemKey, annualPlanFen: 1_000_000n }),
    ),
  ),
)

/** Somebody of each role in the county beside, to whom Jinzhai is foreign. */
export const NEIGHBOUR_OF = Object.fromEntries(
  ROLES.map((role) => [role, `huoqiu.${role.toLowerCase()}`]),
) as Readonly<Record<Role, string>>

/** Somebody of Jinzhai to whom things may be done. */
export const OTHER_NAME = "jinzhai.other"

const neighbours: ReadonlyArray<Hired> = [
  ...ROLES.map((role) => ({ userName: NEIGHBOUR_OF[role], roles: [role], regionCode: HUOQIU })),
  { userName: OTHER_NAME, roles: [], regionCode: JINZHAI },
]

export const STAFFED: Template = {
  name: "staffed",
  fill: async (database) => {
    await FOUNDED.fill(database)
    await using platform = openPlatform(database, { clock: new SettableClock("2010-04-06").service })
    await platform.run(staff(HIRED, SIGN_IN))
    const targets = await registerMany(platform, "staffed", registrations)
    await reportMany(
      platform,
      "2010-03",
      targets.map((target: Target) => [target, 250_000n]),
    )
  },
}

/** The same, with somebody of each role in the county beside. */
export const NEIGHBOURED: Template = {
  name: "neighboured",
  fill: async (database) => {
    await STAFFED.fill(database)
    await using platform = openPlatform(database, { clock: new SettableClock("2010-04-06").service })
    await platform.run(staff(neighbours))
  },
}

/** The code of the project with a number, in a county and of an item. */
export const codeOf = (countyCode: string, itemKey: string, number: number): string =>
  `2010-${countyCode}-${itemKey}-${String(number).padStart(4, "0")}`
