/** A transfer as somebody fills it in becomes the command that its kind means. */
import { assert, describe, it } from "vitest"
import { Schema } from "effect"
import { accountOf } from "./Account.ts"
import { CHART, moveOf, TRANSFER_KINDS } from "./Chart.ts"
import { commandOfDraft, draftedFrom, kindsFrom, needsOfKind, TransferDraft } from "./TransferDraft.ts"

const decode = Schema.decodeUnknownSync(TransferDraft)

const draft = (change: Readonly<Record<string, unknown>>): TransferDraft =>
  decode({
    commandId: "draft 1",
    kind: "arrival",
    year: 2010,
    regionCode: "341524",
    toRegionCode: null,
    itemKey: "19",
    level: "central",
    from: null,
    to: null,
    amountFen: "61730000",
    effectiveOn: "2010-05-20",
    expiresOn: null,
    document: null,
    projectCode: null,
    payee: null,
    remark: null,
    ...change,
  })

describe("a draft", () => {
  it.each(TRANSFER_KINDS)("of the kind %s makes a move of the chart", (kind) => {
    for (const { from, to, reach } of CHART[kind]) {
      const region = reach !== "within" ? { regionCode: "341500", toRegionCode: "341524" } : {}
      const [line] = commandOfDraft(draft({ kind, from, to, ...region })).lines
      assert.deepStrictEqual(moveOf(kind, accountOf(line.from), accountOf(line.to)), { from, to, reach })
    }
  })

  it("of a kind with one way needs none named", () => {
    const [line] = commandOfDraft(draft({})).lines
    assert.strictEqual(
      `${line.from} ${line.to}`,
      "2010-341524-19-central-budget 2010-341524-19-central-arrived",
    )
    assert.strictEqual(draftedFrom(draft({})).purpose, "budget")
  })

  it("with a last day only sets money aside; papers that are missing are left out", () => {
    const reserved = commandOfDraft(draft({ expiresOn: "2010-06-30", document: "示例 1" }))
    assert.strictEqual(reserved.action, "reserve")
    assert.deepInclude(reserved as object, { document: "示例 1", idempotencyKey: "draft 1" })
    assert.notProperty(reserved, "payee")
    assert.strictEqual(commandOfDraft(draft({})).action, "transfer")
  })

  it.each([
    ["nothing", "0"],
    ["what no register enters", "1".padEnd(14, "0")],
    ["no whole fen", "1.5"],
  ])("of %s is none", (_, amountFen) => {
    assert.throws(() => draft({ amountFen }))
  })
})

describe("a kind", () => {
  it("says what it needs: who is below, who is paid", () => {
    const elsewhere = TRANSFER_KINDS.filter((kind) => needsOfKind(kind).reach !== "within")
    assert.deepStrictEqual(
      elsewhere.map((kind) => `${kind} ${needsOfKind(kind).reach}`),
      ["allocation down", "takeover on"],
    )
    for (const kind of TRANSFER_KINDS) {
      for (const { reach } of CHART[kind]) assert.strictEqual(needsOfKind(kind).reach, reach)
    }
    assert.include(
      TRANSFER_KINDS.filter((kind) => needsOfKind(kind).isPaying),
      "disbursement",
    )
    assert.isFalse(needsOfKind("arrival").isPaying)
  })

  it("takes money out of accounts that the chart names", () => {
    assert.deepStrictEqual(kindsFrom("specialAccount"), [
      "commitment",
      "disbursement",
      "return",
      "closing",
      "takeover",
    ])
    assert.deepStrictEqual(kindsFrom("spent"), [])
  })
})
