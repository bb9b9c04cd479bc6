/** Red flags over dossiers: periods, who supervises, and what each flag shows. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { MalformedInput } from "../kernel/input.ts"
import { type DossierFile, readDossier } from "../dossier/index.ts"
import { RedFlagsAnswer, redFlagsAnswer } from "./answers.ts"
import { redFlagsOf } from "./redFlags.ts"

type Act = readonly [type: string, on: string, payload: object]

let count = 0

const dossier = (...acts: ReadonlyArray<Act>): DossierFile => {
  count += 1
  const read = readDossier(
    JSON.stringify({
      dossier: 1,
      project: { code: `2010-341522-19-${String(count).padStart(4, "0")}`, name: `示例工程${count}` },
      acts: acts.map(([type, occurredOn, payload], index) => ({
        id: `a${index + 1}`,
        type,
        occurredOn,
        payload,
      })),
    }),
  )
  if (read instanceof MalformedInput) throw read
  return read
}

const kindsOn = (day: string, ...files: ReadonlyArray<DossierFile>) =>
  redFlagsOf(files, make(day)).map(({ kind }) => kind)

const FIRM = { code: "32345678-2", name: "示例监理公司" }
const BUILDER = { code: "12345678-8", name: "示例建筑公司" }

const appointed = (on: string, more: object = {}): Act => [
  "SupervisionAppointed",
  on,
  { supervisionFirm: FIRM, chiefEngineer: "示例乙", ...more },
]
const signed = (on: string, contractor: object, more: object = {}): Act => [
  "ContractSigned",
  on,
  { contract: "施工一标", kind: "works", contractor, priceFen: "100", ...more },
]
const accepted = (on: string): Act => [
  "AcceptanceHeld",
  on,
  { passed: true, organiser: BUILDER, participants: [], papers: [] },
]

describe("who supervises", () => {
  it.each([
    ["another firm", [appointed("2010-03-01"), signed("2010-03-02", BUILDER)], 0],
    ["the contractor itself", [appointed("2010-03-01"), signed("2010-03-02", FIRM)], 1],
    [
      "the contractor under its other code",
      [appointed("2010-03-01"), signed("2010-03-02", { code: "913415223234567824", name: "示例监理公司" })],
      1,
    ],
    [
      "its own contract of supervision",
      [appointed("2010-03-01"), signed("2010-03-02", FIRM, { kind: "supervision" })],
      0,
    ],
    ["somebody said to be related", [appointed("2010-03-01", { isRelated: true })], 1],
    ["somebody said to be unrelated", [appointed("2010-03-01", { isRelated: false })], 0],
    [
      "the contractor of another part",
      [appointed("2010-03-01", { contract: "施工二标" }), signed("2010-03-02", FIRM)],
      0,
    ],
  ] as const)("%s", (_, acts, flags) => {
    assert.lengthOf(
      kindsOn("2010-12-31", dossier(...acts)).filter((kind) => kind === "supervisionRelated"),
      flags,
    )
  })
})

describe("a chief supervision engineer", () => {
  const posts = (...days: ReadonlyArray<string>) => days.map((day) => dossier(appointed(day)))

  it("with three projects at a time is none, with four is one", () => {
    assert.isEmpty(kindsOn("2015-12-31", ...posts("2015-01-01", "2015-02-01", "2015-03-01")))
    const four = posts("2015-01-01", "2015-02-01", "2015-03-01", "2015-04-01")
    const [flag] = redFlagsOf(four, make("2015-12-31"))
    assert.isDefined(flag)
    assert.strictEqual(flag.kind, "busyChief")
    assert.strictEqual(flag.on, "2015-04-01")
    assert.lengthOf(flag.exhibits, 4)
    assert.strictEqual(flag.yardsticks[0]?.basis.kind, "law")
  })

  it("is held against a setting before the text that says how many", () => {
    const [flag] = redFlagsOf(
      posts("2010-01-01", "2010-02-01", "2010-03-01", "2010-04-01"),
      make("2010-12-31"),
    )
    assert.strictEqual(flag?.yardsticks[0]?.basis.kind, "setting")
  })

  it("is in a project until it is accepted, that day included", () => {
    const over = (on: string) => [
      dossier(appointed("2015-01-01"), accepted(on)),
      ...posts("2015-02-01", "2015-03-01", "2015-04-01"),
    ]
    assert.isEmpty(kindsOn("2015-12-31", ...over("2015-03-31")))
    assert.lengthOf(kindsOn("2015-12-31", ...over("2015-04-01")), 1)
  })

  it("is replaced by the next, and is somebody else in another firm", () => {
    const replaced = dossier(appointed("2015-01-01"), appointed("2015-04-01", { chiefEngineer: "示例丙" }))
    assert.isEmpty(kindsOn("2015-12-31", replaced, ...posts("2015-02-01", "2015-03-01", "2015-04-01")))
    const other = dossier(appointed("2015-04-01", { supervisionFirm: BUILDER }))
    assert.isEmpty(kindsOn("2015-12-31", ...posts("2015-01-01", "2015-02-01", "2015-03-01"), other))
  })

  it("is not known to have a project before the day of the appointment", () => {
    assert.isEmpty(kindsOn("2015-03-31", ...posts("2015-01-01", "2015-02-01", "2015-03-01", "2015-04-01")))
  })
})

const tender = (issued: string, bidDeadline: string, estimateFen = "260000000"): ReadonlyArray<Act> => [
  [
    "ProjectDescribed",
    "2010-01-05",
    { sector: "water", totalInvestmentFen: "312600000", fiscalFen: "312600000" },
  ],
  ["PurchasePlanned", "2010-01-06", { purchase: "1", category: "works", estimateFen }],
  ["TenderAnnounced", issued, { purchase: "1", method: "openTender" }],
  ["TenderDocumentsIssued", issued, { purchase: "1", bidDeadline }],
]

describe("the time for bids", () => {
  it.each([
    ["twenty days", "2010-03-01", "2010-03-21", "260000000", 0],
    ["nineteen days", "2010-03-01", "2010-03-20", "260000000", 1],
    ["nineteen days for what need not be tendered", "2010-03-01", "2010-03-20", "1", 0],
  ] as const)("%s", (_, issued, deadline, estimate, flags) => {
    assert.lengthOf(kindsOn("2010-12-31", dossier(...tender(issued, deadline, estimate))), flags)
  })

  it("is held against the number of that day, with its clause", () => {
    const [flag] = redFlagsOf([dossier(...tender("2010-03-01", "2010-03-20"))], make("2010-12-31"))
    assert.deepInclude(flag?.yardsticks[0], { observed: 19, is: "<", limit: 20 })
    assert.strictEqual(flag?.yardsticks[0]?.basis.kind, "law")
  })
})

describe("an answer", () => {
  it("can be written down and read again", () => {
    const files = [
      dossier(...tender("2010-03-01", "2010-03-20")),
      dossier(appointed("2010-03-01", { isRelated: true })),
    ]
    const answer = redFlagsAnswer(files, make("2010-12-31"))
    const text = JSON.stringify(Schema.encodeSync(RedFlagsAnswer)(answer))
    assert.deepStrictEqual(Schema.decodeUnknownSync(RedFlagsAnswer)(JSON.parse(text)), answer)
    assert.deepStrictEqual(
      answer.flags.map(({ kind }) => kind),
      ["shortPeriod", "supervisionRelated"],
    )
  })

  it("tells of splitting across projects of one owner", () => {
    const owner = { code: "87654321-0", name: "示例供水站" }
    const part = (on: string) => dossier(signed(on, BUILDER, { client: owner, priceFen: "120000000" }))
    const files = [part("2010-03-01"), part("2010-05-01")]
    assert.deepStrictEqual(kindsOn("2010-12-31", ...files), ["splitting"])
    assert.isEmpty(kindsOn("2010-04-30", ...files))
    assert.isEmpty(kindsOn("2010-12-31", files[0] as DossierFile))
  })
})
