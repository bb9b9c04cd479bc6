/** What a regrouped figure is made of: codes that changed, where they are now, and what cannot be split. */
import { Link } from "wouter"
import type { RegroupedSource } from "@minsheng/core/progress"
import { placingWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Listed, useLanguage, listed } from "../../app/locale.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import { sumWords } from "../../design/figure/words.ts"
import { regionLink, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

const STATES: Readonly<Record<RegroupedSource["placing"], State>> = {
  whole: "done",
  within: "undetermined",
  across: "bad",
}

const Piece = ({ piece }: { readonly piece: RegroupedSource["pieces"][number] }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const limits = [
    ...(piece.onlyPlaces.length === 0
      ? []
      : [say(words.onlyPlaces, { places: listed(piece.onlyPlaces, say) })]),
    ...(piece.exceptPlaces.length === 0
      ? []
      : [say(words.exceptPlaces, { places: listed(piece.exceptPlaces, say) })]),
  ]
  return (
    <>
      <Link href={regionLink(piece.code, params)}>{say(piece.name)}</Link>
      {piece.prefecture !== null && <span className="note"> {say(piece.prefecture.name)}</span>}
      {limits.length > 0 && <span className="note as-recorded"> ({limits.join("; ")})</span>}
    </>
  )
}

const useColumns = (model: RegionModel): ReadonlyArray<Column<RegroupedSource>> => {
  const { params } = useAddress()
  const { unit } = model
  const sum = (of: "annualPlanFen" | "investedFen"): Column<RegroupedSource> => ({
    ...moneyColumn<RegroupedSource>(of, sumWords[of], (row) => row[of], "doors", { unit }),
    cell: (row) => <SumDoor of={of} fen={row[of]} unit={model.unit} axes={model.answer.figures.axes} />,
  })
  return [
    {
      key: "source",
      title: words.source,
      kind: "text",
      width: 190,
      isRowName: true,
      cell: ({ code, name, prefecture }, { say }) => (
        <>
          <Link href={linkTo(`/regions/${code}`, params)}>{say(name)}</Link>{" "}
          <span className="note">
            {code} {prefecture === null ? "" : say(prefecture.name)}
          </span>
        </>
      ),
    },
    sum("annualPlanFen"),
    sum("investedFen"),
    {
      key: "counted",
      title: words.counted,
      kind: "state",
      width: 320,
      cell: ({ placing }, { say }) => (
        <StateChip state={STATES[placing]}>{say(placingWords[placing])}</StateChip>
      ),
    },
    {
      key: "wentTo",
      title: words.wentTo,
      kind: "text",
      width: 240,
      grows: true,
      cell: ({ pieces }) => (
        <Listed>
          {pieces.map((piece) => (
            <Piece key={piece.code} piece={piece} />
          ))}
        </Listed>
      ),
    },
  ]
}

export const SourcesTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const columns = useColumns(model)
  const layout = useLayout("region-sources", columns, "sourceColumns")
  const sources = model.answer.figures.regrouping?.sources ?? []
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources-title">
      <div className="section-title">
        <h2 id="sources-title">{say(words.sources)}</h2>
        <span className="note">{say(words.sourcesNote)}</span>
      </div>
      <DataTable
        label={say(words.sources)}
        layout={layout}
        rows={sources}
        looks={{ keyOf: ({ code }) => code }}
      />
    </section>
  )
}
