/** Signing in and out over HTTP: what the browser keeps, how long it counts, and how guessing ends. */
import { once } from "node:events"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { Redacted } from "effect"
import { rowsOf, TEST_PASSWORD } from "@minsheng/store/testing"
import {
  Caller,
  cookieIn,
  refusalIn,
  RunningServer,
  ServerProcess,
  STAFFED,
  TemporaryHome,
  within,
} from "../testing/index.ts"

const RIGHT = Redacted.value(TEST_PASSWORD)
const SIGN_IN = "/api/auth/sign-in/username"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
})

afterAll(() => server[Symbol.asyncDispose]())

const signIn = (username: string, password: string, caller: Caller = server.stranger) =>
  caller.post(SIGN_IN, { username, password })

const isSignedIn = async (caller: Caller): Promise<boolean> => {
  const answer = await caller.query("session.current")
  if (answer.status !== 200) assert.include(refusalIn(answer), { _tag: "NotSignedIn" })
  return answer.status === 200
}

/** A proxy in front of the server, which asks for another host than the one it is reached by. */
const proxyAs = async (host: string, origin: string) => {
  const proxy = createServer((incoming, answer) => {
    const { method, url, headers } = incoming
    const onward = { method, headers: { ...headers, host } }
    const sent = request(`${origin}${url}`, onward, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    incoming.pipe(sent)
  })
  await once(proxy.listen(0, "127.0.0.1"), "listening")
  const { port } = proxy.address() as AddressInfo
  return {
    caller: new Caller(`http://127.0.0.1:${port}`),
    [Symbol.asyncDispose]: async () => {
      proxy.closeAllConnections()
      await once(proxy.close(), "close")
    },
  }
}

/** Lets a user's sessions grow old, by moving back what is written of them. */
const sessionsAge = async (userName: string, minutes: number): Promise<void> => {
  const back = `- make_interval(mins => ${minutes})`
  await rowsOf(
    server.database,
    `update auth.session set "createdAt" = "createdAt" ${back}, "updatedAt" = "updatedAt" ${back},
        "expiresAt" = "expiresAt" ${back}
      where "userId" = (select id from auth."user" where username = $1)`,
    [userName],
  )
}

describe("the session's cookie", () => {
  it("is out of reach of scripts and of other sites, and ends by itself", async () => {
    const answer = await signIn("jinzhai.msb", RIGHT)
    const cookies = answer.headers.getSetCookie()
    assert.lengthOf(cookies, 1)
    const [pair = "", ...attributes] = (cookies[0] ?? "").split("; ")
    assert.match(pair, /^minsheng\.session_token=\S{40,}$/u)
    assert.includeMembers(
      attributes.map((attribute) => attribute.toLowerCase()),
      ["httponly", "samesite=strict", "path=/"],
    )
    const [, token = ""] = /^[^=]+=([^.]+)\./u.exec(pair) ?? []
    assert.isAbove(token.length, 20)
    assert.notInclude(answer.text, token)
  })

  it("outlives an hour of work: when a session has ended is the server's to say", async () => {
    const [cookie = ""] = (await signIn("jinzhai.msb", RIGHT)).headers.getSetCookie()
    assert.strictEqual(/max-age=(\d+)/iu.exec(cookie)?.[1], String(12 * 60 * 60))
  })

  it("counts only as it was given: not cut, not lengthened, not of another signature", async () => {
    const cookie = cookieIn(await signIn("jinzhai.msb", RIGHT))
    assert.isTrue(await isSignedIn(new Caller(server.origin, cookie)))
    const [name = "", value = ""] = cookie.split("=")
    const [token = ""] = decodeURIComponent(value).split(".")
    for (const other of [token, `${value}x`, value.slice(0, -4), `${token}.${"A".repeat(43)}%3D`, ""]) {
      assert.isFalse(await isSignedIn(new Caller(server.origin, `${name}=${other}`)), other)
    }
  })

  it("of before a sign-in is not the one of after it", async () => {
    const planted = new Caller(server.origin, "minsheng.session_token=planted.by.somebody")
    const cookie = cookieIn(await signIn("jinzhai.msb", RIGHT, planted))
    assert.notInclude(cookie, "planted")
    assert.isFalse(await isSignedIn(planted))
  })
})

describe("a session", () => {
  it("ends with signing out, on the server too, and no other session with it", async () => {
    const [one, other] = [await server.signIn("luan.msb"), await server.signIn("luan.msb")]
    const out = await one.signOut()
    assert.strictEqual(out.status, 200)
    assert.match(out.headers.get("set-cookie") ?? "", /max-age=0/iu)
    // The cookie was kept all the same: it opens nothing any more.
    assert.isFalse(await isSignedIn(one))
    assert.isTrue(await isSignedIn(other))
    assert.strictEqual((await server.stranger.signOut()).status, 200)
  })

  it("ends after an hour without a request", async () => {
    const caller = await server.signIn("water.dept")
    await sessionsAge("water.dept", 59)
    assert.isTrue(await isSignedIn(caller))
    await sessionsAge("water.dept", 61)
    assert.isFalse(await isSignedIn(caller))
  })

  it("ends after a working day, however busy it is", async () => {
    const caller = await server.signIn("anhui.audit")
    for (let hour = 0; hour < 11; hour += 1) {
      await sessionsAge("anhui.audit", 58)
      assert.isTrue(await isSignedIn(caller), `after ${hour + 1} hours`)
    }
    await sessionsAge("anhui.audit", 58)
    await sessionsAge("anhui.audit", 40)
    assert.isFalse(await isSignedIn(caller))
  })
})

/** A process of its own: in one of tests the library leaves out what it checks of origins. */
const servedElsewhere = async (settings: Readonly<Record<string, string>>) => {
  const home = new TemporaryHome()
  const process = await ServerProcess.started({
    MINSHENG_HOME: home.folder,
    DATABASE_URL: server.database.url,
    ...settings,
  })
  return {
    origin: process.origin,
    stranger: process.stranger,
    [Symbol.asyncDispose]: async () => {
      await process.end()
      home[Symbol.dispose]()
    },
  }
}

describe("at other addresses than the one that is listened to", () => {
  /** Signs in with a cookie of before, out, and in again, as a browser does. */
  const comesAndGoes = async (caller: Caller, headers: Readonly<Record<string, string>> = {}) => {
    const credentials = { username: "jinzhai.msb", password: RIGHT }
    const first = await caller.post(SIGN_IN, credentials, headers)
    assert.strictEqual(first.status, 200, first.text)
    const again = new Caller(caller.origin, cookieIn(first))
    assert.strictEqual((await again.post("/api/auth/sign-out", {}, headers)).status, 200)
    assert.isFalse(await isSignedIn(again))
    const second = await again.post(SIGN_IN, credentials, headers)
    assert.strictEqual(second.status, 200, second.text)
    assert.isTrue(await isSignedIn(new Caller(caller.origin, cookieIn(second))))
    return second
  }

  it("people come and go where it listens to every address, by whichever name they call it", async () => {
    await using open = await servedElsewhere({ HOST: "0.0.0.0" })
    const { port } = new URL(open.origin)
    for (const name of ["0.0.0.0", "127.0.0.1", "localhost"]) {
      assert.strictEqual((await comesAndGoes(new Caller(`http://${name}:${port}`))).status, 200)
    }
  })

  it("people come and go through a proxy that ends TLS and passes on the host", async () => {
    const name = "ms.example.gov.cn"
    await using open = await servedElsewhere({})
    await using proxy = await proxyAs(name, open.origin)
    const origin = `https://${name}`
    assert.strictEqual((await comesAndGoes(proxy.caller, { origin })).status, 200)
    const foreign = await proxy.caller.post(SIGN_IN, { username: "x", password: "y" })
    assert.strictEqual(foreign.status, 403)
  })

  it("people come and go through a proxy whose address is set, and the cookie is for TLS alone", async () => {
    const origin = "https://ms.example.gov.cn"
    await using proxied = await servedElsewhere({ MINSHENG_ORIGIN: `${origin}/` })
    const { headers } = await comesAndGoes(proxied.stranger, { origin })
    const [cookie = ""] = headers.getSetCookie()
    assert.match(cookie, /^__Secure-minsheng\.session_token=/u)
    assert.match(cookie, /; Secure/u)
    // From the machine itself, as before.
    await comesAndGoes(proxied.stranger)
    const foreign = { origin: "https://elsewhere.example" }
    const answer = await proxied.stranger.post(SIGN_IN, { username: "x", password: "y" }, foreign)
    assert.strictEqual(answer.status, 403)
  })
})

describe("a sign-in that fails for a reason of ours", () => {
  it("is a fault with its number, and does not lock the account", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined)
    await rowsOf(server.database, "alter table auth.session rename to session_gone")
    try {
      for (let turn = 0; turn < 6; turn += 1) {
        const answer = await signIn("water.dept", RIGHT)
        assert.strictEqual(answer.status, 500)
        assert.strictEqual(within(answer.body, "code"), "InternalFault")
      }
    } finally {
      await rowsOf(server.database, "alter table auth.session_gone rename to session")
      logged.mockRestore()
    }
    assert.strictEqual((await signIn("water.dept", RIGHT)).status, 200)
  })
})

describe("guessing", () => {
  it("ends after five wrong passwords: the sixth is not even looked at when it is right", async () => {
    for (let guess = 1; guess <= 5; guess += 1) {
      const answer = await signIn("huoqiu.msb", `wrong ${guess}`)
      assert.strictEqual(answer.status, 401)
      assert.deepStrictEqual(answer.body, { code: "WrongCredentials" })
    }
    const sixth = await signIn("huoqiu.msb", RIGHT)
    assert.strictEqual(sixth.status, 429)
    assert.deepStrictEqual(sixth.body, { code: "AccountLocked", lockMinutes: 30 })
    assert.isNull(sixth.headers.get("set-cookie"))
    await rowsOf(
      server.database,
      "update auth.sign_in_failure set locked_until = now(), last_failed_at = now() - interval '31 minutes'",
    )
    assert.strictEqual((await signIn("huoqiu.msb", RIGHT)).status, 200)
  })

  it("does not tell whether somebody bears a name", async () => {
    const [known, unknown] = [await signIn("luan.reports", "wrong"), await signIn("nobody.at.all", "wrong")]
    assert.strictEqual(known.status, unknown.status)
    assert.strictEqual(known.text, unknown.text)
  })

  it("finds no other door: nobody signs up, and no other path of the library is served", async () => {
    const attempts = [
      ["/api/auth/sign-up/email", { email: "a@b.example", password: RIGHT, name: "x", username: "intruder" }],
      ["/api/auth/sign-in/email", { email: "a@b.example", password: RIGHT }],
      ["/api/auth/request-password-reset", { email: "a@b.example" }],
      ["/api/auth/change-password", { currentPassword: RIGHT, newPassword: "another-one" }],
      ["/api/auth/update-user", { username: "anhui.system" }],
      ["/api/auth/is-username-available", { username: "jinzhai.msb" }],
      ["/api/auth/sign-in/username/", { username: "jinzhai.msb", password: RIGHT }],
      ["/api/auth//sign-in/username", { username: "jinzhai.msb", password: RIGHT }],
    ] as const
    const caller = await server.signIn("jinzhai.msb")
    for (const [path, body] of attempts) {
      const answer = await caller.post(path, body)
      assert.strictEqual(answer.status, 404, path)
      assert.strictEqual(within(answer.body, "code"), "NoSuchPath")
    }
  })
})
