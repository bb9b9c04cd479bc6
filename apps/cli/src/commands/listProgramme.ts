/** `list items` and `list targets`: a division's year, with what is issued and where each fact comes from. */
import { Effect, Schema } from "effect"
import { Command, Flag } from "effect/cli"
import { ItemKey, type Locale } from "@minsheng/core/kernel"
import {
  type IssueState,
  ItemsAnswer,
  type PartTarget,
  RegionProgrammes,
  TargetsAnswer,
  type TargetsRow,
  type TaskTarget,
} from "@minsheng/core/programme"
import { addingUpWords, boundWords, confidenceWords, phaseWords } from "@minsheng/core/words"
import { as, axes, fits, given, orUndefined, output, region } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

export const year = Flag.Int("year").pipe(Flag.withDefault(2010), Flag.withDescription("programme year"))

export const draft = Flag.Boolean("draft").pipe(
  Flag.withDefault(false),
  Flag.withDescription("what is drafted or adjusted, instead of what is in force"),
)

export const oneItem = Flag.String("item").pipe(
  Flag.filterMap(...fits(ItemKey.ItemKey)),
  Flag.withDescription("two-digit item key"),
  orUndefined,
)

const UNKNOWN = { zh: "不详", en: "unknown" } as const
const NO_TASK = { zh: "无任务", en: "no task" } as const

/** A target as one line: bound, number or words, unit, and how far it can be trusted. */
export const targetText = (target: TaskTarget | null, locale: Locale): string => {
  if (target === null) return NO_TASK[locale]
  const { quantity, words, bound, unit, provenance } = target
  const number = quantity === null ? null : `${bound === "exact" ? "" : boundWords[bound][locale]}${quantity}`
  return [
    words ?? number ?? UNKNOWN[locale],
    quantity === null ? "" : (unit?.[locale] ?? ""),
    provenance === null ? "" : `[${confidenceWords[provenance.confidence][locale]}]`,
  ]
    .filter((part) => part !== "")
    .join(" ")
}

export const partText = (target: PartTarget | null, locale: Locale): string => {
  if (target === null || target._tag === "Unknown") return UNKNOWN[locale]
  if (target._tag === "NoTask") return NO_TASK[locale]
  return target._tag === "Number" ? target.quantity : target.words
}

const stateText = ({ phase, version, document, adjustment }: IssueState, locale: Locale): string =>
  [
    phaseWords[phase][locale],
    version === null ? "" : `v${version}`,
    document?.number ?? "",
    document?.issuedOn ?? "",
    adjustment ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ")

export const programmeQuestion = (flags: {
  readonly year: number
  readonly region: ItemsAnswer["levels"][number]["code"] | undefined
  readonly draft: boolean
  readonly asOf: ItemsAnswer["axes"]["asOf"] | undefined
  readonly knownAt: ItemsAnswer["axes"]["knownAt"]["position"] | string | undefined
}) => ({
  year: flags.year,
  draft: flags.draft,
  ...given({ region: flags.region, asOf: flags.asOf, knownAt: flags.knownAt as never }),
})

const itemLines = (answer: ItemsAnswer, locale: Locale): ReadonlyArray<string> => [
  `${answer.levels.map(({ name }) => name[locale]).join(" · ")} ${answer.year} · ${stateText(answer.state, locale)}`,
  ...columns(
    answer.items.map(({ item, runs, leadDepartment, leadProvenance, target }) => [
      item.key,
      item.name[locale],
      item.kind,
      String(item.points),
      `${leadDepartment[locale]} [${confidenceWords[leadProvenance.confidence][locale]}]`,
      runs ? targetText(target, locale) : NO_TASK[locale],
    ]),
  ),
  ...(answer.counted === null
    ? []
    : [`${answer.counted.itemCount} [${confidenceWords[answer.counted.provenance.confidence][locale]}]`]),
]

export const items = Command.make("items", { year, region, draft, ...axes, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      RegionProgrammes.use((programmes) => programmes.items(programmeQuestion(flags))),
      (answer) => ({
        json: Schema.encodeSync(ItemsAnswer)(answer),
        lines: itemLines(answer, flags.locale),
      }),
    ),
  ),
).pipe(Command.withDescription("The catalogue of a division's year"))

const targetLines = (row: TargetsRow, locale: Locale): ReadonlyArray<string> => [
  `${row.itemKey} ${row.name[locale]}: ${targetText(row.whole, locale)} · ${stateText(row.state, locale)}`,
  ...(row.state.phase === "empty"
    ? []
    : columns(
        row.parts.map(({ region: place, target, provenance }) => [
          `  ${place.code}`,
          place.name[locale],
          partText(target, locale),
          provenance === null ? "" : `[${confidenceWords[provenance.confidence][locale]}]`,
        ]),
      )),
  ...(row.remainder === null ? [] : [`  ± ${row.remainder.quantity} ${row.remainder.reason}`]),
  ...(row.addingUp === null
    ? []
    : [`  = ${row.addingUp.sum}: ${addingUpWords[row.addingUp.verdict][locale]}`]),
]

export const targets = Command.make(
  "targets",
  {
    year,
    region,
    draft,
    itemKey: oneItem,
    ...axes,
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        RegionProgrammes.use((programmes) =>
          programmes.targets({ ...programmeQuestion(flags), ...given({ itemKey: flags.itemKey }) }),
        ),
        (answer) => ({
          json: Schema.encodeSync(TargetsAnswer)(answer),
          lines: answer.rows.flatMap((row) => targetLines(row, flags.locale)),
        }),
      ),
    ),
).pipe(Command.withDescription("Targets with their parts, and whether these add up"))
