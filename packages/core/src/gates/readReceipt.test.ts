/** Receipts from files: sound ones are read, of others it is told what is wrong and where. */
import { hash } from "node:crypto"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { MalformedInput } from "../kernel/input.ts"
import { DossierFile } from "../dossier/Dossier.ts"
import { can } from "./can.ts"
import { Receipt } from "./Receipt.ts"
import { readReceipt } from "./readReceipt.ts"
import { replay } from "./replay.ts"

const SHA = {
  algorithm: "sha256",
  ofText: (text: string) => hash("sha256", text, "hex"),
  ofBytes: (bytes: Uint8Array) => bytes,
} as const

const dossier = {
  dossier: 1,
  project: { code: "2010-340123-19-0001", name: "示例学校" },
  acts: [
    {
      id: "a1",
      type: "ProjectDescribed",
      occurredOn: "2009-12-01",
      payload: { sector: "school", totalInvestmentFen: "9007199254740993", floorAreaSquareMetres: 1200 },
    },
  ],
}

const made = can(SHA, Schema.decodeUnknownSync(DossierFile)(dossier), {
  action: "agreeToStart",
  subject: "project",
  on: make("2010-03-15"),
}) as Receipt
const receipt: Record<string, unknown> = Schema.encodeSync(Receipt)(made)

const issuesOf = (value: unknown): ReadonlyArray<string> => {
  const read = readReceipt(typeof value === "string" ? value : JSON.stringify(value))
  return read instanceof MalformedInput ? read.issues.map(({ path, code }) => `${path} ${code}`.trim()) : []
}

describe("a file of a receipt", () => {
  it("is read alone, and beside its dossier; then it is replayed, beyond 2^53 fen too", () => {
    assert.isUndefined((readReceipt(JSON.stringify(receipt)) as { dossier: unknown }).dossier)
    const read = readReceipt(JSON.stringify({ receipt, dossier }))
    if (read instanceof MalformedInput || read.dossier === undefined) throw new TypeError("it is not read")
    assert.isTrue(replay(SHA, read.receipt, read.dossier).holds)
  })

  it.each([
    ["", "json"],
    ["[", "json"],
    ["null", "type"],
    ["[]", "type"],
    [{ ...receipt, outcome: "yes" }, "outcome type"],
    [{ ...receipt, on: "2010-02-30" }, "on date"],
    [{ ...receipt, more: 1 }, "more unexpected"],
    [{ receipt: { ...receipt, subject: "" }, dossier }, "receipt.subject line"],
    [{ receipt }, "dossier missing"],
    [{ receipt, dossier, more: 1 }, "more unexpected"],
    [
      { receipt, dossier: { ...dossier, acts: [{ ...dossier.acts[0], type: "x" }] } },
      "dossier.acts.0.type actType",
    ],
    ['{"receipt":{},"receipt":{},"dossier":{}}', "receipt nameTwice"],
  ])("of another form is told what is wrong: %j", (value, expected) => {
    assert.include(issuesOf(value), expected)
  })

  it("nested without end is refused and crashes nothing", () => {
    const depth = 50_000
    assert.isNotEmpty(issuesOf(`{"receipt":${"[".repeat(depth)}${"]".repeat(depth)},"dossier":{}}`))
    assert.isNotEmpty(issuesOf(`{"receipt":1,"findings":${"[".repeat(depth)}${"]".repeat(depth)}}`))
  })
})
