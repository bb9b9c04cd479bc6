/**
 * A thousand random edits by the database's superuser, of the journal, of what the batches left and of the
 * fund ledger's and the bank statements' tables: each is found by itself, by whoever kept the last seal and
 * has nothing else.
 */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { type Anchor, type Broken, Seals, type Sound } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { type Edit, EDITED_TABLES, Edits } from "../testing/edits.ts"
import { FOUNDED, Seeded, type TestPlatform, testPlatform, valueOf } from "../testing/index.ts"
import { register } from "../testing/fixture.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { fundView } from "./views.ts"
import { estimateView } from "./limits.ts"
import { planView } from "./planView.ts"
import { bankView } from "../bank/views.ts"
import { writeStatements } from "../testing/statements.ts"
import {
  APPROPRIATION,
  ARRIVAL,
  DEPOSIT,
  send,
  transferOf,
  writePlan,
  writeTransfers,
} from "../testing/transfers.ts"

const EDITS = 330
const NO_EDITS = 25

interface Proven {
  readonly platform: TestPlatform
  /** The last seal, as it was printed: it stands at the end of the journal. */
  readonly seal: Anchor
}

/** A register with projects, a plan, an estimate and transfers of every kind of life, sealed to its end. */
const proven = async (seed: number): Promise<Proven> => {
  const clock = new SettableClock("2010-05-20")
  const chance = new Seeded(seed)
  const platform = await testPlatform(FOUNDED, { clock: clock.service })
  for (const name of ["甲水厂", "乙水厂"]) await platform.run(register({ name }))
  const code = await valueOf<string>(platform.database, "select min(code) from project")
  await writePlan(platform, ProjectCode.make(code))
  await writeTransfers(platform)
  await writeStatements(platform)
  for (let turn = 0; turn < 12; turn += 1) {
    clock.tick(3_600_000)
    const way = chance.pick([APPROPRIATION, ARRIVAL, DEPOSIT])
    const command = transferOf(`edited ${turn}`, way, BigInt(chance.between(1, 90)), {
      effectiveOn: CalendarDate.make(chance.pick(["2010-02-03", "2010-04-05", "2010-05-01"])),
      ...(chance.percent(50) ? { document: `示例文号${turn}`, payee: "示例供水站" } : {}),
    })
    // What is not there cannot be moved; that is no part of this.
    await platform.exit(send(command))
  }
  clock.moveTo("2010-05-25")
  await platform.run(Seals.use((seals) => seals.sealDue))
  const seal = (await platform.run(Seals.use((seals) => seals.list))).at(-1)
  return { platform, seal: { position: seal?.position ?? 0, hash: seal?.hash ?? "" } }
}

const verified = ({ platform, seal }: Proven): Promise<Sound | Broken> =>
  platform.run(Audit.use((audit) => audit.verify([seal])))

/** An edit that was not found, or what was said of something else. */
const missed = ({ table, statement }: Edit, verdict: Sound | Broken): string | undefined => {
  if (verdict._tag === "Sound") return `not found: ${statement}`
  const isOfJournal = table === "journal" ? verdict.fault !== "view" && verdict.fault !== "batch" : false
  const isOfTable =
    verdict.expected.startsWith(`${table} `) || (table === "journal_batch" && verdict.fault === "end")
  return isOfJournal || isOfTable ? undefined : `${statement}: ${JSON.stringify(verdict)}`
}

describe.concurrent.each([2010, 2011, 2012, 2013])("from the seed %i", (seed) => {
  let ground: Proven

  beforeAll(async () => {
    ground = await proven(seed)
  })
  afterAll(() => ground.platform[Symbol.asyncDispose]())

  it(`each of ${EDITS} random edits is found, and named for what it is`, { timeout: 300_000 }, async () => {
    await using edits = await Edits.on(ground.platform.database, new Seeded(seed))
    assert.include(await verified(ground), { _tag: "Sound" })
    const unfound: Array<string> = []
    const made = new Map<string, number>()
    for (let turn = 0; turn < EDITS; turn += 1) {
      const edit = await edits.make()
      const wrong = missed(edit, await verified(ground))
      if (wrong !== undefined) unfound.push(wrong)
      await edits.undo(edit.table)
      for (const what of [edit.table, edit.kind]) made.set(what, (made.get(what) ?? 0) + 1)
    }
    assert.deepStrictEqual(unfound, [])
    for (const what of [...EDITED_TABLES, "column", "delete", "insert", "swap", "cut"]) {
      assert.isAbove(made.get(what) ?? 0, 5, what)
    }
    // Control: what changes nothing is not reported, and neither is what was put back.
    for (let turn = 0; turn < NO_EDITS; turn += 1) await edits.makeNothing()
    assert.include(await verified(ground), { _tag: "Sound" })
  })
})

describe("the tables above", () => {
  it("are all that plans, transfers and bank statements fill", () => {
    const views = [fundView, planView, estimateView, bankView]
    assert.sameMembers(
      views.flatMap(({ tables }) => tables).map(({ name }) => name),
      EDITED_TABLES.filter((table) => /^(?:fund|bank)_/u.test(table)),
    )
  })
})
