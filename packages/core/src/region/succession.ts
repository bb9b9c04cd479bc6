/**
 * Mapping divisions between two dates: what became of each, many to many, with the parts named.
 * A record keeps the code under which it happened; regrouping under another date's map is a question that
 * is asked, and the answer says that it was.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { earliest } from "../kernel/PartialDate.ts"
import type { Transfer } from "./Division.ts"
import { divisionsOn, type RegionRegister } from "./RegionRegister.ts"

/** A piece of the territory of `from` lies in `to`: all of it, or only / all but the named places. */
export interface Succession {
  readonly from: DivisionCode
  readonly to: DivisionCode
  readonly extent: "whole" | "part"
  readonly onlyPlaces: ReadonlyArray<string>
  readonly exceptPlaces: ReadonlyArray<string>
}

const step = (piece: Succession, transfer: Transfer): Succession => {
  const extent = transfer.extent
  return {
    from: piece.from,
    to: transfer.toCode,
    extent: piece.extent === "whole" && extent._tag === "Whole" ? "whole" : "part",
    onlyPlaces: extent._tag === "Part" ? [...piece.onlyPlaces, ...extent.places] : piece.onlyPlaces,
    exceptPlaces:
      extent._tag === "Remainder" ? [...piece.exceptPlaces, ...extent.exceptPlaces] : piece.exceptPlaces,
  }
}

/** What stays behind when only parts leave a division that goes on. */
const staying = (piece: Succession, leaving: ReadonlyArray<Transfer>): Succession => ({
  ...piece,
  extent: "part",
  exceptPlaces: [
    ...piece.exceptPlaces,
    ...leaving.flatMap((transfer) => (transfer.extent._tag === "Part" ? transfer.extent.places : [])),
  ],
})

/** Moves one piece through the transfers of one day. */
const moved = (piece: Succession, transfers: ReadonlyArray<Transfer>): ReadonlyArray<Succession> => {
  const leaving = transfers.filter((transfer) => transfer.fromCode === piece.to)
  if (leaving.length === 0) return [piece]
  const pieces = leaving.map((transfer) => step(piece, transfer))
  return leaving.every((transfer) => transfer.extent._tag === "Part")
    ? [...pieces, staying(piece, leaving)]
    : pieces
}

const forward = (
  register: RegionRegister,
  from: CalendarDate,
  to: CalendarDate,
): ReadonlyArray<Succession> => {
  const within = register.transfers.filter(
    (transfer) => from < earliest(transfer.on) && earliest(transfer.on) <= to,
  )
  const days = [...new Set(within.map((transfer) => earliest(transfer.on)))].toSorted()
  const start = divisionsOn(register, from)
    .filter((division) => division.level === "county")
    .map((division): Succession => ({
      from: division.code,
      to: division.code,
      extent: "whole",
      onlyPlaces: [],
      exceptPlaces: [],
    }))
  return days.reduce<ReadonlyArray<Succession>>((pieces, day) => {
    const transfers = within.filter((transfer) => earliest(transfer.on) === day)
    return pieces.flatMap((piece) => moved(piece, transfers))
  }, start)
}

/**
 * The county-level divisions of one date in those of another, in either direction. Each division of the
 * first date appears at least once. Backwards, `extent` says how much of the *later* division it is.
 */
export const successions = (
  register: RegionRegister,
  from: CalendarDate,
  to: CalendarDate,
): ReadonlyArray<Succession> => {
  if (from <= to) return forward(register, from, to)
  const pieces = forward(register, to, from)
  const sources = new Map<string, number>()
  for (const piece of pieces) sources.set(piece.to, (sources.get(piece.to) ?? 0) + 1)
  return pieces
    .map((piece): Succession => ({
      from: piece.to,
      to: piece.from,
      extent: sources.get(piece.to) === 1 ? "whole" : "part",
      onlyPlaces: sources.get(piece.to) === 1 ? [] : piece.onlyPlaces,
      exceptPlaces: [],
    }))
    .toSorted((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1))
}
