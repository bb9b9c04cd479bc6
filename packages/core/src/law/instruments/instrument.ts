/** How an instrument is written down: its titles, its number, and the day of the text that was read. */
import { make } from "../../kernel/CalendarDate.ts"
import type { Instrument } from "../Citation.ts"

export const instrument = (
  [zh, en]: readonly [string, string],
  documentNumber: string | null,
  textReadFrom?: string,
): Instrument => ({
  title: { zh, en },
  documentNumber,
  textReadFrom: textReadFrom === undefined ? null : make(textReadFrom),
})
