import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { PROVENANCE, sampleItem } from "../testing/samples.ts"
import { compared } from "./compare.ts"
import type { LocalDifference } from "./events.ts"
import type { ProgrammeItem } from "./ProgrammeItem.ts"
import type { CatalogueState } from "./ProgrammeRecord.ts"
import { regionItems } from "./RegionCatalogue.ts"

const key = (text: string) => ItemKey.make(text)
const item = (text: string, change: Partial<ProgrammeItem> = {}) => sampleItem({ key: key(text), ...change })

const difference = (text: string, change: Partial<LocalDifference> = {}): LocalDifference => ({
  key: key(text),
  runs: true,
  leadDepartment: null,
  remark: null,
  provenance: PROVENANCE,
  ...change,
})

const level = (
  code: string,
  items: ReadonlyArray<ProgrammeItem>,
  differences: ReadonlyArray<LocalDifference> = [],
): { readonly code: DivisionCode.DivisionCode; readonly state: CatalogueState } => ({
  code: DivisionCode.make(code),
  state: {
    announced: null,
    items: new Map(items.map((one) => [one.key, one])),
    differences: new Map(differences.map((one) => [one.key, one])),
    counted: null,
    dropped: new Map(),
  },
})

const province = level("340000", [item("32"), item("19")])
const department = { zh: "市市容局", en: "Bureau of City Appearance" }

describe("regionItems", () => {
  it("of the province are its own, in the order of their keys", () => {
    assert.deepStrictEqual(
      regionItems([province]).map(({ item: one, runs }) => [one.key, runs]),
      [
        ["19", true],
        ["32", true],
      ],
    )
  })

  it("of a city carry what it leads otherwise, leaves out and adds, and say who says so", () => {
    const city = level(
      "340600",
      [item("51")],
      [difference("32", { leadDepartment: department }), difference("19", { runs: false })],
    )
    const [water, cleaning, own] = regionItems([province, city])
    assert.isFalse(water?.runs)
    assert.deepStrictEqual(water?.leadDepartment, item("19").leadDepartment)
    assert.deepStrictEqual(cleaning?.leadDepartment, department)
    assert.strictEqual(cleaning?.settled?.by, "340600")
    assert.strictEqual(own?.listedBy, "340600")
  })

  it("of a county begin with its city's, and may say otherwise again", () => {
    const city = level("340600", [], [difference("32", { leadDepartment: department, runs: false })])
    const county = level("340621", [], [difference("32")])
    const cleaning = regionItems([province, city, county]).at(-1)
    assert.isTrue(cleaning?.runs)
    assert.deepStrictEqual(cleaning?.leadDepartment, department)
    assert.strictEqual(cleaning?.settled?.by, "340621")
  })
})

describe("compared", () => {
  const map = (...items: ReadonlyArray<ProgrammeItem>) => new Map(items.map((one) => [one.key, one]))

  it("tells items that were kept, added, dropped and changed, and in which facts", () => {
    const found = compared(
      map(item("01"), item("02"), item("03")),
      map(item("01", { year: 2011 }), item("02", { points: 90, leadDepartment: department }), item("04")),
    )
    assert.deepStrictEqual(found.kept, [key("01")])
    assert.deepStrictEqual(
      found.added.map((one) => one.key),
      [key("04")],
    )
    assert.deepStrictEqual(
      found.dropped.map((one) => one.key),
      [key("03")],
    )
    assert.deepStrictEqual(
      found.changed.map((one) => [one.key, one.fields]),
      [[key("02"), ["points", "leadDepartment"]]],
    )
  })

  it("of a catalogue with itself is nothing", () => {
    const same = map(item("01"), item("02"))
    const found = compared(same, same)
    assert.lengthOf(found.kept, 2)
    assert.isEmpty([...found.added, ...found.dropped, ...found.changed])
  })
})
