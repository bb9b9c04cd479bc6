/**
 * What gates answer: who may go on, who may not and why; and what becomes of a receipt when something is
 * edited.
 */
import { createHash, hash } from "node:crypto"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import type { Digest } from "../journal/Digest.ts"
import { DossierFile } from "../dossier/Dossier.ts"
import { RULES } from "../dossier/rulebook.ts"
import { can, subjectsOf } from "./can.ts"
import { SubjectUnknown } from "./errors.ts"
import { type Action, ACTIONS, gates } from "./Gate.ts"
import { Receipt } from "./Receipt.ts"
import { replay } from "./replay.ts"
import { ruleDigest, rulebookDigest } from "./rulebookDigest.ts"

const SHA: Digest = {
  algorithm: "sha256",
  ofText: (text) => hash("sha256", text, "hex"),
  ofBytes: (bytes) => createHash("sha256").update(bytes).digest(),
}

type Said = readonly [type: string, on: string, payload: Readonly<Record<string, unknown>>]

const read = Schema.decodeUnknownSync(DossierFile)

const fileOf = (...acts: ReadonlyArray<Said>): DossierFile =>
  read({
    dossier: 1,
    project: { code: "2010-340123-19-0001", name: "示例学校" },
    acts: acts.map(([type, occurredOn, payload], index) => ({
      id: `a${index + 1}`,
      type,
      occurredOn,
      payload,
    })),
  })

const ask = (file: DossierFile, action: Action, subject: string, on: string): Receipt => {
  const answer = can(SHA, file, { action, subject, on: make(on) })
  if (answer instanceof SubjectUnknown) throw new TypeError(`${subject} is unknown`)
  return answer
}

const verdictOf = ({ findings }: Receipt, rule: string) =>
  findings.find((finding) => finding.rule === rule)?.verdict

const SCHOOL: Said = [
  "ProjectDescribed",
  "2009-12-01",
  { sector: "school", totalInvestmentFen: "300000000", floorAreaSquareMetres: 1200 },
]
const PERMIT: Said = ["ConstructionPermitted", "2010-03-01", { permitNumber: "示例0001" }]
const LEADER: Said = ["ResponsibleLeaderNamed", "2010-02-01", { leader: "示例甲", post: "示例县副县长" }]

describe("agreeing to the start of works", () => {
  const PERMITTED = "legalPersonResponsibility/worksStartWithAPermit"

  it("is refused to a school without a permit, and says which version of which clause forbids it", () => {
    const receipt = ask(fileOf(SCHOOL), "agreeToStart", "project", "2010-03-15")
    assert.strictEqual(receipt.outcome, "mayNot")
    const finding = receipt.findings.find(({ rule }) => rule === PERMITTED)
    assert.strictEqual(finding?.verdict, "violated")
    assert.isTrue(finding?.blocks)
    assert.deepInclude(finding?.version, { from: make("2001-07-04"), until: make("2014-10-24") })
    assert.containSubset(finding?.version.rejected, [{ from: make("2014-10-25"), why: "notBegun" }])
    assert.isNotEmpty(finding?.citations)
  })

  it("is judged by the wording of its own day", () => {
    const receipt = ask(fileOf(SCHOOL), "agreeToStart", "project", "2014-10-25")
    const finding = receipt.findings.find(({ rule }) => rule === PERMITTED)
    assert.deepInclude(finding?.version, { from: make("2014-10-25"), until: null })
    assert.containSubset(finding?.version.rejected, [{ from: make("2001-07-04"), why: "ended" }])
  })

  it("asks no wording that comes later: in 2010 nothing of 2020 is asked for", () => {
    const { findings } = ask(fileOf(SCHOOL, PERMIT), "agreeToStart", "project", "2010-03-15")
    const later = findings.filter(({ version }) => version.from !== null && version.from > "2010-03-15")
    assert.isEmpty(later)
  })

  it.each([
    ["on the day of the permit", "2010-03-01", "satisfied"],
    ["the day before", "2010-02-28", "violated"],
  ])("%s: %s", (_, on, expected) => {
    const receipt = ask(fileOf(SCHOOL, PERMIT), "agreeToStart", "project", on)
    assert.strictEqual(verdictOf(receipt, PERMITTED), expected)
  })

  it("supposes the start, and leaves the dossier as it is", () => {
    const file = fileOf(SCHOOL, PERMIT)
    const receipt = ask(file, "agreeToStart", "project", "2010-03-15")
    assert.strictEqual(receipt.supposed, "WorksStarted")
    assert.deepEqual(
      receipt.inputs.map(({ id }) => id),
      ["a1", "a2"],
    )
  })

  it("is not given on what nobody knows: then somebody has to say why", () => {
    const unknownArea: Said = [
      "ProjectDescribed",
      "2009-12-01",
      { sector: "school", totalInvestmentFen: "300000000" },
    ]
    const receipt = ask(fileOf(unknownArea, LEADER), "agreeToStart", "project", "2010-03-15")
    assert.strictEqual(verdictOf(receipt, PERMITTED), "undetermined")
    assert.notStrictEqual(receipt.outcome, "may")
  })

  it("does not ask about another contract", () => {
    const file = fileOf(
      SCHOOL,
      ["ConstructionPermitted", "2010-03-01", { contract: "1", permitNumber: "示例0001" }],
      ["WorksStarted", "2010-03-02", { contract: "2" }],
    )
    const receipt = ask(file, "agreeToStart", "1", "2010-03-15")
    const keys = receipt.findings.filter(({ rule }) => rule === PERMITTED).map(({ subject }) => subject.key)
    assert.deepEqual(keys, ["1"])
    assert.strictEqual(verdictOf(receipt, PERMITTED), "satisfied")
  })
})

const PAPERS = [
  "technicalFiles",
  "materialTests",
  "surveyInspection",
  "designInspection",
  "completionReport",
  "supervisionAssessment",
  "warranty",
]

describe("filing an acceptance", () => {
  const accepted = (papers: ReadonlyArray<string>, on = "2019-05-01"): Said => [
    "AcceptanceHeld",
    on,
    { passed: true, isAllDone: true, papers },
  ]
  const CONDITIONS = "completionAcceptance/acceptedWorksMeetTheConditions"

  it("is refused where a paper is missing", () => {
    const receipt = ask(fileOf(SCHOOL, accepted(PAPERS.slice(1))), "fileAcceptance", "project", "2019-05-10")
    assert.strictEqual(receipt.outcome, "mayNot")
    assert.strictEqual(verdictOf(receipt, CONDITIONS), "violated")
  })

  it("warns before the day of the text that was read", () => {
    const receipt = ask(
      fileOf(SCHOOL, accepted(PAPERS.slice(1), "2010-05-01")),
      "fileAcceptance",
      "project",
      "2010-05-10",
    )
    const finding = receipt.findings.find(({ rule }) => rule === CONDITIONS)
    assert.deepInclude(finding, { verdict: "violated", blocks: false })
  })

  it("is never refused for being late: what is late is filed all the same, and found", () => {
    assert.notInclude(gates.fileAcceptance.asks, "completionAcceptance/acceptanceIsFiledInTime")
  })

  it.each([
    ["nothing was accepted", fileOf(SCHOOL)],
    ["it did not pass", fileOf(SCHOOL, ["AcceptanceHeld", "2019-05-01", { passed: false }])],
    ["it was accepted later", fileOf(SCHOOL, accepted(PAPERS, "2019-05-11"))],
  ])("has nothing to file where %s", (_, file) => {
    const answer = can(SHA, file, { action: "fileAcceptance", subject: "project", on: make("2019-05-10") })
    assert.instanceOf(answer, SubjectUnknown)
  })
})

describe("filing tenders and contracts", () => {
  const contract = (more: object): Said => [
    "ContractSigned",
    "2012-03-01",
    {
      contract: "1",
      kind: "works",
      contractor: { code: "00000000-0", name: "示例建筑公司" },
      priceFen: "100000000",
      isWritten: true,
      ...more,
    },
  ]

  it("names the contracts and purchases that there are", () => {
    const file = fileOf(SCHOOL, contract({}))
    assert.deepEqual(subjectsOf("fileContract", file, make("2012-03-01")), ["1"])
    assert.isEmpty(subjectsOf("fileContract", file, make("2012-02-29")))
    const answer = can(SHA, file, { action: "fileContract", subject: "2", on: make("2012-03-01") })
    assert.deepInclude(answer as SubjectUnknown, { subject: "2", known: ["1"] })
  })
})

describe("the lists of rules", () => {
  const known = new Map(RULES.map((rule) => [rule.id as string, rule]))

  it.each(ACTIONS)("%s asks rules that there are, each once, about its subject or the project", (action) => {
    const { asks, about } = gates[action]
    assert.lengthOf(new Set(asks), asks.length)
    for (const id of asks) {
      const kind = known.get(id)?.about.kind
      assert.isDefined(kind, id)
      if (!["project", about, "contract"].includes(kind as string)) {
        assert.include(["deposit", "documents", "warrantyTerm"], kind as string, id)
      }
    }
  })
})

describe("a receipt", () => {
  const file = fileOf(SCHOOL, PERMIT, LEADER)
  const receipt = ask(file, "agreeToStart", "project", "2010-03-15")
  const through = Schema.decodeUnknownSync(Receipt)(
    JSON.parse(JSON.stringify(Schema.encodeSync(Receipt)(receipt))),
  )

  it("holds on another machine: from its file and the dossier's alone", () => {
    const again = replay(SHA, through, file)
    assert.isTrue(again.holds)
    assert.strictEqual(again.rulebook, "same")
    assert.isEmpty(again.verdicts)
  })

  it("breaks when an act that it rests on is edited, and says which verdicts rested on it", () => {
    const edited = fileOf(SCHOOL, ["ConstructionPermitted", "2010-03-16", PERMIT[2]], LEADER)
    const again = replay(SHA, receipt, edited)
    assert.isFalse(again.holds)
    assert.deepEqual(again.inputs, { changed: [], missing: ["a2"], added: [] })
    const verdict = again.verdicts.find(({ rule }) => rule.endsWith("worksStartWithAPermit"))
    assert.deepInclude(verdict, { was: "satisfied", now: "violated" })
    assert.include(verdict?.acts ?? [], "a2")
  })

  it("tells what was edited although no verdict changes", () => {
    const edited = fileOf(
      SCHOOL,
      ["ConstructionPermitted", "2010-03-01", { permitNumber: "示例0002" }],
      LEADER,
    )
    const again = replay(SHA, receipt, edited)
    assert.deepEqual(again.inputs.changed, ["a2"])
    assert.isTrue(again.holds)
  })

  it("tells acts that came since", () => {
    const more = fileOf(
      SCHOOL,
      PERMIT,
      LEADER,
      ["WorksStarted", "2010-03-14", {}],
      ["WorksStarted", "2010-03-16", {}],
    )
    assert.deepEqual(replay(SHA, receipt, more).inputs.added, ["a4"])
  })

  it.each([
    ["its outcome", { ...receipt, outcome: "may" as const }],
    [
      "a verdict",
      {
        ...receipt,
        findings: receipt.findings.map((finding, index) =>
          index === 0 ? { ...finding, verdict: "satisfied" as const } : finding,
        ),
      },
    ],
    ["its day", { ...receipt, on: make("2010-03-14") }],
    ["an input", { ...receipt, inputs: receipt.inputs.slice(1) }],
  ])("that was edited itself is found out: %s", (_, edited) => {
    const again = replay(SHA, edited, file)
    assert.isFalse(again.isWhole)
    assert.isFalse(again.holds)
  })

  it("has no outcome where its subject is gone", () => {
    const contract = fileOf(SCHOOL, [
      "ConstructionPermitted",
      "2010-03-01",
      { contract: "1", permitNumber: "示例0001" },
    ])
    const then = ask(contract, "agreeToStart", "1", "2010-03-15")
    const again = replay(SHA, then, fileOf(SCHOOL))
    assert.isNull(again.outcome.now)
    assert.isFalse(again.holds)
  })

  it("tells when a rule has changed since", () => {
    const [first] = receipt.rulebook.asked
    const older = {
      ...receipt,
      rulebook: {
        digest: "0",
        asked: receipt.rulebook.asked.map((one) => (one === first ? { ...one, digest: "0" } : one)),
      },
    }
    const again = replay(SHA, older, file)
    assert.strictEqual(again.rulebook, "other")
    assert.deepEqual(again.rulesChanged, first === undefined ? [] : [first.rule])
  })
})

describe("the digest of the rulebook", () => {
  const [first, ...others] = RULES
  if (first === undefined) throw new TypeError("there are no rules")
  const whole = rulebookDigest(SHA, RULES)

  it("is the same in any order", () => {
    assert.strictEqual(rulebookDigest(SHA, RULES.toReversed()), whole)
  })

  it.each([
    ["a revision", { ...first, revision: first.revision + 1 }],
    ["a severity", { ...first, severity: "advises" as const }],
    ["a first day", { ...first, versions: [{ ...first.versions[0], from: make("1996-04-07") }] as never }],
    ["a confidence", { ...first, versions: [{ ...first.versions[0], confidence: "V2" as const }] as never }],
  ])("is another when %s is", (_, edited) => {
    assert.notStrictEqual(rulebookDigest(SHA, [edited, ...others]), whole)
    assert.notStrictEqual(ruleDigest(SHA, edited), ruleDigest(SHA, first))
  })

  it("is another for each rule", () => {
    assert.lengthOf(new Set(RULES.map((rule) => ruleDigest(SHA, rule))), RULES.length)
  })
})
