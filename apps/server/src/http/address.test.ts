import { assert, describe, it } from "vitest"
import { addressIn } from "./address.ts"

type Headers = Readonly<Record<string, string>>

describe("the address of a request", () => {
  it.each<[string, string | undefined, Headers, boolean, string | undefined]>([
    ["is the sender's", "10.1.2.3", {}, false, "10.1.2.3"],
    ["is written as it is known", "::ffff:10.1.2.3", {}, false, "10.1.2.3"],
    ["is whole where it is of the longer kind", "2001:db8::1", {}, false, "2001:db8::1"],
    ["is not what a request says", "10.1.2.3", { "x-forwarded-for": "6.6.6.6" }, false, "10.1.2.3"],
    ["behind a proxy is what it saw", "127.0.0.1", { "x-forwarded-for": "10.9.9.9" }, true, "10.9.9.9"],
    [
      "behind a proxy is not what was said before it",
      "127.0.0.1",
      { "x-forwarded-for": "6.6.6.6, 10.9.9.9" },
      true,
      "10.9.9.9",
    ],
    [
      "behind a proxy that writes nonsense is the proxy's",
      "127.0.0.1",
      { "x-forwarded-for": "<script>" },
      true,
      "127.0.0.1",
    ],
    ["may be unknown", undefined, {}, false, undefined],
  ])("%s", (_, peer, headers, isBehindProxy, expected) => {
    assert.strictEqual(addressIn(peer, headers, isBehindProxy), expected)
  })
})
