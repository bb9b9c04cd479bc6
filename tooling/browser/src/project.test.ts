/** One project, as its county's clerk works on it: reporting, putting right, declaring void, looking back. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import type { Page as AnsweredPage } from "./answers.ts"
import { browsing } from "./browsing.ts"
import type { Visitor } from "./Visitor.ts"

const CLERK = "jinzhai.msb"
const JINZHAI = "341524"

interface History {
  readonly history: ReadonlyArray<{ readonly position: number }>
  readonly state: {
    readonly months: ReadonlyArray<{ readonly month: string; readonly position: number }>
  }
}

const months = (page: Page): Locator =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: /^各月/u }) })
const monthRow = (page: Page, month: string): Locator =>
  months(page).locator("tbody tr").filter({ hasText: month })
const history = (page: Page): Locator =>
  page.locator("section.history").getByRole("table").locator("tbody tr")
const dialog = (page: Page): Locator => page.getByRole("dialog")
const entryOf = (page: Page, position: string): Locator => page.locator(`#entry-${position}`)

/** A project of the county that no other test touches. */
const projectOf = async (visitor: Visitor, itemKey: string): Promise<string> => {
  const { rows } = await visitor.ask<AnsweredPage>("project.list", {
    filter: { year: 2010, region: JINZHAI, itemKey },
    page: { limit: 1, order: "code" },
  })
  const code = rows[0]?.code
  if (code === undefined) throw new Error(`Jinzhai has no project of item ${itemKey}`)
  return code
}

const positionOf = async (visitor: Visitor, code: string, month: string): Promise<number> => {
  const { state } = await visitor.ask<History>("project.open", { code })
  return state.months.find((one) => one.month === month)?.position ?? 0
}

/** Leaves a month of a project unreported. */
const annulled = async (visitor: Visitor, code: string, month: string): Promise<void> => {
  const position = await positionOf(visitor, code, month)
  await visitor.command("project.annulReport", { code, position, reason: "按凭证重报" })
}

/** The position of what was just recorded, as the page says it. */
const recorded = async (page: Page): Promise<string> => {
  const said = await page
    .getByRole("status")
    .filter({ hasText: /^已登记，第 \d+ 条/u })
    .innerText()
  return /\d+/u.exec(said)?.[0] ?? ""
}

/** What is typed: the beginning of a field's label, and its text. */
type Typed = ReadonlyArray<readonly [label: string, text: string]>

const FIGURES: Typed = [
  ["当月投入", "1234.56"],
  ["当月拨付", "1000"],
  ["当月支出", "900.5"],
  ["月末形象进度", "45.5"],
]

const fill = async (page: Page, typed: Typed): Promise<void> => {
  for (const [label, value] of typed) {
    await dialog(page)
      .getByLabel(new RegExp(`^${label}`, "u"))
      .fill(value)
  }
}

const submit = (page: Page): Promise<void> => dialog(page).getByRole("button", { name: "登记" }).click()

browsing("the page of a project", DEMONSTRATION, (stage) => {
  it("shows the project's life: every entry on both lines of time, with who and when", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    const code = await projectOf(visitor, "07")
    await visitor.open(`/projects/${code}`)
    const answer = await visitor.ask<History>("project.open", { code })
    const timeline = page.getByRole("img", { name: /^履历：/u })
    assert.strictEqual(await timeline.locator("g > circle:first-of-type").count(), answer.history.length)
    assert.strictEqual(await history(page).count(), answer.history.length)
    for (const row of await history(page).allInnerTexts()) {
      assert.match(row, /^\d+\t2010-\d\d-\d\d\t2010-\d\d-\d\d \d\d:\d\d\t金寨县民生办 王某\t/u)
    }
    assert.isTrue(await page.getByRole("button", { name: "填月报" }).isVisible())
    // The same figure stands in the strip and in the table of months, each a door.
    const share = await page.locator(".headline").innerText()
    await monthRow(page, "2010-05").getByRole("button", { name: share, exact: true }).click()
    assert.match(await dialog(page).innerText(), /投入 ÷ 年度计划\s+累计投入\s+[\d,]+\.\d\d 元/u)
  })

  it("takes a month's report: says what is wrong field by field, then records it", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    const code = await projectOf(visitor, "16")
    await annulled(visitor, code, "2010-05")
    await visitor.open(`/projects/${code}`)
    assert.match(await monthRow(page, "2010-05").innerText(), /未报/u)
    await page.getByRole("button", { name: "填月报", exact: true }).click()
    await fill(page, [...FIGURES, ["当月投入", "一千"], ["月末形象进度", "140"]])
    await submit(page)
    await dialog(page).getByText("请填不到 1000 亿元的金额数字").waitFor()
    assert.strictEqual(await dialog(page).locator(".field-message").count(), 2)
    const invested = dialog(page).getByLabel(/^当月投入/u)
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-invalid") === "true")
    assert.isTrue(await invested.evaluate((field) => field === document.activeElement))
    await fill(page, FIGURES)
    await submit(page)
    const position = await recorded(page)
    assert.match(
      await entryOf(page, position).innerText(),
      /2010-05-31 \d\d:\d\d\t金寨县民生办 王某\t2010-05 月报：投入 0.12 · 拨付 0.10 · 支出 0.09 万元/u,
    )
    const cells = await monthRow(page, "2010-05").locator("td").allInnerTexts()
    assert.deepStrictEqual([cells[0], cells[6], cells[7]], ["0.12", "45.5", position])
  })

  it("puts a mistake right with a reason, and shows before and after", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    const code = await projectOf(visitor, "20")
    await visitor.open(`/projects/${code}`)
    const before = await monthRow(page, "2010-04").locator("td").first().innerText()
    const wrong = String(await positionOf(visitor, code, "2010-04"))
    await page.getByRole("button", { name: "更正 2010-04" }).click()
    await fill(page, [["当月投入", "987600"]])
    await submit(page)
    await dialog(page).getByText("请填一行文字").waitFor()
    await fill(page, [["更正原因", "多录一个零，按凭证更正"]])
    await submit(page)
    const position = await recorded(page)
    const april = monthRow(page, "2010-04").locator("td").first()
    assert.strictEqual(await april.innerText(), "98.76")
    assert.match(await entryOf(page, wrong).innerText(), new RegExp(`被第 ${position} 条更正`, "u"))
    assert.match(
      await entryOf(page, position).innerText(),
      new RegExp(`更正第 ${wrong} 条\\t多录一个零`, "u"),
    )
    // One stop to the left of now is the correction itself; one more is before it.
    const known = page.getByRole("slider", { name: "已知至" })
    await known.focus()
    await page.keyboard.press("ArrowLeft")
    await page.getByRole("button", { name: `发生截至 2010-05-31 已知至 ${position}` }).waitFor()
    await page.keyboard.press("ArrowLeft")
    await page.getByText("你看的是").waitFor()
    await page.waitForFunction(
      ([month, figure]) =>
        [...document.querySelectorAll("tbody tr")]
          .find((row) => row.querySelector("th")?.textContent === month)
          ?.querySelector("td")?.textContent === figure,
      ["2010-04", before],
    )
    assert.match(await entryOf(page, position).innerText(), /当时尚不知道/u)
    // The past is looked at, not worked on.
    assert.strictEqual(await page.getByRole("button", { name: "更正 2010-04" }).count(), 0)
    await page.getByRole("link", { name: "回到现在" }).click()
    await page.getByText("你看的是").waitFor({ state: "detached" })
    assert.strictEqual(await april.innerText(), "98.76")
  })

  it("looks at another day with the other slider", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await visitor.open(`/projects/${await projectOf(visitor, "27")}?asOf=2010-03-31`)
    await page.getByText("发生截至 2010-03-31、").waitFor()
    const slider = page.getByRole("slider", { name: "发生截至" })
    assert.strictEqual(await slider.getAttribute("aria-valuetext"), "2010-03-31")
    assert.strictEqual(await monthRow(page, "2010-04").count(), 0)
    await slider.focus()
    await page.keyboard.press("End")
    await monthRow(page, "2010-04").waitFor()
    assert.strictEqual(new URL(page.url()).search, "")
  })

  it("declares a report void; the month counts as not reported again", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    const code = await projectOf(visitor, "25")
    await visitor.open(`/projects/${code}`)
    const position = String(await positionOf(visitor, code, "2010-05"))
    await page.getByRole("button", { name: "作废 2010-05" }).click()
    await dialog(page).getByText("作废后这个月算未报").waitFor()
    await fill(page, [["更正原因", "误填为同镇另一项目的数"]])
    await submit(page)
    await recorded(page)
    assert.match(await monthRow(page, "2010-05").innerText(), /未报/u)
    assert.match(await entryOf(page, position).innerText(), /被第 \d+ 条作废/u)
    await page.getByText("缺 2010-05 月报").waitFor()
    // The button that was pressed is gone with its report: the keyboard goes on from what was recorded.
    await page.locator(".recorded a:focus").waitFor()
  })

  it("refuses a month that somebody else reported meanwhile, and keeps what was typed", async () => {
    const visitor = await stage.visit({ as: CLERK })
    visitor.expects(/status of 4\d\d/u)
    const { page } = visitor
    const code = await projectOf(visitor, "32")
    await annulled(visitor, code, "2010-05")
    await visitor.open(`/projects/${code}`)
    await page.getByRole("button", { name: "填月报", exact: true }).click()
    await fill(page, FIGURES)
    const other = { investedFen: "100", disbursedFen: "100", spentFen: "100", physicalProgress: 1 }
    await visitor.command("project.reportMonth", {
      code,
      monthly: { month: "2010-05", ...other, remark: null },
    })
    // The page behind hears of it; the form stays with whoever fills it in.
    await monthRow(page, "2010-05").filter({ hasNotText: "未报" }).waitFor()
    await submit(page)
    const refusal = dialog(page).getByRole("alert")
    assert.match(await refusal.innerText(), /^没有登记成\s+.*2010-05/u)
    for (const [label, value] of FIGURES) {
      const field = dialog(page).getByLabel(new RegExp(`^${label}`, "u"))
      assert.strictEqual(await field.inputValue(), value)
    }
    await dialog(page).getByRole("button", { name: "放弃" }).click()
    await dialog(page).getByRole("button", { name: "丢弃" }).click()
    await dialog(page).waitFor({ state: "detached" })
  })

  it("records a change of the project, and puts its registration right", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    const code = await projectOf(visitor, "26")
    await visitor.open(`/projects/${code}`)
    await page.getByRole("button", { name: "登记变更" }).click()
    await fill(page, [["项目名称", "示例改名书屋"]])
    await submit(page)
    await recorded(page)
    await page.getByRole("heading", { name: "示例改名书屋" }).waitFor()
    const first = (await history(page).first().getAttribute("id"))?.replace("entry-", "") ?? ""
    await page.getByRole("button", { name: `更正第 ${first} 条` }).click()
    await fill(page, [
      ["年度计划", "90000.00"],
      ["更正原因", "计划数录错"],
    ])
    await submit(page)
    const position = await recorded(page)
    assert.match(
      await entryOf(page, position).innerText(),
      /年度计划 9.00 万元.*\s+更正第 \d+ 条\s+计划数录错/u,
    )
  })
})
