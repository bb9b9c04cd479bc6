import { assert, describe, it } from "vitest"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { ActorId } from "../journal/Entry.ts"
import { KeyGrant, operator, Scope, type Actor } from "./Actor.ts"
import type { Office } from "./Office.ts"
import { sightOf } from "./Sight.ts"

const JINZHAI = DivisionCode.make("341524")
const HUOQIU = DivisionCode.make("341522")
const WATER = ItemKey.make("19")

const office: Office = {
  id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b" as Uuid,
  name: "金寨县民生办",
  kind: "livelihoodOffice",
  regionCode: JINZHAI,
  itemKeys: null,
}

const clerk: Actor = {
  id: ActorId("user/0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c"),
  name: "张某",
  roles: ["livelihoodReporter"],
  scope: Scope.of(new Set([JINZHAI, HUOQIU]), null),
  user: { id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c" } as NonNullable<Actor["user"]>,
  office,
}

const keyOf = (change: Partial<Actor> = {}): string | undefined => sightOf({ ...clerk, ...change })?.key

describe("the sight of somebody", () => {
  it("is that of another person who may see the same, in whatever order it was put together", () => {
    const colleague: Partial<Actor> = {
      id: ActorId("user/0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5d"),
      name: "李某",
      scope: Scope.of(new Set([HUOQIU, JINZHAI]), null),
      office: { ...office, id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5e" as Uuid, name: "金寨县财政局" },
    }
    assert.strictEqual(keyOf(colleague), keyOf())
  })

  it.each<[what: string, change: Partial<Actor>]>([
    ["one county fewer", { scope: Scope.of(new Set([JINZHAI]), null) }],
    ["no county", { scope: Scope.of(new Set(), null) }],
    ["everything", { scope: Scope.everything }],
    ["some items", { scope: Scope.of(new Set([JINZHAI, HUOQIU]), [WATER]) }],
    ["no items", { scope: Scope.of(new Set([JINZHAI, HUOQIU]), []) }],
    ["another role", { roles: ["livelihoodReader"] }],
    ["one role more", { roles: ["livelihoodReporter", "programmeIssuer"] }],
    ["no role", { roles: [] }],
    ["an office elsewhere", { office: { ...office, regionCode: HUOQIU } }],
    ["an office for some items", { office: { ...office, itemKeys: [WATER] } }],
    ["an office of another kind", { office: { ...office, kind: "auditOffice" } }],
    ["no office", { office: null }],
    ["a password owed", { owes: "newPassword" }],
    ["a second factor owed", { owes: "secondFactor" }],
    ["the machine itself", { id: operator.id }],
  ])("is another one with %s", (_, change) => {
    assert.notStrictEqual(keyOf(change), keyOf())
  })

  it("hides from a question who it is, and nothing of what they may see", () => {
    const { actor } = sightOf(clerk) ?? {}
    assert.deepInclude(actor, { roles: clerk.roles, scope: clerk.scope, user: null, name: "" })
    const said = JSON.stringify(actor)
    for (const own of [clerk.id, clerk.name, office.name, office.id]) assert.notInclude(said, own)
  })

  it("is nobody else's where a key was presented", () => {
    const grant = KeyGrant.of({
      regionCodes: [JINZHAI],
      itemKeys: null,
      fieldGroups: ["figures"],
      mayIntrospect: false,
    })
    assert.isUndefined(sightOf({ ...clerk, grant }))
  })
})
