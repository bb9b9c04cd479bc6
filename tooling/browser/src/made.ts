/** Records that the demonstration lacks, made by whoever stands before the page, and their pages. */
import { Buffer } from "node:buffer"
import { randomUUID } from "node:crypto"
import type { Page } from "playwright-core"

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

const DOCUMENT_OF = { kind: "project", code: "2010-341524-04-0002" } as const

/** An office's, a key's, a document's and an import's own address, but for what names it. */
export const SOME_OFFICE = "/accounts/office"
export const SOME_KEY = "/keys/some"
export const SOME_DOCUMENT = "/documents/some"
export const SOME_IMPORT = "/imports/some"

const settled = (page: Page): Promise<void> => page.locator(".strip").waitFor()

/** Sends a command as the page would. */
const mutate = async <Answer>(page: Page, procedure: string, data: object): Promise<Answer> => {
  const response = await page.request.post(`/trpc/${procedure}`, { data })
  if (!response.ok()) throw new Error(`${procedure}: ${response.status()} ${await response.text()}`)
  return ((await response.json()) as { readonly result: { readonly data: Answer } }).result.data
}

/** Opens the first office of the list. */
export const firstOffice = async (page: Page): Promise<void> => {
  await page.locator("tbody [data-row] a[href*='accounts/office']").first().click()
  await page.waitForURL(/\/accounts\/office\?id=/u)
  await settled(page)
}

/** Issues a key and opens its page. */
export const issuedKey = async (page: Page): Promise<void> => {
  const { key } = await mutate<{ readonly key: { readonly prefix: string } }>(page, "access.issueKey", {
    name: `示例密钥 ${randomUUID().slice(0, 8)}`,
    agency: "示例审计局",
    regionCodes: ["341524"],
    itemKeys: ["19", "21"],
    fieldGroups: ["figures"],
    mayIntrospect: false,
    expires: null,
  })
  await page.goto(`/keys/${key.prefix}`)
  await settled(page)
}

/** Attaches a picture to a project, unless it is there already, and opens its page. */
export const attachedDocument = async (page: Page): Promise<void> => {
  const asked = encodeURIComponent(JSON.stringify({ subject: DOCUMENT_OF }))
  const answered = await page.request.get(`/trpc/documents.list?input=${asked}`)
  const { result } = (await answered.json()) as {
    readonly result: { readonly data: { readonly rows: ReadonlyArray<{ readonly id: string }> } }
  }
  const id = result.data.rows[0]?.id ?? (await attach(page))
  await page.goto(`/documents/${id}?${new URLSearchParams(DOCUMENT_OF).toString()}`)
  await settled(page)
}

const attach = async (page: Page): Promise<string> => {
  const sent = await page.request.post(`/files/upload?name=${encodeURIComponent("示例照片.png")}`, {
    headers: { "content-type": "application/octet-stream" },
    data: PNG,
  })
  const { uploadId } = (await sent.json()) as { readonly uploadId: string }
  const { id } = await mutate<{ readonly id: string }>(page, "documents.attach", {
    commandId: randomUUID(),
    subject: DOCUMENT_OF,
    uploadId,
    details: { title: "示例照片", documentNumber: null, issuer: null, issuedOn: "2010-05-20" },
  })
  return id
}

const ROWS = [
  "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on",
  "2010,341524,19,导入的示例工程,示例供水站,1.00,2010-03-01",
  "2010,341524,19,没有计划数的示例工程,示例供水站,一百万,2010-03-01",
].join("\n")

/** Previews a file of projects, one row of which comes back, and opens its page. */
export const previewedImport = async (page: Page): Promise<void> => {
  const { importId } = await mutate<{ readonly importId: string }>(page, "imports.preview", {
    fileName: "示例.csv",
    text: ROWS,
  })
  await page.goto(`/imports/${importId}`)
  await settled(page)
}
