import { Redacted } from "effect"
import { assert, describe, it } from "vitest"
import { PASSWORD_LENGTH_MIN, passwordProblem } from "./Password.ts"

const tagOf = (password: string, userName = "jinzhai.msb"): string | undefined =>
  passwordProblem(Redacted.make(password), userName)?._tag

describe("a password", () => {
  it.each<[string, string | undefined]>([
    ["", "PasswordTooShort"],
    ["123456789", "PasswordTooShort"],
    // Nine characters, though more units than ten.
    ["👩‍🌾a👩‍🌾b👩‍🌾".slice(0, 18), undefined],
    ["𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "PasswordTooShort"],
    ["𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", undefined],
    ["jinzhai.msb", "PasswordIsUserName"],
    ["JinzhaiMSB1", "PasswordIsUserName"],
    ["!jinzhai-msb-2010!", "PasswordIsUserName"],
    ["bsm.iahznij", "PasswordIsUserName"],
    ["ｊｉｎｚｈａｉ.ｍｓｂ", "PasswordIsUserName"],
    ["jinzhai.msb and a whole sentence", undefined],
    ["correct horse", undefined],
    ["金寨县的民生办二零一零", undefined],
  ])("%s: %s", (password, expected) => {
    assert.strictEqual(tagOf(password), expected)
  })

  it("may hold a short name as part of a word, when enough stands beside it", () => {
    assert.isUndefined(tagOf("linguistics", "lin"))
    assert.strictEqual(tagOf("linlinlinlin", "lin"), "PasswordIsUserName")
  })

  it("has the length that its refusal names", () => {
    assert.isUndefined(tagOf("x".repeat(PASSWORD_LENGTH_MIN)))
    assert.deepInclude(passwordProblem(Redacted.make("x"), "abc"), { lengthMin: PASSWORD_LENGTH_MIN })
  })
})
