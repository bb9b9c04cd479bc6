/** The columns of both sides: choose, day, what is written, amount, what was said, what can be done. */
import { Link } from "wouter"
import { kindsMoving } from "@minsheng/core/bank"
import { explanationWords, transferKindWords } from "@minsheng/core/words"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { YUAN } from "../../design/numbers.ts"
import { Opener } from "../../design/Popover.tsx"
import type { Column } from "../../design/table/Column.ts"
import { moneyColumn } from "../../design/table/kinds.ts"
import { addressOf, type ItemRow, isFree, nameOf, programmeItemOf, type Selection, textOf } from "./items.ts"
import { words } from "./words.ts"

/** What the columns need of the page that they stand on. */
export interface ItemTable {
  /** Left out where nothing can be matched. */
  readonly selection: Selection | undefined
  readonly leadsTo: (row: ItemRow) => string
  /** Opens the form that an address names. */
  readonly open: (form: string) => void
  readonly takeBack: (row: ItemRow) => void
}

const chooseColumn = (selection: Selection): Column<ItemRow> => ({
  key: "choose",
  title: words.choose,
  kind: "text",
  className: "no-print",
  width: 44,
  isKept: true,
  isFixed: true,
  cell: (row, { say }) =>
    isFree(row) && (
      <input
        type="checkbox"
        aria-label={say(words.chooseOf, { what: say(nameOf(row)) })}
        checked={selection.has(row)}
        onChange={() => selection.toggle(row)}
      />
    ),
})

const Text = ({ row, leadsTo, say }: Pick<ItemTable, "leadsTo"> & { readonly row: ItemRow } & Spoken) => {
  const { posting, besides, item } = row
  return (
    <>
      {item._tag === "Opening" && say(words.openingDifference)}
      {posting !== undefined && (
        <>
          <Link href={leadsTo(row)}>{say(transferKindWords[posting.kind])}</Link> {programmeItemOf(row)}{" "}
        </>
      )}
      <span className="as-recorded">{textOf(row)}</span>
      {besides !== undefined && <span className="note"> {say(besides)}</span>}
    </>
  )
}

const Standing = ({ row, say }: { readonly row: ItemRow } & Spoken) => {
  const { explained, matchNumber, isOther } = row
  if (matchNumber !== null) {
    return <StateChip state="done">{say(words.matchedLater, { n: matchNumber })}</StateChip>
  }
  if (explained !== null) {
    return (
      <>
        <StateChip state="inHand">{say(explanationWords[explained.kind])}</StateChip>{" "}
        <span className="as-recorded">{explained.explanation}</span>
      </>
    )
  }
  return isOther ? null : <StateChip state="late">{say(words.notExplained)}</StateChip>
}

interface Act {
  readonly key: string
  readonly text: string
  readonly run: () => void
}

/** What can be done about a row: say why, post what the ledger lacks, take back what was said. */
const actsOf = (
  row: ItemRow,
  { open, takeBack }: ItemTable,
  { say, mayPost }: Spoken & { readonly mayPost: boolean },
): ReadonlyArray<Act> => {
  const { item, amountFen, explained } = row
  const at = addressOf(row)
  const kinds = mayPost && item._tag === "Line" ? kindsMoving(amountFen) : []
  return [
    { key: "explain", text: say(words.explain), run: () => open(`explain.${at}`) },
    ...kinds.map((kind) => ({
      key: kind,
      text: say(words.postAs, { kind: say(transferKindWords[kind]) }),
      run: () => open(`post.${kind}.${at}`),
    })),
    ...(explained === null ? [] : [{ key: "takeBack", text: say(words.takeBack), run: () => takeBack(row) }]),
  ]
}

/** One button a row, so that a table that is walked by keys has one thing in a cell. */
const Doors = ({ row, table }: { readonly row: ItemRow; readonly table: ItemTable }) => {
  const spoken = useLanguage()
  const mayPost = useMay("funds.post")
  const { matchNumber, isOther } = row
  if (matchNumber !== null || isOther) return null
  const label = spoken.say(words.actOf, { what: spoken.say(nameOf(row)) })
  return (
    <Opener
      label={label}
      className="button quiet"
      content={(close) => (
        <ul className="kind-choice">
          {actsOf(row, table, { ...spoken, mayPost }).map(({ key, text, run }) => (
            <li key={key}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  close()
                  run()
                }}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    >
      {spoken.say(words.act)}
    </Opener>
  )
}

export const itemColumns = (side: "bank" | "ledger", table: ItemTable): ReadonlyArray<Column<ItemRow>> => {
  const { selection } = table
  return [
    ...(selection === undefined ? [] : [chooseColumn(selection)]),
    {
      key: "on",
      title: words.on,
      kind: "date",
      width: 92,
      cell: ({ on }) => on ?? "",
      sortBy: ({ on }) => on,
    },
    {
      key: "text",
      title: side === "bank" ? words.text : words.posting,
      kind: "text",
      width: 190,
      grows: true,
      isKept: true,
      isRowName: true,
      cell: (row, spoken) => <Text row={row} leadsTo={table.leadsTo} {...spoken} />,
      sortBy: textOf,
    },
    {
      ...moneyColumn<ItemRow>("amount", words.amount, ({ amountFen }) => amountFen, "stated", {
        unit: YUAN,
      }),
      width: 124,
    },
    {
      key: "standing",
      title: words.standing,
      kind: "state",
      width: 130,
      cell: (row, spoken) => <Standing row={row} {...spoken} />,
      sortBy: ({ explained }) => explained?.kind,
    },
    ...(selection === undefined
      ? []
      : [
          {
            key: "doors",
            title: words.act,
            kind: "actions" as const,
            width: 72,
            cell: (row: ItemRow) => <Doors row={row} table={table} />,
          },
        ]),
  ]
}
