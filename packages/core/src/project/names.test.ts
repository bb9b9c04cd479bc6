import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { Programme } from "../programme/Programme.ts"
import type { Division } from "../region/Division.ts"
import { namesFrom } from "./names.ts"

const provenance = { source: "test", confidence: "verified" } as const
const LUAN = DivisionCode.make("341500")
const HUOQIU = DivisionCode.make("341522")
const division = (
  code: DivisionCode.DivisionCode,
  zh: string,
  parentCode: DivisionCode.DivisionCode | null,
): Division => ({
  code,
  name: { zh, en: zh },
  level: parentCode === null ? "prefecture" : "county",
  kind: "county",
  parentCode,
  validFrom: null,
  validTo: null,
  provenance,
})
const register = {
  divisions: [division(LUAN, "六安市", null), division(HUOQIU, "霍邱县", LUAN)],
  transfers: [],
}
const programme: Programme = {
  announced: null,
  items: [
    {
      year: 2010,
      key: ItemKey.make("19"),
      officialNumber: null,
      name: { zh: "农村饮水安全工程", en: "Rural drinking-water safety" },
      nameProvenance: provenance,
      kind: "construction",
      kindConfidence: "inferred",
      since: "2007",
      newThisYear: false,
      points: 120,
      leadDepartment: { zh: "省水利厅", en: "Department of Water Resources" },
      leadProvenance: provenance,
      target: { quantity: null, unit: null, remark: null, provenance: null },
      confirmed: true,
    },
  ],
}

describe("namesFrom", () => {
  const named = namesFrom(register, programme)

  it("names county, prefecture and item", () => {
    const { countyName, prefectureName, itemName } = named({
      countyCode: HUOQIU,
      itemKey: ItemKey.make("19"),
    })
    assert.deepStrictEqual(
      [countyName.zh, prefectureName.zh, itemName.zh],
      ["霍邱县", "六安市", "农村饮水安全工程"],
    )
  })

  it("lets a code that the registers do not hold stand for itself", () => {
    const unknown = named({ countyCode: DivisionCode.make("341599"), itemKey: ItemKey.make("20") })
    assert.deepStrictEqual(unknown, {
      countyName: { zh: "341599", en: "341599" },
      prefectureName: { zh: "341599", en: "341599" },
      itemName: { zh: "20", en: "20" },
    })
  })
})
