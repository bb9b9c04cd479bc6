/** A project from its proposal to the start of its works, and what binds its owner afterwards. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { Fen } from "../../kernel/Money.ts"
import type { ActId } from "../../law/Measure.ts"
import type { Acted, Party } from "../Act.ts"
import type { LegalPersonEvent, ProjectEvent, WorksEvent } from "./events.ts"
import { type ProjectApproval, type ProjectFacts, projectFactsOf } from "./record.ts"
import { type Works, worksOf } from "./works.ts"

type Of<Tag extends ProjectEvent["_tag"]> = Acted<Extract<ProjectEvent, { readonly _tag: Tag }>>

export type EstimateAdjustment = Of<"EstimateAdjusted">
export type ScopeChange = Of<"ScopeChanged">
export type Funding = Of<"FundingArranged">

interface Happened {
  readonly id: ActId
  readonly on: CalendarDate
}

/** Something was given to somebody: by a notice of award, or by a contract without one. */
export interface Award extends Happened {
  readonly key: string
  readonly contractor: Party
  /** Works, and what belongs to them (勘察、设计、监理), but no goods; unknown where nobody says what it is. */
  readonly isConstruction: boolean | undefined
}

/** Somebody showed a certificate of qualification. */
export interface Qualification extends Happened {
  readonly holder: Party
  readonly validFrom: CalendarDate | undefined
  readonly validUntil: CalendarDate | undefined
  /** Whether its kind and grade are enough. */
  readonly isSufficient: boolean | undefined
}

/**
 * Money was promised (a contract, a variation; less where one is made smaller), paid, or accounted for as
 * what the project cost in all.
 */
export interface Outlay extends Happened {
  readonly kind: "commitment" | "payment" | "account"
  readonly amountFen: Fen
}

/** An act names somebody; `isOwner` where it takes that somebody for the owner of the project. */
export interface Mention extends Happened {
  readonly party: Party
  readonly isOwner: boolean
}

/** What acts of other systems tell this one. */
export interface SeenElsewhere {
  readonly awards: ReadonlyArray<Award>
  readonly qualifications: ReadonlyArray<Qualification>
  readonly outlays: ReadonlyArray<Outlay>
  readonly mentions: ReadonlyArray<Mention>
}

export interface Preparation extends SeenElsewhere {
  readonly project: ProjectFacts
  readonly legalPersons: ReadonlyArray<Of<"LegalPersonNamed">>
  readonly leader: Of<"ResponsibleLeaderNamed"> | undefined
  readonly approvals: ReadonlyArray<ProjectApproval>
  readonly enteredPlan: Of<"ProjectEnteredPlan"> | undefined
  readonly overrunReported: Of<"OverrunReported"> | undefined
  readonly adjustments: ReadonlyArray<EstimateAdjustment>
  readonly scopeChanges: ReadonlyArray<ScopeChange>
  readonly fundings: ReadonlyArray<Funding>
  readonly archives: ReadonlyArray<Of<"ArchiveListed">>
  readonly works: ReadonlyArray<Works>
}

const WORKS_EVENTS: ReadonlySet<string> = new Set<WorksEvent["_tag"]>([
  "QualitySupervisionRegistered",
  "DrawingsReviewed",
  "ConstructionPermitted",
  "PermitExempted",
  "PermitExtended",
  "QualityCommitmentsSigned",
  "SafetyMeasuresFiled",
  "WorksStarted",
])

const isOfWorks = (act: Acted<LegalPersonEvent>): act is Acted<WorksEvent> => WORKS_EVENTS.has(act._tag)

export const preparationOf = (
  acts: ReadonlyArray<Acted<LegalPersonEvent>>,
  seen: SeenElsewhere,
): Preparation => {
  const of = <Tag extends ProjectEvent["_tag"]>(tag: Tag): ReadonlyArray<Of<Tag>> =>
    acts.filter((act): act is Extract<Acted<LegalPersonEvent>, Of<Tag>> => act._tag === tag)
  const project = projectFactsOf(acts)
  const approvals = of("ProjectApproved")
  return {
    ...seen,
    project,
    legalPersons: of("LegalPersonNamed"),
    leader: of("ResponsibleLeaderNamed")[0],
    approvals,
    enteredPlan: of("ProjectEnteredPlan")[0],
    overrunReported: of("OverrunReported")[0],
    adjustments: of("EstimateAdjusted"),
    scopeChanges: of("ScopeChanged"),
    fundings: of("FundingArranged"),
    archives: of("ArchiveListed"),
    works: worksOf(
      project,
      acts.filter(isOfWorks),
      approvals.find(({ payload }) => payload.stage === "startReport"),
    ),
  }
}

/** What approvals say that the project may cost, in the order of their days. */
export const estimatesOf = ({
  approvals,
  adjustments,
}: Pick<Preparation, "approvals" | "adjustments">): ReadonlyArray<Happened & { readonly amountFen: Fen }> =>
  [
    ...approvals.flatMap(({ id, on, payload: { stage, estimateFen } }) =>
      stage === "preliminaryDesign" && estimateFen !== undefined ? [{ id, on, amountFen: estimateFen }] : [],
    ),
    ...adjustments.map(({ id, on, payload: { estimateFen } }) => ({ id, on, amountFen: estimateFen })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
