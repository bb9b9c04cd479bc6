/** The words of what the administration of offices and users refuses. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type * as Access from "../access/index.ts"
import { fieldGroupWords } from "./agencyLabels.ts"
import { roleWords, useCaseWords } from "./labels.ts"
import { say } from "./say.ts"

export type AccessRefusal =
  | Access.AccountIs
  | Access.AccountLocked
  | Access.AccountNotOpen
  | Access.AccountOfAdministrator
  | Access.AlreadyInOffice
  | Access.BookmarksFull
  | Access.ItemsNotAdministered
  | Access.KeyExpired
  | Access.KeyExpiryPast
  | Access.KeyMissing
  | Access.KeyNameTaken
  | Access.KeyNotFound
  | Access.KeyRevoked
  | Access.KeysGuessed
  | Access.KeyUnknown
  | Access.NotPermitted
  | Access.NotSignedIn
  | Access.OfficeNotFound
  | Access.PasswordIsUserName
  | Access.PasswordOfAdministrator
  | Access.PasswordTooShort
  | Access.PasswordUsedBefore
  | Access.RegionNotAdministered
  | Access.RolesExclude
  | Access.RuleForAll
  | Access.SecondFactorNotSet
  | Access.SessionNotFound
  | Access.UserNameTaken
  | Access.UserNotFound
  | Access.WrongPassword

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

const OWED: Readonly<Record<Access.Owed, Bilingual>> = {
  newPassword: say(
    "密码是别人设的，先改成你自己的，才能办别的事。请到“我的账号”修改。",
    "Your password was set by somebody else. Change it to one of your own before anything else, under My account.",
  ),
  secondFactor: say(
    "你的账号须用两步验证，先设好才能办别的事。请到“我的账号”设置。",
    "Your account needs a second factor. Set it up before anything else, under My account.",
  ),
}

export const accountStateWords: Readonly<Record<Access.AccountState, Bilingual>> = {
  open: say("正常", "open"),
  locked: say("已锁定", "locked"),
  closed: say("已停用", "closed"),
}

export const accountConditionWords: Readonly<Record<Access.AccountCondition, Bilingual>> = {
  ...accountStateWords,
  lockedOut: say("输错锁定", "locked out"),
  noPassword: say("没有密码", "no password"),
  firstPassword: say("初始密码未改", "first password"),
}

export const accessWords = {
  AccountIs: ({ userName, state }: Access.AccountIs) => {
    const is = accountStateWords[state]
    return say(
      `${userName} 的账号现在是“${is.zh}”，这一步用不上。请刷新后再看。`,
      `The account ${userName} is ${is.en} now; there is nothing to do here. Reload to see it.`,
    )
  },
  AccountNotOpen: ({ userName, state }: Access.AccountNotOpen) => {
    const is = accountStateWords[state]
    return say(
      `${userName} 的账号${is.zh}，不能用它办事。请找系统管理员。`,
      `The account ${userName} is ${is.en}: nobody acts under it. Ask the system administrator.`,
    )
  },
  AccountLocked: ({ lockMinutes }: Access.AccountLocked) =>
    say(
      `密码或验证码输错次数太多，账号锁定 ${lockMinutes} 分钟。请稍后再试，或找系统管理员解锁。`,
      `Too many wrong passwords or codes: the account is locked for ${lockMinutes} minutes. Try later, or ask the system administrator.`,
    ),
  AccountOfAdministrator: ({ userName, role }: Access.AccountOfAdministrator) =>
    say(
      `${userName} 是${roleWords[role].zh}，别的管理员不能停用、锁定或调动这个账号。请运维人员在命令行上办。`,
      `${userName} is ${roleWords[role].en}; an administrator of another kind cannot close, lock or move the account. Ask the operator at the command line.`,
    ),
  AlreadyInOffice: ({ userName }: Access.AlreadyInOffice) =>
    say(
      `${userName} 已经在这个单位。请另选一个单位。`,
      `${userName} is in that office already; choose another.`,
    ),
  ItemsNotAdministered: ({ itemKeys }: Access.ItemsNotAdministered) => {
    const items = itemsNamed(itemKeys)
    return say(
      `${items.zh}不全归你管理。单位的项目不能超出你自己单位的。`,
      `Not all of ${items.en} is yours to administer. Give the office items of your own office only.`,
    )
  },
  KeyExpired: ({ prefix, expiresAt }: Access.KeyExpired) =>
    say(
      `密钥 ${prefix} 已于 ${expiresAt} 到期。请向安全管理员申领新的密钥。`,
      `The key ${prefix} expired at ${expiresAt}. Ask the security administrator for a new one.`,
    ),
  KeyExpiryPast: ({ expires }: Access.KeyExpiryPast) =>
    say(
      `有效期 ${expires} 已经过去。请写一个将来的日期。`,
      `The key would end on ${expires}, which is over. Give a date to come.`,
    ),
  KeyMissing: () =>
    say(
      "请求没有带密钥。请在 Authorization 里写 Bearer 和密钥；密钥由安全管理员发放。",
      "The request brings no key. Send Authorization: Bearer KEY; the security administrator issues keys.",
    ),
  KeyNameTaken: ({ name }: Access.KeyNameTaken) =>
    say(
      `已有名为“${name}”的密钥。请换一个名称，或先吊销原来的。`,
      `There is a key named “${name}” already. Choose another name, or revoke that one first.`,
    ),
  KeyNotFound: ({ prefix }: Access.KeyNotFound) =>
    say(
      `没有前缀为 ${prefix} 的密钥，或它不归你管理。`,
      `There is no key ${prefix}, or it is not yours to administer.`,
    ),
  KeyRevoked: ({ prefix, revokedAt }: Access.KeyRevoked) =>
    say(
      `密钥 ${prefix} 已于 ${revokedAt} 吊销。请向安全管理员申领新的密钥。`,
      `The key ${prefix} was revoked at ${revokedAt}. Ask the security administrator for a new one.`,
    ),
  KeysGuessed: ({ retryAfterSeconds }: Access.KeysGuessed) =>
    say(
      `从这个地址来的错误密钥太多。请 ${retryAfterSeconds} 秒后再试。`,
      `Too many keys that are none came from this address. Try again in ${retryAfterSeconds} seconds.`,
    ),
  KeyUnknown: () =>
    say(
      "没有这样的密钥。请核对是否抄全；忘记了就向安全管理员申领新的。",
      "There is no such key. Check that it is complete; for a lost one, ask the security administrator for another.",
    ),
  NotPermitted: ({ useCase, roles, owes, fieldGroups }: Access.NotPermitted) => {
    if (owes !== undefined) return OWED[owes]
    if (fieldGroups !== undefined) {
      const groups = fieldGroups.map((group) => fieldGroupWords[group])
      return say(
        `这把密钥（${groups.map(({ zh }) => zh).join("、")}）不能${useCaseWords[useCase].zh}。需要时请安全管理员另发密钥。`,
        `This key (${groups.map(({ en }) => en).join(", ")}) does not permit you to ${useCaseWords[useCase].en}. Ask the security administrator for another key.`,
      )
    }
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
  PasswordIsUserName: () =>
    say(
      "密码和用户名太像。请换一个猜不到的。",
      "The password is too much like the user name; choose one that nobody guesses.",
    ),
  PasswordOfAdministrator: ({ userName, role }: Access.PasswordOfAdministrator) =>
    say(
      `${userName} 是${roleWords[role].zh}，别的管理员不能设其密码。请运维人员在命令行上设。`,
      `${userName} is ${roleWords[role].en}; an administrator of another kind cannot set their password. Ask the operator at the command line.`,
    ),
  BookmarksFull: ({ most }: Access.BookmarksFull) =>
    say(
      `这个页面上已存了 ${most} 个常用查询。请先删去不用的。`,
      `You keep ${most} bookmarks on this page already. Remove some that you do not need first.`,
    ),
  PasswordTooShort: ({ lengthMin }: Access.PasswordTooShort) =>
    say(`密码至少 ${lengthMin} 位。`, `A password has at least ${lengthMin} characters.`),
  PasswordUsedBefore: ({ remembered }: Access.PasswordUsedBefore) =>
    say(
      `这是最近 ${remembered} 个密码之一。请换一个没用过的。`,
      `This is one of the last ${remembered} passwords; choose a new one.`,
    ),
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
  RuleForAll: () =>
    say(
      "这条规定管所有人，只有管全省的安全管理员能定。请他来定，或对单个用户要求。",
      "This rule is for everybody; only a security administrator of the whole province can give it. Ask them, or require it of single users.",
    ),
  SecondFactorNotSet: ({ userName }: Access.SecondFactorNotSet) =>
    say(
      `${userName} 没有设两步验证，没有可清除的。`,
      `${userName} has not set up a second factor; there is none to take away.`,
    ),
  SessionNotFound: () =>
    say(
      "这次登录已经结束了。请刷新后再看。",
      "That session has ended already. Reload to see those that are open.",
    ),
  UserNameTaken: ({ userName }: Access.UserNameTaken) =>
    say(`用户名 ${userName} 已被使用，请换一个。`, `The user name ${userName} is taken; choose another.`),
  UserNotFound: ({ user }: Access.UserNotFound) =>
    say(`没有用户 ${user}，或账号已停用。`, `There is no user ${user}, or the account was closed.`),
  WrongPassword: () =>
    say(
      "原密码不对。连续输错 5 次，账号锁定 30 分钟。",
      "The present password is wrong. After five wrong ones in a row the account is locked for 30 minutes.",
    ),
}
