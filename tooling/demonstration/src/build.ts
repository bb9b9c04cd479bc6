/**
 * Building the demonstration: the founding, the people, the projects, five months of reports and what was
 * put right, all through the use cases that everybody uses, under a seeded clock and seeded identifiers.
 */
import { Effect, type Redacted } from "effect"
import { anhuiDivisions, anhuiLocalProgramme2010, anhuiProgramme2010, ANHUI } from "@minsheng/anhui"
import { type Actor, CurrentActor, operator } from "@minsheng/core/access"
import { found, loadFacts } from "@minsheng/core/instance"
import { Journal, Seals, type Unit } from "@minsheng/core/journal"
import { CalendarDate, Ids, Month } from "@minsheng/core/kernel"
import { type Accepted, Projects, registerUnit, reportMonthUnit, type Target } from "@minsheng/core/project"
import { type Database, platformLayer } from "@minsheng/store"
import { accepted } from "./accepted.ts"
import { sceneFilesLayer } from "./bankFile.ts"
import { bankSceneOfApril, bankSceneOfMay } from "./bankScene.ts"
import { Chance, seededIds } from "./Chance.ts"
import { attachPapers } from "./documents.ts"
import { actPutRight, actsOfMonth, gateScene } from "./dossiers.ts"
import { financingScene } from "./financingPlans.ts"
import { fundIncidentsOfApril, fundIncidentsOfMay } from "./fundIncidents.ts"
import { fundCellsOf } from "./fundPlan.ts"
import { budgetScene, fundMonth, PROVINCE_KEEPER } from "./funds.ts"
import { hireAll } from "./hiring.ts"
import { type Mistake, mistakesOf } from "./mistakes.ts"
import { type PlannedProject, planYear, sceneCommand } from "./plan.ts"
import { programmeScene } from "./programme.ts"
import { SceneClock } from "./SceneClock.ts"
import { divisions2010, OFFICE_DAY, YEAR } from "./scene.ts"

export const DEMONSTRATION_SEED = 2010

export interface DemonstrationOptions {
  readonly database: Database
  readonly sessionSecret: Redacted.Redacted
  readonly password: Redacted.Redacted
  readonly seed?: number
  /** Told about each step: what is being done and how much of it is done. */
  readonly progress?: (step: string) => void
}

const BEGINS = CalendarDate.make(`${YEAR}-01-04`)
const CHUNK = 500

interface Stage {
  readonly clock: SceneClock
  readonly seed: number
  readonly progress: (step: string) => void
}

/** Moves to a later day; the days that are over are sealed. */
const dayBegins = Effect.fnUntraced(function* (stage: Stage, day: CalendarDate.CalendarDate) {
  stage.clock.moveTo(day, 8)
  yield* Seals.use((seals) => seals.sealDue)
  stage.clock.moveTo(day, 10)
})

/** Sends units chunk by chunk, a minute apart. */
const send = Effect.fnUntraced(function* <E>(stage: Stage, units: ReadonlyArray<Unit<Accepted, E>>) {
  const answers: Array<Accepted> = []
  for (let from = 0; from < units.length; from += CHUNK) {
    const results = yield* Journal.use((journal) => journal.appendChunk(units.slice(from, from + CHUNK)))
    answers.push(...accepted(results))
    stage.clock.tick()
  }
  return answers
})

const registerAll = Effect.fnUntraced(function* (
  stage: Stage,
  projects: ReadonlyArray<PlannedProject>,
  reporters: ReadonlyMap<string, Actor>,
) {
  const targets = new Map<number, Target>()
  const indices = projects.map((_, index) => index)
  const byDay = Map.groupBy(indices, (index) => (projects[index] as PlannedProject).registration.approvedOn)
  for (const day of [...byDay.keys()].toSorted()) {
    yield* dayBegins(stage, CalendarDate.addDays(day, 2))
    const today = byDay.get(day) ?? []
    const ids = yield* Ids.use((source) => source.take(today.length))
    const units = today.map((index, at) => {
      const { registration } = projects[index] as PlannedProject
      const commandId = sceneCommand(`project ${index}`)
      return registerUnit(reporters.get(registration.countyCode) as Actor, ids[at] as Target["id"], {
        commandId,
        registration,
      })
    })
    const answers = yield* send(stage, units)
    today.forEach((index, at) =>
      targets.set(index, { id: ids[at] as Target["id"], code: (answers[at] as Accepted).code }),
    )
  }
  return targets
})

/** Reports come in on three days, county by county. */
const REPORTING_DAYS = 3

const reportingDay = (month: Month.Month, group: number): CalendarDate.CalendarDate =>
  month === Month.of(OFFICE_DAY)
    ? CalendarDate.addDays(OFFICE_DAY, group - 4)
    : CalendarDate.addDays(Month.last(month), 3 + group)

interface Filed {
  readonly projects: ReadonlyArray<PlannedProject>
  readonly targets: ReadonlyMap<number, Target>
  readonly reporters: ReadonlyMap<string, Actor>
  readonly mistakes: ReadonlyMap<number, Mistake>
}

/** Files a month's reports; answers where the mistaken ones stand. */
const fileMonth = Effect.fnUntraced(function* (stage: Stage, month: Month.Month, filed: Filed) {
  const positions = new Map<number, Accepted["position"]>()
  for (let group = 0; group < REPORTING_DAYS; group += 1) {
    yield* dayBegins(stage, reportingDay(month, group))
    const due = filed.projects.flatMap((project, index) => {
      const report = project.returns.find((candidate) => candidate.month === month)
      const mine = Number(project.registration.countyCode) % REPORTING_DAYS === group
      return report !== undefined && mine ? [{ index, report, project }] : []
    })
    const units = due.map(({ index, report, project }) => {
      const mistake = filed.mistakes.get(index)
      const monthly = mistake?.month === month ? mistake.first : report
      const reporter = filed.reporters.get(project.registration.countyCode) as Actor
      const target = filed.targets.get(index) as Target
      const commandId = sceneCommand(`report ${index} ${month}`)
      return reportMonthUnit(reporter, target, { commandId, code: target.code, monthly })
    })
    const answers = yield* send(stage, units)
    due.forEach(({ index }, at) => positions.set(index, (answers[at] as Accepted).position))
  }
  return positions
})

/** Puts one mistake right, by the county's own clerk. */
const putRight = Effect.fnUntraced(function* (
  stage: Stage,
  filed: Filed,
  index: number,
  mistake: Mistake,
  position: Accepted["position"],
) {
  const projects = yield* Projects
  const project = filed.projects[index] as PlannedProject
  const { code } = filed.targets.get(index) as Target
  const right = project.returns.find(
    (report) => report.month === mistake.month,
  ) as PlannedProject["returns"][number]
  const { month: _, ...figures } = right
  const { reason } = mistake
  const actor = filed.reporters.get(project.registration.countyCode) as Actor
  const command = (what: string) => sceneCommand(`${what} ${index} ${mistake.month}`)
  yield* Effect.gen(function* () {
    if (mistake.kind === "wrongFigure") {
      return yield* projects.correctReport({ commandId: command("correct"), code, position, reason, figures })
    }
    yield* projects.annulReport({ commandId: command("annul"), code, position, reason })
    return yield* projects.reportMonth({ commandId: command("report again"), code, monthly: right })
  }).pipe(Effect.provideService(CurrentActor, actor))
  stage.clock.tick()
})

const scene = Effect.fnUntraced(function* (stage: Stage, password: Redacted.Redacted) {
  stage.clock.moveTo(BEGINS, 9)
  stage.progress("divisions and programme")
  yield* loadFacts([anhuiDivisions, anhuiProgramme2010, ...anhuiLocalProgramme2010])
  stage.progress("people")
  const reporters = yield* hireAll(stage.clock, password)
  stage.progress("catalogue and targets")
  yield* programmeScene(stage.clock, divisions2010)
  const projects = planYear(
    divisions2010.filter((division) => division.level === "county"),
    stage.seed,
  )
  const cells = fundCellsOf(projects, stage.seed)
  stage.progress("financing plans")
  yield* financingScene(stage.clock, PROVINCE_KEEPER, cells)
  stage.progress("budgets")
  yield* budgetScene(stage.clock, cells)
  stage.progress(`projects ${projects.length}`)
  const targets = yield* registerAll(stage, projects, reporters)
  const mistakes = mistakesOf(projects, stage.seed)
  const filed: Filed = { projects, targets, reporters, mistakes }
  const wrong = new Map<number, Accepted["position"]>()
  let heldFen = 0n
  for (const month of Month.through(Month.of(OFFICE_DAY))) {
    stage.progress(`reports ${month}`)
    // What was wrong in March and April was found in the middle of May.
    if (month === Month.of(OFFICE_DAY)) {
      yield* dayBegins(stage, CalendarDate.make(`${YEAR}-05-18`))
      for (const [index, position] of wrong)
        yield* putRight(stage, filed, index, mistakes.get(index) as Mistake, position)
    }
    const positions = yield* fileMonth(stage, month, filed)
    for (const [index, mistake] of mistakes) {
      const position = positions.get(index)
      if (mistake.month === month && position !== undefined) wrong.set(index, position)
    }
    stage.progress(`funds ${month}`)
    yield* fundMonth(stage.clock, month, cells)
    yield* actsOfMonth(stage.clock, month, filed)
    if (month === Month.make(`${YEAR}-04`)) {
      yield* fundIncidentsOfApril(stage.clock)
      heldFen = yield* bankSceneOfApril(stage.clock)
    }
  }
  yield* dayBegins(stage, OFFICE_DAY)
  yield* fundIncidentsOfMay(stage.clock)
  yield* bankSceneOfMay(stage.clock, heldFen)
  stage.progress("documents")
  yield* actPutRight(stage.clock, filed)
  yield* gateScene(stage.clock, filed)
  yield* attachPapers(stage.clock, filed)
  const demonstration = { seed: stage.seed, livesOn: OFFICE_DAY }
  yield* found(
    { regionCode: ANHUI, name: { zh: "安徽省", en: "Anhui" }, programmeYear: YEAR, demonstration },
    BEGINS,
  )
})

/**
 * Builds the demonstration in an empty, migrated database. Every command has its own id, so a build that
 * was interrupted is simply run again and goes on where it stopped, to the same journal.
 */
export const buildDemonstration = (options: DemonstrationOptions): Promise<void> => {
  const seed = options.seed ?? DEMONSTRATION_SEED
  const clock = new SceneClock(BEGINS)
  const stage: Stage = { clock, seed, progress: options.progress ?? (() => undefined) }
  const platform = platformLayer({
    database: options.database,
    sessionSecret: options.sessionSecret,
    clock: clock.service,
    files: sceneFilesLayer,
    ids: seededIds(new Chance(seed + 2), () => clock.now),
  })
  return scene(stage, options.password).pipe(
    Effect.provideService(CurrentActor, operator),
    Effect.provide(platform),
    Effect.runPromise,
  )
}
