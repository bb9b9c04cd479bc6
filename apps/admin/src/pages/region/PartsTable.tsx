/** The cities of the province, the counties of a city, or those who have the records of one that is gone. */
import { Link } from "wouter"
import type { DivisionPart } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { Counted, figureColumns } from "./columns.tsx"
import { regionLink, type RegionModel, type Standing } from "./model.ts"
import { words } from "./words.ts"

type Row = Standing<DivisionPart>

/** The projects that hold a place back. */
const BEHIND = { behind: "3", order: "slowest" } as const

const useColumns = (model: RegionModel): ReadonlyArray<Column<Row>> => {
  const { params } = useAddress()
  const isRegrouped = model.answer.figures.regrouping !== null
  return [
    {
      key: "name",
      title: words.name,
      kind: "text",
      width: 150,
      grows: true,
      isRowName: true,
      isKept: true,
      cell: ({ of }, { say }) => (
        <>
          <Link href={regionLink(of.code, params)}>{say(of.name)}</Link>{" "}
          <span className="note">
            {of.code}
            {of.prefecture !== null &&
              of.prefecture.code !== model.answer.division.code &&
              ` ${say(of.prefecture.name)}`}
          </span>
        </>
      ),
      sortBy: ({ of }) => of.code,
    },
    ...figureColumns<DivisionPart>({
      model,
      listOf: ({ code }, more = {}) =>
        isRegrouped ? undefined : linkTo("/projects", params, { region: code, ...more }),
    }),
    {
      key: "behind",
      title: words.behindCount,
      kind: "number",
      made: "doors",
      width: 62,
      cell: ({ of }) => (
        <Counted
          count={of.behindItemCount}
          of={words.behindCounted}
          list={isRegrouped ? undefined : linkTo("/projects", params, { region: of.code, ...BEHIND })}
        />
      ),
      sortBy: ({ of }) => of.behindItemCount,
    },
  ]
}

/** What the total has and no row: a change has split it between two of them. */
const Undivided = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  return model.within.map(({ code, name, projectCount, annualPlanFen, investedFen }) => (
    <p key={code} className="note">
      <Sentence
        words={words.undivided}
        parts={{
          name: `${say(name)} ${code}`,
          n: <CountDoor count={projectCount} of={words.projectsCounted} />,
          plan: (
            <SumDoor
              of="annualPlanFen"
              fen={annualPlanFen}
              unit={model.unit}
              axes={model.answer.figures.axes}
            />
          ),
          invested: (
            <SumDoor of="investedFen" fen={investedFen} unit={model.unit} axes={model.answer.figures.axes} />
          ),
          unit: say(model.unit.name),
        }}
      />
    </p>
  ))
}

export const PartsTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const columns = useColumns(model)
  const layout = useLayout("region-parts", columns, "partColumns")
  const { rows, sorting } = useLocalOrder("parts", columns, model.parts)
  const { division, figures } = model.answer
  const title =
    figures.regrouping?.inForce === false
      ? words.heirs
      : division.level === "province"
        ? words.cities
        : words.counties
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="parts-title">
      <div className="section-title">
        <h2 id="parts-title">{say(title)}</h2>
        <span className="note">{say(words.partsNote)}</span>
      </div>
      <DataTable
        label={say(title)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ of }) => of.code }}
        sorting={sorting}
        totals={words.total}
      />
      <Undivided model={model} />
    </section>
  )
}
