/** docs/reference/rules.md and parameters.md: the rulebook as an official reads it. */
import {
  type AnyRule,
  NUMBERS,
  RULES,
  rulesAnswer,
  type RuleAnswer,
  systemOf,
  UNRULED,
} from "@minsheng/core/dossier"
import type { DatedParameter, ParameterValue, RuleVersion } from "@minsheng/core/law"
import { type System, systemNames, SYSTEMS } from "@minsheng/core/sixSystems"
import { conditionLines, lawValueWords, legalConfidenceWords, severityWords } from "@minsheng/core/words"
import { code, page, table } from "./markdown.ts"

type Citation = RuleAnswer["citations"][number]

const clause = ({ instrument, documentNumber, provision }: Citation): string =>
  `《${instrument}》${documentNumber === null ? "" : `（${documentNumber}）`}${provision}`

const clauseInEnglish = ({ instrumentEn, provision }: Citation): string => `${instrumentEn}, ${provision}`

const lasting = (from: string, until: string | null): string => `${from} – ${until ?? ""}`.trimEnd()

const heading = (system: System): string => `## ${systemNames[system].zh} · ${systemNames[system].en}`

/** An anchor as the readers of Markdown make them of a heading. */
const anchorOf = (id: string): string => id.toLowerCase().replaceAll("/", "")

interface Row {
  readonly row: string
  readonly rules: ReadonlyArray<AnyRule>
  readonly reason: { readonly zh: string; readonly en: string } | undefined
}

const order = (a: Row, b: Row): number => (a.row < b.row ? -1 : a.row > b.row ? 1 : 0)

/** Every row of the register of rules about a system, with what computes it. */
const rowsOf = (system: System): ReadonlyArray<Row> => {
  const rules = RULES.filter(({ id }) => systemOf(id) === system)
  const ruled = new Set(
    rules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows] as Array<string>)),
  )
  const unruled = UNRULED[system] as Readonly<Record<string, Row["reason"]>>
  return [...ruled, ...Object.keys(unruled)]
    .map((row) => ({
      row,
      rules: rules.filter(({ versions }) =>
        versions.some(({ rows }) => (rows as ReadonlyArray<string>).includes(row)),
      ),
      reason: unruled[row],
    }))
    .toSorted(order)
}

const rowTable = (system: System): ReadonlyArray<string> =>
  table(
    ["Row", "Rule", "中文", "English"],
    rowsOf(system).flatMap(({ row, rules, reason }) =>
      reason === undefined
        ? rules.map(({ id, title }) => [
            code(row),
            `[${id.split("/")[1] ?? ""}](#${anchorOf(id)})`,
            title.zh,
            title.en,
          ])
        : [[code(row), "—", reason.zh, reason.en]],
    ),
  )

const outline = (title: string, condition: Parameters<typeof conditionLines>[0]): ReadonlyArray<string> => [
  `- ${title}`,
  ...conditionLines(condition, 1).map(
    ({ depth, words }) => `${"  ".repeat(depth)}- ${words.zh} · ${words.en}`,
  ),
]

const versionLines = (version: RuleVersion<never>, told: RuleAnswer): ReadonlyArray<string> => {
  const blocks =
    told.blocksFrom === null
      ? "只提示 · warns only"
      : `可阻断，自 ${told.blocksFrom} · may block from then on`
  const { zh, en } = legalConfidenceWords[told.confidence]
  return [
    `**${lasting(told.effective.from, told.effective.until)}** · ${told.rows.map(code).join(" ")} · ` +
      `${told.confidence} (${zh} · ${en}) · ${blocks}`,
    "",
    ...told.citations.map((one) => `- ${clause(one)} · ${clauseInEnglish(one)}`),
    ...(version.applies === undefined ? [] : outline("适用于 · applies to", version.applies)),
    ...outline("要求 · requires", version.requires),
  ]
}

const ALL = rulesAnswer()

const ruleSection = (rule: AnyRule): ReadonlyArray<string> => {
  const told = ALL.filter(({ id }) => id === rule.id)
  const versions: ReadonlyArray<RuleVersion<never>> = rule.versions
  return [
    `### ${rule.id}`,
    "",
    `${rule.title.zh}。${rule.title.en}.`,
    "",
    `${severityWords[rule.severity].zh} · ${severityWords[rule.severity].en}; ` +
      `版本依据 · version chosen by: “${rule.anchor.title.zh}” · “${rule.anchor.title.en}”; revision ${rule.revision}`,
    ...versions.flatMap((version, index) => {
      const one = told[index]
      return one === undefined ? [] : ["", ...versionLines(version, one)]
    }),
  ]
}

const ruledCount = SYSTEMS.flatMap(rowsOf).filter(({ reason }) => reason === undefined).length
const rowCount = SYSTEMS.flatMap(rowsOf).length

export const rulesPage = page(
  "Rules",
  [
    `每一条依据：由哪条规则计算，或者为什么档案里看不出来。共 ${rowCount} 条，其中 ${ruledCount} 条由 ${RULES.length} 条规则计算。`,
    "",
    `Every row of the register of rules: which rule computes it, or why a dossier cannot tell. ${ruledCount} of`,
    `${rowCount} rows are computed by ${RULES.length} rules. A version is chosen by the day of the act, never by the`,
    "programme's year; before the first version nothing is in force. V3 and M warn and never block.",
  ],
  ...SYSTEMS.flatMap((system) => [
    [heading(system)],
    rowTable(system),
    ...RULES.filter(({ id }) => systemOf(id) === system).map(ruleSection),
  ]),
)

const valueOf = (value: bigint | number, unit: string): string => {
  const { zh, en } = lawValueWords(typeof value === "bigint" ? value.toString() : value, unit)
  return zh === en ? zh : `${zh} · ${en}`
}

const provisions = ({ citations }: ParameterValue<bigint | number>): string =>
  citations
    .map(({ instrument, provision }) => `《${instrument.title.zh}》${provision} · ${instrument.title.en}`)
    .join("; ")

const parameterRows = ({ id, title, unit, values, gaps = [], checkedOn }: DatedParameter) => [
  ...values.map((value) => [
    code(id),
    title.zh,
    title.en,
    valueOf(value.value, unit),
    value.from,
    value.until ?? "",
    provisions(value),
    value.rows.map(code).join(" "),
    value.confidence,
    checkedOn,
  ]),
  ...gaps.map(({ from, until, why }) => [
    code(id),
    title.zh,
    title.en,
    "—",
    from,
    until ?? "",
    `${why.zh} ${why.en}`,
    "",
    "",
    checkedOn,
  ]),
]

export const parametersPage = page(
  "Numbers of the law",
  [
    "规则所用的每个数值：何时有效，出自何处，如何核对。金额以元表示；“日”“工作日”“月”是不同的单位。",
    "",
    "Every number that rules look at: when it is in force, where it stands, and how that was confirmed. A dash is a",
    "gap that is known: on those days nobody can tell.",
  ],
  ...SYSTEMS.flatMap((system) => [
    [heading(system)],
    table(
      ["Number", "中文", "English", "Value", "From", "Until", "Clause", "Rows", "Confidence", "Checked on"],
      NUMBERS.filter(({ id }) => id.startsWith(`${system}/`)).flatMap(parameterRows),
    ),
  ]),
)
