/** The financing plans of the year: an item a row, also those that have none yet. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import {
  addLevels,
  FUND_LEVELS,
  NO_LEVELS,
  type PlansAnswer,
  type PlansRow,
  totalOf,
} from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { plansQuery } from "../../api/financing.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { Listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { moneyIn, type MoneyUnit, unitFor } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { Strip } from "../../design/Strip.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { usePlaces } from "../../places/filters.tsx"
import { ReportsHead } from "./ReportsHead.tsx"
import { useMayPlan } from "./mayPlan.ts"
import { planWords as words } from "./planWords.ts"
import { words as fundWords } from "./words.ts"

interface Row {
  readonly itemKey: string
  readonly name: Bilingual
  /** Left out where the item has none. */
  readonly plan: PlansRow | undefined
}

const NAMES_SHOWN = 3

/** Every item of the catalogue, and every plan of an item that is not in it any more. */
const useRows = ({ rows }: PlansAnswer): ReadonlyArray<Row> => {
  const { items } = usePlaces()
  const plans = new Map<string, PlansRow>(rows.map((row) => [row.itemKey, row]))
  const listed = items.map(({ key, name }) => ({ itemKey: key as string, name, plan: plans.get(key) }))
  const others = rows
    .filter(({ itemKey }) => !items.some(({ key }) => key === itemKey))
    .map((plan) => ({ itemKey: plan.itemKey, name: { zh: plan.itemKey, en: plan.itemKey }, plan }))
  return [...listed, ...others].toSorted((a, b) => (a.itemKey < b.itemKey ? -1 : 1))
}

const Version = ({ plan }: Pick<Row, "plan">) => {
  const { say } = useLanguage()
  if (plan === undefined) return <StateChip state="toDo">{say(words.noPlan)}</StateChip>
  return plan.version === null ? (
    <StateChip state="near">{say(words.notYet, { n: plan.latest })}</StateChip>
  ) : (
    <StateChip state="done">{say(words.versionOf, { n: plan.version })}</StateChip>
  )
}

const columnsOf = (
  rows: ReadonlyArray<Row>,
  unit: MoneyUnit,
  leadsTo: (row: Row) => string,
): ReadonlyArray<Column<Row>> => {
  const totals = rows.reduce((sum, { plan }) => addLevels(sum, plan?.totals ?? NO_LEVELS), NO_LEVELS)
  return [
    {
      key: "item",
      title: words.item,
      kind: "text",
      width: 240,
      grows: true,
      isFixed: true,
      isKept: true,
      isRowName: true,
      cell: (row, { say }) => (
        <>
          <span className="item-key">{row.itemKey}</span> <Link href={leadsTo(row)}>{say(row.name)}</Link>
        </>
      ),
      sortBy: ({ itemKey }) => itemKey,
    },
    {
      key: "version",
      title: words.version,
      kind: "state",
      width: 130,
      cell: ({ plan }) => <Version plan={plan} />,
      sortBy: ({ plan }) => plan?.version ?? undefined,
    },
    {
      key: "effectiveFrom",
      title: words.effectiveFrom,
      kind: "date",
      width: 104,
      cell: ({ plan }) => plan?.effectiveFrom ?? "–",
      sortBy: ({ plan }) => plan?.effectiveFrom ?? undefined,
    },
    {
      key: "regions",
      title: words.regions,
      kind: "number",
      made: (row, { say }) => ({
        formula: words.regionsCounted,
        terms: [{ name: words.regions, text: String(row.plan?.regionCount ?? 0) }],
        more: <Link href={`${leadsTo(row)}#lines-title`}>{say(words.seeThePlan)}</Link>,
      }),
      width: 76,
      cell: ({ plan }) => plan?.regionCount ?? "–",
      sortBy: ({ plan }) => plan?.regionCount,
    },
    ...FUND_LEVELS.map((level) => ({
      ...moneyColumn<Row>(
        level,
        fundLevelWords[level],
        ({ plan }) => plan?.totals[level],
        (row, { say }) => ({
          formula: words.linesAdded,
          terms: [{ name: fundLevelWords[level], fen: row.plan?.totals[level] ?? 0n }],
          more: <Link href={`${leadsTo(row)}#lines-title`}>{say(words.seeThePlan)}</Link>,
        }),
        { totalFen: totals[level], unit },
      ),
      width: 106,
    })),
    {
      ...moneyColumn<Row>(
        "total",
        words.total,
        ({ plan }) => (plan === undefined ? undefined : totalOf(plan.totals)),
        ({ plan }) => ({
          formula: words.levelsAdded,
          terms: FUND_LEVELS.map((level) => ({
            name: fundLevelWords[level],
            fen: plan?.totals[level] ?? 0n,
          })),
        }),
        { totalFen: totalOf(totals), unit },
      ),
      width: 112,
    },
  ]
}

/** What all plans come to, by level. */
const PlansSum = ({ answer, unit }: { readonly answer: PlansAnswer; readonly unit: MoneyUnit }) => {
  const sum = answer.rows.reduce((all, { totals }) => addLevels(all, totals), NO_LEVELS)
  return (
    <FigureDoor
      className="strong"
      formula={words.planSum}
      terms={[
        ...FUND_LEVELS.map((level) => ({ name: fundLevelWords[level], fen: sum[level] })),
        { name: words.total, fen: totalOf(sum) },
      ]}
      axes={answer.axes}
    >
      {moneyIn(totalOf(sum), unit)}
    </FigureDoor>
  )
}

const PlansStrip = ({
  answer,
  rows,
  unit,
}: {
  readonly answer: PlansAnswer
  readonly rows: ReadonlyArray<Row>
  readonly unit: MoneyUnit
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const mayPlan = useMayPlan()
  const without = rows.filter(({ plan }) => plan === undefined)
  const [first] = without
  const links = (some: ReadonlyArray<Row>) =>
    some.map(({ itemKey, name }) => (
      <Link key={itemKey} href={linkTo(`/funds/plans/${itemKey}`, params)}>
        {itemKey} {say(name)}
      </Link>
    ))
  const counted = (some: ReadonlyArray<Row>, of: Bilingual) => (
    <CountDoor count={some.length} of={of} named={links(some)} />
  )
  const have = {
    n: counted(
      rows.filter(({ plan }) => plan !== undefined),
      words.withPlan,
    ),
    all: counted(rows, words.allItems),
    money: <PlansSum answer={answer} unit={unit} />,
    unit: say(unit.name),
  }
  const names = <Listed>{links(without).slice(0, NAMES_SHOWN)}</Listed>
  const text = <Sentence words={words.without} parts={{ n: counted(without, words.withoutPlan), names }} />
  return (
    <Strip
      stand={
        <p>
          <Sentence words={words.haveOf} parts={have} />
        </p>
      }
      problems={without.length === 0 ? [] : [{ id: "without", state: "late", text }]}
      actions={[
        {
          id: "rates",
          state: "toDo",
          text: <Link href={linkTo("/funds/rates", params)}>{say(words.toRates)}</Link>,
        },
        ...(mayPlan
          ? [
              {
                id: "workbook",
                state: "toDo" as const,
                text: <Link href="/imports">{say(words.workbook)}</Link>,
              },
            ]
          : []),
        ...(mayPlan ? [] : [{ id: "nobody", state: "notApplicable" as const, text: say(words.nobody) }]),
      ]}
      primary={
        mayPlan &&
        first !== undefined && (
          <Link href={`/funds/plans/${first.itemKey}/draft`} className="button primary no-print">
            {say(words.drawUp, { item: say(first.name) })}
          </Link>
        )
      }
    />
  )
}

const Shown = ({ answer }: { readonly answer: PlansAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const all = useRows(answer)
  const leadsTo = ({ itemKey }: Row): string => linkTo(`/funds/plans/${itemKey}`, params)
  const unit = unitFor(answer.rows.reduce((sum, { totals }) => sum + totalOf(totals), 0n))
  const columns = columnsOf(all, unit, leadsTo)
  const layout = useLayout("fund-plans", columns)
  const { rows, sorting } = useLocalOrder("order", columns, all)
  const title = say(words.listTitle, { year: answer.year })
  return (
    <>
      <PlansStrip answer={answer} rows={all} unit={unit} />
      <Section id="plans-title" title={title} note={say(words.listNote)}>
        <DataTable
          label={title}
          layout={layout}
          rows={rows}
          looks={{ keyOf: ({ itemKey }) => itemKey }}
          leadsTo={leadsTo}
          sorting={sorting}
          totals={words.total}
        />
      </Section>
    </>
  )
}

export const PlansPage = () => {
  const { params } = useAddress()
  const plans = useQuery(plansQuery(axesOf(params)))
  return (
    <>
      <ReportsHead
        reports={[{ list: "financing-plans", name: fundWords.reportPlans, question: axesOf(params) }]}
      />
      <Answer query={plans}>{(answer) => <Shown answer={answer} />}</Answer>
    </>
  )
}
