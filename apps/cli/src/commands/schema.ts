/** `schema NAME`: the JSON Schema of a file that a command takes or makes. */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import type { Bilingual } from "@minsheng/core/kernel"
import { actTypes, DossierFile, EvaluationAnswer, RuleAnswer } from "@minsheng/core/dossier"
import { ReceiptFile, Replay } from "@minsheng/core/gates"
import { FiguresAnswer } from "@minsheng/core/progress"
import {
  BalancesAnswer,
  PlanStatement,
  RatesAnswer,
  CHART,
  TransferAccepted,
  TransferCommand,
} from "@minsheng/core/funds"
import {
  ARRIVAL_COLUMNS,
  IMPORT_COLUMNS,
  ImportPreview,
  REPORT_COLUMNS,
  TARGET_COLUMNS,
  PLAN_COLUMNS,
  TRANSFER_COLUMNS,
} from "@minsheng/core/imports"
import { ListAnswer, ProjectAnswer } from "@minsheng/core/project"
import { RedFlagsAnswer } from "@minsheng/core/redFlags"
import { actNameWords } from "@minsheng/core/words"
import { JOURNAL_ENTRY_SCHEMA } from "@minsheng/exchange"
import { output } from "../flags.ts"
import { answer } from "../run.ts"

const DIALECT = "https://json-schema.org/draft/2020-12/schema"

interface FileColumn {
  readonly heading: Bilingual
  readonly meaning: Bilingual
  readonly required: boolean
}

/** A row of a file that `import` takes: one string a column, by either heading. */
const rowOf = (title: string, columns: ReadonlyArray<FileColumn>) => ({
  $schema: DIALECT,
  title,
  type: "object",
  properties: Object.fromEntries(
    columns.map((column) => [
      column.heading.zh,
      {
        type: "string",
        title: column.heading.en,
        description: `${column.meaning.zh} · ${column.meaning.en}`,
      },
    ]),
  ),
  required: columns.filter((column) => column.required).map((column) => column.heading.zh),
})

const documentOf = (schema: Schema.Constraint, surplus: "ignore" | "error" = "ignore"): unknown => {
  const { schema: root, definitions } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: surplus })
  return {
    $schema: DIALECT,
    ...root,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  }
}

const REACHES = {
  within: "",
  down: " of a division below",
  on: " of the division that took over",
} as const

/** What `post` takes a line of, with the chart of what goes from where to where. */
const transfer = () => ({
  ...(documentOf(TransferCommand) as object),
  title: "A line of a file of transfers",
  "x-chart": Object.fromEntries(
    Object.entries(CHART).map(([kind, moves]) => [
      kind,
      moves.map(({ from, to, reach }) => `${from} → ${to}${REACHES[reach]}`),
    ]),
  ),
})

/** A dossier: an act of each type by what it is called, with an example of what it says. */
const dossier = () => ({
  ...(documentOf(DossierFile, "error") as object),
  title: "A dossier: what happened in a project under the six systems",
  "x-acts": Object.fromEntries(
    actTypes.map(({ type, example }) => {
      const { zh, en } = actNameWords[type]
      return [type, { title: `${zh} · ${en}`, example }]
    }),
  ),
})

const SCHEMAS = {
  dossier,
  evaluation: () => documentOf(EvaluationAnswer),
  receipt: () => documentOf(ReceiptFile),
  replay: () => documentOf(Replay),
  "red-flags": () => documentOf(RedFlagsAnswer),
  rules: () => documentOf(Schema.Array(RuleAnswer)),
  projects: () => rowOf("A row of a file of projects", IMPORT_COLUMNS),
  reports: () => rowOf("A row of a file of monthly returns", REPORT_COLUMNS),
  targets: () => rowOf("A row of a file of targets", TARGET_COLUMNS),
  transfers: () => rowOf("A row of a file of transfers", TRANSFER_COLUMNS),
  plans: () => rowOf("A row of a file of financing plans", PLAN_COLUMNS),
  arrivals: () => rowOf("A row of a file of arrivals to date", ARRIVAL_COLUMNS),
  "journal-entry": () => JOURNAL_ENTRY_SCHEMA,
  figures: () => documentOf(FiguresAnswer),
  "project-list": () => documentOf(ListAnswer),
  project: () => documentOf(ProjectAnswer),
  transfer,
  "transfer-accepted": () => documentOf(TransferAccepted),
  "financing-plan": () => documentOf(PlanStatement),
  rates: () => documentOf(RatesAnswer),
  balances: () => documentOf(BalancesAnswer),
  "import-preview": () => documentOf(ImportPreview),
} as const

type SchemaName = keyof typeof SCHEMAS
const names = Object.keys(SCHEMAS) as [SchemaName, ...ReadonlyArray<SchemaName>]

export const schema = Command.make(
  "schema",
  { name: Argument.Literals("NAME", names), ...output },
  (flags) => {
    const document = SCHEMAS[flags.name]()
    return answer(flags, Effect.succeed({ json: document, lines: [JSON.stringify(document, undefined, 2)] }))
  },
).pipe(Command.withDescription(`The JSON Schema of a file: ${names.join(", ")}`))
