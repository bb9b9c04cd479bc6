/**
 * A small founded register: three counties in two prefectures, one of them dissolved later, three items of
 * 2010 and a handful of people. Loaded through the use cases that a real founding uses.
 */
import { Effect } from "effect"
import { CurrentActor, Offices, operator, type Role, UserName } from "@minsheng/core/access"
import { found, loadFacts } from "@minsheng/core/instance"
import { CommandId, EventType } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, ItemKey } from "@minsheng/core/kernel"
import { ItemListed, ProgrammeAnnounced, programmeStream } from "@minsheng/core/programme"
import { type ProjectDetails, Projects, type Registration } from "@minsheng/core/project"
import {
  DivisionAbolished,
  DivisionEstablished,
  divisionsStream,
  TerritoryTransferred,
} from "@minsheng/core/region"
import { platformLayer } from "../platform.ts"
import { type Template, TEST_PASSWORD, TEST_SECRET } from "./databases.ts"
import { SettableClock } from "./SettableClock.ts"

export const PROVINCE = DivisionCode.make("340000")
export const LUAN = DivisionCode.make("341500")
export const JINZHAI = DivisionCode.make("341524")
export const HUOQIU = DivisionCode.make("341522")
/** Dissolved with its city in 2011; all of it went to the code below. */
export const WUWEI = DivisionCode.make("341422")
export const WUWEI_LATER = DivisionCode.make("340225")

export const HOUSING = ItemKey.make("04")
export const WATER = ItemKey.make("19")
/** An item that is in the register but doubtful. */
export const DOUBTFUL = ItemKey.make("12")

const provenance = { source: "测试", confidence: "unconfirmed" } as const
const divisions = divisionsStream(PROVINCE)

const established = (
  code: string,
  zh: string,
  level: "province" | "prefecture" | "county",
  parentCode: DivisionCode.DivisionCode | null,
  validFrom: CalendarDate.CalendarDate | null = null,
) =>
  EventType.occurred(DivisionEstablished, {
    stream: divisions,
    occurredOn: validFrom ?? CalendarDate.make("2009-12-31"),
    payload: {
      code: DivisionCode.make(code),
      name: { zh, en: code },
      level,
      kind: level === "county" ? "county" : level === "prefecture" ? "prefectureCity" : "province",
      parentCode,
      validFrom,
      provenance,
    },
  })

const DISSOLVED_ON = CalendarDate.make("2011-08-22")

const abolished = (code: DivisionCode.DivisionCode) =>
  EventType.occurred(DivisionAbolished, {
    stream: divisions,
    occurredOn: DISSOLVED_ON,
    payload: { code, on: DISSOLVED_ON, provenance },
  })

const CHAOHU = DivisionCode.make("341400")
const WUHU = DivisionCode.make("340200")

const divisionEvents = [
  established(PROVINCE, "安徽省", "province", null),
  established(WUHU, "芜湖市", "prefecture", PROVINCE),
  established(CHAOHU, "巢湖市", "prefecture", PROVINCE),
  established(LUAN, "六安市", "prefecture", PROVINCE),
  established(WUWEI, "无为县", "county", CHAOHU),
  established(HUOQIU, "霍邱县", "county", LUAN),
  established(JINZHAI, "金寨县", "county", LUAN),
  established(WUWEI_LATER, "无为县", "county", WUHU, DISSOLVED_ON),
  abolished(CHAOHU),
  abolished(WUWEI),
  EventType.occurred(TerritoryTransferred, {
    stream: divisions,
    occurredOn: DISSOLVED_ON,
    payload: {
      act: "撤销地级巢湖市",
      on: DISSOLVED_ON,
      fromCode: WUWEI,
      toCode: WUWEI_LATER,
      extent: { _tag: "Whole" },
      provenance,
    },
  }),
]

const YEAR = 2010
const announcedOn = CalendarDate.make("2010-01-01")

const listed = (key: ItemKey.ItemKey, zh: string, kind: "construction" | "insurance", confirmed = true) =>
  EventType.occurred(ItemListed, {
    stream: programmeStream(YEAR),
    occurredOn: announcedOn,
    payload: { ...ItemListed.example, year: YEAR, key, name: { zh, en: key }, kind, confirmed } as never,
  })

const programmeEvents = [
  EventType.occurred(ProgrammeAnnounced, {
    stream: programmeStream(YEAR),
    occurredOn: announcedOn,
    payload: { ...ProgrammeAnnounced.example, itemCount: 3 } as never,
  }),
  listed(HOUSING, "廉租住房", "construction"),
  listed(DOUBTFUL, "新农合", "insurance", false),
  listed(WATER, "农村饮水安全", "construction"),
]

interface Person {
  readonly userName: string
  readonly role: Role
  readonly regionCode: DivisionCode.DivisionCode
  readonly items?: readonly [ItemKey.ItemKey]
}

const PEOPLE: ReadonlyArray<Person> = [
  { userName: "jinzhai.msb", role: "livelihoodReporter", regionCode: JINZHAI },
  { userName: "huoqiu.msb", role: "livelihoodReporter", regionCode: HUOQIU },
  { userName: "wuwei.msb", role: "livelihoodReporter", regionCode: WUWEI },
  { userName: "wuwei.later", role: "livelihoodReporter", regionCode: WUWEI_LATER },
  { userName: "luan.msb", role: "livelihoodReader", regionCode: LUAN },
  { userName: "water.dept", role: "leadDepartmentReader", regionCode: PROVINCE, items: [WATER] },
  { userName: "anhui.audit", role: "auditAdministrator", regionCode: PROVINCE },
]

const command = (text: string): CommandId => CommandId.make(`fixture ${text}`)

const hire = Effect.fnUntraced(function* ({ userName: text, role, regionCode, items }: Person) {
  const offices = yield* Offices
  const userName = UserName.make(text)
  const office = yield* offices.found({
    commandId: command(`office ${text}`),
    name: `${text} 的单位`,
    kind: items === undefined ? "livelihoodOffice" : "leadDepartment",
    regionCode,
    itemKeys: items ?? null,
  })
  const added = { userName, displayName: "某某", officeId: office.id }
  yield* offices.addUser({ commandId: command(`user ${text}`), ...added })
  yield* offices.assignRoles({ commandId: command(`roles ${text}`), userName, roles: [role] })
})

const founding = Effect.gen(function* () {
  yield* loadFacts([
    { commandId: "divisions", stream: divisions, events: divisionEvents },
    { commandId: "programme", stream: programmeStream(YEAR), events: programmeEvents },
  ])
  for (const person of PEOPLE) yield* hire(person)
  // One account is enough for signing in; a hash costs time on purpose.
  const userName = UserName.make("jinzhai.msb")
  yield* Offices.use((offices) => offices.setPassword({ userName, password: TEST_PASSWORD, lasting: true }))
  const name = { zh: "安徽省", en: "Anhui" }
  yield* found({ regionCode: PROVINCE, name, programmeYear: YEAR, demonstration: null }, announcedOn)
})

/** The founded register without a project. */
export const FOUNDED: Template = {
  name: "founded",
  fill: (database) => {
    const { service: clock } = new SettableClock("2010-01-04")
    return founding.pipe(
      Effect.provideService(CurrentActor, operator),
      Effect.provide(platformLayer({ database, sessionSecret: TEST_SECRET, clock, readerCount: 2 })),
      Effect.runPromise,
    )
  },
}

/** A registration; what is not given is like all the others. */
export const registrationOf = (given: Partial<Registration> & { readonly name: string }): Registration => ({
  year: YEAR,
  countyCode: HUOQIU,
  itemKey: WATER,
  township: null,
  implementingUnit: "示例供水站",
  annualPlanFen: 1_000_000n,
  plannedStartOn: null,
  plannedFinishOn: null,
  approvedOn: CalendarDate.make("2010-01-18"),
  ...given,
})

/** The details of a registration, some of them changed. */
export const detailsOf = (
  registration: Registration,
  changes: Partial<ProjectDetails> = {},
): ProjectDetails => {
  const { name, township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn } = registration
  return { name, township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn, ...changes }
}

/** Registers a project through the use case; its command is named after it. */
export const register = (given: Partial<Registration> & { readonly name: string }) => {
  const registration = registrationOf(given)
  const { countyCode, itemKey, township, name } = registration
  const commandId = CommandId.make(`register ${countyCode} ${itemKey} ${township ?? ""} ${name}`)
  return Projects.use((projects) => projects.register({ commandId, registration }))
}
