/** Offices (单位) and the people in them. Credentials and sessions are not here: see the accounts port. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Name } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Role } from "./Role.ts"

/** 民生办, 牵头部门, 审计机关. */
export const OfficeKind = Schema.Literals(["livelihoodOffice", "leadDepartment", "auditOffice"])
export type OfficeKind = typeof OfficeKind.Type

export const Office = Schema.Struct({
  id: Uuid,
  name: Name,
  kind: OfficeKind,
  /** The division it serves; its people see that division's counties. */
  regionCode: DivisionCode,
  /** `null`: all items. A lead department sees its own. */
  itemKeys: Schema.NullOr(Schema.NonEmptyArray(ItemKey)),
})
export type Office = typeof Office.Type

export const UserName = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/u, { message: "userName" }),
  Schema.isBetweenLength(3, 40, { message: "userName" }),
).pipe(Schema.brand("UserName"))
export type UserName = typeof UserName.Type

export const User = Schema.Struct({
  id: Uuid,
  userName: UserName,
  displayName: Name,
  officeId: Uuid,
  roles: Schema.Array(Role),
  /** False once the account was closed. */
  active: Schema.Boolean,
  /** Kept from signing in for a while; roles and office stay. */
  locked: Schema.Boolean,
  /** Signs in with a second factor whatever the roles. */
  secondFactorRequired: Schema.Boolean,
})
export type User = typeof User.Type
