/** A map that changes at random, for properties of what is mapped from one date to another. */
import { Schema } from "effect"
import { addDays, type CalendarDate, make as dateOf } from "../kernel/CalendarDate.ts"
import { type DivisionCode, make as code } from "../kernel/DivisionCode.ts"
import type { Division, Extent, Transfer } from "../region/Division.ts"
import type { RegionRegister } from "../region/RegionRegister.ts"
import { PROVENANCE, sampleDivision } from "./samples.ts"

/** The first day of a map, before any act. */
export const FIRST_DAY = dateOf("2010-01-01")

const PREFECTURES = ["340100", "340200"] as const
const FIRST_COUNTY = 349_000

/** A province of two prefectures whose counties change, one act a day. */
class ChangingMap {
  readonly counties: Array<Division> = []
  readonly transfers: Array<Transfer> = []
  #day = 0

  constructor(countyCount: number) {
    for (let index = 0; index < countyCount; index += 1) this.#establish(null)
  }

  /** New counties come under the prefectures in turn. */
  #establish(validFrom: Division["validFrom"]): DivisionCode {
    const { length } = this.counties
    const own = String(FIRST_COUNTY + length)
    const parent = PREFECTURES[length % PREFECTURES.length] as string
    this.counties.push({ ...sampleDivision(own, parent, validFrom), validTo: null })
    return code(own)
  }

  #abolish(gone: DivisionCode): void {
    const at = this.counties.findIndex((division) => division.code === gone)
    this.counties[at] = { ...(this.counties[at] as Division), validTo: this.today }
  }

  #move(fromCode: DivisionCode, toCode: DivisionCode, extent: Extent): void {
    const act = `day ${this.#day}`
    this.transfers.push({ act, on: this.today, fromCode, toCode, extent, provenance: PROVENANCE })
  }

  get today(): CalendarDate {
    return addDays(FIRST_DAY, this.#day)
  }

  act(kind: "rename" | "merge" | "split" | "dissolve", one: number, other: number): void {
    const standing = this.counties
      .filter((division) => division.validTo === null)
      .map((division) => division.code)
    const a = standing[one % standing.length] as DivisionCode
    const b = standing.filter((division) => division !== a)[other % Math.max(standing.length - 1, 1)]
    this.#day += 1
    const town = `镇${this.#day}`
    if (kind === "split") return this.#move(a, this.#establish(this.today), { _tag: "Part", places: [town] })
    if (kind === "rename" || b === undefined) this.#move(a, this.#establish(this.today), { _tag: "Whole" })
    else if (kind === "merge") this.#move(a, b, { _tag: "Whole" })
    else {
      this.#move(a, this.#establish(this.today), { _tag: "Remainder", exceptPlaces: [town] })
      this.#move(a, b, { _tag: "Part", places: [town] })
    }
    this.#abolish(a)
  }
}

/** A whole number between two. */
export const int = (minimum: number, maximum: number) =>
  Schema.Int.check(Schema.isBetween({ minimum, maximum }))

const Act = Schema.Struct({
  kind: Schema.Literals(["rename", "merge", "split", "dissolve"]),
  one: int(0, 20),
  other: int(0, 20),
})

/** How many counties there are at first, and what happens to them, a day after the other. */
export const MapHistory = Schema.Struct({
  countyCount: int(2, 5),
  acts: Schema.Array(Act).check(Schema.isMaxLength(8)),
})

const above = (of: string, parent: string | null): Division => ({
  ...sampleDivision(of, parent),
  validTo: null,
})

/** The register that a history leaves behind. */
export const mapOf = ({ countyCount, acts }: typeof MapHistory.Type): RegionRegister => {
  const map = new ChangingMap(countyCount)
  for (const { kind, one, other } of acts) map.act(kind, one, other)
  const divisions = [
    above("340000", null),
    ...PREFECTURES.map((prefecture) => above(prefecture, "340000")),
    ...map.counties,
  ]
  return { divisions, transfers: map.transfers }
}
