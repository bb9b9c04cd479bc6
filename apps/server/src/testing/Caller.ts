/** Whoever calls a server over bare HTTP: no client library, only what stands in the request. */
import { Redacted } from "effect"
import { TEST_PASSWORD } from "@minsheng/store/testing"

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; `undefined` where it is none. */
  readonly body: unknown
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const SIGN_IN = "/api/auth/sign-in/username"

/** A value inside a value, by the names on the way to it. */
export const within = (value: unknown, ...path: ReadonlyArray<string | number>): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null
        ? (at as Readonly<Record<string | number, unknown>>)[name]
        : undefined,
    value,
  )

/** The refusal that an answer carries, whichever face gave it. */
export const refusalIn = ({
  body,
}: Answer): (Readonly<Record<string, unknown>> & { _tag: string }) | undefined =>
  (within(body, "error", "data", "refusal") ?? within(body, "refusal") ?? undefined) as ReturnType<
    typeof refusalIn
  >

/** What a procedure answered; an answer that refuses fails the test. */
export const dataOf = (answer: Answer): unknown => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return within(answer.body, "result", "data")
}

export class Caller {
  readonly origin: string
  readonly cookie: string | undefined
  /** A key of an agency. */
  readonly #key: string | undefined

  constructor(origin: string, cookie?: string, key?: string) {
    this.origin = origin
    this.cookie = cookie
    this.#key = key
  }

  /** Signs in as a browser does and keeps the session's cookie. */
  static async signedIn(
    origin: string,
    userName: string,
    password: string = Redacted.value(TEST_PASSWORD),
  ): Promise<Caller> {
    const answer = await new Caller(origin).post(SIGN_IN, { username: userName, password })
    if (answer.status !== 200) throw new Error(`${userName} cannot sign in: ${answer.status} ${answer.text}`)
    return new Caller(origin, cookieIn(answer))
  }

  /** Signs in with a password that somebody else has set, and takes the one of all tests instead. */
  static async firstSignedIn(origin: string, userName: string, password: string): Promise<Caller> {
    const caller = await Caller.signedIn(origin, userName, password)
    const newPassword = Redacted.value(TEST_PASSWORD)
    const changed = await caller.mutate("account.changePassword", { oldPassword: password, newPassword })
    if (changed.status !== 200) throw new Error(`${userName} keeps the first password: ${changed.text}`)
    return caller
  }

  /** Sends a request and answers as soon as the head of the response is there. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookie !== undefined) headers.set("cookie", this.cookie)
    if (this.#key !== undefined) headers.set("authorization", `Bearer ${this.#key}`)
    return fetch(`${this.origin}${path}`, { redirect: "manual", ...init, headers })
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.fetch(path, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: jsonOf(text) }
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, {
      method: "POST",
      headers: { origin: this.origin, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    })
  }

  /** Sends a file as a page does. */
  upload(
    name: string,
    bytes: Uint8Array | ReadableStream<Uint8Array>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const sent = {
      method: "POST",
      headers: { origin: this.origin, "content-type": "application/octet-stream", ...headers },
      body: bytes as Uint8Array<ArrayBuffer>,
      duplex: "half" as const,
    }
    return this.send(`/files/upload?name=${encodeURIComponent(name)}`, sent)
  }

  query(path: string, input?: unknown): Promise<Answer> {
    const asked = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.send(`/trpc/${path}${asked}`)
  }

  mutate(path: string, input: unknown): Promise<Answer> {
    return this.post(`/trpc/${path}`, input)
  }

  signOut(): Promise<Answer> {
    return this.post("/api/auth/sign-out", {})
  }
}

/** The name and value of the cookie that an answer sets. */
export const cookieIn = ({ headers }: Answer): string => (headers.get("set-cookie") ?? "").split(";")[0] ?? ""
