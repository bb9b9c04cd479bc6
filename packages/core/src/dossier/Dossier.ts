/**
 * A dossier (项目档案): a project's acts under the six systems, as a file holds them or the register exports
 * them. It can be judged without this register.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import type { AnyEventType, EventOf } from "../journal/EventType.ts"
import type { Acted } from "../sixSystems/Act.ts"
import { legalPersonEvents } from "../sixSystems/legalPersonResponsibility/events.ts"
import { type ProjectFacts, projectFactsOf } from "../sixSystems/legalPersonResponsibility/record.ts"
import { tenderingEvents } from "../sixSystems/tendering/events.ts"
import { type Purchase, purchasesOf, type SignedContract } from "../sixSystems/tendering/record.ts"

export const actTypes = [...legalPersonEvents, ...tenderingEvents] as const

type ActEvent = EventOf<(typeof actTypes)[number]>

const actOf = <Type extends AnyEventType>({ type, payload }: Type) =>
  Schema.Struct({
    /** Names the act within the dossier. */
    id: Schema.NonEmptyString,
    type: Schema.Literal(type),
    occurredOn: CalendarDate,
    payload: payload as Schema.Codec<unknown>,
  })

/** The format of a file; `minsheng schema dossier` prints it. */
export const DossierFile = Schema.Struct({
  /** The version of the format. */
  dossier: Schema.Literal(1),
  project: Schema.Struct({ code: Schema.NonEmptyString, name: Schema.NonEmptyString }),
  acts: Schema.Array(Schema.Union(actTypes.map((type) => actOf(type as AnyEventType)))),
})
export type DossierFile = typeof DossierFile.Type

/** What rules look at: the records of all systems. */
export interface Dossier {
  readonly project: ProjectFacts
  readonly purchases: ReadonlyArray<Purchase>
}

const isOf =
  <Types extends ReadonlyArray<AnyEventType>>(types: Types) =>
  (act: Acted<ActEvent>): act is Acted<Extract<ActEvent, { readonly _tag: Types[number]["type"] }>> =>
    types.some(({ type }) => type === act._tag)

/** Contracts, as far as purchases look at them: whichever system records them, by what it calls the act. */
const contractsIn = (acts: ReadonlyArray<{ readonly _tag: string } & Omit<Acted<ActEvent>, "_tag">>) =>
  acts
    .filter(({ _tag }) => _tag === "ContractSigned")
    .map(({ id, on, payload }) => ({ ...(payload as Omit<SignedContract, "id" | "on">), id, on }))

/** Composes the records of what had happened by a day, in the order of the days. */
export const dossierOf = ({ acts }: Pick<DossierFile, "acts">, on: CalendarDate): Dossier => {
  const happened = acts
    .filter(({ occurredOn }) => occurredOn <= on)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
    .map(
      ({ id, type, occurredOn, payload }) => ({ id, on: occurredOn, _tag: type, payload }) as Acted<ActEvent>,
    )
  const project = projectFactsOf(happened.filter(isOf(legalPersonEvents)))
  return {
    project,
    purchases: purchasesOf(project, happened.filter(isOf(tenderingEvents)), contractsIn(happened)),
  }
}
