/** The acts of the planned projects are recorded month by month, each by its county's own clerk. */
import { Effect } from "effect"
import { type Act, Acts, Dossiers } from "@minsheng/core/act"
import { type Actor, CurrentActor, Offices, UserName } from "@minsheng/core/access"
import { Gates } from "@minsheng/core/gates"
import { Position } from "@minsheng/core/journal"
import { CalendarDate, Month } from "@minsheng/core/kernel"
import type { Target } from "@minsheng/core/project"
import type { Refusal } from "@minsheng/core/words"
import { actsOf, DOSSIER_CODES, DOSSIER_LOT } from "./dossierPlan.ts"
import { type PlannedProject, sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { OFFICE_DAY, YEAR } from "./scene.ts"

interface Filed {
  readonly projects: ReadonlyArray<PlannedProject>
  readonly targets: ReadonlyMap<number, Target>
  readonly reporters: ReadonlyMap<string, Actor>
}

/** Of January is recorded what happened before, too. */
const isOf = (month: Month.Month, { occurredOn }: Act): boolean =>
  Month.of(occurredOn) === month || (month === Month.make(`${YEAR}-01`) && Month.of(occurredOn) < month)

/** Those who record forget nothing; what is not theirs to decide is recorded as it was. */
export const actsOfMonth = Effect.fnUntraced(function* (
  clock: SceneClock,
  month: Month.Month,
  filed: Filed,
): Effect.fn.Return<void, Refusal, Acts> {
  const acts = yield* Acts
  for (const [index, target] of filed.targets) {
    if (!DOSSIER_CODES.includes(target.code)) continue
    const { registration } = filed.projects[index] as PlannedProject
    const clerk = filed.reporters.get(registration.countyCode) as Actor
    const own = actsOf(target.code, registration).map((act, number) => ({ act, number }))
    for (const { act, number } of own.filter((one) => isOf(month, one.act))) {
      const commandId = sceneCommand(`act ${target.code} ${number}`)
      const recorded = acts.record({ commandId, code: target.code, act })
      yield* Effect.provideService(recorded, CurrentActor, clerk)
      clock.tick()
    }
  }
})

const FILING_OFFICER = UserName.make("luan.filing")
/** Where it goes as the law has it. */
const FILED_CODE = `${YEAR}-341523-19-0003`

/** A tender and a contract are filed; then what the contract says turns out to have been incomplete. */
export const gateScene = Effect.fnUntraced(function* (
  clock: SceneClock,
  filed: Filed,
): Effect.fn.Return<void, Refusal, Acts | Gates | Dossiers | Offices> {
  const found = [...filed.targets].find(([, target]) => target.code === FILED_CODE)
  if (found === undefined) return
  const [index, { code }] = found
  const officer = yield* Offices.use((offices) => offices.actorNamed(FILING_OFFICER))
  const gates = yield* Gates
  for (const action of ["fileTender", "fileContract"] as const) {
    const commandId = sceneCommand(`gate ${action} ${code}`)
    const reason = "示例：原件已核对"
    const passing = gates.pass({ commandId, code, action, subject: DOSSIER_LOT, reason })
    yield* Effect.provideService(passing, CurrentActor, officer)
    clock.tick()
  }
  const { registration } = filed.projects[index] as PlannedProject
  const clerk = filed.reporters.get(registration.countyCode) as Actor
  const reading = Dossiers.use((dossiers) => dossiers.file({ code }))
  const { acts } = yield* Effect.provideService(reading, CurrentActor, clerk)
  const signed = acts.find(({ type }) => type === "ContractSigned")
  const act = actsOf(code, registration).find(({ type }) => type === "ContractSigned")
  if (signed === undefined || act === undefined) return
  const payload = { ...(act.payload as object), isWithSmallFirm: true }
  const commandId = sceneCommand(`contract put right ${code}`)
  const reason = "漏填：承包人为小型企业"
  const righting = Acts.use((service) =>
    service.correct({
      commandId,
      code,
      position: Position.make(Number(signed.id)),
      reason,
      act: { ...act, payload },
    }),
  )
  yield* Effect.provideService(righting, CurrentActor, clerk)
  clock.tick()
})

/** One act was recorded under a wrong day, and is put right once somebody looks. */
export const actPutRight = Effect.fnUntraced(function* (
  clock: SceneClock,
  filed: Filed,
): Effect.fn.Return<void, Refusal, Acts> {
  const found = [...filed.targets].find(([, { code }]) => code === `${YEAR}-341524-19-0001`)
  if (found === undefined) return
  const [index, { code }] = found
  const { registration } = filed.projects[index] as PlannedProject
  const clerk = filed.reporters.get(registration.countyCode) as Actor
  const started = actsOf(code, registration).find(({ type }) => type === "WorksStarted")
  if (started === undefined) return
  const acts = yield* Acts
  const wrongDay = CalendarDate.addDays(started.occurredOn, 40)
  if (wrongDay > OFFICE_DAY) return
  const wrong = { ...started, occurredOn: wrongDay, payload: { contract: "施工二标" } }
  yield* Effect.gen(function* () {
    const { position } = yield* acts.record({
      commandId: sceneCommand(`wrong act ${code}`),
      code,
      act: wrong,
    })
    clock.tick()
    const reason = "误记为另一标段，按开工令撤回"
    yield* acts.withdraw({ commandId: sceneCommand(`wrong act withdrawn ${code}`), code, position, reason })
  }).pipe(Effect.provideService(CurrentActor, clerk))
  clock.tick()
})
