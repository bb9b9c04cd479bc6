/** A form that is made of an act's fields can say all that the act can say, in words of both languages. */
import { assert, describe, it } from "vitest"
import { actTypes } from "../dossier/acts.ts"
import { actFieldLabel, actValueLabel } from "../words/actLabels.ts"
import { actFieldWords } from "../words/actFields.ts"
import { actValueWords } from "../words/actValues.ts"
import { type ActField, actFields } from "./fields.ts"
import { ACT_NAMES, type ActName } from "./events.ts"

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

  it("have words, and so have their choices", () => {
    for (const { path, options } of waysOf(type)) {
      assert.isDefined(actFieldLabel(type, path), path)
      for (const option of options) assert.isDefined(actValueLabel(type, path, option), `${path} ${option}`)
    }
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

describe("the words of fields", () => {
  const every = ACT_NAMES.flatMap((type) => {
    const lists = actFields(type).filter(({ _tag }) => _tag === "List")
    return [...waysOf(type), ...lists].map((field) => ({ type, field }))
  })

  it("are said of a field that there is", () => {
    const used = new Set(
      every.flatMap(({ type, field: { path } }) => {
        const owner = path.replace(/\.(?:code|name)$/u, "")
        return [path, owner].flatMap((way) => [way, `${type}.${way}`, way.slice(way.lastIndexOf(".") + 1)])
      }),
    )
    const groups = new Set(every.flatMap(({ field: { path } }) => path.split(".").slice(0, -1)))
    assert.deepStrictEqual(
      Object.keys(actFieldWords).filter((key) => !used.has(key) && !groups.has(key)),
      [],
    )
  })

  it("are said of a choice that there is", () => {
    const used = new Set(
      every.flatMap(({ type, field }) =>
        field._tag === "List"
          ? []
          : field.options.flatMap((option) => [
              option,
              `${field.path}.${option}`,
              `${type}.${field.path}.${option}`,
            ]),
      ),
    )
    assert.deepStrictEqual(
      Object.keys(actValueWords).filter((key) => !used.has(key)),
      [],
    )
  })
})
