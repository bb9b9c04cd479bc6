/** `act`: what happened in a project is recorded, put right, withdrawn, or tried beforehand. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  ActAccepted,
  Acts,
  CorrectAct,
  Dossiers,
  PreviewAnswer,
  PreviewQuestion,
  RecordAct,
} from "@minsheng/core/act"
import { decodeInput, MalformedInput } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { as, commandId, fits, given, orUndefined, output, position, reason } from "../flags.ts"
import { statedIn } from "../jsonFile.ts"
import { columns, type Printed } from "../output.ts"
import { answerAs } from "../run.ts"

const project = Argument.String("PROJECT").pipe(Argument.filterMap(...fits(ProjectCode)))

const file = Argument.File("FILE", { mustExist: true }).pipe(
  Argument.withDescription("the act in JSON: its type, the day occurredOn, and the payload"),
)

const expects = Flag.Int("expects").pipe(
  Flag.withDescription("how many entries the dossier had; refused where somebody recorded meanwhile"),
  orUndefined,
)

/** What a file and flags say, by core's schema. */
const read = <S extends Schema.ConstraintDecoder<unknown>>(schema: S, of: () => object) =>
  Effect.suspend((): Effect.Effect<S["Type"], MalformedInput> => {
    const decoded: S["Type"] | MalformedInput = decodeInput(schema)(of())
    return decoded instanceof MalformedInput ? Effect.fail(decoded) : Effect.succeed(decoded)
  })

const accepted = (answer: ActAccepted): Printed => ({
  json: Schema.encodeSync(ActAccepted)(answer),
  lines: [`${answer.code} #${answer.position}`],
})

const record = Command.make("record", { project, file, expects, commandId, ...output, as }, (flags) => {
  const { project: code, commandId: id } = flags
  const command = read(RecordAct, () => ({
    commandId: id,
    code,
    act: statedIn(flags.file),
    ...given({ expects: flags.expects }),
  }))
  const recorded = Effect.flatMap(command, (told) => Acts.use((acts) => acts.record(told)))
  return answerAs(flags, Effect.map(recorded, accepted))
}).pipe(Command.withDescription("Record what happened in a project"))

const correct = Command.make(
  "correct",
  { project, position, file, reason, expects, commandId, ...output, as },
  (flags) => {
    const { project: code, position: at, reason: why, commandId: id } = flags
    const command = read(CorrectAct, () => ({
      commandId: id,
      code,
      position: at,
      reason: why,
      act: statedIn(flags.file),
      ...given({ expects: flags.expects }),
    }))
    const corrected = Effect.flatMap(command, (told) => Acts.use((acts) => acts.correct(told)))
    return answerAs(flags, Effect.map(corrected, accepted))
  },
).pipe(Command.withDescription("Put an act right; it stays of its kind"))

const withdraw = Command.make(
  "withdraw",
  { project, position, reason, expects, commandId, ...output, as },
  (flags) => {
    const { project: code, position: at, reason: why, commandId: id } = flags
    const told = { commandId: id, code, position: at, reason: why, ...given({ expects: flags.expects }) }
    return answerAs(
      flags,
      Effect.map(
        Acts.use((acts) => acts.withdraw(told)),
        accepted,
      ),
    )
  },
).pipe(Command.withDescription("Withdraw an act that did not happen"))

const preview = Command.make("preview", { project, file, ...output, as }, (flags) => {
  const question = read(PreviewQuestion, () => ({ code: flags.project, act: statedIn(flags.file) }))
  const previewed = Effect.flatMap(question, (told) => Dossiers.use((dossiers) => dossiers.preview(told)))
  return answerAs(
    flags,
    Effect.map(previewed, (answer) => ({
      json: Schema.encodeSync(PreviewAnswer)(answer),
      lines: columns(
        answer.findings.map(({ finding, before }) => [
          before === null || before === finding.verdict ? "" : `${before} →`,
          finding.verdict,
          finding.subject.key,
          finding.title[flags.locale],
        ]),
      ),
    })),
  )
}).pipe(Command.withDescription("What the rules would say of an act; nothing is recorded"))

export const act = Command.make("act").pipe(
  Command.withDescription("What happens in projects under the six systems"),
  Command.withSubcommands([correct, preview, record, withdraw]),
)
