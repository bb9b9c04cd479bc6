import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { Division } from "../region/Division.ts"
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
