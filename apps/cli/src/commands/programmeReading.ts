/** What `programme` reads: years, versions, differences, and proposals. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { decodeInput, ItemKey, type Locale, MalformedInput, Money } from "@minsheng/core/kernel"
import {
  CompareAnswer,
  CompareQuestion,
  CompareTargetsAnswer,
  CompareTargetsQuestion,
  RegionProgrammes,
  VersionsAnswer,
} from "@minsheng/core/programme"
import { ProposalAnswer, ProposalBasis, Proposals } from "@minsheng/core/progress"
import { itemFieldWords, phaseWords } from "@minsheng/core/words"
import { as, axes, fits, given, output, region } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"
import { oneItem, partText, targetText, year } from "./listProgramme.ts"

export const years = Command.make("years", { ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      RegionProgrammes.use((programmes) => programmes.years),
      (rows) => ({
        json: rows,
        lines: columns(
          rows.map((row) => [
            String(row.year),
            String(row.itemCount),
            phaseWords[row.phase][flags.locale],
            row.version === null ? "" : `v${row.version}`,
          ]),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("The years that have a catalogue"))

export const versions = Command.make("versions", { year, region, ...axes, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      RegionProgrammes.use((programmes) =>
        programmes.versions({
          year: flags.year,
          ...given({ region: flags.region, asOf: flags.asOf, knownAt: flags.knownAt }),
        }),
      ),
      (answer) => ({
        json: Schema.encodeSync(VersionsAnswer)(answer),
        lines: columns(
          answer.versions.map((row) => [
            `#${row.position}`,
            row.itemKey ?? "*",
            `v${row.number}`,
            row.occurredOn,
            row.document.number,
            row.issuer ?? "",
            row.makers.map((maker) => maker ?? "–").join(", "),
            row.reason ?? "",
          ]),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("Every issue: who, when, by which document, and why"))

/** `2010`, `2010@1` or `2011@draft`. */
const sideOf = (text: string): unknown => {
  const [of = "", which] = text.split("@")
  const version = which === undefined ? {} : { version: which === "draft" ? which : Number(which) }
  return { year: Number(of), ...version }
}

const fieldText = (answer: CompareAnswer["changed"][number], locale: Locale): string =>
  answer.fields
    .map((field) => {
      const of = (one: typeof answer.before): string => {
        const value = one[field]
        if (field === "target") return targetText(one.target, locale)
        return typeof value === "object" && value !== null && "zh" in value
          ? value[locale]
          : JSON.stringify(value)
      }
      return `${itemFieldWords[field][locale]} ${of(answer.before)} → ${of(answer.after)}`
    })
    .join("; ")

const diffLines = (answer: CompareAnswer, locale: Locale): ReadonlyArray<string> => {
  const side = ({ year: of, version, itemCount, points }: CompareAnswer["before"]): string =>
    `${of}${version === null ? `@${phaseWords.draft[locale]}` : `@${version}`} (${itemCount}, ${points})`
  return [
    `${side(answer.before)} → ${side(answer.after)}`,
    ...columns([
      ...answer.added.map((one) => ["+", one.key, one.name[locale]]),
      ...answer.dropped.map((one) => ["-", one.key, one.name[locale]]),
      ...answer.changed.map((one) => ["~", one.key, one.after.name[locale], fieldText(one, locale)]),
    ]),
    `= ${answer.kept.length}`,
  ]
}

const differed = (said: object, locale: Locale) =>
  Effect.gen(function* () {
    const question = yield* asked(CompareQuestion, said)
    const answer = yield* RegionProgrammes.use((programmes) => programmes.compare(question))
    return { json: Schema.encodeSync(CompareAnswer)(answer), lines: diffLines(answer, locale) }
  })

/** What is asked, in the form of core. */
const asked = <A>(schema: Schema.ConstraintDecoder<A>, said: object): Effect.Effect<A, MalformedInput> => {
  const question = decodeInput(schema)(said)
  return question instanceof MalformedInput ? Effect.fail(question) : Effect.succeed(question)
}

const targetLines = (answer: CompareTargetsAnswer, locale: Locale): ReadonlyArray<string> => {
  const side = ({ year: of, version, sum, remainder }: CompareTargetsAnswer["before"]): string =>
    [
      `${of}@${version ?? phaseWords.draft[locale]}`,
      sum === null ? "" : `= ${sum}`,
      remainder === null ? "" : `± ${remainder.quantity} ${remainder.reason}`,
    ]
      .filter((part) => part !== "")
      .join(" ")
  const changed = answer.parts.filter((part) => part.changed)
  return [
    `${answer.itemKey}: ${side(answer.before)} → ${side(answer.after)}`,
    ...columns(
      changed.map(({ region: place, before, after, more }) => [
        "~",
        place.code,
        place.name[locale],
        `${partText(before, locale)} → ${partText(after, locale)}`,
        more === null || more === "0" ? "" : `${more.startsWith("-") ? "" : "+"}${more}`,
      ]),
    ),
    `= ${answer.parts.length - changed.length}`,
  ]
}

const targetsDiffered = (said: object, locale: Locale) =>
  Effect.gen(function* () {
    const question = yield* asked(CompareTargetsQuestion, said)
    const answer = yield* RegionProgrammes.use((programmes) => programmes.compareTargets(question))
    return { json: Schema.encodeSync(CompareTargetsAnswer)(answer), lines: targetLines(answer, locale) }
  })

export const diff = Command.make(
  "diff",
  {
    before: Argument.String("FROM").pipe(
      Argument.withDescription("2010 as it is in force, 2010@1 a version, 2011@draft a draft"),
    ),
    after: Argument.String("TO"),
    region,
    itemKey: oneItem,
    ...output,
    as,
  },
  (flags) => {
    const { itemKey, locale } = flags
    const said = {
      before: sideOf(flags.before),
      after: sideOf(flags.after),
      ...given({ region: flags.region }),
    }
    if (itemKey !== undefined) return answerAs(flags, targetsDiffered({ ...said, itemKey }, locale))
    return answerAs(flags, differed(said, locale))
  },
).pipe(
  Command.withDescription(
    "What differs between two versions, of one year or of two; of an item, its targets",
  ),
)

export const propose = Command.make(
  "propose",
  {
    itemKey: Argument.String("ITEM").pipe(Argument.filterMap(...fits(ItemKey.ItemKey))),
    year,
    region,
    by: Flag.Literals("by", ProposalBasis.literals).pipe(
      Flag.withDefault("plan" as const),
      Flag.withDescription("by the money planned in each division, or in equal parts"),
    ),
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Proposals.use((proposals) =>
          proposals.propose({
            year: flags.year,
            itemKey: flags.itemKey,
            by: flags.by,
            ...given({ region: flags.region }),
          }),
        ),
        (answer) => ({
          json: Schema.encodeSync(ProposalAnswer)(answer),
          lines: columns(
            answer.parts.map((part) => [
              part.region.code,
              part.region.name[flags.locale],
              part.quantity,
              part.roundedUp ? `+${answer.step}` : "",
              answer.by === "plan" ? Money.formatYuan(part.weight) : "",
            ]),
          ),
        }),
      ),
    ),
).pipe(Command.withDescription("How a target might be broken down; nothing is written"))
