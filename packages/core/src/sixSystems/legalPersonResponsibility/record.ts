/** The project as its acts describe it: what was said last of each thing. */
import { saidBy, type Said } from "../../law/Measure.ts"
import type { EventOf } from "../../journal/EventType.ts"
import type { Acted, Party } from "../Act.ts"
import type { LegalPersonEvent } from "./events.ts"
import type { ProjectApproved, ProjectDescribed } from "./projectEvents.ts"

export type ProjectApproval = Acted<EventOf<typeof ProjectApproved>>

type Description = EventOf<typeof ProjectDescribed>["payload"]
type Described = Exclude<keyof Description, "paper">

export type ProjectFacts = {
  readonly [Field in Described]: Said<NonNullable<Description[Field]>> | undefined
} & {
  readonly legalPerson: Said<Party> | undefined
}

const NOTHING_SAID: ProjectFacts = {
  sector: undefined,
  scale: undefined,
  totalInvestmentFen: undefined,
  fiscalFen: undefined,
  governmentInvestment: undefined,
  isStateControlled: undefined,
  isGovernmentControlled: undefined,
  isCommercial: undefined,
  isInfrastructure: undefined,
  isHousing: undefined,
  isUrban: undefined,
  needsFirePaper: undefined,
  floorAreaSquareMetres: undefined,
  designLifeYears: undefined,
  platformCode: undefined,
  legalPerson: undefined,
}

export const projectFactsOf = (acts: ReadonlyArray<Acted<LegalPersonEvent>>): ProjectFacts => {
  const facts = new Map<string, Said<unknown>>()
  for (const act of acts) {
    if (act._tag !== "LegalPersonNamed" && act._tag !== "ProjectDescribed") continue
    for (const [field, value] of Object.entries(act.payload)) {
      if (field !== "paper" && value !== null) facts.set(field, saidBy(value, act.id))
    }
  }
  return { ...NOTHING_SAID, ...(Object.fromEntries(facts) as Partial<ProjectFacts>) }
}
