import { assert, describe, it } from "vitest"
import { deviceName } from "./devices.ts"

describe("a device", () => {
  it.each<[string | null, string | undefined]>([
    [
      "Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36",
      "Chrome 109 · Windows 7",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0",
      "Edge 120 · Windows",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128 · Linux"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15",
      "Safari 17 · macOS",
    ],
    ["curl/8.5.0", "curl/8.5.0"],
    [null, undefined],
  ])("%s", (device, expected) => {
    assert.strictEqual(deviceName(device), expected)
  })
})
