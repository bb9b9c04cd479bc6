/** Acts for tests, told as any face tells them. */
import { type Effect, Schema } from "effect"
import { Act, type ActAccepted, Acts } from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import { CommandId, type Position } from "@minsheng/core/journal"
import type { ProjectCode } from "@minsheng/core/project"
import type { TestPlatform } from "./platforms.ts"

const decodeAct = Schema.decodeUnknownSync(Act)

export const actOf = (type: ActName, occurredOn: string, payload: object): Act =>
  decodeAct({ type, occurredOn, payload })

let number = 0
export const actCommandId = (): CommandId => CommandId.make(`act ${(number += 1)}`)

export const recordAct = (
  code: ProjectCode,
  act: Act,
  expects?: number,
): ReturnType<Acts["Service"]["record"]> extends Effect.Effect<infer A, infer E, infer R>
  ? Effect.Effect<A, E, R | Acts>
  : never =>
  Acts.use((acts) =>
    acts.record({ commandId: actCommandId(), code, act, ...(expects === undefined ? {} : { expects }) }),
  )

const contractor = { code: "12345678-9", name: "示例建筑公司" }
const WORKS = "施工一标"

/** A small project from its approval to its contract, whose bids came in too soon. */
export const ACTS: ReadonlyArray<Act> = [
  actOf("ProjectDescribed", "2010-01-10", {
    sector: "water",
    totalInvestmentFen: "312600000",
    fiscalFen: "312600000",
  }),
  actOf("LegalPersonNamed", "2010-01-10", { legalPerson: { code: "87654321-0", name: "示例供水站" } }),
  actOf("PurchasePlanned", "2010-01-11", {
    purchase: WORKS,
    category: "works",
    estimateFen: "260000000",
    infrastructure: "waterConservancy",
  }),
  actOf("TenderAnnounced", "2010-01-12", { purchase: WORKS, method: "openTender" }),
  actOf("TenderDocumentsIssued", "2010-01-12", {
    purchase: WORKS,
    until: "2010-01-18",
    bidDeadline: "2010-01-19",
  }),
  actOf("WinnerNotified", "2010-01-20", { purchase: WORKS, winner: contractor, priceFen: "251000000" }),
]

const send = async (
  platform: Pick<TestPlatform, "run">,
  code: ProjectCode,
  acts: ReadonlyArray<Act>,
): Promise<ReadonlyArray<ActAccepted>> => {
  const accepted: Array<ActAccepted> = []
  for (const act of acts) accepted.push(await platform.run(recordAct(code, act)))
  return accepted
}

/** Acts of every kind of life: recorded, put right, and withdrawn. */
export const writeActs = async (
  platform: Pick<TestPlatform, "run">,
  code: ProjectCode,
): Promise<ReadonlyArray<Position>> => {
  const accepted = await send(platform, code, ACTS)
  const positions = accepted.map(({ position }) => position)
  const issued = positions[4] as Position
  const said = actOf("TenderDocumentsIssued", "2010-01-13", {
    purchase: WORKS,
    until: "2010-01-18",
    bidDeadline: "2010-01-19",
  })
  const correction = { code, position: issued, reason: "日期写错" }
  await platform.run(
    Acts.use((acts) => acts.correct({ commandId: actCommandId(), ...correction, act: said })),
  )
  const withdrawn = { code, position: positions[1] as Position, reason: "不是这个项目" }
  await platform.run(Acts.use((acts) => acts.withdraw({ commandId: actCommandId(), ...withdrawn })))
  return positions
}
