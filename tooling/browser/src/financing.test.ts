/** Money against plan and time: the board, what is short, and a plan that is drawn up, refused and issued. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { numberIn } from "./answers.ts"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import { isLive } from "./reaching.ts"

const KEEPER = "province.funds"
const JINZHAI = "341524"
const SOON_MILLIS = 2000

interface Levels {
  readonly central: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly selfRaised: string
}

interface Rates {
  readonly timePercent: string
  readonly total: {
    readonly measures: Readonly<Record<"planned" | "arrived" | "disbursed", Levels>>
    readonly reconciled: {
      readonly disbursedGapFen: string
      readonly register: { readonly disbursedFen: string }
    }
  }
}

interface Shortfalls {
  readonly shortFen: string
  readonly shortfalls: ReadonlyArray<{ readonly regionCode: string; readonly shortFen: string }>
}

const sum = (levels: Levels): bigint =>
  Object.values<string>({ ...levels }).reduce((all, fen) => all + BigInt(fen), 0n)

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

const issue = (page: Page): Promise<void> => page.getByRole("button", { name: "下达", exact: true }).click()

/** The cell of a row by the heading of its column. */
const cellOf = async (page: Page, row: string | RegExp, heading: RegExp): Promise<string> => {
  const table = page.locator("main table").filter({ hasText: "到位对序时" }).last()
  const heads = await table.locator("thead th").allInnerTexts()
  const at = heads.findIndex((text) => heading.test(text.replaceAll(/\s/gu, "")))
  const line = table.getByRole("row").filter({ hasText: row }).first()
  return line.locator("th, td").nth(at).innerText()
}

browsing("the board of arrivals", DEMONSTRATION, (stage) => {
  // Measured in time, on a machine that may be busy with other things.
  const patience = { retry: 1, timeout: 60_000 }

  it("shows each rate over its denominator as the ledger has it, and opens its terms and lists", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/rates?region=${JINZHAI}` })
    const { page } = visitor
    const asked = { by: "item", region: JINZHAI, itemKey: "19" }
    const { total, timePercent } = await visitor.ask<Rates>("financing.rates", asked)
    const [arrived, planned] = [sum(total.measures.arrived), sum(total.measures.planned)]
    const rate = await cellOf(page, "饮水", /^到位率/u)
    assert.closeTo(numberIn(rate), (Number(arrived) / Number(planned)) * 100, 0.05)
    const ahead = await cellOf(page, "饮水", /^超\(\+\)落/u)
    assert.closeTo(numberIn(ahead), (Number(arrived) / Number(planned)) * 100 - Number(timePercent), 0.11)
    const over = [await cellOf(page, "饮水", /^拨付率÷计划/u), await cellOf(page, "饮水", /^拨付率÷到位/u)]
    assert.isBelow(numberIn(over[0] ?? ""), numberIn(over[1] ?? ""))

    const row = page.getByRole("row").filter({ hasText: "饮水" }).first()
    await row.getByRole("button", { name: rate, exact: true }).first().click()
    const box = page.getByRole("dialog", { name: "到位率（占计划）" })
    await box.getByText("未取整").waitFor()
    await box.getByRole("link", { name: "看划转：到位" }).click()
    await visitor.settled()
    assert.strictEqual(new URL(page.url()).pathname, "/funds/transfers")
    const { searchParams } = new URL(page.url())
    assert.deepStrictEqual(
      ["region", "item", "kind"].map((name) => searchParams.get(name)),
      [JINZHAI, "19", "arrival"],
    )
    assert.isAbove(await page.locator("[data-row]").count(), 0)
  })

  it("shows within two seconds of the commit what arrived elsewhere", patience, async () => {
    const { page } = await stage.visit({ as: KEEPER, at: "/funds/rates" })
    await isLive(page)
    const before = await cellOf(page, "饮水", /^到位亿元/u)
    const clerk = await stage.visit({ as: "jinzhai.funds" })
    const account = (purpose: string) => `2010-${JINZHAI}-19-central-${purpose}`
    await clerk.command("funds.post", {
      action: "transfer",
      idempotencyKey: crypto.randomUUID(),
      kind: "arrival",
      effectiveOn: "2010-05-31",
      lines: [{ from: account("budget"), to: account("arrived"), amountFen: "100000000" }],
    })
    const committed = performance.now()
    let now = before
    while (now === before && performance.now() - committed < SOON_MILLIS) {
      await page.waitForTimeout(50)
      now = await cellOf(page, "饮水", /^到位亿元/u)
    }
    assert.closeTo(numberIn(now), numberIn(before) + 0.01, 0.001)
  })

  it("counts time by month or by day, lists items or cities, and tells money by its giver", async () => {
    const { page } = await stage.visit({ as: KEEPER, at: "/funds/rates" })
    await says(page, /序时进度 41\.67 %（按月 5\/12）/u)
    await page.getByLabel("序时进度").selectOption("day")
    await says(page, /序时进度 41\.37 %（按日 151\/365）/u)
    await page.getByLabel("列示").selectOption("prefecture")
    await page.getByRole("link", { name: "六安市" }).first().waitFor()
    await page.getByRole("link", { name: "分级次列示" }).click()
    await page.getByRole("rowheader", { name: "自筹" }).waitFor()
    assert.strictEqual(new URL(page.url()).searchParams.get("levels"), "1")
    await page.getByRole("link", { name: "六安市" }).first().click()
    await page.getByRole("link", { name: "金寨县" }).first().waitFor()
  })

  it("holds the ledger against the monthly returns and never adds the two", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/rates?region=${JINZHAI}&item=19` })
    const { total } = await visitor.ask<Rates>("financing.rates", {
      by: "item",
      region: JINZHAI,
      itemKey: "19",
    })
    const { reconciled, measures } = total
    assert.strictEqual(
      BigInt(reconciled.disbursedGapFen),
      sum(measures.disbursed) - BigInt(reconciled.register.disbursedFen),
    )
    const table = visitor.page.getByRole("table", { name: /^与月报核对/u })
    const cells = await table.getByRole("row").last().locator("td").allInnerTexts()
    const [, , , ledger = "", register = "", gap = ""] = cells
    assert.closeTo(numberIn(ledger) - numberIn(register), numberIn(gap), 0.011)
  })

  it("lists every place where the two differ, with both numbers and the way to both lists", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/rates?region=${JINZHAI}` })
    const { page } = visitor
    await page.getByRole("link", { name: "逐处列出差异" }).click()
    const table = page.getByRole("table", { name: /^账实差异/u })
    await table.waitFor()
    const { rows } = await visitor.ask<{
      readonly rows: ReadonlyArray<{ readonly disbursedGapFen: string }>
    }>("financing.differences", { region: JINZHAI })
    assert.isAbove(rows.length, 0)
    assert.strictEqual(await table.locator("[data-row]").count(), rows.length)
    const [ledger = "", register = "", gap = ""] = (
      await table.locator("[data-row]").first().locator("td").allInnerTexts()
    ).slice(1)
    assert.closeTo(numberIn(ledger) - numberIn(register), numberIn(gap), 0.011)
    await table.locator("[data-row]").first().getByRole("button").nth(2).click()
    const box = page.getByRole("dialog", { name: "台账 − 月报" })
    await box.getByRole("link", { name: "看划转：拨付" }).waitFor()
    await box.getByRole("link", { name: "看项目清单" }).click()
    await visitor.settled()
    assert.strictEqual(new URL(page.url()).pathname, "/projects")
  })

  it.each([
    ["/funds/rates", "资金进度月报（CSV）", /^fund-progress/u],
    ["/funds/rates", "账实差异（Excel）", /^differences/u],
    ["/funds/alarms", "资金缺口（Excel）", /^shortfalls/u],
    ["/funds/alarms", "全部预警（CSV）", /^alarms/u],
    ["/funds/plans", "各项筹资方案（Excel）", /^financing-plans/u],
    ["/funds/plans/19", "本项筹资方案（CSV）", /^financing-plan/u],
  ])("at %s what is seen is taken along: %s", async (at, label, name) => {
    const { page } = await stage.visit({ as: KEEPER, at })
    await page.getByRole("button", { name: "导出所见" }).click()
    const taken = page.waitForEvent("download")
    await page.getByText(label, { exact: true }).click()
    assert.match((await taken).suggestedFilename(), name)
  })

  it("shows a county its own money alone", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/funds/rates?by=region" })
    await says(visitor.page, "金寨县")
    assert.strictEqual(await visitor.page.getByRole("link", { name: "霍邱县" }).count(), 0)
    await visitor.open("/funds/rates?region=341522")
    await says(visitor.page, "不在你的权限内")
  })
})

browsing("what is short", DEMONSTRATION, (stage) => {
  it("is added up by place, leads to its lines, and each line to its account", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds/alarms" })
    const { page } = visitor
    const answer = await visitor.ask<Shortfalls>("financing.shortfall", { region: JINZHAI })
    assert.isAbove(answer.shortfalls.length, 0)
    await page.goto(`${new URL(page.url()).origin}/funds/alarms?region=${JINZHAI}`)
    await visitor.settled()
    await page.locator("main table").getByRole("link", { name: "金寨县" }).first().click()
    await visitor.settled()
    const rows = page.locator("[data-row]")
    assert.strictEqual(await rows.count(), answer.shortfalls.length)
    await rows.first().getByRole("link").click()
    await visitor.settled()
    assert.match(new URL(page.url()).pathname, /^\/funds\/accounts\/2010-341524-\d\d-[a-zA-Z]+-arrived$/u)
  })

  it("and idle money depend on limits that stand in the address", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/alarms?list=idle&region=${JINZHAI}` })
    const { page } = visitor
    assert.isAbove(await page.locator("[data-row]").count(), 0)
    await page.getByLabel("闲置天数").fill("365")
    await page.keyboard.press("Enter")
    await says(page, "没有闲置资金")
    assert.strictEqual(new URL(page.url()).searchParams.get("idle"), "365")
    await page.getByRole("button", { name: "清除条件" }).click()
    await page.locator("[data-row]").first().waitFor()
  })
})

browsing("a financing plan", DEMONSTRATION, (stage) => {
  it("that does not close says why and where, keeps its draft, and is issued when it does", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds/plans/19" })
    const { page } = visitor
    await page.getByRole("link", { name: "编制下一版" }).click()
    await page.getByRole("heading", { name: "编制筹资方案 · 第 2 版" }).waitFor()
    await says(page, /个区划都平/u)
    await says(page, "与上一版的金额相同")
    const planned = page.getByLabel("金寨县的计划总额")
    const before = await planned.inputValue()
    await planned.fill("")
    await page.getByLabel("金寨县的数量").fill("12")
    await says(page, /金寨县：.*要填计划总额/u)
    await says(page, "1 个区划不平：金寨县")
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByLabel("文号").fill("测试财〔2010〕2号")
    await issue(page)
    await says(page, /有 1 处要改/u)

    // Somebody else goes to the desk; the draft waits.
    await page.reload()
    await says(page, /这是 .* 的草稿/u)
    const more = (Number(before) + 100).toFixed(2)
    await page.getByLabel("金寨县的计划总额").fill(more)
    await says(page, "1 个区划的金额变了")
    await issue(page)
    await page.getByRole("row").filter({ hasText: "测试财〔2010〕2号" }).getByText("有效").waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/funds/plans/19")
    const line = page.getByRole("row").filter({ hasText: "金寨县" }).last()
    const cells = await line.locator("td").allInnerTexts()
    assert.strictEqual(numberIn(cells.at(-1) ?? ""), Number(more))
    // The other version still says what it said.
    assert.strictEqual(await page.getByText("示例财〔2010〕19号").count(), 1)
  })

  it("below what was allotted is refused at the division that it is about", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds/plans/20/draft" })
    visitor.expects(/status of 422/u)
    const { page } = visitor
    await page.getByLabel("金寨县的计划总额").fill("1")
    await page.getByLabel("文号").fill("测试财〔2010〕3号")
    await issue(page)
    await says(page, "没有下达")
    await says(page, /金寨县：.*已下达/u)
    assert.strictEqual(await page.getByLabel("金寨县的计划总额").inputValue(), "1")
  })

  it("takes groups, levels, floors and due days, with the keyboard alone", async () => {
    const { page } = await stage.visit({ as: KEEPER, at: "/funds/plans/18/draft" })
    await page.getByRole("button", { name: "加一组" }).focus()
    await page.keyboard.press("Enter")
    const row = page.locator(".editor-groups tbody tr").last()
    await row.getByLabel("中央怎样出资").selectOption("Share")
    await row.getByLabel("中央出多少").fill("120")
    await row.getByLabel("县级怎样出资").selectOption("Rest")
    await row.getByLabel("县级下限").first().selectOption("Amount")
    await row.getByLabel("县级下限是多少").fill("1000")
    await page.getByRole("button", { name: "加一个期限" }).focus()
    await page.keyboard.press("Enter")
    await issue(page)
    await says(page, "请填 0 到 100 的百分数，至多四位小数")
    await row.getByLabel("中央出多少").fill("60")
    assert.strictEqual(await page.getByText("请填 0 到 100 的百分数，至多四位小数").count(), 0)
    await page.getByRole("button", { name: "删去这个期限" }).last().focus()
    await page.keyboard.press("Enter")
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("says first what it comes to, what is short of it, and what falls due next", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds/plans/19" })
    const { page } = visitor
    const { shortFen, shortfalls } = await visitor.ask<{
      readonly shortFen: string
      readonly shortfalls: ReadonlyArray<{ readonly daysLate: number }>
    }>("financing.shortfall", { itemKey: "19" })
    const wrong = page.getByRole("region", { name: "哪里有问题" })
    await wrong.getByText("处应到未到").waitFor()
    const told = (await wrong.innerText()).replaceAll(",", "")
    assert.include(told, `${shortfalls.length} 处`)
    assert.include(told, (Number(shortFen) / 1_000_000).toFixed(2))
    const next = page.getByRole("region", { name: "下一步办什么" })
    await next.getByText(/^2010-06-30（还有 \d+ 天）应到累计：中央 100%、省级 100%$/u).waitFor()
    await next.getByRole("link", { name: "催应到未到的资金" }).focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/funds\/alarms\?.*item=19/u)
    await page.locator("[data-row]").first().waitFor()
  })

  it("is everybody's to read and nobody else's to draw up", async () => {
    const { page } = await stage.visit({ as: "jinzhai.funds", at: "/funds/plans/21" })
    await says(page, "各版")
    assert.strictEqual(await page.getByRole("link", { name: "编制下一版" }).count(), 0)
    // A county sees its own line.
    assert.strictEqual(await page.getByRole("row").filter({ hasText: "霍邱县" }).count(), 0)
    await page.goto(`${new URL(page.url()).origin}/funds/plans/21/draft`)
    await says(page, "方案由省级资金管理员编制")
    assert.strictEqual(await page.locator("main form").count(), 0)
  })
})

browsing("an approved estimate", DEMONSTRATION, (stage) => {
  it("is recorded on the project's page, and not below what is taken on", async () => {
    const visitor = await stage.visit({ as: "jinzhai.funds", at: "/projects/2010-341524-19-0001" })
    visitor.expects(/status of 422/u)
    const { page } = visitor
    await says(page, "没有登记概算")
    await page.getByRole("button", { name: "登记概算" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("批准日期").fill("2010-05-20")
    await dialog.getByLabel("概算（元）").fill("1")
    await dialog.getByLabel("批复文号").fill("测试批复〔2010〕1号")
    await dialog.getByRole("button", { name: "登记", exact: true }).click()
    await dialog.getByText(/多于概算/u).waitFor()
    assert.strictEqual(await dialog.getByLabel("概算（元）").getAttribute("aria-invalid"), "true")
    await dialog.getByLabel("概算（元）").fill("2,000,000")
    await dialog.getByRole("button", { name: "登记", exact: true }).click()
    await dialog.waitFor({ state: "detached" })
    const row = page.getByRole("row").filter({ hasText: "测试批复〔2010〕1号" }).first()
    await row.getByText("2,000,000.00").waitFor()
    await row.getByText("有效").waitFor()
    await says(page, "还可列支")
  })
})
