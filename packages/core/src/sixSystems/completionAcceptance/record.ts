/** Works from their completion to their use, and the final account of the project. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import { latest } from "../../law/build.ts"
import type { Acted } from "../Act.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"
import type { AcceptanceKind } from "./acceptanceEvents.ts"
import { type AcceptanceEvent, acceptanceEvents, type AccountEvent, type CompletionEvent } from "./events.ts"

type Of<Tag extends CompletionEvent["_tag"]> = Acted<Extract<CompletionEvent, { readonly _tag: Tag }>>

export type AcceptanceAct = Of<"AcceptanceHeld">
export type WarrantyAct = Of<"WarrantyGiven">

/** Works as they are completed: those of a contract, or all of the project's. */
export interface Completion {
  readonly name: string
  readonly project: ProjectFacts
  /** Goods and services are accepted as well. */
  readonly isWorks: boolean
  readonly completed?: Of<"WorksCompleted">
  readonly announced?: Of<"AcceptanceAnnounced">
  /** Of each kind the first that was passed, or else the last. */
  readonly acceptances: Readonly<Partial<Record<AcceptanceKind, AcceptanceAct>>>
  readonly filed?: Of<"AcceptanceFiled">
  readonly qualityReport?: Of<"QualityReportIssued">
  readonly handedOver?: Of<"HandedOver">
  readonly useBegun?: Of<"UseBegun">
  readonly warranty?: WarrantyAct
  readonly filesTransferred?: Of<"FilesTransferred">
}

/** A person who left, or the unit that is no more. */
export type Departure = Of<"ResponsiblePersonMoved"> | Of<"OwnerDissolved">

/** What the approvals say that a project may cost, as it was on a day. */
export interface ApprovedEstimate {
  readonly id: string
  readonly on: CalendarDate
  readonly amountFen: bigint
}

/** The accounts of a project after its works. */
export interface FinalAccounting {
  readonly project: ProjectFacts
  readonly completions: ReadonlyArray<Completion>
  /** The names of all works that have started. */
  readonly started: ReadonlyArray<string>
  readonly estimates: ReadonlyArray<ApprovedEstimate>
  readonly drawnUp: Of<"FinalAccountDrawnUp"> | undefined
  readonly approved: Of<"FinalAccountApproved"> | undefined
  readonly extended: Of<"FinalAccountExtended"> | undefined
  readonly departures: ReadonlyArray<Departure>
  readonly leftOver: ReadonlyArray<Of<"WorksLeftOver">>
  readonly audits: ReadonlyArray<Of<"AuditHeld">>
}

/** What all works of a project are called, beside those of its contracts. */
export const WHOLE = "project"

type Alone = Omit<Completion, "name" | "project" | "isWorks">

const NONE: Alone = { acceptances: {} }

const withAcceptance = (works: Alone, act: AcceptanceAct): Alone => {
  const kind = act.payload.kind ?? "completion"
  const before = works.acceptances[kind]
  return before?.payload.passed === true
    ? works
    : { ...works, acceptances: { ...works.acceptances, [kind]: act } }
}

/** The notice of a later acceptance takes the place of an earlier one; of all else the first counts. */
const withAct = (works: Alone, act: Acted<AcceptanceEvent>): Alone => {
  switch (act._tag) {
    case "WorksCompleted":
      return { completed: act, ...works }
    case "AcceptanceAnnounced":
      return works.acceptances.completion?.payload.passed === true ? works : { ...works, announced: act }
    case "AcceptanceHeld":
      return withAcceptance(works, act)
    case "AcceptanceFiled":
      return { filed: act, ...works }
    case "QualityReportIssued":
      return { qualityReport: act, ...works }
    case "HandedOver":
      return { handedOver: act, ...works }
    case "UseBegun":
      return { useBegun: act, ...works }
    case "WarrantyGiven":
      return { ...works, warranty: act }
    case "FilesTransferred":
      return { filesTransferred: act, ...works }
  }
}

const isOfWorks = (act: Acted<CompletionEvent>): act is Acted<AcceptanceEvent> =>
  acceptanceEvents.some(({ type }) => type === act._tag)

/** An acceptance of all works counts for those of a contract that has none of its own. */
const together = (whole: Alone, own: Alone): Alone => ({
  ...whole,
  ...own,
  acceptances: { ...whole.acceptances, ...own.acceptances },
})

/** Goods and services, of which nothing else is heard than that they were accepted. */
const isProcured = ({ acceptances, ...acts }: Alone): boolean =>
  Object.keys(acts).length === 0 && Object.keys(acceptances).every((kind) => kind === "procurement")

/** Acceptances that are held contract by contract as well. */
const BY_CONTRACT = ["completion", "handOver", "legalPerson"] as const

/** All works are accepted with the last of them, where nothing says it of them as a whole. */
const ofAll = (whole: Alone, parts: ReadonlyMap<string, Alone>, started: ReadonlyArray<string>): Alone => {
  const works = [...parts].filter(([name, part]) => name !== WHOLE && !isProcured(part))
  if (!started.every((name) => name === WHOLE || parts.has(name))) return whole
  const inAll = BY_CONTRACT.flatMap((kind) => {
    const held = works.map(([, { acceptances }]) => acceptances[kind])
    const last = held.every((one) => one?.payload.passed === true) ? latest(held) : undefined
    return last === undefined ? [] : [[kind, last] as const]
  })
  return { ...whole, acceptances: { ...Object.fromEntries(inAll), ...whole.acceptances } }
}

/** Works as they are completed; all of it only where something is said of it. */
export const completionsOf = (
  project: ProjectFacts,
  acts: ReadonlyArray<Acted<CompletionEvent>>,
  started: ReadonlyArray<string>,
): ReadonlyArray<Completion> => {
  const byName = new Map<string, Alone>()
  for (const act of acts.filter(isOfWorks)) {
    const name = act.payload.contract ?? WHOLE
    byName.set(name, withAct(byName.get(name) ?? NONE, act))
  }
  const whole = byName.get(WHOLE) ?? NONE
  return [...byName].map(([name, own]) => {
    if (isProcured(own)) return { name, project, isWorks: false, ...own }
    const works = name === WHOLE ? ofAll(own, byName, started) : together(whole, own)
    return { name, project, isWorks: true, ...works }
  })
}

export const finalAccountingOf = (
  project: ProjectFacts,
  acts: ReadonlyArray<Acted<CompletionEvent>>,
  { completions, started, estimates }: Pick<FinalAccounting, "completions" | "started" | "estimates">,
): FinalAccounting => {
  const of = <Tag extends AccountEvent["_tag"]>(tag: Tag): ReadonlyArray<Of<Tag>> =>
    acts.filter((act): act is Extract<Acted<CompletionEvent>, Of<Tag>> => act._tag === tag)
  return {
    project,
    completions,
    started,
    estimates,
    drawnUp: of("FinalAccountDrawnUp")[0],
    approved: of("FinalAccountApproved")[0],
    extended: of("FinalAccountExtended").at(-1),
    departures: acts.filter(
      (act): act is Departure => act._tag === "ResponsiblePersonMoved" || act._tag === "OwnerDissolved",
    ),
    leftOver: of("WorksLeftOver"),
    audits: of("AuditHeld"),
  }
}
