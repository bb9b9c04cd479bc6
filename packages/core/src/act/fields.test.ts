/** A form that is made of an act's fields can say all that the act can say. */
import { assert, describe, it } from "vitest"
import { type ActName, actTypes } from "../dossier/acts.ts"
import { type ActField, actFields } from "./fields.ts"
import { ACT_NAMES } from "./events.ts"

/** The fields of an act, those within its lists by the whole way. */
const waysOf = (type: ActName): ReadonlyArray<ActField> =>
  actFields(type).flatMap((field) =>
    field._tag === "Field"
      ? field
      : field.fields.map((one) => ({ ...one, path: `${field.path}.${one.path}` })),
  )

/** The ways to what an example says, without the numbers of lines. */
const said = (value: unknown, at: ReadonlyArray<string> = []): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap((one) => said(one, at))
  if (typeof value !== "object" || value === null) return [at.join(".")]
  return Object.entries(value).flatMap(([key, inner]) => said(inner, [...at, key]))
}

describe.each(ACT_NAMES.map((name) => [name] as const))("the fields of %s", (type) => {
  it("are all that its example says", () => {
    const ways = new Set(waysOf(type).map(({ path }) => path))
    const { example } = actTypes.find((one) => one.type === type) ?? {}
    assert.deepStrictEqual(
      said(example).filter((way) => way !== "" && !ways.has(way)),
      [],
    )
  })
})

describe("a field", () => {
  it("is asked for as what it is", () => {
    const kinds = new Map(waysOf("ContractSigned").map(({ path, kind }) => [path, kind]))
    assert.deepStrictEqual(
      ["contract", "kind", "priceFen", "isWritten", "terms.startOn", "terms.advanceShare"].map((path) =>
        kinds.get(path),
      ),
      ["line", "choice", "money", "flag", "day", "share"],
    )
    assert.strictEqual(actFields("BidsOpened").find(({ path }) => path === "bids")?._tag, "List")
  })

  it("that must be there stands before those that may", () => {
    for (const type of ACT_NAMES) {
      const needed = actFields(type).map(({ isRequired }) => isRequired)
      assert.isFalse(needed.lastIndexOf(true) > needed.indexOf(false) && needed.includes(false), type)
    }
  })
})
