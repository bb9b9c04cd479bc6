/** Use cases that issue financing plans, and record what estimates were approved. */
import { Context, Effect, Layer, Schema } from "effect"
import { provinceOf } from "../../kernel/DivisionCode.ts"
import { OfficeClock } from "../../kernel/OfficeClock.ts"
import type { CanonicalObject } from "../../journal/Canonical.ts"
import type { Entry } from "../../journal/Entry.ts"
import { Journal, type JournalReader, type JournalRefusal } from "../../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../../access/Actor.ts"
import { programmeStream } from "../../programme/events.ts"
import { ProjectNotFound } from "../../project/errors.ts"
import { projectStream } from "../../project/events.ts"
import { ProjectRepository } from "../../project/ProjectRepository.ts"
import { RegionOutsideScope } from "../../region/errors.ts"
import { divisionsStream } from "../../region/events.ts"
import { readRegionRegister } from "../../region/read.ts"
import { countyCodesUnder } from "../../region/RegionRegister.ts"
import { approve, type EstimateRefusal } from "../estimate/decide.ts"
import { ApproveEstimate, type EstimateAccepted, estimateStream } from "../estimate/Estimate.ts"
import { issuePlan, type IssuePlanRefusal } from "./decide.ts"
import { planStream } from "./events.ts"
import { type FinancingPlanAccepted, IssueFinancingPlan } from "./FinancingPlan.ts"
import { limitsOf, projectLimit, usedCell } from "./limits.ts"
import { planVersions } from "./PlanRecord.ts"

const encodePlan = Schema.encodeSync(IssueFinancingPlan)
const encodeEstimate = Schema.encodeSync(ApproveEstimate)

/** What a command asks for, in canonical form, without the key that it is sent under. */
export const planRequest = (name: string, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { useCase: "funds.plan", command: name, request }
}

const writtenIn = ([entry]: ReadonlyArray<Entry>): Entry => {
  if (entry === undefined) throw new TypeError("a command without an entry has no answer")
  return entry
}

export class FinancingPlans extends Context.Service<
  FinancingPlans,
  {
    /**
     * Issues a version of a plan: by whoever answers for the item in the whole province. It sets the limits
     * of all that is allotted from then on.
     */
    readonly issue: (
      command: IssueFinancingPlan,
    ) => Effect.Effect<
      FinancingPlanAccepted,
      NotPermitted | RegionOutsideScope | IssuePlanRefusal | JournalRefusal,
      CurrentActor
    >
    /** Records the approval of a project's estimate; the newest limits what the project takes on. */
    readonly approveEstimate: (
      command: ApproveEstimate,
    ) => Effect.Effect<EstimateAccepted, NotPermitted | EstimateRefusal | JournalRefusal, CurrentActor>
  }
>()("@minsheng/core/funds/plan/FinancingPlans") {
  static readonly layer = Layer.effect(
    FinancingPlans,
    Effect.gen(function* () {
      const journal = yield* Journal
      const projects = yield* ProjectRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const issue = Effect.fn("FinancingPlans.issue")(function* (command: IssueFinancingPlan) {
        const actor = yield* permitted("funds.plan")
        const { year, itemKey, lines } = command.plan
        const province = provinceOf(lines[0].regionCode)
        const register = yield* readRegionRegister(province)
        const counties = countyCodesUnder(register, province, yield* OfficeClock.today)
        if (!actor.scope.holdsAllOf(counties) || !actor.scope.holdsItem(itemKey)) {
          return yield* new RegionOutsideScope({ code: province })
        }
        const limits = register.divisions.flatMap(({ code }) => limitsOf(year, itemKey, code))
        return yield* journal.append({
          actor: actor.id,
          commandId: command.commandId,
          request: planRequest("issuePlan", encodePlan(command)),
          streams: [planStream(year, itemKey), programmeStream(year), divisionsStream(province)],
          cells: limits.map(([, limit]) => usedCell(limit)),
          decide: issuePlan(command, province),
          answer: (entries) => {
            const entry = writtenIn(entries)
            const { position, recordedAt } = entry
            const version = planVersions([entry]).at(-1)?.version ?? 0
            return { year, itemKey, version, position, recordedAt }
          },
        })
      }, Effect.provide(services))

      const approveEstimate = Effect.fn("FinancingPlans.approveEstimate")(function* (
        command: ApproveEstimate,
      ) {
        const actor = yield* permitted("funds.plan")
        const { commandId, projectCode } = command
        const id = yield* projects.idOf(projectCode)
        if (id === undefined) return yield* new ProjectNotFound({ code: projectCode })
        return yield* journal.append({
          actor: actor.id,
          commandId,
          request: planRequest("approveEstimate", encodeEstimate(command)),
          streams: [projectStream(id), estimateStream(id)],
          cells: [usedCell(projectLimit(id))],
          decide: approve(actor.scope, id, command),
          answer: (entries) => {
            const { position, recordedAt } = writtenIn(entries)
            return { projectCode, position, recordedAt }
          },
        })
      }, Effect.provide(services))

      return FinancingPlans.of({ issue, approveEstimate })
    }),
  )
}
