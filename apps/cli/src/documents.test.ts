/** Documents at the command line: attached, listed, fetched, withdrawn, and all of them read again. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, ownerOf, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import { codeOf, STAFFED, within } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

/** Each command is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const code = codeOf(JINZHAI, WATER, 1)

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = shell.home.path(name)
  writeFileSync(path, bytes)
  return path
}

const said = ["--number", "皖民生〔2010〕5号", "--issuer", "金寨县财政局", "--issued-on", "2010-03-30"]

describe("a document at the command line", PATIENT, () => {
  it("is attached to a return, happens once, is listed and comes back byte for byte", async () => {
    const path = file("三月凭证.pdf", pdfOf("三月"))
    const attach = ["attach", path, "--project", code, "--report", "2010-03", ...said, "--command-id", "once"]
    const first = await shell.json(...attach, "--as", "jinzhai.msb")
    assert.deepStrictEqual(await shell.json(...attach, "--as", "jinzhai.msb"), first)
    const id = String(within(first, "id"))
    const listed = await shell.json("list", "documents", "--project", code, "--report", "2010-03")
    assert.strictEqual((within(listed, "rows") as ReadonlyArray<unknown>).length, 1)
    assert.include(within(listed, "rows", 0, "details") as object, {
      title: "三月凭证",
      documentNumber: "皖民生〔2010〕5号",
      issuer: "金寨县财政局",
      issuedOn: "2010-03-30",
    })
    const out = shell.home.path("back.pdf")
    await shell.json("fetch", "document", id, "--out", out)
    assert.isTrue(readFileSync(out).equals(pdfOf("三月")))
    const shown = await shell.run("show", "project", code)
    assert.match(shown.out, /2010-03 三月凭证 三月凭证\.pdf/u)
  })

  it("belongs to one record: two at once, or none, are refused before anything is sent", async () => {
    const path = file("无主.pdf", pdfOf("无主"))
    for (const words of [[], ["--project", code, "--plan", "2010-19"]]) {
      const ran = await shell.run("attach", path, ...words, "--json")
      assert.strictEqual(ran.code, 1, ran.out)
      assert.include(ran.out, "MalformedInput")
    }
    const unknown = await shell.run("attach", path, "--transfer", "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")
    assert.match(unknown.err, /There is no transfer 0127a1b2/u)
  })

  it("that is not what its name says is refused in the terminal's words", async () => {
    const ran = await shell.run("attach", file("page.pdf", "<html>"), "--project", code)
    assert.strictEqual(ran.code, 1)
    assert.match(ran.err, /“page\.pdf” was not taken.*not what its extension says/u)
  })

  it("of a project that is not one's own is neither listed nor attached to", async () => {
    const path = file("foreign.pdf", pdfOf("foreign"))
    for (const words of [
      ["list", "documents"],
      ["attach", path],
    ]) {
      const ran = await shell.run(...words, "--project", code, "--as", "huoqiu.msb", "--json")
      assert.strictEqual(within(jsonOf(ran), "refusal", "_tag"), "SubjectNotFound")
    }
  })

  it("is put right in what is said of it: what is not named stays, and what is left open is", async () => {
    const path = file("correct.pdf", pdfOf("correct"))
    const first = await shell.json("attach", path, "--project", code, ...said)
    const id = String(within(first, "id"))
    const correct = (position: unknown, ...words: ReadonlyArray<string>) =>
      shell.run("correct", "document", id, String(position), "--reason", "写错了", ...words, "--json")
    const second = jsonOf(
      await correct(within(first, "position"), "--title", "四月凭证", "--issued-on", "2010-04-30"),
    )
    const detailsNow = async (): Promise<unknown> => {
      const listed = await shell.json("list", "documents", "--project", code)
      const rows = within(listed, "rows") as ReadonlyArray<{ readonly id: string }>
      return within(
        rows.find((row) => row.id === id),
        "details",
      )
    }
    const right = {
      title: "四月凭证",
      documentNumber: "皖民生〔2010〕5号",
      issuer: "金寨县财政局",
      issuedOn: "2010-04-30",
    }
    assert.deepStrictEqual(await detailsNow(), right)
    const third = jsonOf(
      await correct(within(second, "position"), "--without", "number", "--without", "issuer"),
    )
    assert.deepStrictEqual(await detailsNow(), { ...right, documentNumber: null, issuer: null })
    const refused = [
      ["DocumentUnchanged", within(third, "position"), "--title", "四月凭证"],
      ["EntrySuperseded", within(first, "position"), "--title", "x"],
      ["NotPermitted", within(third, "position"), "--title", "x", "--as", "luan.msb"],
    ] as const
    await Promise.all(
      refused.map(async ([refusal, at, ...words]) =>
        assert.strictEqual(within(jsonOf(await correct(at, ...words)), "refusal", "_tag"), refusal),
      ),
    )
    const wrong = await correct(within(third, "position"), "--without", "title")
    assert.strictEqual(wrong.code, 2)
  })

  it("is withdrawn with a reason, and is fetched no more", async () => {
    const path = file("wrong.pdf", pdfOf("wrong"))
    const accepted = await shell.json("attach", path, "--project", code)
    const [id, position] = [String(within(accepted, "id")), String(within(accepted, "position"))]
    await shell.json("withdraw", "document", id, position, "--reason", "传错文件")
    const out = shell.home.path("wrong-back.pdf")
    const ran = await shell.run("fetch", "document", id, "--out", out, "--json")
    assert.strictEqual(within(jsonOf(ran), "refusal", "_tag"), "DocumentNotFound")
    assert.isFalse(existsSync(out))
  })

  it("is among those that verify reads again, and is named when it was changed", async () => {
    const sound = await shell.run("verify", "--documents")
    assert.strictEqual(sound.code, 0, sound.err)
    assert.match(sound.out, /The journal is sound.*\n.*The attached files are sound: 3,/u)
    await using owner = await ownerOf(database)
    await owner.query("update minsheng.attachment_chunk set bytes = set_byte(bytes, 12, 88)")
    const damaged = await shell.run("verify", "--documents")
    assert.strictEqual(damaged.code, 1)
    assert.match(
      damaged.out,
      /#\d+ +三月凭证\.pdf +is not what the digest in the journal says +[0-9a-f]{64}/u,
    )
  })
})
