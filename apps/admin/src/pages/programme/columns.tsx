/** The columns of the catalogue. */
import { Link } from "wouter"
import type { ItemsRow } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { Mark } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { PhaseChip, targetText, Trust } from "./pieces.tsx"
import { words } from "./words.ts"

export const itemColumns = (leadsTo: (row: ItemsRow) => string): ReadonlyArray<Column<ItemsRow>> => [
  {
    key: "key",
    title: words.key,
    kind: "code",
    width: 64,
    isFixed: true,
    isKept: true,
    cell: ({ item }) => item.key,
    sortBy: ({ item }) => item.key,
  },
  {
    key: "name",
    title: words.name,
    kind: "text",
    width: 280,
    grows: true,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (row, { say }) => (
      <>
        <Link href={leadsTo(row)}>{say(row.item.name)}</Link>
        {Number(row.item.key) > 50 && <span className="note"> {say(words.ownItem)}</span>}
        {!row.item.confirmed && (
          <span title={say(words.doubtful)}>
            {" "}
            <Mark state="undetermined" />
            <span className="visually-hidden">{say(words.doubtful)}</span>
          </span>
        )}
      </>
    ),
    sortBy: ({ item }) => item.name.zh,
  },
  {
    key: "kind",
    title: words.kind,
    kind: "text",
    width: 130,
    cell: ({ item }, { say }) => say(itemKindWords[item.kind]),
    sortBy: ({ item }) => item.kind,
  },
  {
    key: "lead",
    title: words.lead,
    kind: "text",
    width: 280,
    cell: ({ leadDepartment, leadProvenance }, { say }) => (
      <>
        {say(leadDepartment)} <Trust provenance={leadProvenance} />
      </>
    ),
    sortBy: ({ leadDepartment }) => leadDepartment.zh,
  },
  {
    key: "points",
    title: words.points,
    kind: "number",
    made: "stated",
    width: 70,
    cell: ({ item }) => item.points,
    sortBy: ({ item }) => item.points,
  },
  {
    key: "target",
    title: words.target,
    kind: "text",
    width: 220,
    cell: (row, spoken) => (
      <>
        {targetText(row.runs ? row.target : null, spoken)}
        {row.target !== null && (row.target.quantity ?? row.target.words) !== null && (
          <>
            {" "}
            <Trust provenance={row.target.provenance} />
          </>
        )}
      </>
    ),
  },
  {
    key: "breakdown",
    title: words.breakdown,
    kind: "state",
    width: 110,
    cell: ({ breakdown }) => <PhaseChip phase={breakdown} />,
    sortBy: ({ breakdown }) => breakdown,
  },
]
