import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { Division } from "../region/Division.ts"
import { itemsOf } from "../programme/ProjectItems.ts"
import { namesFrom } from "./names.ts"
import { sampleDivision, sampleItem } from "../testing/samples.ts"

const LUAN = DivisionCode.make("341500")
const HUOQIU = DivisionCode.make("341522")
const division = (code: string, zh: string, parent: string): Division => ({
  ...sampleDivision(code, parent),
  name: { zh, en: zh },
  validTo: null,
})
const register = {
  divisions: [division(LUAN, "六安市", "340000"), division(HUOQIU, "霍邱县", LUAN)],
  transfers: [],
}
const programme = { announced: null, items: [sampleItem()] }
const lanes = sampleItem({ key: ItemKey.make("51"), name: { zh: "县道绿化", en: "Lanes with trees" } })

describe("namesFrom", () => {
  const named = namesFrom(
    register,
    itemsOf(programme, () => ({ item: lanes, listedBy: HUOQIU })),
  )

  it("names county, prefecture and item", () => {
    const { countyName, prefectureName, itemName, catalogueName } = named({
      year: 2010,
      countyCode: HUOQIU,
      itemKey: ItemKey.make("19"),
    })
    assert.deepStrictEqual(
      [countyName.zh, prefectureName.zh, itemName.zh],
      ["霍邱县", "六安市", "农村饮水安全工程"],
    )
    assert.isNull(catalogueName)
  })

  it("names the catalogue of an item that a division added", () => {
    const { itemName, catalogueName } = named({
      year: 2010,
      countyCode: HUOQIU,
      itemKey: ItemKey.make("51"),
    })
    assert.deepStrictEqual([itemName.zh, catalogueName?.zh], ["县道绿化", "霍邱县"])
  })

  it("lets a code that the registers do not hold stand for itself", () => {
    const unknown = named({
      year: 2010,
      countyCode: DivisionCode.make("341599"),
      itemKey: ItemKey.make("20"),
    })
    assert.deepStrictEqual(unknown, {
      countyName: { zh: "341599", en: "341599" },
      prefectureName: { zh: "341599", en: "341599" },
      itemName: { zh: "20", en: "20" },
      catalogueName: null,
    })
  })
})
