/** Signing in and out: the accounts library's own paths. */
import type { Bilingual } from "@minsheng/core/kernel"
import { newId } from "./newId.ts"

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": newId() },
    body: JSON.stringify(body),
  })

const REFUSALS: Readonly<Record<number, Bilingual>> = {
  401: {
    zh: "用户名或密码不对。连续输错 5 次，账号锁定 30 分钟。",
    en: "The user name or the password is wrong. After five wrong ones in a row the account is locked for 30 minutes.",
  },
  429: {
    zh: "输错次数太多，账号已锁定 30 分钟。请稍后再试，或找系统管理员重设密码。",
    en: "Too many wrong passwords: the account is locked for 30 minutes. Try later, or ask the system administrator.",
  },
  500: {
    zh: "系统内部出错，没有登录。请稍后再试，或告诉系统管理员。",
    en: "An internal fault: nobody was signed in. Try again later, or tell the system administrator.",
  },
  503: { zh: "系统还没有就绪，请稍候再试。", en: "The system is not ready yet; try again shortly." },
}

const UNREACHABLE: Bilingual = {
  zh: "连不上服务器，请检查网络后再试。",
  en: "The server cannot be reached; check the network and try again.",
}

/** Signs in; answers why not, or `undefined` when it went well. */
export const signIn = async (username: string, password: string): Promise<Bilingual | undefined> => {
  try {
    const response = await post("/api/auth/sign-in/username", { username, password })
    return response.ok ? undefined : (REFUSALS[response.status] ?? UNREACHABLE)
  } catch {
    return UNREACHABLE
  }
}

export const signOut = async (): Promise<void> => {
  await post("/api/auth/sign-out", {})
}
