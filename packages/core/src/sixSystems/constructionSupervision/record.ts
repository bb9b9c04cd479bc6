/** Supervision of a project as its acts tell it. */
import type { Subjects } from "../../law/Rule.ts"
import { type ActsByKind, byKind, every, type OfKind } from "../ActsByKind.ts"
import type { Contract, ContractAct, Milestones } from "../contractManagement/record.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"

/** What all systems that have to do with contracts know of the project stands here, for who is qualified. */
export interface Supervision {
  readonly project: ProjectFacts
  readonly milestones: Milestones
  readonly contracts: ReadonlyArray<Contract>
  readonly acts: ActsByKind<ContractAct>
}

export interface SupervisionFacts {
  readonly supervision: Supervision
}

export const supervisionOf = (
  acts: ReadonlyArray<ContractAct>,
  about: Omit<Supervision, "acts">,
): Supervision => ({ ...about, acts: byKind(acts) })

/** The project's supervision as a whole. */
export const theProject: Subjects<SupervisionFacts, Supervision> = {
  kind: "project",
  in: ({ supervision }) => [{ key: "project", subject: supervision }],
}

/** An act of supervision in its project. */
export type Supervised<Kind extends ContractAct["_tag"]> = Supervision & {
  readonly act: OfKind<ContractAct, Kind>
}

/** Acts of some kinds, one by one, known by their ids. */
export const actsOf = <Kind extends ContractAct["_tag"]>(
  kind: string,
  ...kinds: ReadonlyArray<Kind>
): Subjects<SupervisionFacts, Supervised<Kind>> => ({
  kind,
  in: ({ supervision }) =>
    kinds
      .flatMap((one) => every(supervision.acts, one))
      .map((act) => ({ key: act.id, subject: { ...supervision, act } })),
})
