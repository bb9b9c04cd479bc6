/** docs/reference/rule-cases.json: what each rule's table of cases comes to, and under which revision. */
import { createHash } from "node:crypto"
import type { RuleCases } from "@minsheng/core/testing"

export interface CaseDigest {
  readonly revision: number
  readonly cases: number
  readonly digest: string
}

export type CaseDigests = Readonly<Record<string, CaseDigest>>

const plain = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value)

export const digestOf = ({ rule, cases, impossible }: RuleCases): CaseDigest => ({
  revision: rule.revision,
  cases: cases.length,
  digest: createHash("sha256")
    .update(JSON.stringify([cases, impossible ?? {}], plain))
    .digest("hex"),
})

export const digestsOf = (tables: ReadonlyArray<RuleCases>): CaseDigests =>
  Object.fromEntries(
    tables.map((one) => [one.rule.id, digestOf(one)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Rules whose table is another than the one that was kept, under the same revision or an older one. */
export const silentChanges = (kept: CaseDigests, now: CaseDigests): ReadonlyArray<string> =>
  Object.entries(now).flatMap(([id, { revision, digest }]) => {
    const before = kept[id]
    if (before === undefined) return []
    if (revision < before.revision) return [`${id}: revision ${revision} is older than ${before.revision}`]
    const isSilent = digest !== before.digest && revision === before.revision
    return isSilent ? [`${id}: its cases changed and its revision is still ${revision}`] : []
  })

export const caseDigestsText = (digests: CaseDigests): string => `${JSON.stringify(digests, undefined, 2)}\n`
