/** The words of what the administration of offices and users refuses. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type * as Access from "../access/index.ts"
import { roleWords, useCaseWords } from "./labels.ts"
import { say } from "./say.ts"

export type AccessRefusal =
  | Access.ItemsNotAdministered
  | Access.NotPermitted
  | Access.NotSignedIn
  | Access.OfficeNotFound
  | Access.PasswordOfAdministrator
  | Access.PasswordTooShort
  | Access.RegionNotAdministered
  | Access.RolesExclude
  | Access.UserNameTaken
  | Access.UserNotFound

const roleNames = (roles: ReadonlyArray<Access.Role>): Bilingual =>
  roles.length === 0
    ? say("没有任何角色", "no role at all")
    : say(
        roles.map((role) => roleWords[role].zh).join("、"),
        roles.map((role) => roleWords[role].en).join(", "),
      )

const itemsNamed = (itemKeys: ReadonlyArray<string> | null): Bilingual =>
  itemKeys === null
    ? say("全部项目", "all items")
    : say(`项目 ${itemKeys.join("、")} `, `the items ${itemKeys.join(", ")}`)

export const accessWords = {
  ItemsNotAdministered: ({ itemKeys }: Access.ItemsNotAdministered) => {
    const items = itemsNamed(itemKeys)
    return say(
      `${items.zh}不全归你管理。单位的项目不能超出你自己单位的。`,
      `Not all of ${items.en} is yours to administer. Give the office items of your own office only.`,
    )
  },
  NotPermitted: ({ useCase, roles }: Access.NotPermitted) => {
    const held = roleNames(roles)
    return say(
      `你的角色（${held.zh}）不能${useCaseWords[useCase].zh}。需要时请安全管理员授予角色。`,
      `Your role (${held.en}) does not permit you to ${useCaseWords[useCase].en}. Ask the security administrator for the role.`,
    )
  },
  NotSignedIn: () =>
    say("没有登录，或登录已过期。请登录。", "Nobody is signed in, or the session ended. Sign in."),
  OfficeNotFound: ({ officeId }: Access.OfficeNotFound) =>
    say(`没有编号为 ${officeId} 的单位。`, `There is no office ${officeId}.`),
  PasswordOfAdministrator: ({ userName, role }: Access.PasswordOfAdministrator) =>
    say(
      `${userName} 是${roleWords[role].zh}，别的管理员不能设其密码。请运维人员在命令行上设。`,
      `${userName} is ${roleWords[role].en}; an administrator of another kind cannot set their password. Ask the operator at the command line.`,
    ),
  PasswordTooShort: ({ lengthMin }: Access.PasswordTooShort) =>
    say(`密码至少 ${lengthMin} 位。`, `A password has at least ${lengthMin} characters.`),
  RegionNotAdministered: ({ regionCode }: Access.RegionNotAdministered) =>
    say(
      `没有 ${regionCode} 这个区划，或它不归你管理。`,
      `There is no division ${regionCode}, or it is not yours to administer.`,
    ),
  RolesExclude: ({ first, second }: Access.RolesExclude) =>
    say(
      `${roleWords[first].zh}和${roleWords[second].zh}不能由一人兼任。`,
      `One person cannot be ${roleWords[first].en} and ${roleWords[second].en}.`,
    ),
  UserNameTaken: ({ userName }: Access.UserNameTaken) =>
    say(`用户名 ${userName} 已被使用，请换一个。`, `The user name ${userName} is taken; choose another.`),
  UserNotFound: ({ user }: Access.UserNotFound) =>
    say(`没有用户 ${user}，或账号已停用。`, `There is no user ${user}, or the account was closed.`),
}
