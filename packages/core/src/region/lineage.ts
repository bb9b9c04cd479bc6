/** What became of a division, and what it was before: its changes of territory, and its names over time. */
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { Division, Transfer } from "./Division.ts"
import { divisionWith, type RegionRegister } from "./RegionRegister.ts"

const standsUnder = (register: RegionRegister, code: DivisionCode, top: Division): boolean =>
  top.level === "province" || code === top.code || divisionWith(register, code)?.parentCode === top.code

/** Every transfer to or from a division, or what stands or stood under it; earliest first. */
export const changesOf = (register: RegionRegister, division: Division): ReadonlyArray<Transfer> =>
  register.transfers.filter(({ fromCode, toCode }) =>
    [fromCode, toCode].some((code) => standsUnder(register, code, division)),
  )

/** Transfers that hand a whole territory, or what is left of one, on to a code that begins with it. */
const handedOn = (register: RegionRegister): ReadonlyArray<Transfer> =>
  register.transfers.filter(({ toCode, on, extent }) => {
    const comers = register.transfers.filter((other) => other.toCode === toCode && other.on === on)
    return (
      extent._tag !== "Part" &&
      divisionWith(register, toCode)?.validFrom === on &&
      comers.every((other) => other.extent._tag === "Part" || other.fromCode === comers[0]?.fromCode)
    )
  })

/**
 * The divisions that one territory was, one after the other: a county that became a city, or came under
 * another prefecture, bears another code and is still the same place. A merger ends the line.
 */
export const namesOverTime = (register: RegionRegister, code: DivisionCode): ReadonlyArray<Division> => {
  const links = handedOn(register)
  const line = [code]
  for (let before = links.find(({ toCode }) => toCode === code); before !== undefined;) {
    const { fromCode } = before
    line.unshift(fromCode)
    before = links.find(({ toCode }) => toCode === fromCode)
  }
  for (let after = links.find(({ fromCode }) => fromCode === code); after !== undefined;) {
    const { toCode } = after
    line.push(toCode)
    after = links.find(({ fromCode }) => fromCode === toCode)
  }
  return line.flatMap((one) => divisionWith(register, one) ?? [])
}
