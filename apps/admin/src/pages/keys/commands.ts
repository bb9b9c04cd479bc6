/** The forms of keys, declared: what is typed of each command, and what refusals are about. */
import { FIELD_GROUPS, type FieldGroup, IssueKey, RevokeKey } from "@minsheng/core/access"
import { type Codec, date, line, many, optional } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { words as formWords } from "../../design/form/words.ts"
import { words } from "./words.ts"

type Groups = (typeof IssueKey.Encoded)["fieldGroups"]

const isGroup = (word: string): word is FieldGroup => FIELD_GROUPS.some((group) => group === word)

/** At least one of the groups of fields. */
const groups: Codec<Groups> = {
  kind: "choices",
  read: (text) => {
    const [first, ...others] = text.split(",").filter(isGroup)
    return first === undefined ? { problem: formWords.noneChosen } : { value: [first, ...others] }
  },
  write: (values) => values.join(","),
}

export const MAY = ["yes", "no"] as const

const mayIntrospect: Codec<boolean> = {
  kind: "choice",
  read: (text) => (text === "" ? { problem: formWords.notChosen } : { value: text === "yes" }),
  write: (value) => (value ? "yes" : "no"),
}

type RegionCodes = (typeof IssueKey.Encoded)["regionCodes"]

/** What is left out would be the whole of the issuer's region: it is chosen, or it is not done. */
const regionCodes = many as Codec<RegionCodes>

export const issueForm = formOf(IssueKey, {
  name: "issueKey",
  fields: {
    name: { label: words.name, hint: words.nameHint, codec: line },
    agency: { label: words.agency, hint: words.agencyHint, codec: optional(line) },
    regionCodes: { label: words.regions, hint: words.regionsHint, codec: regionCodes },
    itemKeys: { label: words.items, hint: words.itemsHint, codec: optional(many) },
    fieldGroups: { label: words.groups, codec: groups },
    mayIntrospect: { label: words.introspection, codec: mayIntrospect },
    expires: { label: words.expiresOn, codec: optional(date) },
  },
  about: {
    KeyNameTaken: "name",
    RegionNotAdministered: "regionCodes",
    ItemsNotAdministered: "itemKeys",
    KeyExpiryPast: "expires",
  },
})

export const revokeForm = formOf(RevokeKey, {
  name: "revokeKey",
  fields: { reason: { label: words.reason, hint: words.reasonHint, codec: line } },
})
