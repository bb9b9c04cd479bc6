/** Small values that many types have: words, money, axes, where a fact comes from. */
import {
  type Bilingual,
  Confidence,
  Money as Fen,
  type Provenance as CoreProvenance,
} from "@minsheng/core/kernel"
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import { confidenceWords } from "@minsheng/core/words"
import { builder, enumOf, type FieldsOf, say } from "../builder.ts"

export const Words = builder.objectRef<Bilingual>("Words").implement({
  description: say("两种语言的文字。", "A text in both languages."),
  fields: (t) => ({
    zh: t.exposeString("zh", { description: say("中文。", "Chinese.") }),
    en: t.exposeString("en", { description: say("英文。", "English.") }),
  }),
})

export const Money = builder.objectRef<bigint>("Money").implement({
  description: say("金额，精确到分。", "An amount of money, exact to the fen."),
  fields: (t) => ({
    fen: t.field({
      type: "Digits",
      description: say("分，整数。", "Whole fen, a hundredth of a yuan."),
      resolve: (fen) => fen.toString(),
    }),
    yuan: t.string({
      description: say("元，两位小数。", "Yuan with two decimals."),
      resolve: (fen) => Fen.formatYuan(fen),
    }),
  }),
})

export const RegionName = builder
  .objectRef<{ readonly code: string; readonly name: Bilingual }>("RegionName")
  .implement({
    description: say("区划的代码和名称。", "A division's code and name."),
    fields: (t) => ({
      code: t.exposeString("code", { description: say("六位代码。", "Its six-digit code.") }),
      name: t.expose("name", { type: Words, description: say("名称。", "Its name.") }),
    }),
  })

const KnownPosition = builder.objectRef<CoreAxes["knownAt"]>("KnownPosition").implement({
  description: say("答复所知的末条。", "The last entry that an answer knows."),
  fields: (t) => ({
    position: t.exposeInt("position", {
      description: say(
        "账册的序号。下次问时作 knownAt，答复不变。",
        "Its position: asked for again as knownAt, the answer stays the same.",
      ),
    }),
    recordedAt: t.field({
      type: "Instant",
      nullable: true,
      description: say("记录的时刻。", "When it was recorded."),
      resolve: ({ recordedAt }) => recordedAt,
    }),
  }),
})

export const Axes = builder.objectRef<CoreAxes>("Axes").implement({
  description: say("答复在两个时间上的位置。", "Where an answer stands in the two times."),
  fields: (t) => ({
    asOf: t.field({
      type: "Date",
      description: say("发生截至哪一天。", "What had happened by this day."),
      resolve: ({ asOf }) => asOf,
    }),
    knownAt: t.field({
      type: KnownPosition,
      description: say("已知至哪一条。", "What had been recorded by this entry."),
      resolve: ({ knownAt }) => knownAt,
    }),
    current: t.exposeBoolean("current", {
      description: say("是否为今天、已知的全部。", "Whether it is today, with all that is known."),
    }),
  }),
})

const Confidences = enumOf(
  "Confidence",
  Confidence.literals,
  confidenceWords,
  say("可信程度。", "How far a fact can be trusted."),
)

export const ConfidenceRef = Confidences

export const Provenance = builder.objectRef<CoreProvenance>("Provenance").implement({
  description: say("来源。", "Where a fact comes from."),
  fields: (t) => ({
    source: t.exposeString("source", { description: say("出处。", "The source.") }),
    confidence: t.field({
      type: Confidences,
      description: say("可信程度。", "How far it can be trusted."),
      resolve: ({ confidence }) => confidence,
    }),
  }),
})

type Answered = { readonly axes: CoreAxes }

/** Where an answer stands, as every answer says it. */
export const axesOf = <Answer extends Answered>(
  t: Parameters<FieldsOf<Answer>>[0],
): ReturnType<FieldsOf<Answer>>[string] =>
  t.field({
    type: Axes,
    description: say("两个时间上的位置。", "Where the answer stands in the two times."),
    resolve: ({ axes }) => axes,
  }) as never
