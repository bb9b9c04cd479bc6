/** Each kind of account sees what it may, and meets no form that it may not send. */
import { assert, describe, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const JINZHAI_WATER = "2010-341524-19-0001"
const JINZHAI_HOUSING = "2010-341524-04-0001"
const HUOQIU_WATER = "2010-341522-19-0001"

interface Account {
  readonly as: string
  /** What the overview is of. */
  readonly scope: RegExp
  /** A project that is theirs to look at, and whether they may work on it. */
  readonly own: string
  readonly files: boolean
  /** A project that is not theirs; `undefined` where all are. */
  readonly foreign?: string
}

const ACCOUNTS: ReadonlyArray<Account> = [
  { as: "province.msb", scope: /^安徽省 · 33 项 · 105 个县/u, own: HUOQIU_WATER, files: true },
  {
    as: "luan.msb",
    scope: /^六安市 · 33 项 · 7 个县/u,
    own: JINZHAI_WATER,
    files: false,
    foreign: "2010-340102-04-0001",
  },
  {
    as: "jinzhai.msb",
    scope: /^金寨县 · 33 项/u,
    own: JINZHAI_HOUSING,
    files: true,
    foreign: HUOQIU_WATER,
  },
  {
    as: "slt.water",
    scope: /^安徽省 · 3 项 · 105 个县/u,
    own: JINZHAI_WATER,
    files: false,
    foreign: JINZHAI_HOUSING,
  },
  { as: "sjt.audit", scope: /^安徽省 · 33 项 · 105 个县/u, own: JINZHAI_HOUSING, files: false },
]

browsing("an account", DEMONSTRATION, (stage) => {
  describe.each(ACCOUNTS)("of $as", ({ as, scope, own, files, foreign }) => {
    it("sees its part of the programme and works where it may", async () => {
      const visitor = await stage.visit({ as, at: "/" })
      const { page } = visitor
      assert.match(await page.locator(".page-head .note").innerText(), scope)
      const tabs = page.getByRole("navigation", { name: "主导航" }).getByRole("link")
      const imports = files ? ["导入"] : []
      const audits = as === "sjt.audit" ? ["审计"] : []
      assert.deepStrictEqual(await tabs.allInnerTexts(), [
        "总览",
        "目录",
        "项目",
        "六制",
        "资金",
        ...imports,
        "区划",
        "大屏",
        ...audits,
      ])
      await tabs.filter({ hasText: "项目" }).click()
      await page.getByRole("button", { name: "导出所见" }).waitFor()
      await visitor.open(`/projects/${own}`)
      const revise = page.getByRole("button", { name: "登记变更" })
      assert.strictEqual(await revise.getAttribute("aria-disabled"), String(!files))
      assert.strictEqual(
        (await page.getByRole("button", { name: /^(?:更正|作废) 2010/u }).count()) > 0,
        files,
      )
      // A grey button says why, and opens nothing.
      const reason = page.getByText("现在不能办：")
      assert.strictEqual(await reason.isVisible(), !files)
      if (!files) {
        await revise.click({ force: true })
        assert.strictEqual(await page.getByRole("dialog").count(), 0)
      }
    })

    if (foreign === undefined) return
    it("is told that a project of others is not there for it", async () => {
      const visitor = await stage.visit({ as, at: `/projects/${foreign}` })
      visitor.expects(/status of 404/u)
      const { page } = visitor
      await page.getByText(`没有项目 ${foreign}，或不在你的范围内`).waitFor()
      assert.strictEqual(await page.getByRole("button", { name: "再试一次" }).count(), 0)
      await page.getByRole("link", { name: "看项目清单" }).click()
      await page.locator(".project-table tbody tr").first().waitFor()
    })
  })

  it.each<[string, ReadonlyArray<string>, string]>([
    ["admin.system", ["账号"], "单位和用户"],
    ["admin.security", ["账号", "密钥"], "单位和用户"],
    ["admin.audit", ["账号", "审计"], "谁看了什么、做了什么"],
  ])("of %s begins with its own page, and meets no business data", async (as, tabs, first) => {
    const visitor = await stage.visit({ as, at: "/" })
    const { page } = visitor
    await page.getByRole("heading", { level: 1, name: first }).waitFor()
    const links = page.getByRole("navigation", { name: "主导航" }).getByRole("link")
    assert.deepStrictEqual(await links.allInnerTexts(), tabs)
    for (const path of ["/projects", `/projects/${JINZHAI_HOUSING}`]) {
      await visitor.open(path)
      await page.getByRole("heading", { name: "你的角色在这里没有要看的页面" }).waitFor()
      assert.strictEqual(await page.locator("main :is(table, form, button)").count(), 0)
    }
  })
})
