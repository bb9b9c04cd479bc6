/** The ways to offices, users, keys and accounts. */
import { Redacted } from "effect"
import { JINZHAI, TEST_PASSWORD } from "@minsheng/store/testing"
import { type Caller, within } from "./Caller.ts"
import { OTHER_NAME } from "./register.ts"
import { command, mutation, query, to, type Way } from "./Way.ts"

const reason = "写错了"
const KEY_SCOPE = {
  agency: null,
  regionCodes: [JINZHAI],
  itemKeys: null,
  fieldGroups: ["figures"],
  mayIntrospect: false,
  expires: null,
}

/** Somebody of the county to whom things are done. */
const userName = OTHER_NAME
/** Whom wrong passwords have closed, and who has a second factor. */
export const CLOSED_NAME = "wuwei.later"
export const SECURED_NAME = "anhui.reports"

/** Another session of the caller's than the one that asks. */
const otherSession = async (caller: Caller): Promise<string> => {
  const { body } = await caller.query("account.own")
  const sessions = within(body, "result", "data", "sessions") as
    | ReadonlyArray<{ readonly id: string; readonly isOwn: boolean }>
    | undefined
  return sessions?.find(({ isOwn }) => !isOwn)?.id ?? "none"
}

export const ACCESS_PROCEDURES: Readonly<Record<string, Way>> = {
  "access.list": to("accounts.read", query("access.list"), "own"),
  "access.foundOffice": to(
    "offices.manage",
    command("access.foundOffice", () => ({
      name: "某局",
      kind: "livelihoodOffice",
      regionCode: JINZHAI,
      itemKeys: null,
    })),
    "RegionNotAdministered",
  ),
  "access.addUser": to(
    "users.manage",
    command("access.addUser", ({ officeId }) => ({ userName: "new.user", displayName: "新人", officeId })),
    "OfficeNotFound",
  ),
  "access.setPassword": to(
    "users.manage",
    mutation("access.setPassword", () => ({ userName: "wuwei.msb", password: "another-password" })),
    "UserNotFound",
  ),
  "access.assignRoles": to(
    "roles.assign",
    command("access.assignRoles", () => ({ userName, roles: ["livelihoodReader"] })),
    "UserNotFound",
  ),
  "access.deactivateUser": to(
    "users.manage",
    command("access.deactivateUser", () => ({ userName })),
    "UserNotFound",
  ),
  "access.reactivateUser": to(
    "users.manage",
    command("access.reactivateUser", () => ({ userName })),
    "UserNotFound",
  ),
  "access.lockUser": to(
    "users.manage",
    command("access.lockUser", () => ({ userName })),
    "UserNotFound",
  ),
  "access.unlockUser": to(
    "users.manage",
    command("access.unlockUser", () => ({ userName })),
    "UserNotFound",
  ),
  "access.transferUser": to(
    "users.manage",
    command("access.transferUser", ({ officeId }) => ({ userName, officeId })),
    "UserNotFound",
  ),
  "access.liftLockout": to(
    "users.manage",
    mutation("access.liftLockout", () => ({ userName: CLOSED_NAME })),
    "UserNotFound",
  ),
  "access.history": to("accounts.read", query("access.history", { userName }), "UserNotFound"),
  "access.officeHistory": to(
    "accounts.read",
    async (caller, { officeId }) => caller.query("access.officeHistory", { officeId }),
    "OfficeNotFound",
  ),
  "access.sessionsOf": to("sessions.manage", query("access.sessionsOf", { userName }), "UserNotFound"),
  "access.endSessions": to(
    "sessions.manage",
    mutation("access.endSessions", () => ({ userName })),
    "UserNotFound",
  ),
  "access.requireOfUser": to(
    "secondFactor.manage",
    command("access.requireOfUser", () => ({ userName, required: false })),
    "UserNotFound",
  ),
  "access.requireOfRoles": to(
    "secondFactor.manage",
    command("access.requireOfRoles", () => ({ roles: [] })),
    "RuleForAll",
  ),
  "access.resetSecondFactor": to(
    "secondFactor.manage",
    mutation("access.resetSecondFactor", () => ({ userName: SECURED_NAME })),
    "UserNotFound",
  ),
  "account.own": to("signed in", query("account.own"), "own"),
  "account.endSession": to(
    "signed in",
    async (caller) => caller.mutate("account.endSession", { sessionId: await otherSession(caller) }),
    "open",
  ),
  "account.changePassword": to(
    "signed in",
    mutation("account.changePassword", ({ commandId }) => ({
      oldPassword: Redacted.value(TEST_PASSWORD),
      newPassword: commandId,
    })),
    "open",
  ),
  "access.keys": to("keys.read", query("access.keys"), "own"),
  "access.issueKey": to(
    "keys.manage",
    mutation("access.issueKey", ({ commandId }) => ({ name: `密钥 ${commandId}`, ...KEY_SCOPE })),
    "RegionNotAdministered",
  ),
  "access.revokeKey": to(
    "keys.manage",
    mutation("access.revokeKey", ({ keyPrefix }) => ({ prefix: keyPrefix, reason })),
    "KeyNotFound",
  ),
}
