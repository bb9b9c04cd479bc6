/** `export fund-progress`, `shortfalls`, `alarms`, `differences`, `financing-plan(s)`: reports of money. */
import { Command } from "effect/cli"
import {
  alarmsExport,
  differencesExport,
  financingPlanExport,
  financingPlansExport,
  fundProgressExport,
  shortfallsExport,
} from "@minsheng/server"
import { as, axes, formatNamed, given, output } from "../flags.ts"
import { answerAs } from "../run.ts"
import { out, written } from "./files.ts"
import { about, asked, basis, by, itemArgument, year } from "./financingFlags.ts"

const filed = { out, ...asked, ...output, as }

const exportProgress = Command.make("fund-progress", { ...filed, by, basis }, (flags) => {
  const question = { ...about(flags), by: flags.by, basis: flags.basis }
  const file = fundProgressExport(formatNamed(flags.out), question, flags.locale)
  return answerAs(flags, written(flags.out, file))
}).pipe(Command.withDescription("Write the monthly report of the progress of funds to an Excel or CSV file"))

const exportShortfalls = Command.make("shortfalls", filed, (flags) =>
  answerAs(flags, written(flags.out, shortfallsExport(formatNamed(flags.out), about(flags), flags.locale))),
).pipe(Command.withDescription("Write what should have arrived and has not to an Excel or CSV file"))

const exportAlarms = Command.make("alarms", filed, (flags) =>
  answerAs(flags, written(flags.out, alarmsExport(formatNamed(flags.out), about(flags), flags.locale))),
).pipe(Command.withDescription("Write idle, late and early money and round series to an Excel or CSV file"))

const exportDifferences = Command.make("differences", filed, (flags) =>
  answerAs(flags, written(flags.out, differencesExport(formatNamed(flags.out), about(flags), flags.locale))),
).pipe(
  Command.withDescription("Write where the ledger and what counties report differ to an Excel or CSV file"),
)

const exportPlan = Command.make(
  "financing-plan",
  { item: itemArgument, out, year, ...axes, ...output, as },
  (flags) => {
    const { asOf, knownAt, year: of, item: itemKey } = flags
    const question = { ...given({ asOf, knownAt, year: of }), itemKey }
    const file = financingPlanExport(formatNamed(flags.out), question, flags.locale)
    return answerAs(flags, written(flags.out, file))
  },
).pipe(Command.withDescription("Write an item's financing plan with its shares to an Excel or CSV file"))

const exportPlans = Command.make("financing-plans", { out, year, ...axes, ...output, as }, (flags) => {
  const { asOf, knownAt, year: of } = flags
  const file = financingPlansExport(formatNamed(flags.out), given({ asOf, knownAt, year: of }), flags.locale)
  return answerAs(flags, written(flags.out, file))
}).pipe(Command.withDescription("Write the financing plans of a year that count to an Excel or CSV file"))

export const fundReports = [
  exportAlarms,
  exportDifferences,
  exportPlan,
  exportPlans,
  exportProgress,
  exportShortfalls,
] as const
