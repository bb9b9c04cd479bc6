/**
 * From the rows of a file of financing plans to rows that wait: those of one item are one version of its
 * plan, which goes in or comes back as a whole. Divisions that the file does not name stay as planned.
 */
import { Effect, Result } from "effect"
import { provinceOf, type DivisionCode } from "../kernel/DivisionCode.ts"
import { formatYuan } from "../kernel/Money.ts"
import { CommandId } from "../journal/Command.ts"
import { fundLevelNames } from "../funds/ledgerNames.ts"
import { issuePlan } from "../funds/plan/decide.ts"
import { type PlannedShare, planStream } from "../funds/plan/events.ts"
import {
  PLAN_LINES_MAX,
  type PlanGroup,
  type PlanLine,
  type PlanStatement,
} from "../funds/plan/FinancingPlan.ts"
import { planVersions, type PlanVersion } from "../funds/plan/PlanRecord.ts"
import { countyCodesUnder } from "../region/RegionRegister.ts"
import type { RawRow } from "./CellReader.ts"
import { type PlanFile, type PlanRow, readPlanRow, type ReadPlanRow, type Rules } from "./classifyPlan.ts"
import type { FieldChange } from "./Import.ts"
import type { StagedRow } from "./ImportStage.ts"
import type { Knowledge } from "./known.ts"
import { PLAN_CHANGEABLE } from "./planColumns.ts"
import { needsOfPlan, type PlanCommand, planProblem } from "./planUnits.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import type { Registers } from "./staging.ts"
import { Supposition } from "./Supposition.ts"

interface Read {
  readonly raw: RawRow
  readonly found: ReadPlanRow
}

/** A row, compared with the newest version. */
interface Compared extends Read {
  readonly row: PlanRow
  readonly changes: ReadonlyArray<FieldChange>
  readonly isNew: boolean
}

const nameOf = ({ row, item }: ReadPlanRow): string =>
  row === undefined ? (item ?? "") : `${row.year} ${row.itemKey} ${row.regionCode}`

const stagedRow = (
  { raw: { line, fields }, found }: Read,
  said: Partial<Pick<StagedRow, "command" | "changes" | "problems">>,
): StagedRow => {
  const base = { line, fields, key: null, code: found.row?.itemKey ?? "", name: nameOf(found) }
  return { ...base, command: undefined, changes: [], problems: [], ...said }
}

/** One row that is wrong holds the others of its item back. */
const rejected = (
  rows: ReadonlyArray<Read>,
  more: ReadonlyMap<number, RowProblem> = new Map(),
): ReadonlyArray<StagedRow> => {
  const all = rows.map((row) => {
    const own = more.get(row.raw.line)
    return { row, problems: [...row.found.problems, ...(own === undefined ? [] : [own])] }
  })
  const wrong = all.find(({ problems }) => problems.some(isError))
  const held = rowProblem("heldBack", null, String(wrong?.row.raw.line ?? ""))
  return all.map(({ row, problems }) =>
    stagedRow(row, { problems: problems.some(isError) ? problems : [...problems, held] }),
  )
}

const textsOf =
  (share: Pick<PlannedShare, "totalFen" | "byLevel"> | undefined) =>
  (column: (typeof PLAN_CHANGEABLE)[number]): string => {
    if (share === undefined) return ""
    return formatYuan(column === "plannedTotal" ? share.totalFen : share.byLevel[column])
  }

const compared = (read: Read, row: PlanRow, stored: PlanVersion | undefined): Compared => {
  const before = stored?.shares.find(({ regionCode }) => regionCode === row.regionCode)
  const { planned } = row
  const [was, is] = [textsOf(before), textsOf(planned)]
  const changes =
    planned === undefined
      ? []
      : PLAN_CHANGEABLE.flatMap((column) =>
          was(column) === is(column) ? [] : [{ column, before: was(column), after: is(column) }],
        )
  return { ...read, row, changes, isNew: before === undefined }
}

const SAID_ONCE = ["document", "effectiveFrom", "remark"] as const

/** What is wrong between rows: a division twice, papers that differ, a version that is not the newest. */
const contradictions = (rows: ReadonlyArray<Compared>, latest: number): ReadonlyMap<number, RowProblem> => {
  const problems = new Map<number, RowProblem>()
  const regions = new Set<DivisionCode>()
  for (const { raw, row } of rows) {
    if (regions.has(row.regionCode)) {
      problems.set(raw.line, rowProblem("repeatedRow", "fundRegionCode", row.regionCode))
    }
    regions.add(row.regionCode)
    const other = SAID_ONCE.find((field) => {
      const said = rows.find((one) => one.row[field] !== null)?.row[field] ?? null
      return row[field] !== null && row[field] !== said
    })
    if (other !== undefined) problems.set(raw.line, rowProblem("linesDiffer", other, row[other] ?? ""))
    if (row.version !== null && row.version !== latest) {
      problems.set(raw.line, rowProblem("changedSince", "planVersion", String(latest)))
    }
  }
  return problems
}

const ruleText = ({ level, term }: Rules[number]): string =>
  term._tag === "Share" ? `${fundLevelNames[level].zh} ${term.share / 10_000}%` : ""

const rulesKey = (rules: Rules): string =>
  JSON.stringify(rules, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value))

/** What rules are called: by their shares, or where amounts are given by the division that they are of. */
const groupName = (rules: Rules, regionCode: DivisionCode, taken: ReadonlySet<string>): string => {
  const isShared = rules.every(({ term }) => term._tag === "Share")
  const name = isShared ? rules.map(ruleText).join("，") : `按额 ${regionCode}`
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}（${number}）`
    if (!taken.has(tried)) return tried
  }
}

/** The newest version with what the rows change in it. */
const mergedWith = (
  stored: PlanStatement | undefined,
  changed: ReadonlyArray<Compared>,
): Pick<PlanStatement, "groups" | "lines"> | undefined => {
  const regions = new Set(changed.map(({ row }) => row.regionCode))
  const lines: Array<PlanLine> = (stored?.lines ?? []).filter(({ regionCode }) => !regions.has(regionCode))
  const used = new Set(lines.map(({ group }) => group))
  const groups: Array<PlanGroup> = (stored?.groups ?? []).filter(({ name }) => used.has(name))
  const byRules = new Map(groups.map(({ name, rules }) => [rulesKey(rules), name]))
  for (const { row } of changed) {
    const { planned, regionCode } = row
    if (planned === undefined) continue
    const key = rulesKey(planned.rules)
    const known = byRules.get(key)
    const name = known ?? groupName(planned.rules, regionCode, new Set(byRules.values()))
    if (known === undefined) {
      byRules.set(key, name)
      groups.push({ name, rules: planned.rules })
    }
    lines.push({ regionCode, group: name, plannedFen: planned.totalFen, quantity: null })
  }
  const [firstLine, ...moreLines] = lines.toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1))
  const [firstGroup, ...moreGroups] = groups
  return firstLine === undefined || firstGroup === undefined
    ? undefined
    : { lines: [firstLine, ...moreLines], groups: [firstGroup, ...moreGroups] }
}

const saidIn = <Field extends (typeof SAID_ONCE)[number]>(
  rows: ReadonlyArray<Compared>,
  field: Field,
): PlanRow[Field] | null => rows.find(({ row }) => row[field] !== null)?.row[field] ?? null

interface Judging {
  readonly knowledge: Knowledge
  readonly supposition: Supposition
  readonly regions: ReadonlyArray<DivisionCode>
}

const onRow = (rows: ReadonlyArray<Compared>, regionCode: string | undefined, problem: RowProblem) => {
  const about = rows.find(({ row }) => row.regionCode === regionCode) ?? rows[0]
  return new Map([[about?.raw.line ?? 0, problem]])
}

const entering = (
  rows: ReadonlyArray<Compared>,
  bearer: Compared,
  command: PlanCommand,
): ReadonlyArray<StagedRow> =>
  rows.map((row) => {
    const { changes, isNew, found } = row
    if (changes.length === 0) return stagedRow(row, {})
    const along = { _tag: "Along", line: bearer.raw.line, action: isNew ? "plan" : "planAnew" } as const
    return stagedRow(row, { command: row === bearer ? command : along, changes, problems: found.problems })
  })

const judged = (
  rows: ReadonlyArray<Compared>,
  stored: PlanVersion | undefined,
  { knowledge, supposition, regions }: Judging,
): ReadonlyArray<StagedRow> => {
  const latest = stored?.version ?? 0
  const wrong = contradictions(rows, latest)
  if (wrong.size > 0) return rejected(rows, wrong)
  const changed = rows.filter(({ changes }) => changes.length > 0)
  const [bearer] = changed
  if (bearer === undefined) return rows.map((row) => stagedRow(row, {}))
  const { year, itemKey, regionCode } = bearer.row
  const province = provinceOf(regionCode)
  const counties = countyCodesUnder(knowledge.register, province, knowledge.today)
  if (!knowledge.scope.holdsAllOf(counties) || !knowledge.scope.holdsItem(itemKey)) {
    return rejected(rows, onRow(rows, regionCode, rowProblem("outsideScope", "fundRegionCode", province)))
  }
  const [document, effectiveFrom] = [saidIn(rows, "document"), saidIn(rows, "effectiveFrom")]
  if (document === null || effectiveFrom === null) {
    const missing = document === null ? "document" : "effectiveFrom"
    return rejected(rows, onRow(rows, regionCode, rowProblem("empty", missing, "")))
  }
  const merged = mergedWith(stored?.plan, changed)
  if (merged === undefined || merged.lines.length > PLAN_LINES_MAX) {
    const many = String(merged?.lines.length ?? 0)
    return rejected(rows, onRow(rows, regionCode, rowProblem("planLinesMax", "fundRegionCode", many)))
  }
  const said = { document, effectiveFrom, remark: saidIn(rows, "remark") }
  const plan: PlanStatement = { year, itemKey, ...said, ...merged, dues: stored?.plan.dues ?? [] }
  const command: PlanCommand = { _tag: "Plan", follows: latest, plan, regions, isNew: bearer.isNew }
  const issue = { commandId: CommandId.make("preview"), follows: latest, plan }
  const decided = supposition.ask(issuePlan(issue, province))
  const refused = Result.isFailure(decided) ? planProblem(decided.failure) : undefined
  if (refused !== undefined) return rejected(rows, onRow(rows, refused.regionCode, refused.problem))
  return Result.isFailure(decided) ? rows.map((row) => stagedRow(row, {})) : entering(rows, bearer, command)
}

const stagedItem = (rows: ReadonlyArray<Read>, judging: Judging): ReadonlyArray<StagedRow> => {
  const [first] = rows
  const row = first?.found.row
  if (row === undefined || rows.some(({ found }) => found.row === undefined)) return rejected(rows)
  const entries = judging.supposition.known.entries(planStream(row.year, row.itemKey))
  const stored = planVersions(entries).at(-1)
  const all = rows.flatMap((read) =>
    read.found.row === undefined ? [] : [compared(read, read.found.row, stored)],
  )
  return judged(all, stored, judging)
}

/** Stages all rows of a file at once, in their order. */
export const stagedPlans = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  file: PlanFile,
  { knowledge, streams, cells }: Registers,
) {
  const read = rows.map((raw): Read => ({ raw, found: readPlanRow(file, raw) }))
  const regions = knowledge.register.divisions.map(({ code }) => code)
  const items = new Map(
    read.flatMap(({ found: { row, item } }) =>
      row === undefined || item === undefined ? [] : [[item, row]],
    ),
  )
  const needs = [...items.values()].map(({ year, itemKey, regionCode }) =>
    needsOfPlan({ plan: { year, itemKey, lines: [{ regionCode }] }, regions }),
  )
  const supposition = new Supposition(knowledge.today)
  const wanted = new Set(needs.flatMap((one) => one.streams))
  const keys = new Set(needs.flatMap((one) => one.cells))
  supposition.learn(yield* streams([...wanted]), yield* cells([...keys]))
  const judging = { knowledge, supposition, regions }
  const groups = Map.groupBy(read, ({ found }) => found.item ?? "")
  const staged = [...groups].flatMap(([item, some]) =>
    item === ""
      ? some.map((row) => stagedRow(row, { problems: row.found.problems }))
      : stagedItem(some, judging),
  )
  return staged.toSorted((a, b) => a.line - b.line)
})
