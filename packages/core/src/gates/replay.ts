/** Replay: makes a receipt again from a dossier, without this register, and says whether it still holds. */
import { Schema } from "effect"
import { canonicalText } from "../journal/Canonical.ts"
import type { Digest } from "../journal/Digest.ts"
import { VERDICTS } from "../law/Rule.ts"
import type { FindingAnswer } from "../dossier/answers.ts"
import type { DossierFile } from "../dossier/Dossier.ts"
import { can, receiptDigest } from "./can.ts"
import type { SubjectUnknown } from "./errors.ts"
import { SUPPOSED } from "./names.ts"
import { type Input, Outcome, type Receipt } from "./Receipt.ts"

const Verdict = Schema.NullOr(Schema.Literals(VERDICTS))

/** What became of a receipt. */
export const Replay = Schema.Struct({
  /** Whether the outcome and every verdict come out again, and the receipt itself is as it was made. */
  holds: Schema.Boolean,
  /** Whether the receipt says what it said when it was made. */
  isWhole: Schema.Boolean,
  /** `other`: a rule that was asked is another now, or the gate asks others. */
  rulebook: Schema.Literals(["same", "other"]),
  rulesChanged: Schema.Array(Schema.String),
  /** Acts, by their ids: what they say is another, they are gone, or they have come since. */
  inputs: Schema.Struct({
    changed: Schema.Array(Schema.String),
    missing: Schema.Array(Schema.String),
    added: Schema.Array(Schema.String),
  }),
  outcome: Schema.Struct({ was: Outcome, now: Schema.NullOr(Outcome) }),
  /** Verdicts that come out differently, or on other evidence; `null` where there was or is none. */
  verdicts: Schema.Array(
    Schema.Struct({
      rule: Schema.String,
      subject: Schema.Struct({ kind: Schema.String, key: Schema.String }),
      was: Verdict,
      now: Verdict,
      /** Acts that the verdict rested on. */
      acts: Schema.Array(Schema.String),
    }),
  ),
})
export type Replay = typeof Replay.Type

const nameOf = ({ rule, subject: { kind, key } }: FindingAnswer): string => JSON.stringify([rule, kind, key])

const byName = <Value>(
  all: ReadonlyArray<Value>,
  name: (value: Value) => string,
): ReadonlyMap<string, Value> => new Map(all.map((value) => [name(value), value]))

/** Acts that a verdict rests on. */
const actsOf = ({ evidence }: FindingAnswer): ReadonlyArray<string> => [
  ...new Set(evidence.flatMap(({ acts }) => acts).filter((id) => id !== SUPPOSED)),
]

const saysTheSame = (one: FindingAnswer, other: FindingAnswer): boolean =>
  canonicalText(one) === canonicalText(other)

const verdictsBetween = (then: Receipt, now: Receipt | undefined): Replay["verdicts"] => {
  const [before, after] = [byName(then.findings, nameOf), byName(now?.findings ?? [], nameOf)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)]
    const known = was ?? is
    if (known === undefined || (was !== undefined && is !== undefined && saysTheSame(was, is))) return []
    const { rule, subject } = known
    return [{ rule, subject, was: was?.verdict ?? null, now: is?.verdict ?? null, acts: actsOf(known) }]
  })
}

const inputsBetween = (then: ReadonlyArray<Input>, now: ReadonlyArray<Input>): Replay["inputs"] => {
  const [before, after] = [byName(then, ({ id }) => id), byName(now, ({ id }) => id)]
  const ids = (inputs: ReadonlyArray<Input>) => inputs.map(({ id }) => id)
  return {
    changed: ids(then.filter(({ id, hash }) => after.has(id) && after.get(id)?.hash !== hash)),
    missing: ids(then.filter(({ id }) => !after.has(id))),
    added: ids(now.filter(({ id }) => !before.has(id))),
  }
}

const rulesBetween = (then: Receipt, now: Receipt): ReadonlyArray<string> => {
  const [before, after] = [then, now].map(({ rulebook }) => byName(rulebook.asked, ({ rule }) => rule))
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].filter(
    (rule) => before?.get(rule)?.digest !== after?.get(rule)?.digest,
  )
}

const isWhole = (digest: Digest, { digest: stated, ...content }: Receipt): boolean =>
  receiptDigest(digest, content) === stated

const isReceipt = (answer: Receipt | SubjectUnknown): answer is Receipt => !("_tag" in answer)

/** Makes a receipt again; a subject that the dossier does not have any more has no outcome. */
export const replay = (digest: Digest, receipt: Receipt, file: DossierFile): Replay => {
  const answer = can(digest, file, receipt)
  const now = isReceipt(answer) ? answer : undefined
  const rulesChanged = now === undefined ? [] : rulesBetween(receipt, now)
  const verdicts = verdictsBetween(receipt, now)
  const whole = isWhole(digest, receipt)
  return {
    holds: whole && now?.outcome === receipt.outcome && verdicts.every(({ was, now: is }) => was === is),
    isWhole: whole,
    rulebook: rulesChanged.length === 0 ? "same" : "other",
    rulesChanged,
    inputs: inputsBetween(receipt.inputs, now?.inputs ?? []),
    outcome: { was: receipt.outcome, now: now?.outcome ?? null },
    verdicts,
  }
}
