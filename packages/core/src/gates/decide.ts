/** Decisions at gates: pure functions of what the journal says, the rulebook and a command. */
import { Result } from "effect"
import type { Digest } from "../journal/Digest.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { annulled, type NewEvent, occurred } from "../journal/EventType.ts"
import { factsOf } from "../journal/Fact.ts"
import type { Known } from "../journal/Unit.ts"
import type { Actor, Scope } from "../access/Actor.ts"
import { dossierIn } from "../act/decide.ts"
import type { DossierChanged } from "../act/errors.ts"
import { actTypeNamed, dossierStream } from "../act/events.ts"
import { standingActs } from "../act/recorded.ts"
import { type Decision, recordIn, type Target } from "../project/decide.ts"
import type { ProjectNotFound } from "../project/errors.ts"
import { can } from "./can.ts"
import {
  DecidesOnOwnRecord,
  GateClosed,
  GateNeedsReason,
  GatePassedAlready,
  PassNotFound,
  SubjectUnknown,
} from "./errors.ts"
import { decisionStream, GatePassed, readGateEvent } from "./events.ts"
import { type Action, gates } from "./Gate.ts"
import type { Receipt } from "./Receipt.ts"
import { WHOLE } from "./names.ts"

interface Asked {
  readonly action: Action
  readonly subject: string
}

/** The authorisation of a subject that stands. */
export const passOf = (entries: ReadonlyArray<Entry>, { action, subject }: Asked): Entry | undefined =>
  factsOf(entries).find(({ entry }) => {
    const { receipt } = readGateEvent(entry).payload
    return receipt.action === action && receipt.subject === subject
  })?.entry

export type PassRefusal =
  | ProjectNotFound
  | DossierChanged
  | SubjectUnknown
  | GateClosed
  | GateNeedsReason
  | GatePassedAlready
  | DecidesOnOwnRecord

/** The receipt that allows it, or why it is not allowed. */
const allowed = (
  receipt: Receipt | SubjectUnknown,
  reason: string | null,
): Result.Result<Receipt, SubjectUnknown | GateClosed | GateNeedsReason> => {
  if (receipt instanceof SubjectUnknown) return Result.fail(receipt)
  if (receipt.outcome === "mayNot") return Result.fail(new GateClosed({ receipt }))
  return receipt.outcome === "mayWithReason" && reason === null
    ? Result.fail(new GateNeedsReason({ receipt }))
    : Result.succeed(receipt)
}

/** Acts of somebody's own that the answer rests on: two people see each thing that is authorised. */
const ownActs = (
  actor: Actor,
  entries: ReadonlyArray<Entry>,
  { findings }: Receipt,
): ReadonlyArray<Position> => {
  const rested = new Set(findings.flatMap(({ evidence }) => evidence.flatMap(({ acts }) => acts)))
  return entries
    .filter(({ position, actor: recorder }) => recorder === actor.id && rested.has(String(position)))
    .map(({ position }) => position)
}

/** A filing is an act of the dossier as soon as this register has made it. */
const actsBy = (target: Target, { action, subject, on }: Receipt): ReadonlyArray<NewEvent> => {
  const { supposes, records } = gates[action]
  if (!records || supposes === null) return []
  const payload = subject === WHOLE ? {} : { contract: subject }
  return [occurred(actTypeNamed(supposes), { stream: dossierStream(target.id), occurredOn: on, payload })]
}

export const pass =
  (
    { target, actor, digest }: { readonly target: Target; readonly actor: Actor; readonly digest: Digest },
    {
      action,
      subject,
      reason,
      expects,
    }: Asked & {
      readonly reason: string | null
      readonly expects?: number | undefined
    },
  ) =>
  (known: Known): Decision<PassRefusal> => {
    const seen = Result.all([
      recordIn(known, actor.scope, target),
      dossierIn(known, actor.scope, target, expects),
    ])
    return Result.flatMap(seen, ([record, entries]): Decision<PassRefusal> => {
      const stream = decisionStream(target.id)
      const before = passOf(known.entries(stream), { action, subject })
      if (before !== undefined) {
        return Result.fail(new GatePassedAlready({ action, subject, position: before.position }))
      }
      const project = { code: target.code, name: record.details.name }
      const file = { dossier: 1 as const, project, acts: standingActs(entries) }
      const answer = can(digest, file, { action, subject, on: known.officeDate })
      return Result.flatMap(allowed(answer, reason), (receipt): Decision<DecidesOnOwnRecord> => {
        const positions = ownActs(actor, entries, receipt)
        if (positions.length > 0) return Result.fail(new DecidesOnOwnRecord({ action, subject, positions }))
        const payload = { reason, receipt }
        return Result.succeed([
          occurred(GatePassed, { stream, occurredOn: receipt.on, payload }),
          ...actsBy(target, receipt),
        ])
      })
    })
  }

export const revoke =
  (
    target: Target,
    scope: Scope,
    { position, reason }: { readonly position: Position; readonly reason: string },
  ) =>
  (known: Known): Decision<ProjectNotFound | PassNotFound> =>
    Result.flatMap(recordIn(known, scope, target), (): Decision<PassNotFound> => {
      const facts = factsOf(known.entries(decisionStream(target.id)))
      const entry = facts.find((fact) => fact.entry.position === position)?.entry
      return entry === undefined
        ? Result.fail(new PassNotFound({ code: target.code, position }))
        : Result.succeed([annulled(entry, reason)])
    })
