import { prop } from "@effect/vitest"
import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { fromParts, Uuid } from "./Uuid.ts"

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const Millis = int(0, 2 ** 48 - 1)
const Random = Schema.Array(int(0, 255)).check(Schema.isBetweenLength(10, 10))

describe("fromParts", () => {
  it("is the example of RFC 9562", () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    assert.strictEqual(fromParts(0x017f22e279b0, random), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  })

  prop("is a version 7 UUID that begins with its instant", [Millis, Random], ([millis, random]) => {
    const uuid = fromParts(millis, Uint8Array.from(random))
    assert.isTrue(Option.isSome(Schema.decodeUnknownOption(Uuid)(uuid)), uuid)
    assert.strictEqual(Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16), millis)
  })

  prop("sorts by its instant", [Millis, Millis, Random, Random], ([a, b, one, other]) => {
    if (a === b) return
    const [first, second] = [fromParts(a, Uint8Array.from(one)), fromParts(b, Uint8Array.from(other))]
    assert.strictEqual(first < second, a < b)
  })
})

describe("Uuid", () => {
  it.each([
    ["another version", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f"],
    ["another variant", "017f22e2-79b0-7cc3-78c4-dc0c0c07398f"],
    ["capitals", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F"],
    ["no hyphens", "017f22e279b07cc398c4dc0c0c07398f"],
    ["braces", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}"],
  ])("is never one of %s", (_, text) => {
    assert.isTrue(Option.isNone(Schema.decodeUnknownOption(Uuid)(text)))
  })
})
