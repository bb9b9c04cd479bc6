/** A register that begins empty: one office, one user, no project; every page says what to do first. */
import { Effect } from "effect"
import { assert, it } from "vitest"
import { Offices, UserName } from "@minsheng/core/access"
import { CommandId } from "@minsheng/core/journal"
import { DivisionCode } from "@minsheng/core/kernel"
import { MIGRATED, openPlatform, TEST_PASSWORD } from "@minsheng/store/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const PROVINCE = DivisionCode.make("340000")
const userName = UserName.make("first.reporter")

/** Somebody who reports, hired as the administrators would. */
const hire = Effect.gen(function* () {
  const offices = yield* Offices
  const command = (what: string) => CommandId.make(`hire ${what}`)
  const office = yield* offices.found({
    commandId: command("office"),
    name: "省民生办综合处",
    kind: "livelihoodOffice",
    regionCode: PROVINCE,
    itemKeys: null,
  })
  yield* offices.addUser({ commandId: command("user"), userName, displayName: "某某", officeId: office.id })
  yield* offices.assignRoles({ commandId: command("roles"), userName, roles: ["livelihoodReporter"] })
  yield* offices.setPassword({ userName, password: TEST_PASSWORD, lasting: true })
})

browsing("an empty register", MIGRATED, (stage) => {
  it("shows nothing of a demonstration and says what to do first, on every page", async () => {
    await using platform = openPlatform(stage.house.database)
    const stranger = await stage.visit({ at: "/sign-in" })
    assert.strictEqual(await stranger.page.getByText("演示").count(), 0)
    await platform.run(hire)
    const visitor = await stage.visit({ as: userName, at: "/" })
    const { page } = visitor
    assert.strictEqual(await page.locator(".ribbon").count(), 0)
    await page.getByText("这里还没有项目").waitFor()
    const first = await page.locator(".empty").innerText()
    assert.match(first, /33 项目录已经就绪.*先下载模板.*去导入/su)
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByRole("link", { name: "项目", exact: true }).click()
    await page.getByText("0 个项目").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.locator(".empty").getByRole("link", { name: "去导入" }).click()
    await page.getByRole("heading", { level: 1, name: "导入" }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await visitor.open("/regions/341524")
    await page.getByText("这里还没有项目").waitFor()
    await page.locator(".empty").getByRole("link", { name: "去导入" }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    // Nothing was filtered away: there is nothing yet, and it is said who brings it.
    for (const at of ["/funds", "/funds/transfers", "/funds/flow"]) {
      await visitor.open(at)
      await page.getByText("资金管理员登记预算安排之后，这里就有了。").waitFor()
      assert.strictEqual(await page.getByText("清除条件").count(), 0)
    }
    visitor.expects(/status of 404/u)
    await visitor.open("/projects/2010-341524-04-0001")
    await page.getByText("没有项目 2010-341524-04-0001").waitFor()
  })
})
