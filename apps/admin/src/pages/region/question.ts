/** The question of a division's page, out of its address. */
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import type { FiguresQuestion } from "@minsheng/core/progress"
import { axesOf } from "../../app/address.ts"

/** `undefined` for what is no code of a division. */
export const regionQuestionOf = (code: string, params: URLSearchParams): FiguresQuestion | undefined => {
  const region = DivisionCode.parse(code)
  const regroupedOn = CalendarDate.parse(params.get("regroupedOn") ?? "")
  if (region === undefined) return undefined
  return { region, ...axesOf(params), ...(regroupedOn === undefined ? {} : { regroupedOn }) }
}
