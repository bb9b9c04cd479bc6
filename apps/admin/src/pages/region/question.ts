/** The question of a division's figures, out of an address. */
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import type { FiguresQuestion } from "@minsheng/core/progress"
import { axesOf } from "../../app/address.ts"

/** On which axes, under whose map, and of whose catalogue. */
export const figuresQuestionOf = (params: URLSearchParams): FiguresQuestion => {
  const regroupedOn = CalendarDate.parse(params.get("regroupedOn") ?? "")
  const catalogue = DivisionCode.parse(params.get("catalogue") ?? "")
  return {
    ...axesOf(params),
    ...(regroupedOn === undefined ? {} : { regroupedOn }),
    ...(catalogue === undefined ? {} : { catalogue }),
  }
}

/** `undefined` for what is no code of a division. */
export const regionQuestionOf = (code: string, params: URLSearchParams): FiguresQuestion | undefined => {
  const region = DivisionCode.parse(code)
  return region === undefined ? undefined : { region, ...figuresQuestionOf(params) }
}
