/** Purchases as a dossier composes them. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { dossierOf } from "./Dossier.ts"
import { fileActs } from "../testing/ruleCases.ts"
import { act, announced, company, described, planned, signed } from "../sixSystems/tendering/caseActs.ts"
import { purchasesOf } from "../sixSystems/tendering/record.ts"

const recordOf = (...acts: Parameters<typeof fileActs>[0]) =>
  dossierOf({ acts: fileActs(acts) }, make("2026-06-30")).purchases

describe("the record of purchases", () => {
  it("takes what is said again in the place of what was said before", () => {
    const [purchase] = recordOf(announced("2010-03-01", "direct"), announced("2010-03-02"))
    assert.strictEqual(purchase?.announced?.id, "a2")
  })

  it("gives what is said of the whole project to each purchase, whenever it is heard of", () => {
    const purchases = recordOf(
      planned({ purchase: "1" }),
      ["FundsSecured", "2010-01-02", {}],
      act("FundsSecured", "2010-01-03", { purchase: "1" }),
      ["PurchasePlanned", "2010-01-04", { purchase: "2", category: "goods", estimateFen: 1n }],
    )
    assert.deepStrictEqual(
      purchases.map(({ name, funds }) => [name, funds.map(({ id }) => id)]),
      [
        ["1", ["a2", "a3"]],
        ["2", ["a2"]],
      ],
    )
  })

  it("keeps what happens many times", () => {
    const deposit = (letter: string) =>
      act("BidDepositTaken", "2010-03-02", { bidder: company(letter), amountFen: 1n })
    assert.lengthOf(recordOf(deposit("A"), deposit("B"))[0]?.deposits ?? [], 2)
  })

  it("hears of a purchase from its contract alone", () => {
    const [purchase] = recordOf(described(), signed("2010-04-01"))
    assert.strictEqual(purchase?.contracted?.on, "2010-04-01")
    assert.isUndefined(purchase?.planned)
  })

  it("leaves out a contract that names no purchase", () => {
    const project = dossierOf({ acts: [] }, make("2010-01-01")).project
    assert.lengthOf(purchasesOf(project, [], [{ id: "a1", on: make("2010-01-01") }]), 0)
  })

  it("holds purchases together that are of one category and combine under one name", () => {
    const plan = (purchase: string, combinesAs?: string, category = "goods") =>
      planned({ purchase, category, ...(combinesAs === undefined ? {} : { combinesAs }) })
    const [first] = recordOf(plan("1", "水泵"), plan("2", "水泵"), plan("3"), plan("4", "水泵", "works"))
    assert.deepStrictEqual(
      first?.combined.map(({ name }) => name),
      ["1", "2"],
    )
    assert.lengthOf(first?.siblings ?? [], 4)
  })
})
