/** The difference between two catalogues: what was kept, added, dropped and changed. */
import { Schema } from "effect"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { type CanonicalValue, canonicalText } from "../journal/Canonical.ts"
import { ItemField, type CompareAnswer } from "./ProgrammeAnswer.ts"
import { ProgrammeItem } from "./ProgrammeItem.ts"
import { inOrder } from "./Programme.ts"

const encode = Schema.encodeSync(ProgrammeItem)

const changedFields = (before: ProgrammeItem, after: ProgrammeItem): ReadonlyArray<ItemField> => {
  const [old, fresh] = [encode(before), encode(after)] as ReadonlyArray<Record<ItemField, CanonicalValue>>
  return ItemField.literals.filter(
    (field) => canonicalText(old?.[field] ?? null) !== canonicalText(fresh?.[field] ?? null),
  )
}

type Items = ReadonlyMap<ItemKey, ProgrammeItem>

/** Items are the same by their key. Of two years, the year itself is no difference. */
export const compared = (
  before: Items,
  after: Items,
): Pick<CompareAnswer, "kept" | "added" | "dropped" | "changed"> => {
  const both = inOrder(after.values()).flatMap((item) => {
    const old = before.get(item.key)
    return old === undefined ? [] : [{ key: item.key, before: old, after: item }]
  })
  const judged = both.map((pair) => ({ ...pair, fields: changedFields(pair.before, pair.after) }))
  return {
    kept: judged.filter(({ fields }) => fields.length === 0).map(({ key }) => key),
    added: inOrder(after.values()).filter(({ key }) => !before.has(key)),
    dropped: inOrder(before.values()).filter(({ key }) => !after.has(key)),
    changed: judged.flatMap(({ fields: [first, ...more], ...pair }) =>
      first === undefined ? [] : [{ ...pair, fields: [first, ...more] as const }],
    ),
  }
}
