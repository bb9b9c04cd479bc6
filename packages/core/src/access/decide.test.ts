import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { PartialDate } from "../kernel/PartialDate.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { divisionsStream, TerritoryTransferred } from "../region/events.ts"
import { Scope } from "./Actor.ts"
import type * as Commands from "./commands.ts"
import { accessCells, addUser, assignRoles, deactivateUser, foundOffice, userNameCell } from "./decide.ts"
import {
  OfficeFounded,
  officeStream,
  readAccessEvent,
  RolesAssigned,
  UserAdded,
  UserDeactivated,
  userStream,
} from "./events.ts"
import { UserName } from "./Office.ts"
import type { Role } from "./Role.ts"
import { accepted, knowing } from "../testing/decisions.ts"
import { journaled } from "../testing/entries.ts"
import { established, PROVENANCE, sampleDivision } from "../testing/samples.ts"

const TODAY = dateOf("2010-05-31")
const OFFICE = fromParts(1, new Uint8Array(10))
const USER = fromParts(2, new Uint8Array(10))
const ANHUI = DivisionCode.make("340000")
const LUAN = DivisionCode.make("341500")
const HUOQIU = DivisionCode.make("341522")
const JINZHAI = DivisionCode.make("341524")
/** A county that stands from a month on, of which no day is known. */
const YEJI = DivisionCode.make("341504")
/** Whose land all came to Jinzhai on a day. */
const MEISHAN = DivisionCode.make("341529")
const commandId = CommandId.make("a")
const userName = UserName.make("jinzhai.msb")

const DIVISIONS = [
  sampleDivision(ANHUI, null),
  sampleDivision(LUAN, ANHUI),
  sampleDivision(HUOQIU, LUAN),
  sampleDivision(JINZHAI, LUAN),
].map(established)

const CHANGED = [
  ...DIVISIONS,
  established(sampleDivision(MEISHAN, LUAN)),
  established(sampleDivision(YEJI, LUAN, "2016-01" as PartialDate)),
  occurred(TerritoryTransferred, {
    stream: divisionsStream(ANHUI),
    occurredOn: dateOf("2012-09-07"),
    payload: {
      act: "test",
      on: dateOf("2012-09-07"),
      fromCode: MEISHAN,
      toCode: JINZHAI,
      extent: { _tag: "Whole" },
      provenance: PROVENANCE,
    },
  }),
]

const office = (regionCode: DivisionCode.DivisionCode) => ({
  commandId,
  name: "民生办",
  kind: "livelihoodOffice" as const,
  regionCode,
  itemKeys: null,
})
const FOUNDED = occurred(OfficeFounded, {
  stream: officeStream(OFFICE),
  occurredOn: TODAY,
  payload: { id: OFFICE, name: "民生办", kind: "livelihoodOffice", regionCode: JINZHAI, itemKeys: null },
})
const newUser = { commandId, userName, displayName: "张某", officeId: OFFICE }
const ADDED = occurred(UserAdded, {
  stream: userStream(USER),
  occurredOn: TODAY,
  payload: { id: USER, userName, displayName: "张某", officeId: OFFICE },
})

const refusal = <E>(decision: Result.Result<ReadonlyArray<NewEvent>, E>): E | undefined =>
  Result.isFailure(decision) ? decision.failure : undefined

describe("foundOffice", () => {
  const here = knowing(TODAY, journaled(DIVISIONS))

  it.each([
    ["a province", ANHUI, Scope.everything, true],
    ["a county", JINZHAI, Scope.everything, true],
    ["a county of the administrator's", JINZHAI, Scope.of(new Set([JINZHAI]), null), true],
    ["a county of somebody else's", HUOQIU, Scope.of(new Set([JINZHAI]), null), false],
    ["a prefecture of which one county is somebody else's", LUAN, Scope.of(new Set([JINZHAI]), null), false],
    [
      "a prefecture that is wholly the administrator's",
      LUAN,
      Scope.of(new Set([JINZHAI, HUOQIU]), null),
      true,
    ],
    ["a code that no division bears", DivisionCode.make("341599"), Scope.everything, false],
  ])("in %s", (_, regionCode, scope, may) => {
    const decision = foundOffice(OFFICE, scope, office(regionCode))(here)
    if (may) {
      const { type, stream, occurredOn } = accepted(decision)
      assert.deepStrictEqual([type, stream, occurredOn], ["OfficeFounded", officeStream(OFFICE), TODAY])
    } else {
      assert.deepStrictEqual({ ...refusal(decision) }, { _tag: "RegionNotAdministered", regionCode })
    }
  })
})

describe("foundOffice, of items", () => {
  const here = knowing(TODAY, journaled(DIVISIONS))
  const [WATER, ROADS, HOUSING] = ["19", "21", "04"].map((key) => ItemKey.make(key)) as [
    ItemKey.ItemKey,
    ItemKey.ItemKey,
    ItemKey.ItemKey,
  ]
  const department = Scope.of(new Set([JINZHAI]), [WATER, ROADS])

  it.each<[string, Scope, Commands.FoundOffice["itemKeys"], boolean]>([
    ["all items, by who has all", Scope.everything, null, true],
    ["one item, by who has all", Scope.everything, [WATER], true],
    ["all items, by who has two", department, null, false],
    ["both items, by who has the two", department, [ROADS, WATER], true],
    ["another item, by who has two", department, [HOUSING], false],
    ["one of them and another", department, [WATER, HOUSING], false],
  ])("%s", (_, scope, itemKeys, may) => {
    const decision = foundOffice(OFFICE, scope, { ...office(JINZHAI), itemKeys })(here)
    assert.deepStrictEqual({ ...refusal(decision) }, may ? {} : { _tag: "ItemsNotAdministered", itemKeys })
  })
})

describe("foundOffice, on the day", () => {
  const only = (...codes: ReadonlyArray<DivisionCode.DivisionCode>) => Scope.of(new Set(codes), null)

  it.each([
    ["before its county inherits another", "2012-09-06", JINZHAI, only(JINZHAI), true],
    ["on the day of the inheritance", "2012-09-07", JINZHAI, only(JINZHAI), false],
    ["on that day, by who has both", "2012-09-07", JINZHAI, only(JINZHAI, MEISHAN), true],
    ["before the county begins", "2015-12-31", YEJI, only(JINZHAI, YEJI), false],
    ["before it begins, by who prepares it", "2015-12-31", YEJI, Scope.everything, true],
    ["in the first days of the month", "2016-01-01", YEJI, only(YEJI), true],
    ["at the end of the month", "2016-01-31", YEJI, only(YEJI), true],
  ])("%s (%s)", (_, today, regionCode, scope, may) => {
    const decision = foundOffice(
      OFFICE,
      scope,
      office(regionCode),
    )(knowing(dateOf(today), journaled(CHANGED)))
    assert.strictEqual(refusal(decision)?._tag, may ? undefined : "RegionNotAdministered")
  })
})

describe("addUser", () => {
  const here = journaled([FOUNDED])

  it("adds a user to an office that is there, without a role", () => {
    const event = accepted(addUser(USER, newUser)(knowing(TODAY, here)))
    assert.deepStrictEqual(event, ADDED)
  })

  it("refuses an office that is not there", () => {
    assert.strictEqual(refusal(addUser(USER, newUser)(knowing(TODAY)))?._tag, "OfficeNotFound")
  })

  it("refuses a name that anybody bears or bore", () => {
    const taken = knowing(TODAY, here, { [userNameCell(userName)]: USER })
    assert.strictEqual(refusal(addUser(OFFICE, newUser)(taken))?._tag, "UserNameTaken")
    const other = { ...newUser, userName: UserName.make("jinzhai.msb2") }
    assert.isUndefined(refusal(addUser(OFFICE, other)(taken)))
  })
})

describe("assignRoles and deactivateUser", () => {
  const here = knowing(TODAY, journaled([FOUNDED, ADDED]))
  const roles = (...all: ReadonlyArray<Role>) => ({ commandId, userName, roles: all })

  it("states all roles, each once", () => {
    const event = accepted(assignRoles(USER, roles("auditor", "livelihoodReader", "auditor"))(here))
    assert.strictEqual(event.type, RolesAssigned.type)
    assert.deepStrictEqual(event.payload, { userId: USER, roles: ["auditor", "livelihoodReader"] })
  })

  it("takes all roles away", () => {
    assert.deepStrictEqual(accepted(assignRoles(USER, roles())(here)).payload, { userId: USER, roles: [] })
  })

  it("refuses two roles that exclude each other and names them", () => {
    const refused = refusal(assignRoles(USER, roles("auditor", "systemAdministrator"))(here))
    assert.strictEqual(refused?._tag, "RolesExclude")
    if (refused?._tag === "RolesExclude") {
      assert.deepStrictEqual([refused.first, refused.second], ["systemAdministrator", "auditor"])
    }
  })

  it("closes an account", () => {
    assert.strictEqual(
      accepted(deactivateUser(USER, { commandId, userName })(here)).type,
      UserDeactivated.type,
    )
  })

  it("refuses a user who is not there", () => {
    assert.strictEqual(refusal(assignRoles(OFFICE, roles("auditor"))(here))?._tag, "UserNotFound")
    assert.strictEqual(refusal(deactivateUser(OFFICE, { commandId, userName })(here))?._tag, "UserNotFound")
  })
})

describe("accessCells", () => {
  it("hold a user's name for good, and nothing of other events", () => {
    const cells = journaled([FOUNDED, ADDED]).map((entry) => [...accessCells(entry)])
    assert.deepStrictEqual(cells, [[], [[userNameCell(userName), USER]]])
  })
})

describe("readAccessEvent", () => {
  it("reads what was decided", () => {
    const [entry] = journaled([ADDED])
    assert.strictEqual(readAccessEvent(entry as Entry)._tag, "UserAdded")
  })
})
