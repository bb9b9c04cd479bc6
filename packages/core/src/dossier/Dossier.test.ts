/** Acts as files hold them. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { actTypes } from "./acts.ts"
import { DossierFile, dossierOf } from "./Dossier.ts"

const file = {
  dossier: 1,
  project: { code: "2010-340123-01-0001", name: "示例项目" },
  acts: actTypes.map(({ type, example }, index) => ({
    id: `a${index + 1}`,
    type,
    occurredOn: "2010-03-01",
    payload: example,
  })),
}

describe("a dossier", () => {
  it("reads the example of every act, and no two acts of one name", () => {
    const { acts } = Schema.decodeUnknownSync(DossierFile)(file)
    assert.lengthOf(acts, actTypes.length)
    assert.lengthOf(new Set(actTypes.map(({ type }) => type)), actTypes.length)
  })

  it("knows nothing of what happened after a day", () => {
    const decoded = Schema.decodeUnknownSync(DossierFile)(file)
    const before = dossierOf(decoded, make("2010-02-28"))
    assert.isEmpty(before.preparation.works)
    assert.isEmpty(before.completions)
    assert.isUndefined(before.finalAccounting.drawnUp)
    const then = dossierOf(decoded, make("2010-03-01"))
    assert.deepStrictEqual(
      then.preparation.works.map(({ name }) => name),
      ["施工一标"],
    )
    assert.isDefined(then.finalAccounting.drawnUp)
  })
})
