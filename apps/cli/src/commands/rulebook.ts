/** `rules` and `evaluate`: the rulebook, and what it says of a dossier in a file, without a register. */
import { readFile, stat } from "node:fs/promises"
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  DOSSIER_BYTES_MAX,
  type DossierFile,
  EvaluationAnswer,
  evaluationAnswer,
  type FindingAnswer,
  readDossier,
  RuleAnswer,
  rulesAnswer,
} from "@minsheng/core/dossier"
import { CalendarDate, type Locale, malformed, MalformedInput } from "@minsheng/core/kernel"
import { VERDICTS, type Verdict } from "@minsheng/core/law"
import { type System, systemNames, SYSTEMS } from "@minsheng/core/sixSystems"
import { comparisonWords, verdictWords } from "@minsheng/core/words"
import { dateFlag, fits, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answer } from "../run.ts"

const SAY = {
  since: { zh: "起", en: "on" },
  warns: { zh: "只提示", en: "warns" },
  blocksFrom: { zh: "可阻断，自", en: "blocks from" },
  due: { zh: "期限", en: "due" },
  blocks: { zh: "可阻断", en: "blocks" },
} as const

const ruleCells = (
  { id, title, effective: { from, until }, confidence, blocksFrom, rows }: RuleAnswer,
  locale: Locale,
): ReadonlyArray<string> => [
  id,
  until === null ? `${from} ${SAY.since[locale]}` : `${from} – ${until}`,
  rows.join(" "),
  confidence,
  blocksFrom === null ? SAY.warns[locale] : `${SAY.blocksFrom[locale]} ${blocksFrom}`,
  title[locale],
]

export const rules = Command.make(
  "rules",
  {
    on: dateFlag("on", "only the versions in force on this date (YYYY-MM-DD); by default every version"),
    ...output,
  },
  (flags) =>
    answer(
      flags,
      Effect.sync((): Printed => {
        const listed = rulesAnswer(flags.on)
        const lines = SYSTEMS.flatMap((system) => [
          systemNames[system][flags.locale],
          ...columns(
            listed.filter((rule) => rule.system === system).map((rule) => ruleCells(rule, flags.locale)),
          ).map((line) => `  ${line}`),
        ])
        return { json: Schema.encodeSync(Schema.Array(RuleAnswer))(listed), lines }
      }),
    ),
).pipe(Command.withDescription("The rules of the six systems, with their clauses, days and confidence"))

/** What a file holds, as text; bytes that are no UTF-8 are seen as such. */
export const textOf = async (file: string): Promise<string | MalformedInput> => {
  const { size } = await stat(file)
  return size > DOSSIER_BYTES_MAX ? malformed([{ message: "dossierBytes" }]) : readFile(file, "utf8")
}

/** The dossier in a file; a fault is told with the file that it is in. */
export const dossierIn = (file: string): Effect.Effect<DossierFile, MalformedInput> =>
  Effect.flatMap(
    Effect.tryPromise({ try: () => textOf(file), catch: () => malformed([{ message: "json" }]) }),
    (text) => {
      const read = text instanceof MalformedInput ? text : readDossier(text)
      return read instanceof MalformedInput ? Effect.fail(read) : Effect.succeed(read)
    },
  )

const clauseOf = ({
  instrument,
  instrumentEn,
  documentNumber,
  provision,
}: FindingAnswer["citations"][number]) => ({
  zh: `《${instrument}》${documentNumber === null ? "" : `（${documentNumber}）`}${provision}`,
  en: `${instrumentEn}${documentNumber === null ? "" : ` (${documentNumber})`}, ${provision}`,
})

/** A rule that asks for something, with its clause and what was compared; others are counted alone. */
export const findingLines = (finding: FindingAnswer, locale: Locale): ReadonlyArray<string> => {
  const { verdict, title, subject, dueOn, blocks, evidence, citations, rule, version } = finding
  const marks = [
    ...(dueOn === null ? [] : [`${SAY.due[locale]} ${dueOn}`]),
    ...(blocks && verdict === "violated" ? [SAY.blocks[locale]] : []),
  ]
  const about = [subject.key, ...marks].filter((part) => part !== "").join(" · ")
  return [
    `  [${verdictWords[verdict][locale]}] ${title[locale]}${about === "" ? "" : ` (${about})`}`,
    `    ${rule}`,
    ...citations.map((citation) => `    ${clauseOf(citation)[locale]}`),
    `    ${version.why[locale]}`,
    ...evidence.map((one) => `    - ${comparisonWords(one)[locale]}`),
  ]
}

const isOpen = ({ verdict, dueOn }: FindingAnswer): boolean =>
  verdict === "violated" || (verdict === "undetermined" && dueOn !== null)

const tally = (findings: ReadonlyArray<FindingAnswer>, locale: Locale): string =>
  VERDICTS.map((verdict: Verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length
    return `${verdictWords[verdict][locale]} ${count}`
  }).join(" · ")

const systemLines = (
  system: System,
  findings: ReadonlyArray<FindingAnswer>,
  locale: Locale,
): ReadonlyArray<string> => {
  const own = findings.filter((finding) => finding.system === system)
  return [
    `${systemNames[system][locale]}: ${tally(own, locale)}`,
    ...own.filter(isOpen).flatMap((finding) => findingLines(finding, locale)),
  ]
}

export const evaluate = Command.make(
  "evaluate",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("a dossier in JSON, as schema dossier prints its form"),
    ),
    on: Flag.String("on").pipe(
      Flag.filterMap(...fits(CalendarDate.CalendarDate)),
      Flag.withDescription("judged as of this date (YYYY-MM-DD): what happened later is not known yet"),
    ),
    ...output,
  },
  (flags) =>
    answer(
      flags,
      Effect.map(dossierIn(flags.file), (file): Printed => {
        const evaluated = evaluationAnswer(file, flags.on)
        const { project, findings } = evaluated
        return {
          json: Schema.encodeSync(EvaluationAnswer)(evaluated),
          lines: [
            `${project.code} ${project.name} · ${flags.on}`,
            ...SYSTEMS.flatMap((system) => systemLines(system, findings, flags.locale)),
          ],
        }
      }),
    ),
).pipe(Command.withDescription("Judge a dossier in a file by every rule, as of a date"))
