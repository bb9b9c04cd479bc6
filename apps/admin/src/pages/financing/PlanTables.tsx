/** The parts of a plan as tables: versions, groups with their terms, due days, amounts by division. */
import { Link } from "wouter"
import { FUND_LEVELS, type PlanAnswer, type PlannedShare, totalOf } from "@minsheng/core/funds"
import { fundLevelWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { Mark, StateChip } from "../../design/Mark.tsx"
import { grouped, unitFor, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column, Made } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { officeTime } from "../../app/times.ts"
import type { Names } from "./place.tsx"
import { planWords as words } from "./planWords.ts"
import { percentText, rulesText } from "./terms.ts"

type Counting = NonNullable<PlanAnswer["counting"]>
type Version = PlanAnswer["versions"][number]

const versionColumns = ({ versions, counting }: PlanAnswer): ReadonlyArray<Column<Version>> => {
  const unit = unitFor(
    versions.reduce((most, { totals }) => (totalOf(totals) > most ? totalOf(totals) : most), 0n),
  )
  const linesOf: Made<Version> = ({ totals }) => ({
    formula: words.linesAdded,
    terms: [
      ...FUND_LEVELS.map((level) => ({ name: fundLevelWords[level], fen: totals[level] })),
      { name: words.total, fen: totalOf(totals) },
    ],
  })
  return [
    {
      key: "version",
      title: words.version,
      kind: "state",
      width: 150,
      isRowName: true,
      isKept: true,
      cell: ({ version }, { say }) => (
        <>
          {say(words.versionOf, { n: version })}{" "}
          {version === counting?.version && <StateChip state="done">{say(words.inForce)}</StateChip>}
        </>
      ),
    },
    {
      key: "effectiveFrom",
      title: words.effectiveFrom,
      kind: "date",
      width: 104,
      cell: ({ effectiveFrom }) => effectiveFrom,
    },
    {
      key: "document",
      title: words.document,
      kind: "text",
      width: 180,
      grows: true,
      className: "as-recorded",
      cell: ({ document, remark }) => (
        <>
          {document} {remark !== null && <span className="note">{remark}</span>}
        </>
      ),
    },
    ...FUND_LEVELS.map((level) => ({
      ...moneyColumn<Version>(level, fundLevelWords[level], ({ totals }) => totals[level], linesOf, { unit }),
      width: 104,
    })),
    {
      ...moneyColumn<Version>("total", words.total, ({ totals }) => totalOf(totals), linesOf, { unit }),
      width: 110,
    },
    {
      key: "entry",
      title: words.entry,
      kind: "code",
      width: 170,
      cell: ({ position, recordedAt }) =>
        `${grouped(String(position))} · ${officeTime(new Date(recordedAt).toISOString())}`,
    },
  ]
}

export const VersionsTable = ({ answer }: { readonly answer: PlanAnswer }) => {
  const { say } = useLanguage()
  const layout = useLayout("fund-versions", versionColumns(answer), "versionColumns")
  return (
    <Section id="versions-title" title={say(words.versions)} note={say(words.versionsNote)}>
      <DataTable
        label={say(words.versions)}
        layout={layout}
        rows={answer.versions}
        looks={{ keyOf: ({ version }) => String(version) }}
      />
    </Section>
  )
}

interface Props {
  readonly counting: Counting
}

export const GroupsTable = ({ counting: { plan } }: Props) => {
  const { say } = useLanguage()
  return (
    <Section id="groups-title" title={say(words.groups)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.group)}</th>
            <th scope="col">{say(words.terms)}</th>
            <th scope="col" className="number">
              {say(words.lineCount)}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.groups.map(({ name, rules }) => (
            <tr key={name}>
              <th scope="row" className="as-recorded">
                {name}
              </th>
              <td>{rulesText(rules, say)}</td>
              <td className="number">
                <CountDoor
                  count={plan.lines.filter(({ group }) => group === name).length}
                  of={words.groupLines}
                  more={<a href="#lines-title">{say(words.lines)}</a>}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

export const DuesTable = ({ counting: { plan } }: Props) => {
  const { say } = useLanguage()
  return (
    <Section id="dues-title" title={say(words.dues)}>
      {plan.dues.length === 0 ? (
        <p>
          <Mark state="late" /> {say(words.duesNone)}
        </p>
      ) : (
        <table className="table dues">
          <thead>
            <tr>
              <th scope="col">{say(words.level)}</th>
              <th scope="col">{say(words.dueOn)}</th>
              <th scope="col" className="number">
                {say(words.dueShare)} %
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.dues.map(({ level, dueOn, share }) => (
              <tr key={`${level} ${dueOn}`}>
                <th scope="row">{say(fundLevelWords[level])}</th>
                <td>{dueOn}</td>
                <td className="number" {...STATED}>
                  {percentText(share)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

type Line = Counting["plan"]["lines"][number] & { readonly share: PlannedShare | undefined }

const useLineColumns = (
  { itemKey }: PlanAnswer,
  names: Names,
  lines: ReadonlyArray<Line>,
): ReadonlyArray<Column<Line>> => {
  const { params } = useAddress()
  const fenOf = ({ share }: Line): bigint => share?.totalFen ?? 0n
  return [
    {
      key: "region",
      title: words.region,
      kind: "text",
      width: 190,
      isFixed: true,
      isKept: true,
      isRowName: true,
      cell: ({ regionCode }, { say }) => (
        <>
          <Link href={linkTo("/funds", params, { region: regionCode, item: itemKey })}>
            {say(names.region(regionCode))}
          </Link>{" "}
          <span className="note">{say(names.above(regionCode) ?? { zh: "", en: "" })}</span>
        </>
      ),
      sortBy: ({ regionCode }) => regionCode,
    },
    {
      key: "group",
      title: words.group,
      kind: "text",
      width: 200,
      grows: true,
      className: "as-recorded",
      cell: ({ group }) => group,
      sortBy: ({ group }) => group,
    },
    {
      key: "quantity",
      title: words.quantity,
      kind: "number",
      made: "stated",
      width: 90,
      cell: ({ quantity }) => (quantity === null ? "–" : grouped(quantity)),
    },
    ...FUND_LEVELS.map((level) => ({
      ...moneyColumn<Line>(level, fundLevelWords[level], ({ share }) => share?.byLevel[level], "stated", {
        totalFen: lines.reduce((sum, { share }) => sum + (share?.byLevel[level] ?? 0n), 0n),
        unit: YUAN,
      }),
      width: 132,
    })),
    {
      ...moneyColumn<Line>(
        "total",
        words.total,
        fenOf,
        ({ share }) => ({
          formula: words.levelsAdded,
          terms: FUND_LEVELS.map((level) => ({
            name: fundLevelWords[level],
            fen: share?.byLevel[level] ?? 0n,
          })),
        }),
        { totalFen: lines.reduce((sum, line) => sum + fenOf(line), 0n), unit: YUAN },
      ),
      width: 140,
    },
  ]
}

export const LinesTable = ({
  answer,
  counting: { plan, shares },
  names,
}: Props & { readonly answer: PlanAnswer; readonly names: Names }) => {
  const { say } = useLanguage()
  const lines = plan.lines.map((line) => ({
    ...line,
    share: shares.find(({ regionCode }) => regionCode === line.regionCode),
  }))
  const columns = useLineColumns(answer, names, lines)
  const layout = useLayout("fund-plan-lines", columns)
  const { rows, sorting } = useLocalOrder("order", columns, lines)
  return (
    <Section id="lines-title" title={say(words.lines)} note={say(words.linesNote)}>
      <DataTable
        label={say(words.lines)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ regionCode }) => regionCode }}
        sorting={sorting}
        totals={words.total}
      />
    </Section>
  )
}
