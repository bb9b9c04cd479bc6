/** The question of the overview, out of an address. */
import { DivisionCode } from "@minsheng/core/kernel"
import type { FiguresQuestion } from "@minsheng/core/progress"
import { figuresQuestionOf } from "../region/question.ts"

/** Of a region, or without one of all that is the reader's. */
export const overviewAsked = (params: URLSearchParams): FiguresQuestion => {
  const region = DivisionCode.parse(params.get("region") ?? "")
  return { ...figuresQuestionOf(params), ...(region === undefined ? {} : { region }) }
}
