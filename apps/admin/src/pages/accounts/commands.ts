/** The forms of the administration, declared: the fields of each command, and what refusals are about. */
import {
  AddUser,
  AssignRoles,
  FoundOffice,
  NamedUser,
  type OfficeKind,
  OfUser,
  RequireOfRoles,
  RequireOfUser,
  SetPassword,
  type Role,
  TransferUser,
} from "@minsheng/core/access"
import { type Codec, line } from "../../design/form/codecs.ts"
import { newSecretOf } from "../../design/form/newSecret.ts"
import { formOf } from "../../design/form/Form.ts"
import { words as formWords } from "../../design/form/words.ts"
import { words } from "./words.ts"

/** Some of the roles, or none. */
const roles: Codec<ReadonlyArray<Role>> = {
  kind: "choices",
  read: (text) => ({ value: text === "" ? [] : (text.split(",") as Array<Role>) }),
  write: (values) => values.join(","),
}

/** A password for somebody else: whoever sets it reads it out or writes it down. */
export const setPasswordForm = (userName: string) =>
  formOf(SetPassword, {
    name: "setPassword",
    fields: { password: { label: words.setPassword, codec: { ...newSecretOf(userName), kind: "text" } } },
    about: { PasswordTooShort: "password", PasswordIsUserName: "password" },
  })

/** One of what is offered, which core's schema then checks. */
const offered = <Value extends string>(): Codec<Value> => ({
  kind: "choice",
  read: (text) => (text === "" ? { problem: formWords.notChosen } : { value: text as Value }),
  write: (value) => value,
})

type ItemKeys = (typeof FoundOffice.Encoded)["itemKeys"]

/** Item keys with commas between them; all items where none is given. */
const itemKeys: Codec<ItemKeys> = {
  kind: "text",
  read: (text) => {
    const keys = text.split(/[,，、\s]+/u).filter((key) => key !== "")
    if (keys.some((key) => !/^\d{2}$/u.test(key))) return { problem: words.badItems }
    const [first, ...rest] = keys
    return { value: first === undefined ? null : [first, ...rest] }
  },
  write: (value) => value?.join(",") ?? "",
}

export const addUserForm = formOf(AddUser, {
  name: "addUser",
  fields: {
    userName: { label: words.userName, hint: words.userHint, codec: line },
    displayName: { label: words.name, codec: line },
    officeId: { label: words.office, codec: offered() },
  },
  about: { UserNameTaken: "userName", OfficeNotFound: "officeId" },
})

export const foundOfficeForm = formOf(FoundOffice, {
  name: "foundOffice",
  fields: {
    name: { label: words.name, codec: line },
    kind: { label: words.kind, codec: offered<OfficeKind>() },
    regionCode: { label: words.region, hint: words.regionHint, codec: line },
    itemKeys: { label: words.items, hint: words.itemsHint, codec: itemKeys },
  },
  about: { RegionNotAdministered: "regionCode", ItemsNotAdministered: "itemKeys" },
})

export const assignRolesForm = formOf(AssignRoles, {
  name: "assignRoles",
  fields: { roles: { label: words.roles, codec: roles } },
  about: { RolesExclude: "roles" },
})

export const transferForm = formOf(TransferUser, {
  name: "transferUser",
  fields: { officeId: { label: words.office, codec: offered() } },
  about: { AlreadyInOffice: "officeId", OfficeNotFound: "officeId" },
})

export const ruleForm = formOf(RequireOfRoles, {
  name: "requireOfRoles",
  fields: { roles: { label: words.roles, codec: roles } },
})

/** Nothing is typed: what is done stands in the title. */
export const ofUserForm = formOf(OfUser, { name: "ofUser", fields: {} })
export const requireForm = formOf(RequireOfUser, { name: "requireOfUser", fields: {} })
export const namedForm = formOf(NamedUser, { name: "namedUser", fields: {} })
