/** `dossier PROJECT`: a project's acts as a file; `show dossier PROJECT`: how the six systems stand. */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import { DossierAnswer, Dossiers } from "@minsheng/core/act"
import { DossierFile } from "@minsheng/core/dossier"
import { ProjectCode } from "@minsheng/core/project"
import { systemNames } from "@minsheng/core/sixSystems"
import { eventWords, verdictWords } from "@minsheng/core/words"
import { as, axes, fits, given, output } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const project = Argument.String("PROJECT").pipe(Argument.filterMap(...fits(ProjectCode)))

export const dossier = Command.make("dossier", { project, ...axes, ...output, as }, (flags) => {
  const { project: code, asOf, knownAt } = flags
  return answerAs(
    flags,
    Effect.map(
      Dossiers.use((dossiers) => dossiers.file({ code, ...given({ asOf, knownAt }) })),
      (file) => ({
        json: Schema.encodeUnknownSync(DossierFile)(file),
        lines: [
          `${file.project.code} ${file.project.name}`,
          ...columns(
            file.acts.map(({ id, type, occurredOn }) => [
              `#${id}`,
              occurredOn,
              eventWords[type]?.[flags.locale] ?? type,
            ]),
          ),
        ],
      }),
    ),
  )
}).pipe(Command.withDescription("The acts of a project; --json prints the file that can be judged anywhere"))

export const showDossier = Command.make("dossier", { project, ...axes, ...output, as }, (flags) => {
  const { project: code, asOf, knownAt, locale } = flags
  return answerAs(
    flags,
    Effect.map(
      Dossiers.use((dossiers) => dossiers.open({ code, ...given({ asOf, knownAt }) })),
      (answer) => ({
        json: Schema.encodeSync(DossierAnswer)(answer),
        lines: [
          `${answer.code} ${answer.name}`,
          ...columns(
            answer.systems.map(({ system, ...counts }) => [
              systemNames[system][locale],
              ...Object.entries(verdictWords).map(
                ([verdict, words]) => `${words[locale]} ${counts[verdict as keyof typeof counts]}`,
              ),
            ]),
          ),
          ...columns(
            answer.open.map(({ verdict, dueOn, subject, title }) => [
              verdictWords[verdict][locale],
              dueOn ?? "",
              subject.key,
              title[locale],
            ]),
          ),
        ],
      }),
    ),
  )
}).pipe(Command.withDescription("How a project stands under the six systems, and what falls due"))
