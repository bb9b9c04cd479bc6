import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { type Entry, Position } from "../journal/Entry.ts"
import { annulled, corrected, occurred } from "../journal/EventType.ts"
import { Scope } from "../access/Actor.ts"
import { annulReport, correctDetails, correctReport } from "./correct.ts"
import { MonthReported, ProjectRegistered, ProjectRevised, projectStream } from "./events.ts"
import { type MonthlyReturn, projectCode, type ProjectDetails } from "./Project.ts"
import { currentRecord } from "./ProjectRecord.ts"
import { accepted, knowing, refused } from "../testing/decisions.ts"
import { journaled } from "../testing/entries.ts"
import { sampleDetails, sampleReturn } from "../testing/samples.ts"

const HUOQIU = DivisionCode.make("341522")
const id = fromParts(1, new Uint8Array(10))
const code = projectCode(2010, HUOQIU, "19", 7)
const target = { id, code }
const stream = projectStream(id)

const details = sampleDetails()
const revisedDetails = { ...details, annualPlanFen: 290_000_000n }
const monthly = (month: string, investedFen: bigint) => sampleReturn(month, { investedFen })
const figuresOf = ({ month: _, ...figures }: MonthlyReturn) => figures

const project = { id, code, year: 2010, countyCode: HUOQIU, itemKey: ItemKey.make("19"), details }
const events = [
  occurred(ProjectRegistered, { stream, occurredOn: dateOf("2010-03-18"), payload: project }),
  occurred(ProjectRevised, { stream, occurredOn: dateOf("2010-04-10"), payload: revisedDetails }),
  occurred(MonthReported, { stream, occurredOn: dateOf("2010-04-30"), payload: monthly("2010-04", 400n) }),
  occurred(MonthReported, { stream, occurredOn: dateOf("2010-05-20"), payload: monthly("2010-05", 500n) }),
]
const [REGISTERED, REVISED, APRIL, MAY] = [1, 2, 3, 4].map((at) => Position.make(at)) as [
  Position,
  Position,
  Position,
  Position,
]

const entries = journaled(events)

const TODAY = "2010-05-31"
const known = knowing(TODAY, entries)

const because = (position: Position) => ({ position, reason: "读错了表" })
const entryNotFound = (position: Position) => ({ _tag: "EntryNotFound", code, position })
const NOT_FOUND = { _tag: "ProjectNotFound", code }
const ELSEWHERE = Scope.of(new Set([DivisionCode.make("341523")]), null)
/** The annulment of May's report stands at position 5. */
const withAnnulment = journaled([...events, annulled(entries[3] as Entry, "没有发生")])
const ANNULMENT = Position.make(5)

describe("correctReport", () => {
  const decide = (position: Position, invested: bigint, scope = Scope.everything, own = known) =>
    correctReport(target, scope, because(position), figuresOf(monthly("2010-12", invested)))(own)

  it("takes the report's place and keeps its month and its date", () => {
    const event = accepted(decide(MAY, 550n))
    assert.deepStrictEqual(
      event,
      corrected(MonthReported, entries[3] as Entry, {
        occurredOn: dateOf("2010-05-20"),
        payload: monthly("2010-05", 550n),
        reason: "读错了表",
      }),
    )
    assert.strictEqual(event.supersedes, MAY)
    assert.strictEqual(currentRecord(journaled([...events, event]))?.investedFen, 950n)
  })

  it("is refused when it says what stands already, and not when one figure or the remark differs", () => {
    assert.deepStrictEqual(refused(decide(MAY, 500n)), { _tag: "NothingChanged", position: MAY })
    assert.isUndefined(refused(decide(MAY, 501n)))
    const figures = { ...figuresOf(monthly("2010-05", 500n)), remark: "含预付款" }
    assert.isUndefined(refused(correctReport(target, Scope.everything, because(MAY), figures)(known)))
  })

  it.each([
    ["that is not there", Position.make(99)],
    ["that is a registration", REGISTERED],
    ["that is a revision", REVISED],
  ])("is refused of an entry %s", (_, position) => {
    assert.deepStrictEqual(refused(decide(position, 550n)), entryNotFound(position))
  })

  it("is refused of an annulment, which states nothing", () => {
    assert.deepStrictEqual(
      refused(decide(ANNULMENT, 1n, Scope.everything, knowing(TODAY, withAnnulment))),
      entryNotFound(ANNULMENT),
    )
  })

  it("does not tell a project that is not there from one that is not the actor's", () => {
    assert.deepStrictEqual(refused(decide(MAY, 550n, ELSEWHERE)), NOT_FOUND)
    assert.deepStrictEqual(refused(decide(MAY, 550n, Scope.everything, knowing(TODAY))), NOT_FOUND)
  })
})

describe("annulReport", () => {
  const decide = (position: Position, scope = Scope.everything, own = known) =>
    annulReport(target, scope, because(position))(own)

  it("declares the report void and leaves the others", () => {
    const event = accepted(decide(APRIL))
    assert.deepStrictEqual(event, annulled(entries[2] as Entry, "读错了表"))
    const record = currentRecord(journaled([...events, event]))
    assert.deepStrictEqual(
      record?.months.map((month) => month.month),
      [Month.make("2010-05")],
    )
  })

  it.each([
    ["that is not there", Position.make(99)],
    ["that is a registration", REGISTERED],
    ["that is a revision", REVISED],
  ])("is refused of an entry %s", (_, position) => {
    assert.deepStrictEqual(refused(decide(position)), entryNotFound(position))
  })

  it("is refused of an annulment, and of what is not the actor's", () => {
    assert.deepStrictEqual(
      refused(decide(ANNULMENT, Scope.everything, knowing(TODAY, withAnnulment))),
      entryNotFound(ANNULMENT),
    )
    assert.deepStrictEqual(refused(decide(MAY, ELSEWHERE)), NOT_FOUND)
  })
})

describe("correctDetails", () => {
  const decide = (position: Position, right: ProjectDetails, on: string, scope = Scope.everything) =>
    correctDetails(target, scope, because(position), { details: right, on: dateOf(on) })(known)

  it("puts a registration right and keeps its code, county, item and year", () => {
    const right = { ...details, name: "示例镇集中供水工程(一期)" }
    const event = accepted(decide(REGISTERED, right, "2010-03-18"))
    assert.strictEqual(event.type, ProjectRegistered.type)
    assert.strictEqual(event.supersedes, REGISTERED)
    assert.strictEqual(event.reason, "读错了表")
    assert.deepStrictEqual(event.payload, { ...project, details: { ...right, annualPlanFen: "312600000" } })
  })

  it("puts a revision right, with the day from which it holds", () => {
    const event = accepted(decide(REVISED, { ...details, annualPlanFen: 1n }, "2010-04-09"))
    assert.strictEqual(event.type, ProjectRevised.type)
    assert.strictEqual(event.occurredOn, "2010-04-09")
    assert.strictEqual(currentRecord(journaled([...events, event]))?.details.annualPlanFen, 1n)
  })

  it.each<[string, Position, ProjectDetails, string, boolean]>([
    ["the same registration", REGISTERED, details, "2010-03-18", true],
    ["another date", REGISTERED, details, "2010-03-17", false],
    ["another plan", REGISTERED, revisedDetails, "2010-03-18", false],
    ["the same revision", REVISED, revisedDetails, "2010-04-10", true],
    ["the revision with another date", REVISED, revisedDetails, "2010-04-11", false],
  ])("is refused when it says what stands already: %s", (_, position, right, on, is) => {
    const expected = { _tag: "NothingChanged", position }
    assert.deepStrictEqual(refused(decide(position, right, on)), is ? expected : undefined)
  })

  it.each([
    ["2010-05-31", false],
    ["2010-06-01", true],
  ])("to a date of %s, on 31 May: refused %s", (on, is) => {
    const expected = { _tag: "DateAfterToday", date: dateOf(on), today: dateOf("2010-05-31") }
    // A revision, which stands behind the approval on every day that is not of the future.
    assert.deepStrictEqual(refused(decide(REVISED, details, on)), is ? expected : undefined)
  })

  it.each([
    ["2010-03-01", false],
    ["2010-04-09", false],
    ["2010-04-10", false],
    ["2010-04-11", true],
    ["2010-05-31", true],
  ])("moves the approval to %s, where a revision stands on 10 April: refused %s", (on, is) => {
    const expected = {
      _tag: "ApprovalAfterRevision",
      date: dateOf(on),
      revisedOn: dateOf("2010-04-10"),
      position: REVISED,
    }
    assert.deepStrictEqual(refused(decide(REGISTERED, details, on)), is ? expected : undefined)
  })

  it.each([
    ["2010-03-17", true],
    ["2010-03-18", false],
    ["2010-05-31", false],
  ])("moves a revision to %s, where the approval was on 18 March: refused %s", (on, is) => {
    const expected = { _tag: "DateBeforeApproval", date: dateOf(on), approvedOn: dateOf("2010-03-18") }
    assert.deepStrictEqual(refused(decide(REVISED, details, on)), is ? expected : undefined)
  })

  it("moves the approval behind the former place of a revision that was moved on first", () => {
    const moved = accepted(decide(REVISED, revisedDetails, "2010-05-20"))
    const after = knowing(TODAY, journaled([...events, moved]))
    const approve = (on: string) =>
      correctDetails(target, Scope.everything, because(REGISTERED), { details, on: dateOf(on) })(after)
    assert.isUndefined(refused(approve("2010-05-20")))
    assert.deepStrictEqual(refused(approve("2010-05-21")), {
      _tag: "ApprovalAfterRevision",
      date: dateOf("2010-05-21"),
      revisedOn: dateOf("2010-05-20"),
      position: Position.make(5),
    })
  })

  it("is not held up by a revision that stood before the approval already and had no effect", () => {
    const [registration] = events as [(typeof events)[0]]
    const early = { ...(events[1] as (typeof events)[0]), occurredOn: dateOf("2010-03-10") }
    const before = knowing(TODAY, journaled([registration, early]))
    const right = { details: revisedDetails, on: dateOf("2010-03-20") }
    assert.isUndefined(refused(correctDetails(target, Scope.everything, because(REGISTERED), right)(before)))
  })

  it("is refused of a report, of an entry that is not there, and of what is not the actor's", () => {
    assert.deepStrictEqual(refused(decide(APRIL, details, "2010-04-30")), entryNotFound(APRIL))
    assert.deepStrictEqual(
      refused(decide(Position.make(99), details, "2010-04-30")),
      entryNotFound(Position.make(99)),
    )
    assert.deepStrictEqual(refused(decide(REGISTERED, details, "2010-04-30", ELSEWHERE)), NOT_FOUND)
  })
})
