/** Signing in and out, and one's own second factor: the paths that set cookies. */
import type { Bilingual } from "@minsheng/core/kernel"

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })

const REFUSALS: Readonly<Record<string, Bilingual>> = {
  WrongCredentials: {
    zh: "用户名或密码不对。连续输错 5 次，账号锁定 30 分钟。",
    en: "The user name or the password is wrong. After five wrong ones in a row the account is locked for 30 minutes.",
  },
  WrongPassword: {
    zh: "密码不对。连续输错 5 次，账号锁定 30 分钟。",
    en: "The password is wrong. After five wrong ones in a row the account is locked for 30 minutes.",
  },
  WrongCode: {
    zh: "验证码不对，或已经用过。等下一个码，再试一次；连续输错 5 次，账号锁定 30 分钟。",
    en: "The code is wrong, or was used already. Wait for the next one; five wrong ones lock the account for 30 minutes.",
  },
  SignInAgain: {
    zh: "等得太久了，请重新输入密码。",
    en: "That took too long; enter the password again.",
  },
  AccountLocked: {
    zh: "输错次数太多，账号已锁定 30 分钟。请稍后再试，或找系统管理员重设密码。",
    en: "Too many wrong tries: the account is locked for 30 minutes. Try later, or ask the system administrator.",
  },
  AccountNotOpen: {
    zh: "这个账号已停用或被锁定，不能登录。请找系统管理员。",
    en: "This account was closed or locked. Ask the system administrator.",
  },
  AlreadySet: { zh: "两步验证已经设好了。", en: "A second factor is set up already." },
  NotSet: { zh: "没有设两步验证。", en: "No second factor is set up." },
  NotBegun: { zh: "请从头再设一次。", en: "Begin anew." },
  NotSignedIn: { zh: "登录已过期，请重新登录。", en: "The session ended. Sign in again." },
  PasswordFirst: { zh: "请先改密码。", en: "Change your password first." },
  SecondFactorRequired: {
    zh: "你的账号必须用两步验证，不能取消。",
    en: "Your account needs a second factor; it cannot be taken away.",
  },
  InternalFault: {
    zh: "系统内部出错，没有完成。请稍后再试，或告诉系统管理员。",
    en: "An internal fault; it was not done. Try again later, or tell the system administrator.",
  },
  NotReady: { zh: "系统还没有就绪，请稍候再试。", en: "The system is not ready yet; try again shortly." },
}

const UNREACHABLE: Bilingual = {
  zh: "连不上服务器，请检查网络后再试。",
  en: "The server cannot be reached; check the network and try again.",
}

/** Why something was refused, and under which number it can be looked up. */
export type Told = Bilingual & { readonly requestId?: string }

/** What was answered, or why it was refused. */
export type Outcome<Answer> =
  | { readonly answer: Answer; readonly refusal?: never }
  | { readonly refusal: Told; readonly code: string }

const ask = async <Answer>(path: string, body: unknown): Promise<Outcome<Answer>> => {
  try {
    const response = await post(path, body)
    const said: unknown = await response.json()
    if (response.ok) return { answer: said as Answer }
    const { code = "" } = said as { readonly code?: string }
    const requestId = response.headers.get("x-request-id") ?? ""
    return { refusal: { ...(REFUSALS[code] ?? UNREACHABLE), requestId }, code }
  } catch {
    return { refusal: UNREACHABLE, code: "Unreachable" }
  }
}

/** Whether the session is open, or a code is waited for. */
export interface FirstStep {
  readonly signedIn: boolean
}

export const signIn = (username: string, password: string): Promise<Outcome<FirstStep>> =>
  ask("/sign-in/username", { username, password })

export const giveCode = (code: string): Promise<Outcome<FirstStep>> => ask("/second-factor/verify", { code })

export const signOut = async (): Promise<void> => {
  await post("/sign-out", {})
}

/** What an authenticator has to know, and the codes for who has none at hand; shown this once. */
export interface Enrolment {
  readonly uri: string
  readonly key: string
  readonly backupCodes: ReadonlyArray<string>
}

export const enrol = (password: string): Promise<Outcome<Enrolment>> =>
  ask("/second-factor/enrol", { password })

export const confirmEnrolment = (code: string): Promise<Outcome<object>> =>
  ask("/second-factor/confirm", { code })

export const renewBackupCodes = (password: string): Promise<Outcome<Pick<Enrolment, "backupCodes">>> =>
  ask("/second-factor/backup-codes", { password })

export const removeSecondFactor = (password: string): Promise<Outcome<object>> =>
  ask("/second-factor/remove", { password })
