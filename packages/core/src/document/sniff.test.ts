import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { bytesOf, compoundOf, pdfOf, SAMPLE_FILES, zipOf } from "../testing/files.ts"
import { type Content, EXTENSIONS, formatNamed, FORMATS, MediaType, previewOf } from "./Format.ts"
import { probeOf } from "./Probe.ts"
import { sniff } from "./sniff.ts"

const sniffed = (bytes: Uint8Array): Content | undefined => Effect.runSync(sniff(probeOf(bytes)))

const sample = (extension: string): Uint8Array => SAMPLE_FILES[extension] as Uint8Array

describe("what the bytes of a file show it to be", () => {
  it.each(EXTENSIONS)("a file named .%s is what its name says", (extension) => {
    assert.strictEqual(sniffed(sample(extension)), formatNamed(extension)?.content)
  })

  it.each(EXTENSIONS)("a .%s that was cut off in its beginning is nothing", (extension) => {
    assert.isUndefined(sniffed(sample(extension).slice(0, 2)))
    assert.isUndefined(sniffed(sample(extension).slice(1)))
  })

  it.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array(0)],
    ["a page", bytesOf("<!doctype html><script>alert(1)</script>")],
    ["a drawing with a script", bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ["a program", bytesOf("MZ", new Uint8Array(100))],
    ["a text", bytesOf("年度,项目名称\n2010,供水")],
    ["a page before a PDF", bytesOf("<html>", pdfOf("x"))],
    ["a PDF without its end", bytesOf("%PDF-1.7\n1 0 obj<<>>")],
    ["an archive", zipOf(["a.txt"])],
    ["a program of Java", zipOf(["META-INF/MANIFEST.MF", "A.class"])],
    [
      "a document with macros under a name without",
      zipOf(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
    ],
    [
      "a document and a workbook at once",
      zipOf(["[Content_Types].xml", "word/document.xml", "xl/workbook.xml"]),
    ],
    ["an archive behind something else", bytesOf("#!/bin/sh\n", sample("docx"))],
    ["an archive with something behind it", bytesOf(sample("docx"), "<script>")],
    ["an archive cut off", sample("docx").slice(0, -30)],
    ["a compound file of neither", compoundOf(["VisioDocument"])],
    ["a compound file of both", compoundOf(["WordDocument", "Workbook"])],
    ["an encrypted package", compoundOf(["EncryptedPackage", "EncryptionInfo"])],
  ])("%s is none of the formats", (_, bytes) => {
    assert.isUndefined(sniffed(bytes))
  })

  it("goes by the beginning of a file that is two things at once", () => {
    assert.strictEqual(sniffed(bytesOf(pdfOf("x"), sample("docx"))), "pdf")
    assert.strictEqual(
      sniffed(bytesOf([0xff, 0xd8, 0xff, 0xfe], "<script>alert(1)</script>", [0xff, 0xd9])),
      "jpeg",
    )
  })

  it("follows a directory that runs in circles to its end", () => {
    const circular = compoundOf(["a", "b", "c", "d"])
    new DataView(circular.buffer).setUint32(512 + 2 * 4, 1, true)
    assert.isUndefined(sniffed(circular))
    const child = compoundOf(["WordDocument"])
    new DataView(child.buffer).setUint32(1024 + 128 + 72, 0, true)
    assert.strictEqual(sniffed(child), "wordCompound")
  })
})

describe("the formats", () => {
  it("are one to a type, and no extension names two", () => {
    assert.sameMembers(
      FORMATS.map(({ mediaType }) => mediaType),
      [...MediaType.literals],
    )
    assert.strictEqual(new Set(EXTENSIONS).size, EXTENSIONS.length)
  })

  it("are shown on a page where the browser draws them and nothing in them can act", () => {
    const shown = FORMATS.filter(({ mediaType }) => previewOf(mediaType) !== null)
    assert.sameMembers(
      shown.map(({ mediaType }) => mediaType),
      ["application/pdf", "image/jpeg", "image/png", "image/webp"],
    )
  })
})
