/** What can explain a line of the bank, and what it can be posted as. */
import { assert, describe, it } from "vitest"
import { kindsFitting, kindsMoving } from "./Bank.ts"

describe("a line that the ledger does not have", () => {
  it("can be posted as what brings money into the account, or takes it out", () => {
    assert.deepStrictEqual(kindsMoving(1n), ["deposit", "refund", "interest"])
    assert.deepStrictEqual(kindsMoving(-1n), ["disbursement", "release", "return"])
  })

  it("is explained by what goes the same way", () => {
    assert.deepStrictEqual(kindsFitting("Line", 1n), ["interest", "receiptNotPosted", "bankMistake"])
    assert.deepStrictEqual(kindsFitting("Line", -1n), ["charge", "paymentNotPosted", "bankMistake"])
  })
})
