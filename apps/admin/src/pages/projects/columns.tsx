/** The columns of the list of projects. */
import { Link } from "wouter"
import type { Bilingual, CalendarDate, Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import { timeProportionalProgress } from "@minsheng/core/programme"
import {
  addSums,
  aheadOfTime,
  isBehind,
  NO_SUMS,
  type Pace,
  paceOf,
  type Sums,
} from "@minsheng/core/progress"
import type { ProjectColumn, ProjectLine } from "@minsheng/core/project"
import { itemWords, paceWords } from "@minsheng/core/words"
import type { Spoken } from "../../app/locale.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { SumsRate } from "../../design/figure/SumsRate.tsx"
import { percentText } from "../../design/numbers.ts"
import type { Column, Made } from "../../design/table/Column.ts"
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
export type ListColumn = Column<ProjectLine> & { readonly exported: ReadonlyArray<ProjectColumn> }

/** What the columns of a page of rows are made with. */
interface Way {
  readonly sums: Sums
  readonly asOf: CalendarDate.CalendarDate
  /** Left out until the first answer is there. */
  readonly axes: Axes | undefined
  readonly leadsTo: (line: ProjectLine) => string
}

/** The register puts its projects in order, not the page, which has only some of them. */
const money = (key: string, title: Bilingual, name: keyof Sums, { sums, ...way }: Way) => {
  const made: Made<ProjectLine> =
    name === "annualPlanFen"
      ? "stated"
      : (line, { say }) => ({
          formula: words.returnsAdded,
          terms: [{ name: title, fen: line[name] }],
          axes: way.axes,
          more: <Link href={`${way.leadsTo(line)}#months-title`}>{say(words.seeMonths)}</Link>,
        })
  const { sortBy: _, ...column } = moneyColumn<ProjectLine>(key, title, (line) => line[name], made, {
    totalFen: sums[name],
  })
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
          <span className="item-key">{line.itemKey}</span> {say(itemWords(line))}
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
  {
    key: "approvedOn",
    title: words.approvedOn,
    kind: "date",
    width: 96,
    isExtra: true,
    exported: ["approvedOn"],
    cell: (line) => line.approvedOn,
  },
]

const amounts = (way: Way): ReadonlyArray<ListColumn> => [
  { ...money("plan", words.plan, "annualPlanFen", way), exported: ["annualPlan"] },
  { ...money("invested", words.invested, "investedFen", way), exported: ["invested"] },
  { ...money("disbursed", words.disbursed, "disbursedFen", way), ...EXTRA, exported: ["disbursed"] },
  { ...money("spent", words.spent, "spentFen", way), ...EXTRA, exported: ["spent"] },
  {
    key: "share",
    title: words.share,
    unit: PERCENT,
    kind: "rate",
    made: "doors",
    width: 84,
    exported: ["investedShare"],
    cell: (line) => <SumsRate sums={line} rate="investedOverPlan" axes={way.axes} />,
    total: <SumsRate sums={way.sums} rate="investedOverPlan" axes={way.axes} />,
  },
]

const gapOf = (line: ProjectLine, asOf: CalendarDate.CalendarDate): Ratio.Ratio | undefined =>
  aheadOfTime(line, { asOf, year: line.year, basis: "month" })

const progress = ({ axes, asOf }: Way): ReadonlyArray<ListColumn> => [
  {
    key: "gap",
    title: words.gap,
    kind: "rate",
    made: "doors",
    width: 76,
    exported: ["aheadOfTime"],
    cell: (line) => (
      <GapDoor
        gap={gapOf(line, asOf)}
        sums={line}
        time={timeProportionalProgress(asOf, line.year, "month")}
        axes={axes}
      />
    ),
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
    made: "stated",
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
  told: Omit<Way, "sums">,
): ReadonlyArray<ListColumn> => {
  const way = { ...told, sums: rows.reduce<Sums>(addSums, NO_SUMS) }
  return [...names(told.leadsTo), ...amounts(way), ...progress(way)]
}
