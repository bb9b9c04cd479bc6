import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { cleanFileName, extensionOf, FileName, titleOf } from "./FileName.ts"

describe("the name of a file", () => {
  it.each([
    ["拨款凭证.pdf", "拨款凭证.pdf"],
    ["C:\\Users\\张某\\桌面\\凭证.pdf", "凭证.pdf"],
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["a\u200b\ufeff\u2066b\u2069.pdf", "ab.pdf"],
    [' .."凭证"?*|<1>:2.pdf. ', "_凭证_____1__2.pdf"],
    ["con.pdf", "_con.pdf"],
    ["LPT1", "_LPT1"],
    ["e\u0301.pdf", "\u00e9.pdf"],
    ["half \ud800.pdf", "half \ufffd.pdf"],
  ])("%j is kept as %j", (given, kept) => {
    assert.strictEqual(cleanFileName(given), kept)
  })

  it.each(["", ".", "...", "/", "a/", "\u202e", " \t\n"])("of %j nothing is left", (given) => {
    assert.isUndefined(cleanFileName(given))
  })

  it("that is too long is cut before its extension", () => {
    const name = cleanFileName(`${"长".repeat(300)}.docx`) ?? ""
    assert.strictEqual([...name].length, 120)
    assert.isTrue(name.endsWith("长.docx"))
  })

  prop(
    "is a line, has no path, and stays as it is when it is cleaned again",
    [Arbitrary.schema(Schema.String)],
    ([given]) => {
      const name = cleanFileName(given)
      if (name === undefined) return
      assert.isTrue(Schema.is(FileName)(name))
      assert.notMatch(name, /[/\\<>:"|?*\p{Cc}]/u)
      assert.strictEqual(cleanFileName(name), name)
    },
  )
})

describe("its extension", () => {
  it.each([
    ["a.PDF", "pdf"],
    ["a.pdf.exe", "exe"],
    ["a", ""],
    ["a.averyveryverylongone", ""],
  ])("of %s is %j", (name, extension) => {
    assert.strictEqual(extensionOf(name), extension)
  })

  it("is left out of what the document is called", () => {
    assert.strictEqual(titleOf("拨款凭证.pdf"), "拨款凭证")
    assert.strictEqual(titleOf("凭证"), "凭证")
  })
})
