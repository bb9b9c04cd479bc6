/** What a question is answered with: the answer, or one of the refusals that there can be. */
import type { ObjectRef } from "@pothos/core"
import { builder, say, type Types } from "../builder.ts"
import type { AgencyRefusal } from "../errors.ts"
import { refusalTypes, typeNameOf } from "../types/refusals.ts"

/** Refusals of every question: of another form, not permitted, of what is not known yet. */
const ALWAYS = ["MalformedInput", "NotPermitted", "PositionBeyondHead"] as const

export const resultOf = <Answer extends object, Tag extends AgencyRefusal["_tag"] = never>(
  name: string,
  answer: ObjectRef<Types, Answer>,
  ...others: ReadonlyArray<Tag>
) =>
  builder.unionType(name, {
    description: say("答复，或没有答复的理由。", "The answer, or why there is none."),
    types: [answer, ...[...ALWAYS, ...others].map((tag) => refusalTypes[tag])] as never,
    resolveType: typeNameOf(answer.name) as never,
  }) as unknown as ObjectRef<
    Types,
    Answer | Extract<AgencyRefusal, { readonly _tag: Tag | (typeof ALWAYS)[number] }>
  >
