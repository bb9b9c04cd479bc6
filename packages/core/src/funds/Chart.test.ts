import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { account } from "../testing/Book.ts"
import { AccountCode, accountCode, accountOf, FUND_LEVELS, mayBeNegative, PURPOSES } from "./Account.ts"
import { isEarmarkKept, moveOf, TRANSFER_KINDS, type TransferKind } from "./Chart.ts"

const [HERE, BELOW] = ["341500", "341523"] as const

/**
 * Kind → what it moves, as the order of the speech has it: out of, into, and whether to another
 * division.
 */
const EXPECTED: Readonly<Record<TransferKind, ReadonlyArray<string>>> = {
  appropriation: ["source budget"],
  allocation: ["budget budget elsewhere"],
  arrival: ["budget arrived"],
  deposit: ["arrived specialAccount"],
  commitment: ["specialAccount payable"],
  disbursement: ["payable paid", "payable retention", "specialAccount paid", "specialAccount retention"],
  release: ["retention paid"],
  expenditure: ["paid spent"],
  refund: ["paid specialAccount"],
  interest: ["source specialAccount"],
  return: ["arrived returned", "specialAccount returned", "surplus returned"],
  closing: ["specialAccount surplus"],
  carryOver: ["surplus specialAccount"],
  takeover: ["arrived", "budget", "payable", "retention", "specialAccount", "surplus"].map(
    (purpose) => `${purpose} ${purpose} elsewhere`,
  ),
}

describe("the chart", () => {
  it.each(TRANSFER_KINDS)("lets a transfer of the kind %s move this, and nothing else", (kind) => {
    const found = PURPOSES.flatMap((from) =>
      PURPOSES.flatMap((to) =>
        [HERE, BELOW].flatMap((region) => {
          const [giver, taker] = [account(HERE, "city", from), account(region, "city", to)].map(accountOf)
          const move = giver && taker && moveOf(kind, giver, taker)
          return move === undefined ? [] : [`${from} ${to}${region === BELOW ? " elsewhere" : ""}`]
        }),
      ),
    )
    assert.deepStrictEqual(found.toSorted(), EXPECTED[kind])
  })
})

describe("an account", () => {
  it("is what its code says, for every level and purpose", () => {
    for (const level of FUND_LEVELS) {
      for (const purpose of PURPOSES) {
        const code = account(HERE, level, purpose)
        const named = accountOf(code)
        assert.strictEqual(accountCode(named), code)
        assert.deepStrictEqual(
          { ...named },
          { year: 2010, regionCode: DivisionCode.make(HERE), itemKey: ItemKey.make("19"), level, purpose },
        )
      }
    }
  })

  it("has a code of its form", () => {
    const wrong = [
      "2010-341523-19-central",
      "2010-341523-19-central-pocket",
      "2010-341523-19-village-budget",
      "2010-041523-19-central-budget",
      "2010-341523-9-central-budget",
      "2010-341523-19-central-budget ",
    ]
    for (const code of wrong) assert.throws(() => AccountCode.make(code), undefined, undefined, code)
  })

  it("may hold less than nothing only where money comes from", () => {
    assert.deepStrictEqual(PURPOSES.filter(mayBeNegative), ["source"])
  })

  it("is earmarked by year, item and giver, not by division or purpose", () => {
    const here = account(HERE, "city", "budget")
    const kept = (code: string) => isEarmarkKept(accountOf(here), accountOf(AccountCode.make(code)))
    assert.isTrue(kept("2010-341523-19-city-arrived"))
    assert.isFalse(kept("2011-341500-19-city-arrived"))
    assert.isFalse(kept("2010-341500-20-city-arrived"))
    assert.isFalse(kept("2010-341500-19-county-arrived"))
  })
})
