/** `export projects` and other lists, `template …`: the register as Excel or CSV files. */
import { Effect, Stream } from "effect"
import { Command, Flag } from "effect/cli"
import { AccountCondition, type CurrentActor, ROLES } from "@minsheng/core/access"
import {
  type Bytes,
  divisionsFile,
  importsExport,
  itemsFile,
  officesFile,
  projectsFile,
  reportTemplateFile,
  returnsFile,
  targetsFile,
  targetTemplateFile,
  arrivalTemplateFile,
  statementTemplateFile,
  planTemplateFile,
  transferTemplateFile,
  templateFile,
  usersFile,
} from "@minsheng/server"
import type { Platform } from "@minsheng/store"
import { Month } from "@minsheng/core/kernel"
import { as, axes, dateFlag, fits, formatNamed, given, orUndefined, output, region } from "../flags.ts"
import type { Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answerAs } from "../run.ts"
import { conditionsIn, filters } from "./list.ts"
import { draft, oneItem, programmeQuestion, year as programmeYear } from "./listProgramme.ts"

export const out = Flag.String("out").pipe(Flag.withDescription("file to write: .xlsx or .csv"))

const usersFilter = {
  find: Flag.String("find").pipe(
    Flag.withDescription("a part of a user name, of a name or of an office"),
    orUndefined,
  ),
  role: Flag.Literals("role", ROLES).pipe(Flag.withDescription("who holds this role"), orUndefined),
  state: Flag.Literals("state", AccountCondition.literals).pipe(
    Flag.withDescription("accounts in this state"),
    orUndefined,
  ),
}

const comparedWith = dateFlag("compared-with", "another date, to see what became of each county by then")

/** Writes what is made to a file that was opened before. */
export const written = <E, R extends Platform>(
  file: string,
  make: Effect.Effect<Bytes, E, R | CurrentActor>,
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const opened = yield* OutputFile.open(file)
      let byteCount = 0
      const counted = Stream.map(yield* make, (some) => {
        byteCount += some.length
        return some
      })
      yield* opened.write(counted)
      const printed: Printed = { json: { out: file, byteCount }, lines: [file] }
      return printed
    }),
  )

export const exportProjects = Command.make(
  "projects",
  { out, ...filters, ...axes, ...output, as },
  (flags) => {
    const question = conditionsIn(flags)
    return answerAs(flags, written(flags.out, projectsFile(formatNamed(flags.out), question, flags.locale)))
  },
).pipe(Command.withDescription("Write the list of projects to an Excel or CSV file"))

const returnsOf = Flag.String("month").pipe(
  Flag.filterMap(...fits(Month.Month)),
  Flag.withDescription("one month, such as 2010-05; every month of the year where it is left out"),
  orUndefined,
)

export const exportReports = Command.make(
  "reports",
  { out, month: returnsOf, ...filters, ...axes, ...output, as },
  ({ month, ...flags }) => {
    const question = { ...conditionsIn(flags), ...given({ month }) }
    return answerAs(flags, written(flags.out, returnsFile(formatNamed(flags.out), question, flags.locale)))
  },
).pipe(Command.withDescription("Write the monthly returns of the projects that are found to a file"))

const filed = { out, year: programmeYear, region, draft, ...axes, ...output, as }

export const exportItems = Command.make("items", filed, (flags) =>
  answerAs(
    flags,
    written(flags.out, itemsFile(formatNamed(flags.out), programmeQuestion(flags), flags.locale)),
  ),
).pipe(Command.withDescription("Write the catalogue of a division's year to an Excel or CSV file"))

export const exportTargets = Command.make("targets", { ...filed, itemKey: oneItem }, (flags) => {
  const question = { ...programmeQuestion(flags), ...given({ itemKey: flags.itemKey }) }
  return answerAs(flags, written(flags.out, targetsFile(formatNamed(flags.out), question, flags.locale)))
}).pipe(
  Command.withDescription("Write the targets of a division's year with their parts to an Excel or CSV file"),
)
const list = { out, ...output, as }

export const exportUsers = Command.make("users", { ...list, ...usersFilter }, (flags) => {
  const { find, role, state } = flags
  const question = given({ find, role, state })
  return answerAs(flags, written(flags.out, usersFile(formatNamed(flags.out), question, flags.locale)))
}).pipe(Command.withDescription("Write the list of users to an Excel or CSV file"))

export const exportOffices = Command.make("offices", list, (flags) =>
  answerAs(flags, written(flags.out, officesFile(formatNamed(flags.out), {}, flags.locale))),
).pipe(Command.withDescription("Write the list of offices to an Excel or CSV file"))

export const exportImports = Command.make("imports", list, (flags) =>
  answerAs(flags, written(flags.out, importsExport(formatNamed(flags.out), {}, flags.locale))),
).pipe(Command.withDescription("Write the list of imports to an Excel or CSV file"))

export const exportDivisions = Command.make(
  "divisions",
  { ...list, ...axes, comparedWith },
  ({ asOf, knownAt, comparedWith: other, ...flags }) => {
    const question = given({ asOf, knownAt, comparedWith: other })
    return answerAs(flags, written(flags.out, divisionsFile(formatNamed(flags.out), question, flags.locale)))
  },
).pipe(Command.withDescription("Write the divisions of a day, and what became of them, to a file"))

const workbook = {
  out: Flag.String("out").pipe(Flag.withDescription("file to write (.xlsx)")),
  region,
  year: Flag.Int("year").pipe(Flag.withDescription("programme year"), orUndefined),
}

const projects = Command.make("projects", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(flags, written(flags.out, templateFile(given({ region: flags.region, year }), flags.locale))),
).pipe(Command.withDescription("A workbook to register projects with, and to change those of a region"))

const reports = Command.make(
  "reports",
  {
    ...workbook,
    month: Flag.String("month").pipe(
      Flag.filterMap(...fits(Month.Month)),
      Flag.withDescription("the month to be reported, such as 2010-05"),
    ),
    due: Flag.Boolean("due").pipe(
      Flag.withDefault(false),
      Flag.withDescription("only projects that have not reported the month"),
    ),
    ...output,
    as,
  },
  ({ month, due, year, ...flags }) =>
    answerAs(
      flags,
      written(
        flags.out,
        reportTemplateFile({ month, due, ...given({ region: flags.region, year }) }, flags.locale),
      ),
    ),
).pipe(
  Command.withDescription("A workbook for a region's monthly returns, with its projects and the last month"),
)

const targets = Command.make("targets", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(
    flags,
    written(flags.out, targetTemplateFile(given({ region: flags.region, year }), flags.locale)),
  ),
).pipe(Command.withDescription("A workbook to break a division's targets down with, item by item"))

const transfers = Command.make("transfers", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(
    flags,
    written(flags.out, transferTemplateFile(given({ region: flags.region, year }), flags.locale)),
  ),
).pipe(
  Command.withDescription("A workbook of transfers, with a division's accounts and what is free in them"),
)

const plans = Command.make("plans", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(flags, written(flags.out, planTemplateFile(given({ region: flags.region, year }), flags.locale))),
).pipe(Command.withDescription("A workbook of financing plans, as their newest versions have them"))

const arrivals = Command.make("arrivals", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(
    flags,
    written(flags.out, arrivalTemplateFile(given({ region: flags.region, year }), flags.locale)),
  ),
).pipe(Command.withDescription("A workbook of arrivals to date, with what has arrived in a division"))

const bank = Command.make("bank", { ...workbook, ...output, as }, ({ year, ...flags }) =>
  answerAs(
    flags,
    written(flags.out, statementTemplateFile(given({ region: flags.region, year }), flags.locale)),
  ),
).pipe(Command.withDescription("A workbook for a statement of the bank that comes on paper"))

export const template = Command.make("template").pipe(
  Command.withDescription("Files to be filled in"),
  Command.withSubcommands([projects, reports, targets, transfers, plans, arrivals, bank]),
)
