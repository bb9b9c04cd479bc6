/** `can` and `gate`: what may be authorised in a project, what was, and what it rests on. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  gates as GATES,
  Gates,
  CanAnswer,
  GatesAnswer,
  PassAccepted,
  ReceiptFile,
} from "@minsheng/core/gates"
import { type Locale, Text } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { gateSubjectWords, outcomeWords } from "@minsheng/core/words"
import { as, axes, commandId, fits, given, orUndefined, output, position, reason } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answerAs } from "../run.ts"
import { action, outFile, receiptLines, subject, writeReceipt } from "./replay.ts"

const project = Argument.String("PROJECT").pipe(Argument.filterMap(...fits(ProjectCode)))

export const canCommand = Command.make("can", { project, action, subject, ...axes, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Gates.use((gates) =>
        gates.can({
          code: flags.project,
          action: flags.action,
          subject: flags.subject,
          ...given({ asOf: flags.asOf, knownAt: flags.knownAt }),
        }),
      ),
      (asked): Printed => ({
        json: Schema.encodeSync(CanAnswer)(asked),
        lines: receiptLines(asked.receipt, flags.locale),
        failed: asked.receipt.outcome === "mayNot",
      }),
    ),
  ),
).pipe(Command.withDescription("May it be authorised today, and if not, why, under which clause"))

const SAY = {
  revoked: { zh: "已撤销", en: "revoked" },
  holds: { zh: "仍然成立", en: "holds" },
  broken: { zh: "依据已变，不再成立", en: "does not hold any more" },
} as const

const standing = ({ revoked, replay }: GatesAnswer["decisions"][number], locale: Locale): string =>
  SAY[revoked === null ? (replay.holds ? "holds" : "broken") : "revoked"][locale]

const openLines = ({ passages, decisions }: GatesAnswer, locale: Locale): ReadonlyArray<string> => [
  ...columns(
    passages.map(({ action: asked, subject: about, outcome, passed }) => [
      GATES[asked].title[locale],
      gateSubjectWords(about)[locale],
      outcomeWords[outcome][locale],
      passed === null ? "" : `#${passed}`,
    ]),
  ),
  ...columns(
    decisions.map((decision) => [
      `#${decision.position}`,
      decision.recordedAt,
      GATES[decision.receipt.action].title[locale],
      gateSubjectWords(decision.receipt.subject)[locale],
      standing(decision, locale),
      decision.actorName ?? decision.actorId,
    ]),
  ),
]

const show = Command.make("show", { project, ...axes, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Gates.use((gates) =>
        gates.open({ code: flags.project, ...given({ asOf: flags.asOf, knownAt: flags.knownAt }) }),
      ),
      (answer): Printed => ({
        json: Schema.encodeSync(GatesAnswer)(answer),
        lines: openLines(answer, flags.locale),
      }),
    ),
  ),
).pipe(Command.withDescription("What the gates of a project answer, and what was decided"))

const accepted = (answer: PassAccepted): Printed => ({
  json: Schema.encodeSync(PassAccepted)(answer),
  lines: [`${answer.code} #${answer.position}`],
})

const pass = Command.make(
  "pass",
  {
    project,
    action,
    subject,
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("why, where something is not known that could forbid it"),
      orUndefined,
    ),
    expects: Flag.Int("expects").pipe(
      Flag.withDescription("how many entries the dossier had; refused where somebody recorded meanwhile"),
      orUndefined,
    ),
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const { project: code, action: asked, subject: about, commandId: id, reason: why, expects } = flags
    const command = {
      commandId: id,
      code,
      action: asked,
      subject: about,
      reason: why ?? null,
      ...given({ expects }),
    }
    return answerAs(
      flags,
      Effect.map(
        Gates.use((gates) => gates.pass(command)),
        accepted,
      ),
    )
  },
).pipe(Command.withDescription("File a tender, a contract or an acceptance, or agree to the start of works"))

const revoke = Command.make(
  "revoke",
  { project, position, reason, commandId, ...output, as },
  ({ project: code, position: at, reason: why, commandId: id, ...flags }) =>
    answerAs(
      flags,
      Effect.map(
        Gates.use((gates) => gates.revoke({ commandId: id, code, position: at, reason: why })),
        accepted,
      ),
    ),
).pipe(Command.withDescription("Take an authorisation back; its entry and its receipt stay"))

const receipt = Command.make("receipt", { project, position, out: outFile, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.gen(function* () {
      const gates = yield* Gates
      const file = yield* gates.receipt({ code: flags.project, position: flags.position })
      if (flags.out !== undefined) yield* writeReceipt(flags.out, file)
      const printed: Printed = {
        json: Schema.encodeSync(ReceiptFile)(file),
        lines: receiptLines(file.receipt, flags.locale),
      }
      return printed
    }),
  ),
).pipe(
  Command.withDescription("A decision's receipt with the dossier that it rests on, to be replayed elsewhere"),
)

export const gate = Command.make("gate").pipe(
  Command.withDescription("Gates: what this register authorises, and why it may"),
  Command.withSubcommands([show, pass, revoke, receipt]),
)
