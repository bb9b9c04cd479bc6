/**
 * What a rulebook is, in one digest: every rule with its revision, its versions and the numbers it looks at.
 */
import { type CanonicalObject, canonicalText } from "../journal/Canonical.ts"
import type { Digest } from "../journal/Digest.ts"
import type { AnyRule } from "../dossier/rulebook.ts"
import type { RuleVersion } from "../law/Rule.ts"
import { shapeOf } from "../law/shape.ts"

const versionOf = ({ applies, requires, ...version }: RuleVersion<never>): CanonicalObject => ({
  from: version.from,
  until: version.until,
  rows: [...version.rows],
  confidence: version.confidence,
  citations: version.citations.map(({ instrument, provision }) => ({
    instrument: instrument.title.zh,
    documentNumber: instrument.documentNumber,
    textReadFrom: instrument.textReadFrom,
    provision,
  })),
  applies: applies === undefined ? null : shapeOf(applies),
  requires: shapeOf(requires),
})

/** The digest of one rule. What its measures look up is not seen: a revision goes up with that. */
export const ruleDigest = (
  digest: Digest,
  { id, revision, severity, about, anchor, versions }: AnyRule,
): string =>
  digest.ofText(
    canonicalText({
      id,
      revision,
      severity,
      about: about.kind,
      anchor: anchor.id,
      versions: (versions as ReadonlyArray<RuleVersion<never>>).map(versionOf),
    }),
  )

/** The digest of all rules, in whatever order they are listed. */
export const rulebookDigest = (digest: Digest, rules: ReadonlyArray<AnyRule>): string =>
  digest.ofText(canonicalText(rules.map((rule) => `${rule.id} ${ruleDigest(digest, rule)}`).toSorted()))
