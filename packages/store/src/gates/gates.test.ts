/** Gates on the database: what is authorised is recorded with its receipt, what is not is refused with it. */
import { Schema } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Acts } from "@minsheng/core/act"
import type { Actor } from "@minsheng/core/access"
import { type Action, Gates, readReceipt, Receipt, ReceiptFile, replay } from "@minsheng/core/gates"
import { ActorId, CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate, MalformedInput } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { digests } from "../journal/digests.ts"
import { actCommandId, actOf, recordAct } from "../testing/acts.ts"
import { FOUNDED, JINZHAI, register, registrationOf } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf, tally } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"

let platform: TestPlatform
let reporter: Actor
let officer: Actor
let foreigner: Actor
const clock = new SettableClock("2010-03-15")

const SCHOOL = actOf("ProjectDescribed", "2010-01-10", {
  sector: "school",
  totalInvestmentFen: "300000000",
  floorAreaSquareMetres: 1200,
})
const PERMIT = actOf("ConstructionPermitted", "2010-03-01", { permitNumber: "示例0001" })
const LEADER = actOf("ResponsibleLeaderNamed", "2010-02-01", { leader: "示例甲" })

let number = 0
const commandId = (): CommandId => CommandId.make(`gate ${(number += 1)}`)

const record = (code: ProjectCode, ...acts: ReadonlyArray<typeof SCHOOL>) =>
  acts.reduce<Promise<ReadonlyArray<Position>>>(async (before, act) => {
    const positions = await before
    const { position } = await platform.run(recordAct(code, act), reporter)
    return [...positions, position]
  }, Promise.resolve([]))

const projectWith = async (name: string, ...acts: ReadonlyArray<typeof SCHOOL>) => {
  const { code: given } = await platform.run(register(registrationOf({ name, countyCode: JINZHAI })))
  const code = ProjectCode.make(given)
  return { code, positions: await record(code, ...acts) }
}

interface Passing {
  readonly action?: Action
  readonly subject?: string
  readonly reason?: string
  readonly expects?: number
  readonly commandId?: CommandId
}

const pass = (code: ProjectCode, more: Passing = {}) =>
  Gates.use((gates) =>
    gates.pass({
      commandId: commandId(),
      code,
      action: "agreeToStart",
      subject: "project",
      reason: null,
      ...more,
    }),
  )

const passed = (code: ProjectCode, more: Passing = {}, actor = officer) =>
  platform.run(pass(code, { reason: "其余事项不适用", ...more }), actor)

const refused = async (code: ProjectCode, more: Passing = {}, actor = officer) =>
  refusalOf(await platform.exit(pass(code, { reason: "其余事项不适用", ...more }), actor))

const opened = (code: ProjectCode) => platform.run(Gates.use((gates) => gates.open({ code })))

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  reporter = await platform.user("jinzhai.msb")
  officer = {
    ...reporter,
    id: ActorId("user/019a0000-0000-7000-8000-000000000001"),
    roles: ["filingOfficer"],
  }
  const { scope } = await platform.user("huoqiu.msb")
  foreigner = { ...officer, scope }
})

afterAll(() => platform[Symbol.asyncDispose]())

describe("a gate", () => {
  it("refuses with the receipt that it answers to who asks before", async () => {
    const { code } = await projectWith("示例学校一", SCHOOL)
    const asked = await platform.run(
      Gates.use((gates) => gates.can({ code, action: "agreeToStart", subject: "project" })),
      officer,
    )
    const refusal = await refused(code)
    assert.strictEqual(refusal._tag, "GateClosed")
    assert.deepStrictEqual((refusal as { receipt?: Receipt }).receipt, asked.receipt)
    assert.isEmpty((await opened(code)).decisions)
  })

  it("opens once what was missing is recorded, and keeps the receipt", async () => {
    const { code, positions } = await projectWith("示例学校二", SCHOOL, LEADER, PERMIT)
    const { position } = await passed(code)
    const { decisions, passages } = await opened(code)
    assert.lengthOf(decisions, 1)
    const [decision] = decisions
    if (decision === undefined) throw new TypeError("there is no decision")
    assert.strictEqual(decision.position, position)
    assert.strictEqual(decision.reason, "其余事项不适用")
    assert.isTrue(decision.replay.holds, JSON.stringify(decision.replay))
    assert.deepStrictEqual(
      decision.receipt.inputs.map(({ id }) => id),
      positions.map(String),
    )
    assert.deepInclude(
      passages.find(({ action, subject }) => action === "agreeToStart" && subject === "project"),
      { passed: position },
    )
  })

  it("asks for a reason where something is not known", async () => {
    const area = actOf("ProjectDescribed", "2010-01-10", {
      sector: "school",
      totalInvestmentFen: "300000000",
    })
    const { code } = await projectWith("示例学校三", area, LEADER)
    const refusal = refusalOf(await platform.exit(pass(code), officer))
    assert.strictEqual(refusal._tag, "GateNeedsReason")
    await passed(code)
  })

  it("is passed once, by whichever of many comes first, and again when that was revoked", async () => {
    const { code } = await projectWith("示例学校四", SCHOOL, LEADER, PERMIT)
    const all = await Promise.all(
      Array.from({ length: 16 }, () => platform.exit(pass(code, { reason: "同时" }), officer)),
    )
    assert.deepStrictEqual(tally(all), { accepted: 1, GatePassedAlready: 15 })
    const [first] = (await opened(code)).decisions
    const revoke = Gates.use((gates) =>
      gates.revoke({ commandId: commandId(), code, position: first?.position as Position, reason: "撤销" }),
    )
    await platform.run(revoke, officer)
    assert.strictEqual((await opened(code)).decisions[0]?.revoked?.reason, "撤销")
    assert.strictEqual(refusalOf(await platform.exit(revoke, officer))._tag, "PassNotFound")
    await passed(code)
    assert.lengthOf((await opened(code)).decisions, 2)
  })

  it("sent again answers again, and is not passed twice", async () => {
    const { code } = await projectWith("示例学校五", SCHOOL, LEADER, PERMIT)
    const same = { commandId: commandId() }
    assert.deepStrictEqual(await passed(code, same), await passed(code, same))
    assert.lengthOf((await opened(code)).decisions, 1)
  })

  it("tells who looked at an older dossier what is new in it", async () => {
    const { code } = await projectWith("示例学校六", SCHOOL, LEADER, PERMIT)
    const refusal = await refused(code, { expects: 2 })
    assert.strictEqual(refusal._tag, "DossierChanged")
    await passed(code, { expects: 3 })
  })

  it("is not for whoever recorded what it rests on", async () => {
    const { code, positions } = await projectWith("示例学校七", SCHOOL, LEADER, PERMIT)
    const both: Actor = { ...reporter, roles: ["livelihoodReporter", "filingOfficer"] }
    const refusal = await refused(code, {}, both)
    assert.strictEqual(refusal._tag, "DecidesOnOwnRecord")
    assert.includeMembers(positions as Array<Position>, [
      ...(refusal as unknown as { positions: Array<Position> }).positions,
    ])
    await passed(code)
  })

  it("is for nobody without the role, and nobody of another county", async () => {
    const { code } = await projectWith("示例学校八", SCHOOL, LEADER, PERMIT)
    assert.strictEqual((await refused(code, {}, reporter))._tag, "NotPermitted")
    assert.strictEqual((await refused(code, {}, foreigner))._tag, "ProjectNotFound")
    const open = Gates.use((gates) => gates.open({ code }))
    assert.strictEqual(refusalOf(await platform.exit(open, foreigner))._tag, "ProjectNotFound")
  })
})

describe("what was known", () => {
  it("is asked about on any day, as it was known then", async () => {
    const { code, positions } = await projectWith("示例学校十二", SCHOOL, LEADER, PERMIT)
    await passed(code)
    const before = { knownAt: Position.make((positions[2] as number) - 1) }
    const question = { code, action: "agreeToStart", subject: "project" } as const
    const then = await platform.run(Gates.use((gates) => gates.can({ ...question, ...before })))
    assert.strictEqual(then.receipt.outcome, "mayNot")
    assert.strictEqual(then.axes.knownAt.position, before.knownAt)
    const early = { asOf: CalendarDate.make("2010-02-28") }
    const asOf = await platform.run(Gates.use((gates) => gates.can({ ...question, ...early })))
    assert.strictEqual(asOf.receipt.outcome, "mayNot")
    const known = await platform.run(Gates.use((gates) => gates.open({ code, ...before })))
    assert.isEmpty(known.decisions)
  })
})

describe("a filing", () => {
  const SIGNED = actOf("ContractSigned", "2010-03-10", {
    contract: "施工一标",
    kind: "works",
    contractor: { code: "12345678-9", name: "示例建筑公司" },
    priceFen: "251000000",
    isWritten: true,
  })

  it("is an act of the dossier, and no act that its own receipt rests on", async () => {
    const { code } = await projectWith("示例学校九", SCHOOL, SIGNED)
    const filing = { action: "fileContract", subject: "施工一标" } as const
    await passed(code, filing)
    const { decisions, version } = await opened(code)
    assert.strictEqual(version, 3)
    assert.isTrue(decisions[0]?.replay.holds, JSON.stringify(decisions[0]?.replay))
    assert.isEmpty(decisions[0]?.replay.inputs.added)
  })
})

describe("a decision", () => {
  it("that rested on a fact that was put right since is found, with the verdict that changed", async () => {
    const { code, positions } = await projectWith("示例学校十", SCHOOL, LEADER, PERMIT)
    await passed(code)
    await platform.run(
      Acts.use((acts) =>
        acts.correct({
          commandId: actCommandId(),
          code,
          position: positions[2] as Position,
          reason: "日期写错",
          act: actOf("ConstructionPermitted", "2010-03-14", { permitNumber: "示例0001" }),
        }),
      ),
      reporter,
    )
    const rule = "legalPersonResponsibility/worksStartWithAPermit"
    const [corrected] = (await opened(code)).decisions
    assert.isTrue(corrected?.replay.holds)
    assert.deepStrictEqual(corrected?.replay.inputs.missing, [String(positions[2])])
    const told = corrected?.replay.verdicts.find((verdict) => verdict.rule === rule)
    assert.deepInclude(told, {
      was: "satisfied",
      now: "satisfied",
      acts: [String(positions[0]), String(positions[2])],
    })
    const position = Number(corrected?.replay.inputs.added[0]) as Position
    await platform.run(
      Acts.use((acts) => acts.withdraw({ commandId: actCommandId(), code, position, reason: "没有领取" })),
      reporter,
    )
    const [withdrawn] = (await opened(code)).decisions
    assert.isFalse(withdrawn?.replay.holds)
    assert.isTrue(withdrawn?.replay.isWhole)
    assert.deepStrictEqual(withdrawn?.replay.outcome, {
      was: corrected?.receipt.outcome ?? "may",
      now: "mayNot",
    })
  })

  it("leaves as a file that is replayed without the register", async () => {
    const { code } = await projectWith("示例学校十一", SCHOOL, LEADER, PERMIT)
    const { position } = await passed(code)
    const file = await platform.run(Gates.use((gates) => gates.receipt({ code, position })))
    const read = readReceipt(JSON.stringify(Schema.encodeUnknownSync(ReceiptFile)(file)))
    if (read instanceof MalformedInput || read.dossier === undefined) throw new TypeError("it is not read")
    const digest = digests(read.receipt.algorithm)
    assert.isTrue(digest !== undefined && replay(digest, read.receipt, read.dossier).holds)
  })
})
