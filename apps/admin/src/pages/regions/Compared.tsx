/** What became of the counties of one day by another: those that are not simply themselves. */
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { type Say, Sentence, useLanguage, listed } from "../../app/locale.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { RegionName, type Names } from "./names.tsx"
import { words } from "./words.ts"

type Successions = NonNullable<RegionMapAnswer["compared"]>["successions"]
type Piece = Successions[number]

const extentOf = ({ extent, onlyPlaces, exceptPlaces }: Piece, say: Say): string => {
  const limits = [
    ...(onlyPlaces.length === 0 ? [] : [say(words.onlyPlaces, { places: listed(onlyPlaces, say) })]),
    ...(exceptPlaces.length === 0 ? [] : [say(words.exceptPlaces, { places: listed(exceptPlaces, say) })]),
  ]
  if (limits.length > 0) return limits.join("; ")
  return say(extent === "whole" ? words.whole : words.part)
}

const columnsOf = (from: string, to: string, names: Names): ReadonlyArray<Column<Piece>> => [
  {
    key: "from",
    title: { zh: from, en: from },
    kind: "text",
    width: 280,
    isRowName: true,
    cell: (piece) => <RegionName code={piece.from} names={names} />,
  },
  {
    key: "to",
    title: { zh: to, en: to },
    kind: "text",
    width: 280,
    cell: (piece) => <RegionName code={piece.to} names={names} regroupedOn={to} />,
  },
  {
    key: "extent",
    title: words.extent,
    kind: "text",
    width: 240,
    grows: true,
    className: "as-recorded",
    cell: (piece, { say }) => extentOf(piece, say),
  },
]

export const Compared = ({ map, names }: { readonly map: RegionMapAnswer; readonly names: Names }) => {
  const { say } = useLanguage()
  const { compared, axes } = map
  const to = compared?.on ?? axes.asOf
  const layout = useLayout("regions-compared", columnsOf(axes.asOf, to, names), "comparedColumns")
  if (compared === null) return null
  const changed = compared.successions.filter((piece) => piece.extent === "part" || piece.from !== piece.to)
  const changedCodes = new Set(changed.map((piece) => piece.from))
  const all = new Set(compared.successions.map((piece) => piece.from))
  const title = say(words.compared, { from: axes.asOf, to })
  return (
    <section aria-labelledby="compared-title">
      <div className="section-title">
        <h2 id="compared-title">{title}</h2>
        <span className="note">
          <Sentence
            words={words.comparedNote}
            parts={{
              n: <CountDoor count={changedCodes.size} of={words.changedCounted} />,
              same: <CountDoor count={all.size - changedCodes.size} of={words.sameCounted} />,
            }}
          />
        </span>
      </div>
      {changed.length === 0 ? (
        <p className="note">{say(words.same)}</p>
      ) : (
        <DataTable
          label={title}
          layout={layout}
          rows={changed}
          looks={{ keyOf: (piece) => `${piece.from} ${piece.to}` }}
        />
      )}
    </section>
  )
}
