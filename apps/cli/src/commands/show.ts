/** `show project CODE`: one project, on both axes, with its history; and `show region CODE`. */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import { Money } from "@minsheng/core/kernel"
import { type HistoryEntry, ProjectAnswer, ProjectCode, ProjectFile } from "@minsheng/core/project"
import { as, axes, fits, given, output } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"
import { showDossier } from "./dossier.ts"
import { showRegion } from "./showRegion.ts"

const statementText = ({ statement }: HistoryEntry): string => {
  if (statement._tag === "MonthReported") {
    const { month, investedFen, disbursedFen, spentFen } = statement.payload
    return [month, ...[investedFen, disbursedFen, spentFen].map(Money.formatYuan)].join(" ")
  }
  if (statement._tag === "DocumentAttached") {
    const { details: said, attachment, part } = statement.payload
    return [part?.name ?? "", said.title, attachment.fileName].filter((text) => text !== "").join(" ")
  }
  const details = statement._tag === "ProjectRegistered" ? statement.payload.details : statement.payload
  return `${details.name} ${Money.formatYuan(details.annualPlanFen)}`
}

const historyLine = (entry: HistoryEntry): ReadonlyArray<string> => [
  `#${entry.position}`,
  entry.occurredOn,
  entry.recordedAt,
  entry.actorName ?? entry.actorId,
  entry.standing._tag === "Stands"
    ? entry.annuls
      ? "annuls"
      : ""
    : `${entry.standing._tag} #${entry.standing.by}`,
  statementText(entry),
  entry.reason ?? "",
]

const project = Command.make(
  "project",
  { code: Argument.String("CODE").pipe(Argument.filterMap(...fits(ProjectCode))), ...axes, ...output, as },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        ProjectFile.use((file) =>
          file.open({ code: flags.code, ...given({ asOf: flags.asOf, knownAt: flags.knownAt }) }),
        ),
        (answer) => ({
          json: Schema.encodeSync(ProjectAnswer)(answer),
          lines: [
            `${answer.code} ${answer.state?.details.name ?? "–"} · ${answer.countyName[flags.locale]} · ${answer.itemName[flags.locale]}`,
            ...columns(answer.history.map(historyLine)),
          ],
        }),
      ),
    ),
).pipe(Command.withDescription("One project with its history"))

export const show = Command.make("show").pipe(
  Command.withDescription("One record"),
  Command.withSubcommands([project, showDossier, showRegion]),
)
