/** What a contract adds to another by a single source. */
import { said } from "../../Act.ts"
import { amount, flag, sumOf, together } from "../../measuring.ts"
import type { Contract } from "../record.ts"
import { price, signedOf } from "./signing.ts"

/** The contract whose supplier goes on by a single source. */
const originalOf = (contract: Contract): Contract | undefined => {
  const original = signedOf(contract)?.payload.addsTo
  return original === undefined ? undefined : contract.all.find((one) => one.name === original)
}

export const isAddition = flag<Contract>(
  "contract.isAddition",
  ["属于向原供应商单一来源添购", "adds to another contract by a single source"],
  (contract) => {
    const act = signedOf(contract)
    return act === undefined ? undefined : said(act, act.payload.addsTo !== undefined)
  },
)

export const originalPrice = amount<Contract>(
  "contract.originalPriceFen",
  ["原合同采购金额", "price of the original contract"],
  (contract) => {
    const original = originalOf(contract)
    return original === undefined ? undefined : price.of(original)
  },
)

/** All that was added to the original contract by the day on which this one was signed, itself included. */
export const addedPrices = amount<Contract>(
  "contract.addedPricesFen",
  ["累计添购金额", "all that was added to the original contract so far"],
  (contract) => {
    const self = signedOf(contract)
    if (self === undefined) return undefined
    const { on, payload } = self
    if (payload.addsTo === undefined) return undefined
    const added = contract.all.filter((one) => {
      const other = signedOf(one)
      return other !== undefined && other.payload.addsTo === payload.addsTo && other.on <= on
    })
    return together(added.map(price.of), sumOf)
  },
)
