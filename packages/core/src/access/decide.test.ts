import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { Scope } from "./Actor.ts"
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
import { established, sampleDivision } from "../testing/samples.ts"

const TODAY = dateOf("2010-05-31")
const OFFICE = fromParts(1, new Uint8Array(10))
const USER = fromParts(2, new Uint8Array(10))
const ANHUI = DivisionCode.make("340000")
const LUAN = DivisionCode.make("341500")
const HUOQIU = DivisionCode.make("341522")
const JINZHAI = DivisionCode.make("341524")
const commandId = CommandId.make("a")
const userName = UserName.make("jinzhai.msb")

const DIVISIONS = [
  sampleDivision(ANHUI, null),
  sampleDivision(LUAN, ANHUI),
  sampleDivision(HUOQIU, LUAN),
  sampleDivision(JINZHAI, LUAN),
].map(established)

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
      assert.deepStrictEqual(
        [refusal(decision)?._tag, refusal(decision)?.regionCode],
        ["RegionNotAdministered", regionCode],
      )
    }
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
