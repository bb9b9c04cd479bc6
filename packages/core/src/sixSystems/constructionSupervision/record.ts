/** Supervision of a project as its acts tell it. */
import type { Subjects } from "../../law/Rule.ts"
import type { Acted } from "../Act.ts"
import { type ActsByKind, byKind, every, type OfKind } from "../ActsByKind.ts"
import type { Contract, Milestones, SupervisionEvent } from "../contractManagement/record.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"

export type SupervisionAct = Acted<SupervisionEvent>

export interface Supervision {
  readonly project: ProjectFacts
  readonly milestones: Milestones
  readonly contracts: ReadonlyArray<Contract>
  readonly acts: ActsByKind<SupervisionAct>
}

export interface SupervisionFacts {
  readonly supervision: Supervision
}

export const supervisionOf = (
  acts: ReadonlyArray<SupervisionAct>,
  about: Omit<Supervision, "acts">,
): Supervision => ({ ...about, acts: byKind(acts) })

/** The project's supervision as a whole. */
export const theProject: Subjects<SupervisionFacts, Supervision> = {
  kind: "project",
  in: ({ supervision }) => [{ key: "project", subject: supervision }],
}

/** An act of supervision in its project. */
export type Supervised<Kind extends SupervisionAct["_tag"]> = Supervision & {
  readonly act: OfKind<SupervisionAct, Kind>
}

/** Acts of some kinds, one by one, known by their ids. */
export const actsOf = <Kind extends SupervisionAct["_tag"]>(
  kind: string,
  ...kinds: ReadonlyArray<Kind>
): Subjects<SupervisionFacts, Supervised<Kind>> => ({
  kind,
  in: ({ supervision }) =>
    kinds
      .flatMap((one) => every(supervision.acts, one))
      .map((act) => ({ key: act.id, subject: { ...supervision, act } })),
})
