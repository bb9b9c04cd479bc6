/** Everything that the trail can show has words: every type of entry, and every act of a record. */
import { assert, describe, it } from "vitest"
import { ACCOUNT_ACTS, USE_CASES } from "@minsheng/core/access"
import { actWords, eventWords } from "@minsheng/core/words"
import { eventTypes } from "./golden/events.ts"

describe("what is done and seen", () => {
  it("has words for every type of entry, and for none that there is not", () => {
    assert.sameMembers(
      Object.keys(eventWords),
      eventTypes.map(({ type }) => type),
    )
  })

  it("has words for every act of a record, and says an act that it does not know as it is", () => {
    for (const act of [...ACCOUNT_ACTS, ...USE_CASES]) assert.notStrictEqual(actWords(act).zh, act)
    assert.deepStrictEqual(actWords("SomethingNew"), { zh: "SomethingNew", en: "SomethingNew" })
  })
})
