/** The scope of a key as somebody writes it in one line: `341524,341522,19,projects,figures,introspect`. */
import { parse as divisionCode, type DivisionCode } from "../kernel/DivisionCode.ts"
import { parse as itemKeyOf, type ItemKey } from "../kernel/ItemKey.ts"
import type { IssueKey } from "./AccessKey.ts"
import { FIELD_GROUPS, type FieldGroup, READING_GROUPS } from "./FieldGroup.ts"

const INTROSPECT = "introspect"

type NonEmpty<A> = readonly [A, ...Array<A>]

const nonEmpty = <A>(all: ReadonlyArray<A>): NonEmpty<A> | null => {
  const [first, ...others] = new Set(all)
  return first === undefined ? null : [first, ...others]
}

const isGroup = (word: string): word is FieldGroup => FIELD_GROUPS.some((group) => group === word)

/**
 * Reads words between commas or blanks: codes of divisions, keys of items, groups of fields, `introspect`.
 * Without a division it is the issuer's own region, without an item all, without a group every one that
 * reads. Answers the word that is none of these.
 */
export const readKeyScope = (
  text: string,
): Pick<IssueKey, "regionCodes" | "itemKeys" | "fieldGroups" | "mayIntrospect"> | string => {
  const words = text.split(/[\s,，、]+/u).filter((word) => word !== "")
  const codes: Array<DivisionCode> = []
  const items: Array<ItemKey> = []
  const groups: Array<FieldGroup> = []
  for (const word of words) {
    const [code, item] = [divisionCode(word), itemKeyOf(word)]
    if (code !== undefined) codes.push(code)
    else if (item !== undefined) items.push(item)
    else if (isGroup(word)) groups.push(word)
    else if (word !== INTROSPECT) return word
  }
  return {
    regionCodes: nonEmpty(codes),
    itemKeys: nonEmpty(items),
    fieldGroups: nonEmpty(groups) ?? (READING_GROUPS as NonEmpty<FieldGroup>),
    mayIntrospect: words.includes(INTROSPECT),
  }
}
