/** What of a division's record is shown to whom: what is in force to all, drafts to those who hold it all. */
import { type Actor, isPermitted, NotPermitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { RegionOutsideScope } from "../region/errors.ts"
import type { Breakdown } from "./Breakdown.ts"
import type { AskedPlace } from "./Place.ts"
import type { IssueState, Phase } from "./ProgrammeAnswer.ts"
import type { CatalogueState, Issuable, ProgrammeRecord, Version } from "./ProgrammeRecord.ts"

type Counties = Pick<AskedPlace, "counties">

/** Whether a division is wholly in somebody's scope: only then can they be told what its parts come to. */
export const holdsAll = ({ scope }: Actor, { counties }: Counties): boolean => scope.holdsAllOf(counties)

/** Whose drafts somebody sees: those of divisions that are wholly in their scope; an agency sees none. */
export const seesDrafts = (actor: Actor, of: Counties): boolean =>
  actor.grant === undefined && holdsAll(actor, of)

export const phaseOf = (one: Issuable<unknown> | undefined): Phase => {
  if (one === undefined || one.changedOn === null) return "empty"
  if (one.versions.length === 0) return "draft"
  return one.adjustment === null ? "issued" : "adjusting"
}

export interface Shown<State> {
  readonly state: State | undefined
  readonly issue: IssueState
}

const described = <State>(
  one: Issuable<State> | undefined,
  version: Version<State> | undefined,
  seen: { readonly drafts: boolean; readonly shownDraft: boolean },
): IssueState => {
  const phase = phaseOf(one)
  const known = seen.drafts ? phase : phase === "adjusting" ? "issued" : phase
  return {
    phase: known,
    version: version?.number ?? null,
    document: version?.document ?? null,
    adjustment: seen.drafts ? (one?.adjustment?.reason ?? null) : null,
    shownDraft: seen.shownDraft,
  }
}

/** The catalogue as it is shown: a year that was never issued is shown as the draft that it is. */
export const shownCatalogue = (
  { catalogue }: ProgrammeRecord,
  asked: { readonly draft: boolean; readonly sees: boolean },
): { readonly state: CatalogueState; readonly issue: IssueState } => {
  const version = catalogue.versions.at(-1)
  const shownDraft = version === undefined || (asked.draft && asked.sees && catalogue.adjustment !== null)
  return {
    state: shownDraft ? catalogue.working : version.state,
    issue: described(catalogue, version, { drafts: asked.sees, shownDraft }),
  }
}

/** A breakdown as it is shown: a draft only to those who may see it. */
export const shownBreakdown = (
  { targets }: ProgrammeRecord,
  itemKey: ItemKey,
  asked: { readonly draft: boolean; readonly sees: boolean },
): Shown<Breakdown> => {
  const one = targets.get(itemKey)
  const version = one?.versions.at(-1)
  const drafted = one !== undefined && (version === undefined || one.adjustment !== null)
  const shownDraft = drafted && asked.sees && (asked.draft || version === undefined)
  const issue = described(one, version, { drafts: asked.sees, shownDraft })
  return {
    state: shownDraft ? one.working : version?.state,
    issue: version === undefined && !asked.sees ? { ...issue, phase: "empty" } : issue,
  }
}

export const mayPrepare = (actor: Actor, asked: AskedPlace) => {
  const useCases: ReadonlyArray<UseCase> = ["programme.edit", "programme.issue"]
  return useCases.map((useCase) => ({
    useCase,
    refusal: isPermitted(actor, useCase)
      ? seesDrafts(actor, asked)
        ? null
        : new RegionOutsideScope({ code: asked.place.region })
      : new NotPermitted({ useCase, roles: actor.roles }),
  }))
}

/** Whether any of a division's counties are somebody's; nobody asks about another's. */
export const concerns = ({ scope }: Actor, counties: ReadonlyArray<DivisionCode>): boolean =>
  scope.counties === undefined || counties.some((county) => scope.counties?.has(county) === true)
