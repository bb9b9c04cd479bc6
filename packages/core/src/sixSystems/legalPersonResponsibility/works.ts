/** Works up to their start: those of a contract, with what was done for all works of the project. */
import type { Acted } from "../Act.ts"
import type { WorksEvent } from "./events.ts"
import type { ProjectApproval, ProjectFacts } from "./record.ts"

type Of<Tag extends WorksEvent["_tag"]> = Acted<Extract<WorksEvent, { readonly _tag: Tag }>>

interface WorksActs {
  readonly registered?: Of<"QualitySupervisionRegistered">
  /** The first review that the drawings passed. */
  readonly drawings?: Of<"DrawingsReviewed">
  /** The last permit; what was put off before it counts no more. */
  readonly permitted?: Of<"ConstructionPermitted">
  readonly exempted?: Of<"PermitExempted">
  readonly extensions: ReadonlyArray<Of<"PermitExtended">>
  readonly commitments: ReadonlyArray<Of<"QualityCommitmentsSigned">>
  readonly safetyFiled?: Of<"SafetyMeasuresFiled">
  readonly started?: Of<"WorksStarted">
}

export interface Works extends WorksActs {
  /** The contract, or `project` for all works. */
  readonly name: string
  readonly project: ProjectFacts
  readonly startReport: ProjectApproval | undefined
}

/** What all works of a project are called, beside those of its contracts. */
export const WHOLE = "project"

const NONE: WorksActs = { extensions: [], commitments: [] }

/** The first of its kind counts, but for permits: who has a new one does not go by the old. */
const withAct = (works: WorksActs, act: Acted<WorksEvent>): WorksActs => {
  switch (act._tag) {
    case "QualitySupervisionRegistered":
      return { registered: act, ...works }
    case "DrawingsReviewed":
      return act.payload.passed ? { drawings: act, ...works } : works
    case "ConstructionPermitted":
      return { ...works, permitted: act, extensions: [] }
    case "PermitExempted":
      return { ...works, exempted: act }
    case "PermitExtended":
      return { ...works, extensions: [...works.extensions, act] }
    case "QualityCommitmentsSigned":
      return { ...works, commitments: [...works.commitments, act] }
    case "SafetyMeasuresFiled":
      return { safetyFiled: act, ...works }
    case "WorksStarted":
      return { started: act, ...works }
  }
}

const together = (whole: WorksActs, own: WorksActs): WorksActs => ({
  ...whole,
  ...own,
  extensions: own.permitted === undefined ? [...whole.extensions, ...own.extensions] : own.extensions,
  commitments: [...whole.commitments, ...own.commitments],
})

/**
 * The works of a project; all of it only where nothing tells contracts apart, or it has a start of its
 * own.
 */
export const worksOf = (
  project: ProjectFacts,
  acts: ReadonlyArray<Acted<WorksEvent>>,
  startReport: ProjectApproval | undefined,
): ReadonlyArray<Works> => {
  const byName = new Map<string, WorksActs>()
  for (const act of acts) {
    const name = act.payload.contract ?? WHOLE
    byName.set(name, withAct(byName.get(name) ?? NONE, act))
  }
  const whole = byName.get(WHOLE) ?? NONE
  return [...byName]
    .filter(([name, own]) => name !== WHOLE || byName.size === 1 || own.started !== undefined)
    .map(([name, own]) => ({
      name,
      project,
      startReport,
      ...(name === WHOLE ? own : together(whole, own)),
    }))
}
