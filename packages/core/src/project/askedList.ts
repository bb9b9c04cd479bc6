/** What a question about the list of projects asks: permission, axes, and what its conditions mean. */
import { Effect, Schema } from "effect"
import { AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { readProgramme } from "../programme/read.ts"
import { timeMillionths } from "../programme/time.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { askedItems } from "./askedItems.ts"
import { askedRegion } from "./askedRegion.ts"
import { ProjectFilter, type ResolvedFilter } from "./ProjectRepository.ts"

export const CountQuestion = Schema.Struct({ ...AxesInput.fields, filter: ProjectFilter })
export type CountQuestion = typeof CountQuestion.Type

export type ListRefusal = NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead

/** Permission, axes, and the filter with its region and kind looked up. */
export const askedList = Effect.fnUntraced(function* (useCase: UseCase, question: CountQuestion) {
  const actor = yield* permitted(useCase)
  const axes = yield* resolveAxes(question)
  const { region: code, kind, itemKey, catalogue, ...conditions } = question.filter
  const { year } = conditions
  const region = yield* askedRegion(actor, code)
  const knownAt = axes.knownAt.position
  const programme = yield* readProgramme(year, knownAt)
  const filter: ResolvedFilter = {
    ...conditions,
    ...(yield* askedItems(region, programme, {
      year,
      knownAt,
      ...(catalogue === undefined ? {} : { catalogue }),
      ...(kind === undefined ? {} : { kind }),
      ...(itemKey === undefined ? {} : { itemKey }),
    })),
    timeMillionths: timeMillionths(axes.asOf, year),
  }
  return { actor, axes, filter, names: { register: region.register, programme, knownAt } }
})
