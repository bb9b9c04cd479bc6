/** The breakdown of a target to the divisions below, with the check that it adds up. */
import { Link } from "wouter"
import type { PartTarget, TargetsRow } from "@minsheng/core/programme"
import { addingUpWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { Mark, type State } from "../../design/Mark.tsx"
import { grouped } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { partText, Trust } from "./pieces.tsx"
import { itemPageWords as words, words as pageWords } from "./words.ts"

type PartRow = TargetsRow["parts"][number]
type Verdict = NonNullable<TargetsRow["addingUp"]>["verdict"]

export const VERDICT_STATES: Readonly<Record<Verdict, State>> = {
  adds: "done",
  explained: "done",
  inWords: "notApplicable",
  average: "notApplicable",
  differs: "bad",
  aboveCeiling: "bad",
  belowFloor: "bad",
  partsUnknown: "undetermined",
  partsInWords: "undetermined",
  wholeUnknown: "undetermined",
}

const numberOf = (target: PartTarget | null): number | undefined =>
  target?._tag === "Number" ? Number(target.quantity) : undefined

/** What the parts make, with each of them. */
const PartsSum = ({ row: { addingUp, parts } }: { readonly row: TargetsRow }) => {
  const spoken = useLanguage()
  if (addingUp === null) return null
  return (
    <FigureDoor
      formula={words.partsAdded}
      terms={parts.map(({ region, target }) => ({ name: region.name, text: partText(target, spoken) }))}
      result={{ name: words.sum, text: grouped(addingUp.sum) }}
    >
      {grouped(addingUp.sum)}
    </FigureDoor>
  )
}

const columnsOf = (row: TargetsRow, leadsTo: (part: PartRow) => string): ReadonlyArray<Column<PartRow>> => [
  {
    key: "region",
    title: pageWords.region,
    kind: "text",
    width: 200,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (part, { say }) => (
      <>
        <Link href={leadsTo(part)}>{say(part.region.name)}</Link>{" "}
        <span className="note">{part.region.code}</span>
      </>
    ),
    sortBy: ({ region }) => region.code,
  },
  {
    key: "target",
    title: pageWords.target,
    ...(row.whole?.unit === null || row.whole === null ? {} : { unit: row.whole.unit }),
    kind: "number",
    made: "stated",
    width: 140,
    cell: ({ target }, spoken) => partText(target, spoken),
    total: row.addingUp === null ? undefined : <PartsSum row={row} />,
    sortBy: ({ target }) => numberOf(target),
  },
  {
    key: "source",
    title: pageWords.source,
    kind: "text",
    width: 300,
    grows: true,
    cell: ({ provenance }) =>
      provenance === null ? (
        "–"
      ) : (
        <>
          <Trust provenance={provenance} /> <span className="as-recorded">{provenance.source}</span>
        </>
      ),
  },
]

/** The sum beside the whole, and what that means. */
const Check = ({ row }: { readonly row: TargetsRow }) => {
  const { say } = useLanguage()
  const { addingUp, remainder } = row
  if (addingUp === null) return null
  const { verdict, whole } = addingUp
  return (
    <p className="reason-strip" role="status">
      <Mark state={VERDICT_STATES[verdict]} />
      <span>
        <Sentence
          words={words.check}
          parts={{
            sum: <PartsSum row={row} />,
            whole: <Stated>{whole === null ? say(pageWords.unknown) : grouped(whole)}</Stated>,
          }}
        />
        {" · "}
        {say(addingUpWords[verdict])}
        {remainder !== null && (
          <Stated>
            {" · "}
            {say(words.left, { left: grouped(remainder.quantity), reason: remainder.reason })}
          </Stated>
        )}
      </span>
    </p>
  )
}

export const PartsTable = ({ row, year }: { readonly row: TargetsRow; readonly year: number }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const leadsTo = ({ region }: PartRow): string =>
    linkTo(`/programme/items/${row.itemKey}`, params, { year: String(year), region: region.code })
  const layout = useLayout("programmeParts", columnsOf(row, leadsTo), "partColumns")
  const { rows, sorting } = useLocalOrder("partOrder", layout.all, row.parts)
  return (
    <section aria-labelledby="parts-title">
      <div className="section-title">
        <h2 id="parts-title">{say(words.parts)}</h2>
      </div>
      {rows.length === 0 ? (
        <p className="note">{say(words.noneBelow)}</p>
      ) : (
        <>
          <Check row={row} />
          <DataTable
            label={say(words.parts)}
            layout={layout}
            rows={rows}
            looks={{ keyOf: ({ region }) => region.code }}
            leadsTo={leadsTo}
            sorting={sorting}
            totals={words.sum}
          />
        </>
      )}
    </section>
  )
}
