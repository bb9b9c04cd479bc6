import { Effect, Result } from "effect"
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { ActorId } from "../journal/Entry.ts"
import { type Actor, answersForAll, CurrentActor, isPermitted, operator, permitted, Scope } from "./Actor.ts"
import type { Office } from "./Office.ts"
import { permissions, type Role, ROLES, USE_CASES, type UseCase } from "./Role.ts"

const HUOQIU = DivisionCode.make("341522")
const WUWEI = DivisionCode.make("341422")
const WATER = ItemKey.make("19")
const ROADS = ItemKey.make("20")

describe("Scope.holdsAllOf", () => {
  it.each<[string, Scope, ReadonlyArray<typeof HUOQIU>, boolean]>([
    ["all that are asked", Scope.of(new Set([HUOQIU, WUWEI]), null), [HUOQIU, WUWEI], true],
    ["a part of what is asked", Scope.of(new Set([HUOQIU]), null), [HUOQIU, WUWEI], false],
    ["counties, asked about none", Scope.of(new Set([HUOQIU]), null), [], false],
    ["no county, asked about none", Scope.of(new Set(), null), [], false],
    ["everything, asked about none", Scope.everything, [], true],
    ["everything", Scope.everything, [HUOQIU, WUWEI], true],
  ])("%s", (_, scope, counties, holds) => assert.strictEqual(scope.holdsAllOf(counties), holds))
})

describe("Scope.holds", () => {
  const everywhere = [HUOQIU, WUWEI].flatMap((countyCode) =>
    [WATER, ROADS].map((itemKey) => ({ countyCode, itemKey })),
  )

  it.each<[string, Scope, ReadonlyArray<boolean>]>([
    ["everything", Scope.everything, [true, true, true, true]],
    ["one county, all items", Scope.of(new Set([HUOQIU]), null), [true, true, false, false]],
    ["two counties, one item", Scope.of(new Set([HUOQIU, WUWEI]), [WATER]), [true, false, true, false]],
    ["one county, one item", Scope.of(new Set([WUWEI]), [ROADS]), [false, false, false, true]],
    ["no county, all items", Scope.of(new Set(), null), [false, false, false, false]],
    ["two counties, no item", Scope.of(new Set([HUOQIU, WUWEI]), []), [false, false, false, false]],
  ])("in a scope of %s", (_, scope, held) => {
    assert.deepStrictEqual(
      everywhere.map((record) => scope.holds(record)),
      held,
    )
  })
})

describe("Scope.holdsItems", () => {
  const water = Scope.of(new Set([HUOQIU]), [WATER])

  it.each<[string, Scope, ReadonlyArray<typeof WATER> | null, boolean]>([
    ["every item, of the operator", Scope.everything, null, true],
    ["every item, of an office without a limit", Scope.of(new Set(), null), null, true],
    ["some items, of an office without a limit", Scope.of(new Set(), null), [WATER, ROADS], true],
    ["every item, of an office of one", water, null, false],
    ["that one", water, [WATER], true],
    ["another", water, [ROADS], false],
    ["that one and another", water, [WATER, ROADS], false],
  ])("%s", (_, scope, itemKeys, holds) => {
    assert.strictEqual(scope.holdsItems(itemKeys), holds)
  })
})

describe("answersForAll", () => {
  const PROVINCE = DivisionCode.make("340000")
  const of = (regionCode: typeof PROVINCE, itemKeys: Office["itemKeys"]): Actor => ({
    ...operator,
    id: ActorId("user/1"),
    scope: Scope.of(new Set([HUOQIU, WUWEI]), itemKeys),
    office: { id: "o" as Office["id"], name: "某局", kind: "auditOffice", regionCode, itemKeys },
  })

  it.each<[string, Actor, boolean]>([
    ["the operator", operator, true],
    ["an office of the province", of(PROVINCE, null), true],
    ["an office of the province, of one item", of(PROVINCE, [WATER]), false],
    ["an office of a county", of(HUOQIU, null), false],
    ["nobody's office", { ...of(PROVINCE, null), office: null }, false],
  ])("%s", (_, actor, all) => {
    assert.strictEqual(answersForAll(actor), all)
  })
})

const actorWith = (...roles: ReadonlyArray<Role>): Actor => ({
  ...operator,
  id: ActorId("user/1"),
  name: "张某",
  roles,
})

const asked = (actor: Actor, useCase: UseCase) =>
  Effect.runPromise(Effect.result(permitted(useCase).pipe(Effect.provideService(CurrentActor, actor))))

describe("permitted", () => {
  it("answers the actor whose role permits the use case, and no other", async () => {
    for (const role of ROLES) {
      for (const useCase of USE_CASES) {
        const actor = actorWith(role)
        const answer = await asked(actor, useCase)
        const may = permissions[role].includes(useCase)
        assert.strictEqual(isPermitted(actor, useCase), may)
        if (Result.isSuccess(answer)) assert.strictEqual(answer.success, actor)
        assert.strictEqual(Result.isSuccess(answer), may, `${role} ${useCase}`)
      }
    }
  })

  it("says which use case and which roles where it refuses", async () => {
    const answer = await asked(actorWith("livelihoodReader", "auditor"), "reports.file")
    assert.isTrue(Result.isFailure(answer))
    if (Result.isSuccess(answer)) return
    assert.strictEqual(answer.failure._tag, "NotPermitted")
    assert.strictEqual(answer.failure.useCase, "reports.file")
    assert.deepStrictEqual(answer.failure.roles, ["livelihoodReader", "auditor"])
  })

  it("joins the permissions of several roles", () => {
    const both = actorWith("livelihoodReporter", "auditor")
    assert.isTrue(isPermitted(both, "reports.file") && isPermitted(both, "journal.verify"))
    assert.isFalse(isPermitted(both, "users.manage"))
  })

  it("permits nothing without a role, and everything to the operator alone", () => {
    assert.deepStrictEqual(
      USE_CASES.filter((useCase) => isPermitted(actorWith(), useCase)),
      [],
    )
    assert.deepStrictEqual(
      USE_CASES.filter((useCase) => isPermitted(operator, useCase)),
      USE_CASES,
    )
    assert.isFalse(isPermitted({ ...operator, id: ActorId("system") }, "regions.read"))
  })
})
