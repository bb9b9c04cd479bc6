/** The documents of a project on its page: attached, looked at, put right, withdrawn, and seen by others. */
import { Buffer } from "node:buffer"
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import type { Page as AnsweredPage } from "./answers.ts"
import { violationsOn } from "./axe.ts"
import { browsing, type Stage } from "./browsing.ts"
import type { Visitor } from "./Visitor.ts"

const CLERK = "jinzhai.msb"
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

/** A PDF of one page with a line on it. */
const pdfSaying = (text: string): Buffer => {
  const drawn = `BT /F1 24 Tf 20 40 Td (${text}) Tj ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 100] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  let file = "%PDF-1.4\n"
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, "0")} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + trailer, "latin1")
}

interface Sent {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const fileNamed = (name: string, buffer: Buffer): Sent => ({
  name,
  mimeType: "application/octet-stream",
  buffer,
})

const panel = (page: Page): Locator => page.locator("section.documents")
const dialog = (page: Page): Locator => page.getByRole("dialog")
const row = (page: Page, title: string): Locator => panel(page).getByRole("row").filter({ hasText: title })
const submit = (page: Page): Promise<void> => dialog(page).getByRole("button", { name: "登记" }).click()

const choose = async (page: Page, file: Sent): Promise<void> => {
  const chooser = page.waitForEvent("filechooser")
  await panel(page)
    .getByRole("button", { name: /^(?:附文件|Attach a file)$/u })
    .click()
  await (await chooser).setFiles(file)
}

/** A project of the county's that no other test touches, opened. */
const opened = async (
  stage: Stage,
  itemKey: string,
  locale: "zh" | "en" = "zh",
): Promise<readonly [Visitor, string]> => {
  const visitor = await stage.visit({ as: CLERK, locale })
  const { rows } = await visitor.ask<AnsweredPage>("project.list", {
    filter: { year: 2010, region: "341524", itemKey },
    page: { limit: 1, order: "code" },
  })
  const code = rows[0]?.code ?? ""
  await visitor.open(`/projects/${code}`)
  await panel(visitor.page).waitFor()
  return [visitor, code]
}

const attach = async (page: Page, file: Sent): Promise<void> => {
  await choose(page, file)
  await dialog(page).getByText("上传完成").waitFor()
  await submit(page)
  await dialog(page).waitFor({ state: "detached" })
}

browsing("the documents of a project", DEMONSTRATION, (stage) => {
  it("takes a file with its number, at a month's return, and says so in the history", async () => {
    const [{ page }] = await opened(stage, "07")
    await panel(page).getByText("还没有文件").waitFor()
    await choose(page, fileNamed("三月凭证.pdf", pdfSaying("March")))
    await dialog(page).getByText("上传完成").waitFor()
    assert.strictEqual(await dialog(page).getByLabel("名称").inputValue(), "三月凭证")
    await dialog(page).getByLabel("属于").selectOption("2010-03")
    await dialog(page).getByLabel(/^文号/u).fill("金财〔2010〕12号")
    await submit(page)
    await row(page, "三月凭证").waitFor()
    assert.match(await row(page, "三月凭证").innerText(), /2010-03 月报\s+金财〔2010〕12号/u)
    const said = page.locator("section.history").getByRole("row").filter({ hasText: "附文件" })
    assert.match(await said.innerText(), /附文件：2010-03 · 三月凭证 · 金财〔2010〕12号 · 三月凭证\.pdf/u)
  })

  it("shows a PDF and an image, by keyboard alone, and gives focus back", async () => {
    const [{ page }] = await opened(stage, "16")
    await attach(page, fileNamed("凭证.pdf", pdfSaying("Voucher")))
    await attach(page, fileNamed("照片.png", PNG))
    const look = panel(page).getByRole("button", { name: "预览 凭证" })
    await look.focus()
    await page.keyboard.press("Enter")
    await dialog(page).locator("canvas[data-drawn]").waitFor()
    const isDrawn = await dialog(page)
      .locator("canvas")
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        }
        return data.some((value, index) => index % 4 === 0 && value < 128)
      })
    assert.isTrue(isDrawn)
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.keyboard.press("Escape")
    assert.isTrue(await look.evaluate((button) => button === document.activeElement))
    await panel(page).getByRole("button", { name: "预览 照片" }).click()
    const image = dialog(page).getByRole("img", { name: "照片" })
    await page.waitForFunction(
      () => (document.querySelector(".preview-image") as HTMLImageElement | null)?.naturalWidth === 1,
    )
    assert.isTrue(await image.isVisible())
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("says of a PDF that cannot be drawn that it is to be downloaded", async () => {
    const [{ page }] = await opened(stage, "06")
    await attach(page, fileNamed("坏的.pdf", Buffer.from("%PDF-1.4\nnothing\n%%EOF\n")))
    await panel(page).getByRole("button", { name: "预览 坏的" }).click()
    const said = dialog(page).getByRole("alert")
    await said.waitFor()
    assert.match(await said.innerText(), /这个文件显示不出来，请下载/u)
  })

  it("gives a file back under its name, as it was", async () => {
    const [{ page }] = await opened(stage, "05")
    await attach(page, fileNamed("批复 (1).pdf", pdfSaying("Approval")))
    const download = page.waitForEvent("download")
    await panel(page).getByRole("link", { name: "下载 批复 (1)" }).click()
    const file = await download
    assert.strictEqual(file.suggestedFilename(), "批复 (1).pdf")
    const chunks: Array<Buffer> = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    assert.isTrue(Buffer.concat(chunks).equals(pdfSaying("Approval")))
  })

  it("refuses a page that calls itself a PDF, and says what to do", async () => {
    const [visitor] = await opened(stage, "04")
    const { page } = visitor
    visitor.expects(/422/u)
    await choose(page, fileNamed("假的.pdf", Buffer.from("<html><script>alert(1)</script></html>")))
    await dialog(page)
      .getByText(/“假的\.pdf”没有收下.*内容与扩展名不符/u)
      .waitFor()
    await submit(page)
    assert.isTrue(await dialog(page).isVisible())
    await dialog(page).getByRole("button", { name: "放弃" }).click()
    await panel(page).getByText("还没有文件").waitFor()
  })

  it("takes a file that is dropped on it, and breaks one off that is given up", async () => {
    const [{ page }] = await opened(stage, "03")
    const drop = (name: string) =>
      panel(page).evaluate((section, called) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(["%PDF-1.4\n%%EOF\n"], called))
        for (const type of ["dragover", "drop"]) {
          section.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          )
        }
      }, name)
    await page.route("**/files/upload*", () => undefined)
    await drop("放弃的.pdf")
    const failed = page.waitForEvent("requestfailed")
    await dialog(page).getByRole("button", { name: "放弃" }).click()
    assert.include((await failed).url(), "/files/upload")
    await page.unroute("**/files/upload*")
    await drop("拖来的.pdf")
    await dialog(page).getByText("上传完成").waitFor()
    await submit(page)
    await row(page, "拖来的").waitFor()
  })

  it("puts right what is said, withdraws with a reason, and still shows it in the past", async () => {
    const [visitor, code] = await opened(stage, "02")
    const { page } = visitor
    await attach(page, fileNamed("旧名.png", PNG))
    await panel(page).getByRole("button", { name: "更正 旧名" }).click()
    await dialog(page).getByLabel("名称").fill("新名")
    await dialog(page).getByLabel("更正原因").fill("名称写错")
    await submit(page)
    await row(page, "新名").waitFor()
    const before = await page.locator("section.history tr[id^=entry-]").last().getAttribute("id")
    await panel(page).getByRole("button", { name: "撤回 新名" }).click()
    await submit(page)
    await dialog(page).getByText("请填一行文字").waitFor()
    await dialog(page).getByLabel("更正原因").fill("传错文件")
    await submit(page)
    await panel(page).getByText("还没有文件").waitFor()
    await visitor.open(`/projects/${code}?knownAt=${before?.slice("entry-".length)}`)
    await row(page, "新名").waitFor()
    assert.strictEqual(await panel(page).getByRole("button", { name: /^撤回/u }).count(), 0)
    assert.strictEqual(await panel(page).getByRole("button", { name: "附文件" }).count(), 0)
    await panel(page).getByRole("button", { name: "预览 新名" }).click()
    await page.waitForFunction(
      () => (document.querySelector(".preview-image") as HTMLImageElement | null)?.naturalWidth === 1,
    )
  })

  it("appear on the page of whoever looks on, and go from it, without being asked for", async () => {
    const [{ page }, code] = await opened(stage, "10")
    const reader = await stage.visit({ as: "luan.msb", at: `/projects/${code}` })
    await panel(reader.page).getByText("还没有文件").waitFor()
    await attach(page, fileNamed("别处附的.pdf", pdfSaying("Elsewhere")))
    await row(reader.page, "别处附的").waitFor()
    await panel(page).getByRole("button", { name: "撤回 别处附的" }).click()
    await dialog(page).getByLabel("更正原因").fill("传错文件")
    await submit(page)
    await panel(reader.page).getByText("还没有文件").waitFor()
    assert.isFalse(await row(reader.page, "别处附的").isVisible())
  })

  it("speaks English, is accessible with its forms, and lets who may only read look", async () => {
    const [{ page }, code] = await opened(stage, "08", "en")
    await panel(page).getByText("Nothing is attached.").waitFor()
    await choose(page, fileNamed("voucher.png", PNG))
    await dialog(page).getByText("It is all here").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await dialog(page).getByRole("button", { name: "Record" }).click()
    await row(page, "voucher").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    const reader = await stage.visit({ as: "luan.msb", at: `/projects/${code}` })
    await row(reader.page, "voucher").waitFor()
    assert.strictEqual(
      await panel(reader.page)
        .getByRole("button", { name: /撤回|更正|附文件/u })
        .count(),
      0,
    )
    assert.isTrue(await panel(reader.page).getByRole("button", { name: "预览 voucher" }).isVisible())
  })
})
