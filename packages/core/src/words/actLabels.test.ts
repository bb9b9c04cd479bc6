/** Every field of an act and every choice of one has words, and there are none for what is not there. */
import { assert, describe, it } from "vitest"
import { ACT_NAMES, type ActField, actFields } from "../act/index.ts"
import type { ActName } from "../dossier/index.ts"
import { actFieldLabel, actValueLabel } from "./actLabels.ts"
import { actFieldWords } from "./actFields.ts"
import { actValueWords } from "./actValues.ts"

/** The fields of an act, those within its lists by the whole way. */
const waysOf = (type: ActName): ReadonlyArray<ActField> =>
  actFields(type).flatMap((field) =>
    field._tag === "Field"
      ? field
      : field.fields.map((one) => ({ ...one, path: `${field.path}.${one.path}` })),
  )

describe.each(ACT_NAMES.map((name) => [name] as const))("the words of %s", (type) => {
  it("are there for its fields, and for their choices", () => {
    for (const { path, options } of waysOf(type)) {
      assert.isDefined(actFieldLabel(type, path), path)
      for (const option of options) assert.isDefined(actValueLabel(type, path, option), `${path} ${option}`)
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
