/** The project as its acts describe it: what was said last of each thing. */
import type { Fen } from "../../kernel/Money.ts"
import type { Said } from "../../law/Measure.ts"
import { type Acted, type Party, said } from "../Act.ts"
import type { LegalPersonEvent, Sector } from "./events.ts"

export interface ProjectFacts {
  readonly sector: Said<Sector> | undefined
  readonly totalInvestmentFen: Said<Fen> | undefined
  readonly fiscalFen: Said<Fen> | undefined
  readonly isStateControlled: Said<boolean> | undefined
  readonly floorAreaSquareMetres: Said<number> | undefined
  readonly legalPerson: Said<Party> | undefined
}

const NOTHING_SAID: ProjectFacts = {
  sector: undefined,
  totalInvestmentFen: undefined,
  fiscalFen: undefined,
  isStateControlled: undefined,
  floorAreaSquareMetres: undefined,
  legalPerson: undefined,
}

export const projectFactsOf = (acts: ReadonlyArray<Acted<LegalPersonEvent>>): ProjectFacts =>
  acts.reduce<ProjectFacts>((facts, act) => {
    if (act._tag === "LegalPersonNamed") return { ...facts, legalPerson: said(act, act.payload.legalPerson) }
    const { sector, totalInvestmentFen, fiscalFen, isStateControlled, floorAreaSquareMetres } = act.payload
    return {
      ...facts,
      sector: said(act, sector) ?? facts.sector,
      totalInvestmentFen: said(act, totalInvestmentFen) ?? facts.totalInvestmentFen,
      fiscalFen: said(act, fiscalFen) ?? facts.fiscalFen,
      isStateControlled: said(act, isStateControlled) ?? facts.isStateControlled,
      floorAreaSquareMetres: said(act, floorAreaSquareMetres) ?? facts.floorAreaSquareMetres,
    }
  }, NOTHING_SAID)
