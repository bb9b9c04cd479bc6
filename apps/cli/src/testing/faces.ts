/**
 * The faces of one register, told apart by nothing but how they are asked: over HTTP, at the command line,
 * and by a script on core and the store. Each answers with what core's schemas make of its wire form.
 */
import { Cause, type Effect, Exit, Option, Schema } from "effect"
import type { Actor, CurrentActor } from "@minsheng/core/access"
import { DivisionAnswer, Divisions, FiguresAnswer, FiguresQuestion, Progress } from "@minsheng/core/progress"
import {
  Accepted,
  CorrectReport,
  ListAnswer,
  ListQuestion,
  ProjectAnswer,
  ProjectFile,
  ProjectList,
  ProjectQuestion,
  Projects,
  ReportMonth,
} from "@minsheng/core/project"
import { isRefusal, refusalWords } from "@minsheng/core/words"
import type { Platform } from "@minsheng/store"
import type { OpenPlatform } from "@minsheng/store/testing"
import { type Answer, type Caller, refusalIn, within } from "@minsheng/server/testing"
import { jsonOf, type Shell } from "./Shell.ts"

/** The questions and commands that every face takes, in wire form, and the schema of their answers. */
export const ASKED = {
  list: { takes: ListQuestion, answers: ListAnswer },
  open: { takes: ProjectQuestion, answers: ProjectAnswer },
  figures: { takes: FiguresQuestion, answers: FiguresAnswer },
  division: { takes: FiguresQuestion, answers: DivisionAnswer },
  reportMonth: { takes: ReportMonth, answers: Accepted },
  correctReport: { takes: CorrectReport, answers: Accepted },
} as const

export type Asked = keyof typeof ASKED
type Input<A extends Asked> = Schema.Codec.Encoded<(typeof ASKED)[A]["takes"]>

/** What a face says: an answer, decoded; or a refusal as data, with its words. */
export type Said =
  | { readonly answer: unknown }
  | { readonly refusal: Readonly<Record<string, unknown>>; readonly words: unknown }

export interface Face {
  readonly name: string
  readonly ask: <A extends Asked>(asked: A, input: Input<A>) => Promise<Said>
}

export const answered = (asked: Asked, wire: unknown): Said => ({
  answer: Schema.decodeUnknownSync(ASKED[asked].answers as Schema.ConstraintDecoder<unknown>)(wire),
})

const PROCEDURES = {
  list: "project.list",
  open: "project.open",
  figures: "progress.figures",
  division: "region.open",
  reportMonth: "project.reportMonth",
  correctReport: "project.correctReport",
} as const satisfies Record<Asked, string>

/** Over HTTP, with nothing but what stands in the request. */
export const httpFace = (caller: Caller): Face => ({
  name: "HTTP",
  ask: async (asked, input) => {
    const path = PROCEDURES[asked]
    const changes = asked === "reportMonth" || asked === "correctReport"
    const answer: Answer = await (changes ? caller.mutate(path, input) : caller.query(path, input))
    const refusal = refusalIn(answer)
    if (refusal !== undefined) return { refusal, words: within(answer.body, "error", "data", "words") }
    return answered(asked, within(answer.body, "result", "data"))
  },
})

type Flat = Readonly<Record<string, unknown>>

const FLAGS: Readonly<Record<string, string>> = {
  asOf: "as-of",
  knownAt: "known-at",
  regroupedOn: "regrouped-on",
  itemKey: "item",
  missingMonth: "missing",
  behindPoints: "behind",
  investedFen: "invested",
  disbursedFen: "disbursed",
  spentFen: "spent",
  physicalProgress: "progress",
  commandId: "command-id",
}

const flagsOf = (values: Flat): ReadonlyArray<string> =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [`--${FLAGS[name] ?? name}`, `${value}`] : [],
  )

/** A question or command in the words of the command line. */
const wordsOf: { readonly [A in Asked]: (input: Input<A>) => ReadonlyArray<string> } = {
  list: ({ filter, page, ...axes }) => ["list", "projects", ...flagsOf({ ...filter, ...page, ...axes })],
  open: ({ code, ...axes }) => ["show", "project", code, ...flagsOf(axes)],
  figures: ({ year: _, ...rest }) => ["figures", ...flagsOf(rest)],
  division: ({ year: _, region, ...rest }) => ["show", "region", region ?? "", ...flagsOf(rest)],
  reportMonth: ({ commandId, code, monthly: { month, ...figures } }) => [
    "report",
    "month",
    code,
    month,
    ...flagsOf({ commandId, ...figures }),
  ],
  correctReport: ({ commandId, code, position, reason, figures }) => [
    "correct",
    "report",
    code,
    String(position),
    ...flagsOf({ commandId, reason, ...figures }),
  ],
}

/** At the command line, as a process each time. */
export const shellFace = (shell: Shell, userName: string): Face => ({
  name: "command line",
  ask: async (asked, input) => {
    const words = wordsOf[asked] as (input: unknown) => ReadonlyArray<string>
    const ran = await shell.run(...words(input), "--as", userName, "--json")
    const printed = jsonOf(ran)
    const refusal = within(printed, "refusal")
    if ((refusal === undefined) !== (ran.code === 0)) throw new Error(`exit code ${ran.code}: ${ran.out}`)
    return refusal === undefined
      ? answered(asked, printed)
      : { refusal: refusal as Flat, words: within(printed, "words") }
  },
})

type UseCase = Effect.Effect<unknown, unknown, CurrentActor | Platform>

const decodedBy =
  <S extends Schema.ConstraintDecoder<unknown>>(schema: S, useCase: (input: S["Type"]) => UseCase) =>
  (input: unknown): UseCase =>
    useCase(Schema.decodeUnknownSync(schema)(input))

const useCases: Readonly<Record<Asked, (input: unknown) => UseCase>> = {
  list: decodedBy(ListQuestion, (input) => ProjectList.use((list) => list.list(input))),
  open: decodedBy(ProjectQuestion, (input) => ProjectFile.use((file) => file.open(input))),
  figures: decodedBy(FiguresQuestion, (input) => Progress.use((progress) => progress.figures(input))),
  division: decodedBy(FiguresQuestion, (input) => Divisions.use((divisions) => divisions.open(input))),
  reportMonth: decodedBy(ReportMonth, (input) => Projects.use((projects) => projects.reportMonth(input))),
  correctReport: decodedBy(CorrectReport, (input) =>
    Projects.use((projects) => projects.correctReport(input)),
  ),
}

/** In a script: the use cases themselves, on the store. */
export const scriptFace = (platform: OpenPlatform, actor: Actor): Face => ({
  name: "script",
  ask: async (asked, input) => {
    const exit = await platform.exit(useCases[asked](input), actor)
    if (Exit.isSuccess(exit)) return { answer: exit.value }
    const refusal = Option.getOrUndefined(Cause.findErrorOption(exit.cause))
    if (!isRefusal(refusal)) throw new Error(Cause.pretty(exit.cause))
    return { refusal: { ...refusal }, words: refusalWords(refusal) }
  },
})
