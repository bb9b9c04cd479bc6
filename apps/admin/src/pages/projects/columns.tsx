/** The columns of the list of projects. */
import { Link } from "wouter"
import type { Bilingual, CalendarDate, Ratio } from "@minsheng/core/kernel"
import {
  addSums,
  aheadOfTime,
  isBehind,
  NO_SUMS,
  type Pace,
  paceOf,
  rateOf,
  type Sums,
} from "@minsheng/core/progress"
import type { ProjectColumn, ProjectLine } from "@minsheng/core/project"
import { itemWords, paceWords } from "@minsheng/core/words"
import type { Spoken } from "../../app/locale.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { percentText, pointsText } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { words } from "./words.ts"

const BASIS_POINTS = 10_000n

const PACE_STATES: Readonly<Record<Pace, State>> = {
  returnMissing: "undetermined",
  noPlan: "notApplicable",
  behind: "late",
  onTime: "done",
}

/** A column of the page, and the columns of a file that say the same. */
export interface ListColumn extends Column<ProjectLine> {
  readonly exported: ReadonlyArray<ProjectColumn>
}

/** The register puts its projects in order, not the page, which has only some of them. */
const money = (key: string, title: Bilingual, fenOf: (of: Sums) => bigint, sums: Sums) => {
  const { sortBy: _, ...column } = moneyColumn<ProjectLine>(key, title, fenOf, fenOf(sums))
  return column
}

const EXTRA = { isExtra: true } as const

const text = (
  key: ProjectColumn,
  title: Bilingual,
  width: number,
  cell: (line: ProjectLine) => string,
): ListColumn => ({ key, title, kind: "text", width, isExtra: true, exported: [key], cell })

const names = (leadsTo: (line: ProjectLine) => string): ReadonlyArray<ListColumn> => [
  {
    key: "code",
    title: words.code,
    kind: "code",
    width: 158,
    isFixed: true,
    isKept: true,
    isRowName: true,
    exported: ["code"],
    cell: (line) => <Link href={leadsTo(line)}>{line.code}</Link>,
  },
  {
    key: "name",
    title: words.name,
    kind: "text",
    width: 260,
    grows: true,
    className: "project-name",
    exported: ["name", "itemKey", "item"],
    cell: (line, { say }) => (
      <>
        {line.name}{" "}
        <span className="note">
          {line.itemKey} {say(itemWords(line))}
        </span>
      </>
    ),
  },
  text("township", words.township, 100, (line) => line.township ?? ""),
  text("implementingUnit", words.implementingUnit, 160, (line) => line.implementingUnit),
  {
    key: "county",
    title: words.county,
    kind: "text",
    width: 124,
    exported: ["city", "county"],
    cell: (line, { say }) => (
      <>
        {say(line.countyName)} <span className="note">{say(line.prefectureName)}</span>
      </>
    ),
  },
  { ...text("approvedOn", words.approvedOn, 96, (line) => line.approvedOn), kind: "date" },
]

const amounts = (sums: Sums): ReadonlyArray<ListColumn> => [
  { ...money("plan", words.plan, (of) => of.annualPlanFen, sums), exported: ["annualPlan"] },
  { ...money("invested", words.invested, (of) => of.investedFen, sums), exported: ["invested"] },
  {
    ...money("disbursed", words.disbursed, (of) => of.disbursedFen, sums),
    ...EXTRA,
    exported: ["disbursed"],
  },
  { ...money("spent", words.spent, (of) => of.spentFen, sums), ...EXTRA, exported: ["spent"] },
  {
    key: "share",
    title: words.share,
    unit: PERCENT,
    kind: "rate",
    width: 84,
    exported: ["investedShare"],
    cell: (line) => percentText(rateOf(line, "investedOverPlan")),
    total: percentText(rateOf(sums, "investedOverPlan")),
  },
]

const gapOf = (line: ProjectLine, asOf: CalendarDate.CalendarDate): Ratio.Ratio | undefined =>
  aheadOfTime(line, { asOf, year: line.year, basis: "month" })

const progress = (asOf: CalendarDate.CalendarDate): ReadonlyArray<ListColumn> => [
  {
    key: "gap",
    title: words.gap,
    kind: "rate",
    width: 76,
    exported: ["aheadOfTime"],
    cell: (line) => pointsText(gapOf(line, asOf)),
    mark: (line) => {
      const gap = gapOf(line, asOf)
      return gap !== undefined && isBehind(gap) ? "behind" : undefined
    },
  },
  {
    key: "physical",
    title: words.physical,
    unit: PERCENT,
    kind: "rate",
    width: 84,
    exported: ["physicalProgress"],
    cell: ({ physicalProgress }) =>
      physicalProgress === null
        ? "–"
        : percentText({ numerator: BigInt(physicalProgress), denominator: BASIS_POINTS }),
  },
  {
    key: "latest",
    title: words.latest,
    kind: "date",
    width: 104,
    exported: ["latestMonth"],
    cell: (line) => line.latestMonth ?? "–",
  },
  {
    key: "pace",
    title: words.state,
    kind: "state",
    width: 120,
    exported: ["pace"],
    cell: (line, { say }: Spoken) => {
      const pace = paceOf(line, asOf)
      return <StateChip state={PACE_STATES[pace]}>{say(paceWords[pace])}</StateChip>
    },
  },
]

/** The columns of a page of rows, whose money they sum up, on the date that they are of. */
export const projectColumns = (
  rows: ReadonlyArray<ProjectLine>,
  asOf: CalendarDate.CalendarDate,
  leadsTo: (line: ProjectLine) => string,
): ReadonlyArray<ListColumn> => {
  const sums = rows.reduce<Sums>(addSums, NO_SUMS)
  return [...names(leadsTo), ...amounts(sums), ...progress(asOf)]
}
