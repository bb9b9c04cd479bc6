/** Made-up dossiers: the example at other times, with other amounts and without some acts. */
import { readFileSync } from "node:fs"
import { type DossierFile, readDossier } from "@minsheng/core/dossier"
import { CalendarDate, MalformedInput } from "@minsheng/core/kernel"

const EXAMPLE = new URL("../../../../docs/examples/dossier.json", import.meta.url)

/** The same numbers for a seed on every machine (a linear congruential generator). */
const chanceOf = (seed: number): ((below: number) => number) => {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const example = (): DossierFile => {
  const read = readDossier(readFileSync(EXAMPLE, "utf8"))
  if (read instanceof MalformedInput) throw read
  return read
}

/** A value with its days moved and its amounts multiplied. */
const changed = (value: unknown, days: number, percent: bigint): unknown => {
  if (typeof value === "bigint") return (value * percent) / 100n
  if (typeof value === "string") {
    const day = CalendarDate.parse(value)
    return day === undefined ? value : CalendarDate.addDays(day, days)
  }
  if (Array.isArray(value)) return value.map((one) => changed(one, days, percent))
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, days, percent)]))
    : value
}

/** From 2001 to 2024. */
const DAYS = { from: -3300, span: 8600 } as const

/** Makes the dossier of a number; the same each time. */
export const dossiers = (): ((number: number) => DossierFile) => {
  const { acts, ...rest } = example()
  return (number) => {
    const below = chanceOf(number + 1)
    const days = DAYS.from + below(DAYS.span)
    const percent = BigInt(20 + below(300))
    const kept = acts.filter(() => below(12) > 0)
    const moved = kept.map(({ id, type, occurredOn, payload }) => ({
      id,
      type,
      occurredOn: CalendarDate.addDays(occurredOn, days + below(10)),
      payload: changed(payload, days, percent),
    }))
    return { ...rest, acts: moved }
  }
}
