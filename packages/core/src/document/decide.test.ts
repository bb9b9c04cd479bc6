import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { ActorId, Position, StreamId } from "../journal/Entry.ts"
import { Scope } from "../access/Actor.ts"
import { accepted, knowing, refused } from "../testing/decisions.ts"
import { entryOf } from "../testing/entries.ts"
import { attach, correct, type Target, withdraw } from "./decide.ts"
import type { DocumentDetails, Sha256 } from "./Document.ts"
import { documentIn, documentsStream } from "./events.ts"
import type { Subject } from "./Subject.ts"

const TODAY = "2010-05-31"
const place = { countyCode: DivisionCode.make("341524"), itemKey: ItemKey.make("19") }
const id = fromParts(1, new Uint8Array(10))
const uploadId = fromParts(2, new Uint8Array(10))
const record = StreamId("project/1")
const [march, corrected] = [Position.make(7), Position.make(9)]

/** A project with a return for March. */
const target: Target = {
  record,
  kind: {
    find: () => Effect.succeed(record),
    readBy: "projects.read",
    changedBy: "documents.attach",
    alongside: () => Effect.succeed([]),
    isOpen: (_, __, { scope }) => scope.holds(place),
    partIn: (_, part) => (part === "2010-03" ? march : undefined),
  },
  alongside: [],
}
const gone: Target = { ...target, kind: { ...target.kind, isOpen: () => false } }

const attachment = {
  fileName: "凭证.pdf",
  mediaType: "application/pdf" as const,
  size: 9,
  sha256: "a".repeat(64) as Sha256,
}
const upload = { id: uploadId, actor: ActorId("user/1"), attachment }
const details: DocumentDetails = { title: "凭证", documentNumber: null, issuer: null, issuedOn: null }
const subject: Subject = { kind: "project", code: "2010-341524-19-0001" }
const attaching = { id, subject, uploadId, upload, details }
const foreign = Scope.of(new Set([DivisionCode.make("341522")]), null)

const first = entryOf(accepted(attach(target, Scope.everything, attaching)(knowing(TODAY))), 8)

describe("to attach a document", () => {
  it("says of the file what was found, and of the document what was said, as of today", () => {
    assert.strictEqual(first.stream, documentsStream(record))
    assert.strictEqual(first.occurredOn, TODAY)
    assert.deepStrictEqual(documentIn(first), { id, part: null, attachment, details })
  })

  it("names the entry that stands for the part", () => {
    const of = { ...attaching, subject: { ...subject, part: "2010-03" } }
    const event = accepted(attach(target, Scope.everything, of)(knowing(TODAY)))
    assert.deepStrictEqual(documentIn(entryOf(event)).part, { name: "2010-03", position: march })
  })

  it.each([
    ["a record that is not there", gone, Scope.everything, {}],
    ["a record that is somebody else's", target, foreign, {}],
    ["a month without a return", target, Scope.everything, { subject: { ...subject, part: "2010-04" } }],
  ] as const)("of %s is refused in the same words", (_, to, scope, change) => {
    const refusal = refused(attach(to, scope, { ...attaching, ...change })(knowing(TODAY)))
    assert.include(refusal, { _tag: "SubjectNotFound", code: subject.code })
  })

  it("without its file is refused", () => {
    const refusal = refused(
      attach(target, Scope.everything, { ...attaching, upload: undefined })(knowing(TODAY)),
    )
    assert.include(refusal, { _tag: "UploadNotFound", uploadId })
  })

  it("that will be issued tomorrow is refused", () => {
    const late = { ...attaching, details: { ...details, issuedOn: dateOf("2010-06-01") } }
    assert.include(refused(attach(target, Scope.everything, late)(knowing(TODAY))), {
      _tag: "DocumentIssuedAfterToday",
    })
  })

  it("with the same bytes at the same place is refused; elsewhere or after a withdrawal it is not", () => {
    const again = attach(target, Scope.everything, attaching)
    assert.include(refused(again(knowing(TODAY, [first]))), { _tag: "DocumentAlreadyAttached", position: 8 })
    const elsewhere = { ...attaching, subject: { ...subject, part: "2010-03" } }
    assert.isDefined(accepted(attach(target, Scope.everything, elsewhere)(knowing(TODAY, [first]))))
    const withdrawal = withdraw(target, Scope.everything, { id, position: first.position, reason: "传错" })
    const withdrawn = entryOf(accepted(withdrawal(knowing(TODAY, [first]))), 9)
    assert.isDefined(accepted(again(knowing(TODAY, [first, withdrawn]))))
  })
})

describe("to put a document's details right", () => {
  const correction = { id, position: first.position, reason: "写错了" }
  const right = { ...details, title: "三月凭证" }

  it("changes what was said and nothing else", () => {
    const event = accepted(correct(target, Scope.everything, correction, right)(knowing(TODAY, [first])))
    assert.include(event, {
      supersedes: first.position,
      annuls: false,
      reason: "写错了",
      occurredOn: dateOf(TODAY),
    })
    assert.deepStrictEqual(documentIn(entryOf(event)), { id, part: null, attachment, details: right })
  })

  it("to what stands already is refused", () => {
    const same = correct(target, Scope.everything, correction, details)(knowing(TODAY, [first]))
    assert.include(refused(same), { _tag: "DocumentUnchanged", position: first.position })
  })
})

describe("a document that is not there", () => {
  const other = fromParts(3, new Uint8Array(10))

  it.each([
    ["another document's entry", target, Scope.everything, { id: other, position: first.position }],
    ["another entry", target, Scope.everything, { id, position: corrected }],
    ["somebody else's", target, foreign, { id, position: first.position }],
    ["of a record that is gone", gone, Scope.everything, { id, position: first.position }],
  ] as const)("or is %s is neither put right nor withdrawn", (_, to, scope, which) => {
    const known = knowing(TODAY, [first])
    const correction = { ...which, reason: "写错了" }
    const expected = { _tag: "DocumentNotFound", id: which.id }
    assert.include(refused(correct(to, scope, correction, details)(known)), expected)
    assert.include(refused(withdraw(to, scope, correction)(known)), expected)
  })

  it("is one whose entry is a withdrawal", () => {
    const withdrawal = withdraw(target, Scope.everything, { id, position: first.position, reason: "传错" })
    const withdrawn = entryOf(accepted(withdrawal(knowing(TODAY, [first]))), 9)
    assert.include(withdrawn, { annuls: true, supersedes: first.position })
    const again = withdraw(target, Scope.everything, { id, position: withdrawn.position, reason: "再撤" })
    assert.include(refused(again(knowing(TODAY, [first, withdrawn]))), { _tag: "DocumentNotFound" })
  })
})
