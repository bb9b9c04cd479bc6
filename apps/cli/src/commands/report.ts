/** `report`, `correct`, `annul`: a month of a project. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { Money, Month, Text } from "@minsheng/core/kernel"
import { Accepted, PhysicalProgress, ProjectCode, Projects } from "@minsheng/core/project"
import { as, commandId, fits, output, position, reason } from "../flags.ts"
import type { Printed } from "../output.ts"
import { answerAs } from "../run.ts"
import { correctDocument } from "./documents.ts"

const code = Argument.String("CODE").pipe(Argument.filterMap(...fits(ProjectCode)))

const fen = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.filterMap(...fits(Money.EnteredFen)),
    Flag.withDescription(`${description}, in fen`),
  )

const figures = {
  investedFen: fen("invested", "invested (投入) in the month"),
  disbursedFen: fen("disbursed", "disbursed (拨付) in the month"),
  spentFen: fen("spent", "spent (支出) in the month"),
  physicalProgress: Flag.Int("progress").pipe(
    Flag.filterMap(...fits(PhysicalProgress)),
    Flag.withDescription("physical progress at the month's end, in basis points"),
  ),
  remark: Flag.String("remark").pipe(
    Flag.filterMap(...fits(Schema.NullOr(Text.Remark))),
    Flag.withDefault(null),
  ),
}

const figuresOf = (flags: {
  readonly investedFen: bigint
  readonly disbursedFen: bigint
  readonly spentFen: bigint
  readonly physicalProgress: number
  readonly remark: string | null
}) => {
  const { investedFen, disbursedFen, spentFen, physicalProgress, remark } = flags
  return { investedFen, disbursedFen, spentFen, physicalProgress, remark }
}

const printed = (accepted: Accepted): Printed => ({
  json: Schema.encodeSync(Accepted)(accepted),
  lines: [`${accepted.code} #${accepted.position}`],
})

const reportMonth = Command.make(
  "month",
  {
    code,
    month: Argument.String("MONTH").pipe(Argument.filterMap(...fits(Month.Month))),
    ...figures,
    commandId,
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Projects.use((projects) =>
          projects.reportMonth({
            commandId: flags.commandId,
            code: flags.code,
            monthly: { month: flags.month, ...figuresOf(flags) },
          }),
        ),
        printed,
      ),
    ),
).pipe(Command.withDescription("Report a month of a project"))

const correctReport = Command.make(
  "report",
  { code, position, reason, ...figures, commandId, ...output, as },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Projects.use((projects) =>
          projects.correctReport({
            commandId: flags.commandId,
            code: flags.code,
            position: flags.position,
            reason: flags.reason,
            figures: figuresOf(flags),
          }),
        ),
        printed,
      ),
    ),
).pipe(Command.withDescription("Put a reported month right"))

const annulReport = Command.make("report", { code, position, reason, commandId, ...output, as }, (flags) => {
  const { commandId: id, code: of, position: at, reason: why } = flags
  return answerAs(
    flags,
    Effect.map(
      Projects.use((projects) =>
        projects.annulReport({ commandId: id, code: of, position: at, reason: why }),
      ),
      printed,
    ),
  )
}).pipe(Command.withDescription("Declare a reported month void"))

export const report = Command.make("report").pipe(
  Command.withDescription("Report to the register"),
  Command.withSubcommands([reportMonth]),
)
export const correct = Command.make("correct").pipe(
  Command.withDescription("Put right what was recorded"),
  Command.withSubcommands([correctDocument, correctReport]),
)
export const annul = Command.make("annul").pipe(
  Command.withDescription("Declare void what was recorded"),
  Command.withSubcommands([annulReport]),
)
