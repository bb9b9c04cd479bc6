/** What somebody hears of a change: topics of their roles, places of their scope, and nothing else. */
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { ActorId, type Head, Position } from "../journal/Entry.ts"
import { type Actor, Scope } from "../access/Actor.ts"
import { type Role, ROLES } from "../access/Role.ts"
import { Changed, type ChangedRecord, type Topic } from "./Changed.ts"

const HUOQIU = DivisionCode.make("341522")
const JINZHAI = DivisionCode.make("341524")
const WATER = ItemKey.make("19")
const HOUSING = ItemKey.make("04")

const headAt = (position: number): Head => ({
  position: Position.make(position),
  hash: String(position),
  recordedAt: 1_275_264_000_000 + position,
})

const somebody = (role: Role, scope: Scope): Actor => ({
  id: ActorId("user/x"),
  name: "某",
  roles: [role],
  scope,
  user: null,
  office: null,
})

const records: ReadonlyArray<ChangedRecord> = [
  { countyCode: JINZHAI, itemKey: WATER },
  { countyCode: HUOQIU, itemKey: WATER },
  { countyCode: HUOQIU, itemKey: HOUSING },
]

const everything = Changed.of(
  headAt(9),
  ["project", "programme", "divisions", "office", "user", "journal", "instance", "not yet made"],
  records,
)

describe("a notice", () => {
  const topicsOf: Readonly<Record<Role, ReadonlyArray<Topic>>> = {
    livelihoodReporter: ["projects", "programme", "regions", "seals"],
    livelihoodReader: ["projects", "programme", "regions", "seals"],
    programmeIssuer: ["projects", "programme", "regions", "seals"],
    filingOfficer: ["projects", "programme", "regions", "seals"],
    leadDepartmentReader: ["projects", "programme", "regions", "seals"],
    fundKeeper: ["projects", "programme", "regions", "seals"],
    auditor: ["projects", "programme", "regions", "seals"],
    systemAdministrator: ["regions", "accounts", "seals"],
    securityAdministrator: ["regions", "accounts", "seals"],
    auditAdministrator: ["regions", "accounts", "seals"],
  }

  it.each(ROLES)("has the topics that a %s may read, and places for those with figures alone", (role) => {
    const notice = everything.noticeFor(somebody(role, Scope.everything))
    assert.deepStrictEqual(notice.topics, topicsOf[role])
    assert.strictEqual(notice.counties?.length, notice.topics.includes("projects") ? 2 : 0)
  })

  it("names the counties and items of the scope and no others", () => {
    const only = (counties: ReadonlyArray<typeof HUOQIU>, items: ReadonlyArray<typeof WATER> | null) =>
      everything.noticeFor(somebody("livelihoodReader", Scope.of(new Set(counties), items))).counties
    assert.deepStrictEqual(only([HUOQIU], null), [{ countyCode: HUOQIU, itemKeys: [HOUSING, WATER] }])
    assert.deepStrictEqual(only([HUOQIU, JINZHAI], [WATER]), [
      { countyCode: HUOQIU, itemKeys: [WATER] },
      { countyCode: JINZHAI, itemKeys: [WATER] },
    ])
  })

  it("says to whom only other counties changed no more than where the journal ends", () => {
    const changed = Changed.of(headAt(9), ["project"], [{ countyCode: HUOQIU, itemKey: WATER }])
    const { position, topics, counties } = changed.noticeFor(
      somebody("livelihoodReporter", Scope.of(new Set([JINZHAI]), null)),
    )
    assert.deepStrictEqual({ position, topics, counties }, { position: 9, topics: [], counties: [] })
  })

  it("of more places than are named says that they are many", () => {
    const many = Array.from({ length: 201 }, (_, index) => ({
      countyCode: DivisionCode.make(String(341_000 + index)),
      itemKey: WATER,
    }))
    const changed = Changed.of(headAt(9), ["project"], many)
    assert.isNull(changed.noticeFor(somebody("auditor", Scope.everything)).counties)
  })

  it("of an empty journal has no instant", () => {
    const { recordedAt } = Changed.nothing({ ...headAt(0), recordedAt: 0 }).noticeFor(
      somebody("auditor", Scope.everything),
    )
    assert.isNull(recordedAt)
  })
})

describe("changes", () => {
  const first = Changed.of(headAt(5), ["project"], [{ countyCode: JINZHAI, itemKey: WATER }])
  const second = Changed.of(headAt(7), ["programme", "project"], [{ countyCode: HUOQIU, itemKey: HOUSING }])
  const reader = somebody("auditor", Scope.everything)

  it("that follow each other are one, up to the later head", () => {
    const { position, topics, counties } = first.and(second).noticeFor(reader)
    assert.strictEqual(position, 7)
    assert.deepStrictEqual(topics, ["projects", "programme"])
    assert.deepStrictEqual(counties, [
      { countyCode: HUOQIU, itemKeys: [HOUSING] },
      { countyCode: JINZHAI, itemKeys: [WATER] },
    ])
  })

  it("with one among them that nobody knows may be anything", () => {
    for (const both of [first.and(Changed.anything(headAt(7))), Changed.anything(headAt(4)).and(first)]) {
      const { topics, counties } = both.noticeFor(reader)
      assert.deepStrictEqual(topics, ["projects", "programme", "regions", "funds", "dossiers", "seals"])
      assert.isNull(counties)
    }
  })

  it("of offices, users and divisions may make somebody another, and no others do", () => {
    for (const family of ["office", "user", "divisions"])
      assert.isTrue(Changed.of(headAt(1), [family], []).makesActors)
    assert.isTrue(Changed.anything(headAt(1)).makesActors)
    assert.isFalse(first.and(second).makesActors)
  })
})
