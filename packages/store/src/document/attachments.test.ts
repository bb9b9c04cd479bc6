/** Files in the database: whole or not at all, each once, as long as somebody needs them. */
import { createHash, randomBytes } from "node:crypto"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import {
  AttachmentRefused,
  AttachmentStore,
  type ByteRange,
  DocumentFile,
  Documents,
  type Sha256,
} from "@minsheng/core/document"
import { CommandId } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"
import { bytesOf, pdfOf } from "@minsheng/core/testing"
import { attachFile, documentDetails, sentFile } from "../testing/documents.ts"
import { FOUNDED, register } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"
import { CHUNK_BYTES } from "./StagedFile.ts"

const BYTES_MAX = 3 * 1024 * 1024

let platform: TestPlatform
let subject: { readonly kind: "project"; readonly code: string }

beforeAll(async () => {
  const { service: clock } = new SettableClock("2010-05-31")
  platform = await testPlatform(FOUNDED, { clock, attachmentBytesMax: BYTES_MAX })
  const { code } = await platform.run(register({ name: "示例工程" }))
  subject = { kind: "project", code }
})

afterAll(() => platform[Symbol.asyncDispose]())

beforeEach(async () => {
  await rowsOf(platform.database, "truncate attachment, attachment_chunk, attachment_upload")
})

const counted = async () => {
  const [row] = await rowsOf<{ attachments: number; chunks: number; uploads: number }>(
    platform.database,
    `select (select count(*)::int from attachment) as attachments,
      (select count(*)::int from attachment_chunk) as chunks,
      (select count(*)::int from attachment_upload) as uploads`,
  )
  return row
}

const NOTHING = { attachments: 0, chunks: 0, uploads: 0 }

/** A PDF of a size, its middle filled with chance. */
const pdfWith = (size: number): Uint8Array => {
  const [start, end] = [bytesOf("%PDF-1.4\n"), bytesOf("\n%%EOF\n")]
  return bytesOf(start, randomBytes(size - start.length - end.length), end)
}

const upload = (name: string, ...pieces: ReadonlyArray<Uint8Array>) =>
  Documents.use((documents) => documents.upload(sentFile(name, ...pieces)))

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** Cut as a network cuts: into pieces of any length. */
const pieces = (bytes: Uint8Array, length: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  )

const readBack = (sha256: Sha256, range: ByteRange) =>
  platform.run(
    Effect.flatMap(
      AttachmentStore.use((store) => Effect.succeed(store.read(sha256, range))),
      Stream.runCollect,
    ),
  )

describe("a file that is sent", () => {
  it.each([1, 4096, CHUNK_BYTES, CHUNK_BYTES + 1, BYTES_MAX])(
    "in pieces of %i bytes comes back byte for byte, whole and in part",
    async (length) => {
      const bytes = pdfWith(length === 1 ? 3000 : 2 * CHUNK_BYTES + 77)
      const sent = await platform.run(upload("凭证.pdf", ...pieces(bytes, length)))
      assert.include(sent, { fileName: "凭证.pdf", mediaType: "application/pdf", size: bytes.length })
      assert.strictEqual(sent.sha256, sha256Of(bytes))
      const all = bytesOf(...(await readBack(sent.sha256, { first: 0, last: bytes.length - 1 })))
      assert.isTrue(Buffer.from(all).equals(bytes))
      const [first, last] = [Math.min(CHUNK_BYTES - 3, 100), Math.min(CHUNK_BYTES + 3, bytes.length - 5)]
      const some = bytesOf(...(await readBack(sent.sha256, { first, last })))
      assert.isTrue(Buffer.from(some).equals(bytes.subarray(first, last + 1)))
    },
  )

  it.each<[string, string, ReadonlyArray<Uint8Array>, AttachmentRefused["fault"]]>([
    ["is empty", "a.pdf", [], "empty"],
    ["is of no bytes", "a.pdf", [new Uint8Array(0)], "empty"],
    ["is too large", "a.pdf", pieces(pdfWith(BYTES_MAX + 1), 100_000), "tooLarge"],
    ["has no name", "..", [pdfOf("x")], "name"],
    ["is of a kind that is not taken", "a.html", [bytesOf("<p>")], "extension"],
    ["hides a program behind a name", "a.pdf.exe", [pdfOf("x")], "extension"],
    ["is a page called a PDF", "a.pdf", [bytesOf("<html><script>1</script>")], "content"],
    [
      "is a drawing with a script called an image",
      "a.png",
      [bytesOf("<svg><script>1</script></svg>")],
      "content",
    ],
    ["is a PDF called an image", "a.png", [pdfOf("x")], "content"],
    ["was cut off", "a.pdf", [pdfWith(9000).subarray(0, 8000)], "content"],
  ])("and %s is refused, and nothing of it is kept", async (_, name, sent, fault) => {
    const refusal = refusalOf(await platform.exit(upload(name, ...sent)))
    assert.include(refusal, { _tag: "AttachmentRefused", fault })
    assert.deepStrictEqual(await counted(), NOTHING)
  })

  it("and breaks off leaves nothing", async () => {
    const brokenOff = new AttachmentRefused({ fault: "brokenOff", fileName: "a.pdf", detail: [] })
    const bytes = Stream.concat(Stream.make(pdfWith(BYTES_MAX - 1)), Stream.fail(brokenOff))
    const sending = Documents.use((documents) => documents.upload({ name: "a.pdf", bytes }))
    assert.include(refusalOf(await platform.exit(sending)), { _tag: "AttachmentRefused", fault: "brokenOff" })
    assert.deepStrictEqual(await counted(), NOTHING)
  })

  it("by many at once, or again, is stored once", async () => {
    const bytes = pdfWith(2 * CHUNK_BYTES)
    const names = Array.from({ length: 10 }, (_, index) => `凭证${index}.pdf`)
    const all = await platform.run(
      Effect.forEach(names, (name) => upload(name, bytes), { concurrency: "unbounded" }),
    )
    assert.strictEqual(new Set(all.map(({ uploadId }) => uploadId)).size, 10)
    assert.deepStrictEqual(await counted(), { attachments: 1, chunks: 2, uploads: 10 })
  })
})

const age = (hours: number) =>
  rowsOf(platform.database, `update attachment_upload set claimed_at = now() - interval '${hours} hours'`)

describe("a file that is not attached", () => {
  it("is forgotten with its bytes after a day, when the next one comes", async () => {
    await platform.run(upload("a.pdf", pdfOf("forgotten")))
    await age(23)
    await platform.run(upload("b.pdf", pdfOf("next")))
    assert.include(await counted(), { attachments: 2, uploads: 2 })
    await age(25)
    await platform.run(upload("c.pdf", pdfOf("last")))
    assert.include(await counted(), { attachments: 1, uploads: 1 })
  })

  it("keeps its bytes as long as another upload has them", async () => {
    await platform.run(upload("a.pdf", pdfOf("shared")))
    await age(25)
    await platform.run(upload("b.pdf", pdfOf("shared")))
    const { uploads } = (await counted()) ?? {}
    assert.strictEqual(uploads, 1)
    const sha256 = sha256Of(pdfOf("shared")) as Sha256
    assert.strictEqual(await platform.run(AttachmentStore.use((store) => store.digestOf(sha256))), sha256)
  })

  it("cannot be attached by somebody else, and not once it was forgotten", async () => {
    const huoqiu = await platform.user("huoqiu.msb")
    const { uploadId } = await platform.run(upload("a.pdf", pdfOf("somebody's")))
    const attach = (id: Uuid.Uuid) =>
      Documents.use((documents) =>
        documents.attach({
          commandId: CommandId.make(`attach ${id}`),
          subject,
          uploadId: id,
          details: documentDetails(),
        }),
      )
    assert.include(refusalOf(await platform.exit(attach(uploadId), huoqiu)), { _tag: "UploadNotFound" })
    await age(25)
    await platform.run(upload("b.pdf", pdfOf("next one")))
    assert.include(refusalOf(await platform.exit(attach(uploadId))), { _tag: "UploadNotFound", uploadId })
  })
})

describe("a file that is attached", () => {
  it("is kept when its upload is forgotten, and its command sent again is answered as before", async () => {
    const attach = attachFile(subject, "kept.pdf", pdfOf("kept"))
    const accepted = await platform.run(attach)
    assert.deepStrictEqual(await platform.run(attach), accepted)
    const [first] = await rowsOf<{ id: string }>(
      platform.database,
      "select id from attachment_upload order by claimed_at",
    )
    await age(25)
    await platform.run(upload("b.pdf", pdfOf("one more")))
    const again = Documents.use((documents) =>
      documents.attach({
        commandId: CommandId.make(`attach kept.pdf ${subject.code}`),
        subject,
        uploadId: first?.id as Uuid.Uuid,
        details: documentDetails({ title: "kept.pdf" }),
      }),
    )
    assert.deepStrictEqual(await platform.run(again), accepted)
    const opened = await platform.run(DocumentFile.use((file) => file.open({ id: accepted.id })))
    const bytes = await platform.run(Effect.flatMap(opened.bytes(), Stream.runCollect))
    assert.isTrue(Buffer.from(bytesOf(...bytes)).equals(pdfOf("kept")))
  })

  it("is found damaged when a byte of it was changed or it is gone, and is not handed out", async () => {
    const { id } = await platform.run(attachFile(subject, "audit.pdf", pdfOf("audited")))
    const check = Audit.use((audit) => audit.documents)
    const sound = (await platform.run(check)).damaged.filter(({ fileName }) => fileName === "audit.pdf")
    assert.deepStrictEqual(sound, [])
    await using owner = await ownerOf(platform.database)
    const taken = Effect.flatMap(
      DocumentFile.use((file) => file.open({ id })),
      ({ bytes }) => bytes(),
    )
    const found = async () => (await platform.run(check)).damaged.find((one) => one.id === id)
    await owner.query("update minsheng.attachment_chunk set bytes = set_byte(bytes, 12, 88)")
    assert.include(await found(), { fileName: "audit.pdf", fault: "changed" })
    assert.include(refusalOf(await platform.exit(taken)), { _tag: "DocumentDamaged", fault: "changed" })
    await owner.query("update minsheng.attachment_chunk set bytes = bytes || '\\x00'::bytea")
    assert.include(await found(), { fault: "changed" })
    await owner.query("truncate minsheng.attachment, minsheng.attachment_chunk, minsheng.attachment_upload")
    assert.include(await found(), { fault: "missing" })
    assert.include(refusalOf(await platform.exit(taken)), { _tag: "DocumentDamaged", fault: "missing" })
  })
})
