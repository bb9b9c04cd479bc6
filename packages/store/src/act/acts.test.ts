/** Acts on the database: recorded, judged, listed, by whom and from when. */
import { Exit, Schema } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Acts, Dossiers, FindingList, type OpenFinding, type OpenFindingsQuestion } from "@minsheng/core/act"
import { DossierFile } from "@minsheng/core/dossier"
import type { Actor } from "@minsheng/core/access"
import { DocumentFile } from "@minsheng/core/document"
import { CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { pdfOf } from "@minsheng/core/testing"
import { ACTS, actCommandId, actOf, recordAct, writeActs } from "../testing/acts.ts"
import { attachFile } from "../testing/documents.ts"
import { FOUNDED, HUOQIU, JINZHAI, register, registrationOf } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf, tally } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"

let platform: TestPlatform
let reporter: Actor
let foreigner: Actor
let code: ProjectCode
let quiet: ProjectCode
const clock = new SettableClock("2010-01-31")

const opened = (of = code, axes: object = {}) =>
  platform.run(Dossiers.use((dossiers) => dossiers.open({ code: of, ...axes })))

const listed = async (
  question: Partial<OpenFindingsQuestion> = {},
  actor?: Actor,
  limit = 200,
): Promise<ReadonlyArray<OpenFinding>> => {
  const rows: Array<OpenFinding> = []
  let after: OpenFindingsQuestion["page"]["after"]
  do {
    const page = { limit, ...(after === undefined ? {} : { after }) }
    const answer = await platform.run(
      FindingList.use((list) => list.list({ filter: { year: 2010 }, ...question, page })),
      actor,
    )
    rows.push(...answer.rows)
    after = answer.next ?? undefined
  } while (after !== undefined)
  return rows
}

const keyOf = ({
  rule,
  subject,
  verdict,
  dueOn,
}: OpenFinding | Awaited<ReturnType<typeof opened>>["open"][0]) =>
  [rule, subject.key, verdict, dueOn].join(" ")

const registerOne = async (name: string, countyCode = JINZHAI): Promise<ProjectCode> => {
  const { code: given } = await platform.run(register(registrationOf({ name, countyCode })))
  return ProjectCode.make(given)
}

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  reporter = await platform.user("jinzhai.msb")
  foreigner = await platform.user("huoqiu.msb")
  code = await registerOne("示例供水一")
  quiet = await registerOne("示例供水二")
})

afterAll(() => platform[Symbol.asyncDispose]())

describe("acts", () => {
  it("are recorded, put right and withdrawn, and nothing of them is lost", async () => {
    const positions = await writeActs(platform, code)
    const { acts, version, open } = await opened()
    assert.strictEqual(version, ACTS.length + 2)
    assert.lengthOf(acts, ACTS.length + 2)
    const standing = acts.filter((act) => act.standing._tag === "Stands" && !act.annuls)
    assert.lengthOf(standing, ACTS.length - 1)
    const corrected = standing.find(({ root }) => root === positions[4])
    assert.deepInclude(corrected, { occurredOn: CalendarDate.make("2010-01-13"), reason: "日期写错" })
    assert.isTrue(
      open.some(
        ({ rule, verdict }) => rule === "tendering/biddersHaveTimeToPrepare" && verdict === "violated",
      ),
      JSON.stringify(open),
    )
  })

  it("are judged as of any day, and as they were known", async () => {
    const now = await opened()
    const before = await opened(code, { knownAt: Position.make((now.acts[0]?.position ?? 1) - 1) })
    assert.deepStrictEqual(before.open, [])
    assert.isTrue(before.acts.every(({ known }) => !known))
    const early = await opened(code, { asOf: CalendarDate.make("2010-01-11") })
    assert.isFalse(early.open.some(({ rule }) => rule === "tendering/biddersHaveTimeToPrepare"))
  })

  it("leave as a file that reads like any other", async () => {
    const file = await platform.run(Dossiers.use((dossiers) => dossiers.file({ code })))
    const encoded = Schema.encodeUnknownSync(DossierFile)(file)
    assert.deepStrictEqual(Schema.decodeUnknownSync(DossierFile)(JSON.parse(JSON.stringify(encoded))), file)
    assert.lengthOf(file.acts, ACTS.length - 1)
  })

  it("of a project without any are none, and every rule is undetermined or silent", async () => {
    const { acts, open, version } = await opened(quiet)
    assert.deepStrictEqual([acts.length, open.length, version], [0, 0, 0])
  })

  it("sent again are answered again, and are not recorded twice", async () => {
    const act = actOf("AuditHeld", "2010-01-30", {})
    const command = { commandId: CommandId.make("the same"), code: quiet, act }
    const send = Acts.use((acts) => acts.record(command))
    assert.deepStrictEqual(await platform.run(send), await platform.run(send))
    assert.strictEqual((await opened(quiet)).version, 1)
    const other = { ...command, act: actOf("AuditHeld", "2010-01-29", {}) }
    const refusal = refusalOf(await platform.exit(Acts.use((acts) => acts.record(other))))
    assert.strictEqual(refusal._tag, "CommandConflict")
  })
})

describe("of those who record at once", () => {
  it("one is first, and the others are told what is new", async () => {
    const of = await registerOne("示例并发")
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((day) =>
        platform.exit(recordAct(of, actOf("ArchiveListed", `2010-01-0${day}`, { documents: ["甲"] }), 0)),
      ),
    )
    assert.deepStrictEqual(tally(all), { accepted: 1, DossierChanged: 4 })
    const told = all.filter(Exit.isFailure).map(refusalOf)
    const { acts } = await opened(of)
    assert.lengthOf(acts, 1)
    assert.isTrue(
      told.every(
        (refusal) => refusal._tag === "DossierChanged" && refusal.since[0]?.position === acts[0]?.position,
      ),
    )
  })

  it("all are taken who expect nothing", async () => {
    const of = await registerOne("示例并发二")
    const days = [1, 2, 3, 4, 5, 6, 7, 8]
    const act = (day: number) => actOf("ArchiveListed", `2010-01-0${day}`, { documents: ["甲"] })
    await Promise.all(days.map((day) => platform.run(recordAct(of, act(day)))))
    assert.strictEqual((await opened(of)).version, days.length)
  })
})

describe("the list of what is wrong or falls due", () => {
  it("says of a project what its page says, page by page, at its own day", async () => {
    const rows = await listed()
    const own = rows.filter((row) => row.code === code)
    const { open } = await opened()
    assert.isAbove(open.length, 3)
    assert.sameMembers(own.map(keyOf), open.map(keyOf))
    assert.deepStrictEqual(await listed({}, undefined, 1), rows)
    const days = rows.map(({ dueOn, since }) => dueOn ?? since)
    assert.deepStrictEqual(days, days.toSorted())
  })

  it("turns as days pass, without anything being recorded", async () => {
    const before = await listed()
    const due = before.find(({ dueOn }) => dueOn !== null)
    assert.isDefined(due)
    clock.moveTo(CalendarDate.addDays(due?.dueOn ?? CalendarDate.make("2010-02-01"), 1))
    const rows = await listed()
    const same = rows.find(
      ({ rule, subject, code: of }) =>
        rule === due?.rule && subject.key === due.subject.key && of === due.code,
    )
    assert.strictEqual(same?.verdict, "violated")
    const { open } = await opened()
    assert.sameMembers(rows.filter((row) => row.code === code).map(keyOf), open.map(keyOf))
    clock.moveTo("2010-01-31")
  })

  it("is narrowed by verdict, system and day", async () => {
    const violated = await listed({ verdict: "violated" })
    assert.isAbove(violated.length, 0)
    assert.isTrue(violated.every(({ verdict }) => verdict === "violated"))
    const tenders = await listed({ system: "tendering" })
    assert.isTrue(tenders.length > 0 && tenders.every(({ system }) => system === "tendering"))
    assert.deepStrictEqual(await listed({ dueBy: CalendarDate.make("2009-12-31") }), [])
  })

  it("shows nobody what is another county's", async () => {
    const theirs = await registerOne("示例霍邱", HUOQIU)
    await writeActs(platform, theirs)
    const own = await listed({}, reporter)
    assert.isAbove(own.length, 0)
    assert.isFalse(own.some((row) => row.code === theirs))
    assert.isTrue((await listed({}, foreigner)).every((row) => row.code === theirs))
  })
})

describe("somebody of another county", () => {
  it("neither sees nor changes what is recorded", async () => {
    const { acts } = await opened()
    const act = actOf("AuditHeld", "2010-01-30", {})
    const position = acts[0]?.position ?? Position.make(1)
    const commandId = actCommandId()
    const reason = "不是我的"
    const asked = await Promise.all([
      platform.exit(recordAct(code, act), foreigner),
      platform.exit(
        Acts.use((service) => service.correct({ commandId, code, position, reason, act })),
        foreigner,
      ),
      platform.exit(
        Acts.use((service) => service.withdraw({ commandId, code, position, reason })),
        foreigner,
      ),
      platform.exit(
        Dossiers.use((dossiers) => dossiers.open({ code })),
        foreigner,
      ),
      platform.exit(
        Dossiers.use((dossiers) => dossiers.findings({ code })),
        foreigner,
      ),
      platform.exit(
        Dossiers.use((dossiers) => dossiers.file({ code })),
        foreigner,
      ),
      platform.exit(
        Dossiers.use((dossiers) => dossiers.preview({ code, act })),
        foreigner,
      ),
    ])
    assert.deepStrictEqual(tally(asked), { ProjectNotFound: asked.length })
    assert.strictEqual((await opened()).version, acts.length)
  })
})

describe("a preview", () => {
  it("says what an act would change, and records nothing", async () => {
    const act = actOf("ContractSigned", "2010-01-31", {
      contract: "施工一标",
      kind: "works",
      purchase: "施工一标",
      contractor: { code: "22345678-9", name: "示例另一公司" },
      priceFen: "260000000",
    })
    const before = await opened()
    const { findings } = await platform.run(
      Dossiers.use((dossiers) => dossiers.preview({ code, act })),
      reporter,
    )
    const wrong = findings.filter(({ finding }) => finding.verdict === "violated")
    assert.isAbove(wrong.length, 0)
    assert.isTrue(
      findings.every(
        ({ finding, before: was }) =>
          was !== finding.verdict || finding.evidence.some(({ acts }) => acts.includes("draft")),
      ),
    )
    assert.strictEqual((await opened()).version, before.version)
  })

  it("of what would take another's place leaves that one out", async () => {
    const { acts } = await opened()
    const stated = acts.find(({ type, standing }) => type === "WinnerNotified" && standing._tag === "Stands")
    const position = stated?.position ?? Position.make(1)
    const act = actOf("WinnerNotified", "2010-01-21", {
      purchase: "施工一标",
      winner: { code: "12345678-9", name: "示例建筑公司" },
      priceFen: "251000000",
    })
    const { findings } = await platform.run(
      Dossiers.use((dossiers) => dossiers.preview({ code, act, position })),
    )
    const cited = findings.flatMap(({ finding }) => finding.evidence.flatMap((one) => one.acts))
    assert.include(cited, "draft")
    assert.notInclude(cited, String(position))
  })

  it("refuses a day that has not come", async () => {
    const act = actOf("AuditHeld", "2010-02-01", {})
    const refusal = refusalOf(
      await platform.exit(Dossiers.use((dossiers) => dossiers.preview({ code, act }))),
    )
    assert.strictEqual(refusal._tag, "DateAfterToday")
  })
})

describe("papers of an act", () => {
  it("are attached to it, stay with it when it is put right, and are nobody else's to see", async () => {
    const { acts } = await opened()
    const stated = acts.find(({ type, supersedes }) => type === "WinnerNotified" && supersedes === null)
    const root = stated?.root ?? Position.make(1)
    const subject = { kind: "dossier", code, part: String(root) } as const
    const { id } = await platform.run(attachFile(subject, "中标通知书.pdf", pdfOf("中标")), reporter)
    const said = actOf("WinnerNotified", "2010-01-19", {
      purchase: "施工一标",
      winner: { code: "12345678-9", name: "示例建筑公司" },
      priceFen: "251000000",
    })
    await platform.run(
      Acts.use((service) =>
        service.correct({ commandId: actCommandId(), code, position: root, reason: "日期写错", act: said }),
      ),
    )
    const { rows } = await platform.run(
      DocumentFile.use((file) => file.list({ subject: { kind: "dossier", code } })),
      reporter,
    )
    assert.deepStrictEqual(
      rows.map((row) => [row.id, row.part?.name]),
      [[id, String(root)]],
    )
    const again = await platform.exit(attachFile({ ...subject, part: "1" }, "别的.pdf", pdfOf("别的")))
    assert.strictEqual(refusalOf(again)._tag, "SubjectNotFound")
    const foreign = await platform.exit(
      DocumentFile.use((file) => file.list({ subject: { kind: "dossier", code } })),
      foreigner,
    )
    assert.strictEqual(refusalOf(foreign)._tag, "SubjectNotFound")
  })
})
