import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { tenderingEvents } from "./events.ts"

describe.each(tenderingEvents.map((type) => [type.type, type] as const))("%s", (_, { payload, example }) => {
  it("reads its example, and writes it again as it was", () => {
    const codec = payload as Schema.Codec<unknown, unknown>
    assert.deepStrictEqual(Schema.encodeSync(codec)(Schema.decodeSync(codec)(example)), example)
  })
})

it("gives every act a name of its own", () => {
  assert.lengthOf(new Set(tenderingEvents.map(({ type }) => type)), tenderingEvents.length)
})
