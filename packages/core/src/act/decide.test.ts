/** What has happened is recorded, whatever the rules say of it; only what cannot be is refused. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { Position } from "../journal/Entry.ts"
import { occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { Scope } from "../access/Actor.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { ProjectRegistered, projectStream } from "../project/events.ts"
import { projectCode } from "../project/Project.ts"
import { accepted, knowing, refused } from "../testing/decisions.ts"
import { entryOf } from "../testing/entries.ts"
import { Act } from "./Act.ts"
import { correctAct, recordAct, withdrawAct } from "./decide.ts"
import { dossierStream } from "./events.ts"

const TODAY = "2010-05-31"
const id = fromParts(1, new Uint8Array(10))
const code = projectCode(2010, "341524", "19", 1)
const target = { id, code }
const all = Scope.everything
const foreign = Scope.of(new Set([DivisionCode.make("341522")]), null)

const actOf = (type: string, occurredOn: string, payload: object): Act =>
  Schema.decodeUnknownSync(Act)({ type, occurredOn, payload })

const registered = entryOf(
  occurred(ProjectRegistered, {
    stream: projectStream(id),
    occurredOn: dateOf("2010-03-01"),
    payload: {
      ...Schema.decodeUnknownSync(ProjectRegistered.payload)(ProjectRegistered.example),
      id,
      code,
      countyCode: DivisionCode.make("341524"),
    },
  }),
  1,
)

const signed = actOf("ContractSigned", "2010-04-12", {
  contract: "施工一标",
  kind: "works",
  contractor: { code: "12345678-9", name: "示例建筑公司" },
  priceFen: "251000000",
})
const started = actOf("WorksStarted", "2009-12-01", { contract: "施工一标" })
const project = [registered]
const first = entryOf(accepted(recordAct(target, all, { act: signed })(knowing(TODAY, project))), 5)
const known = knowing(TODAY, [...project, first])

const correction = { position: first.position, reason: "写错了" }
const cheaper: Act = { ...signed, payload: { ...(signed.payload as object), priceFen: 25_000_000n } }

describe("to record an act", () => {
  it("writes what it is, its day and what it says into the project's dossier", () => {
    assert.deepInclude(first, {
      stream: dossierStream(id),
      type: "ContractSigned",
      occurredOn: dateOf("2010-04-12"),
      supersedes: null,
    })
    assert.strictEqual(first.payload["priceFen"], "251000000")
  })

  it("takes works that started before their contract, and before the project was approved", () => {
    assert.strictEqual(accepted(recordAct(target, all, { act: started })(known)).occurredOn, "2009-12-01")
  })

  it.each<[string, Known, Scope, { readonly act: Act }, object]>([
    ["a project that is not there", knowing(TODAY), all, { act: signed }, { code }],
    ["another county's project", known, foreign, { act: signed }, { code }],
    [
      "a day that has not come",
      knowing("2010-04-11", project),
      all,
      { act: signed },
      { date: "2010-04-12", today: "2010-04-11" },
    ],
  ])("refuses %s", (_, at, scope, what, refusal) => {
    assert.deepInclude(refused(recordAct(target, scope, what)(at)), refusal)
  })

  it("takes the day itself", () => {
    assert.isUndefined(refused(recordAct(target, all, { act: signed })(knowing("2010-04-12", project))))
  })

  it("tells whoever expected another dossier what was recorded meanwhile", () => {
    assert.isUndefined(refused(recordAct(target, all, { act: started, expects: 1 })(known)))
    assert.deepInclude(refused(recordAct(target, all, { act: started, expects: 0 })(known)), {
      _tag: "DossierChanged",
      expected: 0,
      version: 1,
      since: [
        {
          position: first.position,
          type: "ContractSigned",
          occurredOn: "2010-04-12",
          supersedes: null,
          annuls: false,
        },
      ],
    })
  })
})

describe("to put an act right", () => {
  it("lets another statement of the same kind take its place, with its reason", () => {
    assert.deepInclude(accepted(correctAct(target, all, correction, cheaper)(known)), {
      type: "ContractSigned",
      supersedes: first.position,
      reason: "写错了",
    })
  })

  it.each([
    ["another kind of act", correctAct(target, all, correction, started), "ActOfAnotherKind"],
    ["what stands already", correctAct(target, all, correction, signed), "NothingChanged"],
    [
      "an act that is not there",
      correctAct(target, all, { ...correction, position: Position.make(1) }, cheaper),
      "ActNotFound",
    ],
    ["somebody of another county", correctAct(target, foreign, correction, cheaper), "ProjectNotFound"],
    [
      "a day that has not come",
      correctAct(target, all, correction, { ...cheaper, occurredOn: dateOf("2010-06-01") }),
      "DateAfterToday",
    ],
    [
      "whoever expected another dossier",
      correctAct(target, all, { ...correction, expects: 7 }, cheaper),
      "DossierChanged",
    ],
  ])("refuses %s", (_, decision, tag) => {
    assert.deepInclude(refused<object>(decision(known)), { _tag: tag })
  })
})

describe("to withdraw an act", () => {
  it("annuls its entry and keeps the reason", () => {
    assert.deepInclude(accepted(withdrawAct(target, all, correction)(known)), {
      annuls: true,
      supersedes: first.position,
      reason: "写错了",
    })
  })

  it("refuses somebody of another county, and an act that was withdrawn", () => {
    assert.deepInclude(refused(withdrawAct(target, foreign, correction)(known)), { code })
    const gone = entryOf(accepted(withdrawAct(target, all, correction)(known)), 6)
    const again = withdrawAct(target, all, { ...correction, position: gone.position })
    assert.deepInclude(refused(again(knowing(TODAY, [...project, first, gone]))), { position: 6 })
  })
})

describe("an act as it is told", () => {
  const told = (payload: object) =>
    Schema.decodeUnknownExit(Act)({ type: "WorkMeasured", occurredOn: "2010-05-01", payload })._tag

  const payload = { contract: "1", valueFen: "100", until: "2010-04-30" }

  it.each([
    ["what its type says", payload, "Success"],
    ["a field that its type does not have", { ...payload, amount: 1 }, "Failure"],
    ["an amount below zero", { ...payload, valueFen: "-100" }, "Failure"],
    ["an amount with a fraction of a fen", { ...payload, valueFen: "1.5" }, "Failure"],
    ["a day that there is not", { ...payload, until: "2010-02-30" }, "Failure"],
    ["too little", { contract: "1" }, "Failure"],
  ])("with %s", (_, said, outcome) => {
    assert.strictEqual(told(said), outcome)
  })
})
