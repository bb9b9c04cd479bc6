/** Files over bare HTTP: what goes in, what comes out, to whom, and that nothing of it can act on a page. */
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { type IncomingMessage, request as httpRequest } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { bytesOf, pdfOf, SAMPLE_FILES } from "@minsheng/core/testing"
import { HUOQIU, JINZHAI, rowsOf, WATER } from "@minsheng/store/testing"
import {
  type Answer,
  type Caller,
  codeOf,
  dataOf,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let jinzhai: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  jinzhai = await server.signIn("jinzhai.msb")
})

afterAll(() => server[Symbol.asyncDispose]())

const code = codeOf(JINZHAI, WATER, 1)
const details = { title: "凭证", documentNumber: null, issuer: null, issuedOn: null }

interface Attached {
  readonly id: string
  readonly position: number
}

const attach = async (caller: Caller, name: string, bytes: Uint8Array, part?: string): Promise<Attached> => {
  const sent = await caller.upload(name, bytes)
  if (sent.status !== 200) throw new Error(sent.text)
  const subject = { kind: "project", code, ...(part === undefined ? {} : { part }) }
  const uploadId = within(sent.body, "uploadId")
  const command = { commandId: randomUUID(), subject, uploadId, details: { ...details, title: name } }
  return dataOf(await caller.mutate("documents.attach", command)) as Attached
}

const titlesOf = (answer: Answer): ReadonlyArray<unknown> =>
  (within(dataOf(answer), "rows") as ReadonlyArray<unknown>).map((row) => within(row, "details", "title"))

const list = (caller: Caller, axes: object = {}, of = code) =>
  caller.query("documents.list", { subject: { kind: "project", code: of }, ...axes })

const bytesIn = async (caller: Caller, path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${server.origin}${path}`, {
    headers: { cookie: caller.cookie ?? "", ...headers },
  })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe("a document", () => {
  it("is sent, attached, listed, stands in the history, and comes back as it was", async () => {
    const { id, position } = await attach(jinzhai, "三月拨款凭证.pdf", pdfOf("三月"), "2010-03")
    assert.include(titlesOf(await list(jinzhai)), "三月拨款凭证.pdf")
    const history = within(dataOf(await jinzhai.query("project.open", { code })), "history")
    const entry = (history as ReadonlyArray<object>).find((one) => within(one, "position") === position)
    assert.strictEqual(within(entry, "statement", "_tag"), "DocumentAttached")
    assert.strictEqual(within(entry, "statement", "payload", "part", "name"), "2010-03")
    const { response, bytes } = await bytesIn(jinzhai, `/files/${id}`)
    assert.strictEqual(response.status, 200)
    assert.isTrue(bytes.equals(pdfOf("三月")))
  })

  it.each(Object.keys(SAMPLE_FILES))(
    "named .%s goes out as what it is, to be saved and not to act",
    async (extension) => {
      const { id } = await attach(
        jinzhai,
        `文 件'(1).${extension}`,
        bytesOf(SAMPLE_FILES[extension] as Uint8Array),
      )
      const { response } = await bytesIn(jinzhai, `/files/${id}`)
      const header = (name: string) => response.headers.get(name) ?? ""
      assert.match(
        header("content-disposition"),
        /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E6%96%87%20%E4%BB%B6%27%281%29\./u,
      )
      assert.strictEqual(header("x-content-type-options"), "nosniff")
      assert.match(header("content-security-policy"), /^default-src 'none'; sandbox/u)
      assert.strictEqual(header("cross-origin-resource-policy"), "same-origin")
      assert.match(header("cache-control"), /no-store/u)
      assert.notMatch(header("content-type"), /html|svg|xml;|script/u)
    },
  )

  it("is served in ranges, and beyond its end not at all", async () => {
    const file = pdfOf("in ranges")
    const { id } = await attach(jinzhai, "ranges.pdf", file)
    const part = async (range: string) => {
      const { response, bytes } = await bytesIn(jinzhai, `/files/${id}`, { range })
      return [response.status, response.headers.get("content-range"), bytes.toString("latin1")]
    }
    const text = Buffer.from(file).toString("latin1")
    const of = `/${file.length}`
    assert.deepStrictEqual(await part("bytes=0-4"), [206, `bytes 0-4${of}`, "%PDF-"])
    assert.deepStrictEqual(await part("bytes=5-"), [206, `bytes 5-${file.length - 1}${of}`, text.slice(5)])
    assert.deepStrictEqual(await part("bytes=-6"), [
      206,
      `bytes ${file.length - 6}-${file.length - 1}${of}`,
      "%%EOF\n",
    ])
    assert.deepStrictEqual(await part("bytes=9999-"), [416, `bytes */${file.length}`, ""])
    assert.deepStrictEqual((await part("lines=1-2"))[0], 200)
  })

  it("that was withdrawn is served no more, but stands where it was known", async () => {
    const { id, position } = await attach(jinzhai, "wrong.pdf", pdfOf("wrong"))
    const command = { commandId: randomUUID(), id, position, reason: "传错文件" }
    const { position: by } = dataOf(await jinzhai.mutate("documents.withdraw", command)) as Attached
    assert.notInclude(titlesOf(await list(jinzhai)), "wrong.pdf")
    assert.include(titlesOf(await list(jinzhai, { knownAt: by - 1 })), "wrong.pdf")
    assert.strictEqual((await jinzhai.send(`/files/${id}`)).status, 404)
    assert.strictEqual((await jinzhai.send(`/files/${id}?knownAt=${by - 1}`)).status, 200)
    const late = await jinzhai.mutate("documents.withdraw", { ...command, commandId: randomUUID() })
    assert.include(refusalIn(late), { _tag: "EntrySuperseded", by })
  })

  it("tells what became of it, withdrawn as it is, and of foreign records nothing", async () => {
    const { id, position } = await attach(jinzhai, "四月凭证.pdf", pdfOf("四月"))
    const subject = { kind: "project", code }
    const told = (caller: Caller) => caller.query("documents.history", { subject, id })
    const changed = async (path: string, at: number, more: object) =>
      within(
        dataOf(
          await jinzhai.mutate(path, { commandId: randomUUID(), id, position: at, reason: "写错", ...more }),
        ),
        "position",
      ) as number
    const right = await changed("documents.correct", position, { details: { title: "四月拨款凭证" } })
    const before = dataOf(await told(jinzhai))
    assert.strictEqual(within(before, "row", "details", "title"), "四月拨款凭证")
    const last = await changed("documents.withdraw", right, {})
    const after = dataOf(await told(jinzhai))
    assert.isNull(within(after, "row"))
    assert.deepStrictEqual(
      (within(after, "entries") as ReadonlyArray<object>).map((entry) => [
        within(entry, "act"),
        within(entry, "position"),
        within(entry, "reason"),
      ]),
      [
        ["withdrawn", last, "写错"],
        ["corrected", right, "写错"],
        ["attached", position, null],
      ],
    )
    const huoqiu = await server.signIn("huoqiu.msb")
    assert.strictEqual(refusalIn(await told(huoqiu))?._tag, "SubjectNotFound")
    const other = { subject, id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b" }
    assert.strictEqual(refusalIn(await jinzhai.query("documents.history", other))?._tag, "DocumentNotFound")
  })

  it("that is taken leaves a record of who took what", async () => {
    const { id } = await attach(jinzhai, "recorded.pdf", pdfOf("recorded"))
    await bytesIn(jinzhai, `/files/${id}`)
    const [record] = await rowsOf<{ rows: number; digest: string }>(
      server.database,
      `select row_count::int as rows, digest from access_record
        where use_case = 'documents.read' and question::json ->> 'document' = '${id}'`,
    )
    assert.strictEqual(record?.rows, 1)
    assert.match(record?.digest ?? "", /^[0-9a-f]{64}$/u)
  })
})

describe("somebody else", () => {
  it("is not told a foreign document from one that is not there, whatever they ask of it", async () => {
    const { id, position } = await attach(jinzhai, "foreign.pdf", pdfOf("foreign"))
    const huoqiu = await server.signIn("huoqiu.msb")
    const nowhere = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
    const asks: ReadonlyArray<(of: string) => Promise<Answer>> = [
      (of) => huoqiu.send(`/files/${of}`),
      (of) => huoqiu.send(`/files/${of}?knownAt=1`),
      (of) =>
        huoqiu.mutate("documents.withdraw", { commandId: randomUUID(), id: of, position, reason: "越界" }),
      (of) =>
        huoqiu.mutate("documents.correct", {
          commandId: randomUUID(),
          id: of,
          position,
          reason: "越界",
          details,
        }),
    ]
    for (const ask of asks) {
      const [theirs, nobodys] = [await ask(id), await ask(nowhere)]
      assert.strictEqual(theirs.status, 404)
      assert.strictEqual(theirs.status, nobodys.status)
      assert.deepStrictEqual({ ...refusalIn(theirs), id: "" }, { ...refusalIn(nobodys), id: "" } as never)
    }
  })

  it("can neither list nor attach at a foreign project, whether it is there or not", async () => {
    const huoqiu = await server.signIn("huoqiu.msb")
    const uploadId = within((await huoqiu.upload("a.pdf", pdfOf("a"))).body, "uploadId")
    for (const of of [code, codeOf(JINZHAI, WATER, 999)]) {
      const subject = { kind: "project", code: of }
      const listed = await list(huoqiu, {}, of)
      const attached = await huoqiu.mutate("documents.attach", {
        commandId: randomUUID(),
        subject,
        uploadId,
        details,
      })
      for (const answer of [listed, attached]) {
        assert.strictEqual(answer.status, 404)
        assert.include(refusalIn(answer), { _tag: "SubjectNotFound", code: of })
      }
    }
    assert.deepStrictEqual(titlesOf(await list(huoqiu, {}, codeOf(HUOQIU, WATER, 1))), [])
  })

  it("who is not signed in is told so, and their file is not read", async () => {
    assert.strictEqual((await server.stranger.send("/files/x")).status, 401)
    assert.include(refusalIn(await server.stranger.upload("a.pdf", pdfOf("a"))), { _tag: "NotSignedIn" })
  })
})

describe("a file that is sent", () => {
  it.each<[string, string, Uint8Array, string]>([
    ["a page called a PDF", "a.pdf", bytesOf("<html><script>alert(1)</script></html>"), "content"],
    ["a page", "a.html", bytesOf("<html>"), "extension"],
    ["a drawing with a script", "a.svg", bytesOf("<svg onload='alert(1)'/>"), "extension"],
    ["nothing", "a.pdf", new Uint8Array(0), "empty"],
  ])("%s is refused", async (_, name, bytes, fault) => {
    const answer = await jinzhai.upload(name, bytes)
    assert.strictEqual(answer.status, 422)
    assert.include(refusalIn(answer), { _tag: "AttachmentRefused", fault })
  })

  it("by a program that asks before it sends is taken and guarded as any other", async () => {
    const bytes = pdfOf("asked first")
    const url = new URL(`${server.origin}/files/upload?name=asked.pdf`)
    const headers = {
      cookie: jinzhai.cookie ?? "",
      expect: "100-continue",
      "content-type": "application/octet-stream",
      "content-length": bytes.length,
    }
    const asking = httpRequest(url, { method: "POST", headers })
    asking.flushHeaders()
    await once(asking, "continue")
    asking.end(bytes)
    const [answer] = (await once(asking, "response")) as [IncomingMessage]
    assert.strictEqual(answer.statusCode, 200)
    assert.strictEqual(answer.headers["x-content-type-options"], "nosniff")
    answer.resume()
  })

  it("from another site, or as a form could send it, is not taken", async () => {
    const elsewhere = await jinzhai.upload("a.pdf", pdfOf("a"), { origin: "https://elsewhere.example" })
    assert.strictEqual(elsewhere.status, 403)
    for (const type of [
      "text/plain",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
    ]) {
      assert.strictEqual((await jinzhai.upload("a.pdf", pdfOf("a"), { "content-type": type })).status, 415)
    }
    const bytesElsewhere = await jinzhai.post("/trpc/documents.list", "x", {
      "content-type": "application/octet-stream",
    })
    assert.strictEqual(bytesElsewhere.status, 415)
  })

  it("and breaks off on its way leaves nothing", async () => {
    const count = async () => {
      const [row] = await rowsOf<{ chunks: number }>(
        server.database,
        "select count(*)::int as chunks from attachment_chunk",
      )
      return row?.chunks
    }
    const before = await count()
    const breaking = new AbortController()
    const endless = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        controller.enqueue(bytesOf("%PDF-1.4", new Uint8Array(300_000)))
        await sleep(20)
      },
    })
    setTimeout(() => breaking.abort(), 400)
    const sent = {
      method: "POST",
      headers: {
        cookie: jinzhai.cookie ?? "",
        origin: server.origin,
        "content-type": "application/octet-stream",
      },
      body: endless,
      duplex: "half" as const,
      signal: breaking.signal,
    }
    const sending = fetch(`${server.origin}/files/upload?name=a.pdf`, sent)
    await sending.then(
      () => assert.fail("it was answered"),
      (error: unknown) => assert.strictEqual((error as Error).name, "AbortError"),
    )
    const busy = async () =>
      (
        await rowsOf(
          server.database,
          "select from pg_stat_activity where application_name = 'minsheng upload' and state <> 'idle'",
        )
      ).length
    while ((await busy()) > 0) await sleep(20)
    assert.strictEqual(await count(), before)
  })
})
