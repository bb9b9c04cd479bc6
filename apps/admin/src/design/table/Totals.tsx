/** The foot of a table: what its rows come to, each sum a door to what the rows add. */
import { isValidElement, type ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { TermLine, TERMS_SHOWN } from "../figure/FigureDoor.tsx"
import { words as figureWords } from "../figure/words.ts"
import { countText } from "../numbers.ts"
import { Door } from "../Popover.tsx"
import { cellClass, type Column, leftEdges, type Sum } from "./Column.ts"
import type { Layout } from "./layout.ts"

interface TotalsProps<Row> {
  readonly title: Bilingual
  readonly columns: Layout<Row>["shown"]
  readonly rows: ReadonlyArray<Row>
}

interface Adding<Row> extends TotalsProps<Row> {
  readonly sum: Sum<Row>
}

const amountIn = <Row,>({ of }: Sum<Row>, row: Row): bigint => BigInt(of(row) ?? 0)

const amountOf = <Row,>(sum: Sum<Row>, rows: ReadonlyArray<Row>): bigint =>
  rows.reduce((all, row) => all + amountIn(sum, row), 0n)

/** The rows that add something, by name; the others together; and what the whole has besides. */
const Added = <Row,>({ title, sum, columns, rows }: Adding<Row>) => {
  const spoken = useLanguage()
  const { say } = spoken
  const name = columns.find(({ isRowName }) => isRowName === true) ?? columns[0]
  const adding = rows.filter((row) => amountIn(sum, row) !== 0n)
  const others = adding.slice(TERMS_SHOWN)
  const besides = BigInt(sum.whole) - amountOf(sum, adding)
  return (
    <dl className="terms">
      {adding.slice(0, TERMS_SHOWN).map((row, at) => (
        <TermLine key={at} name={name?.cell(row, spoken)}>
          {sum.exact(amountIn(sum, row), spoken)}
        </TermLine>
      ))}
      {others.length > 0 && (
        <TermLine name={say(figureWords.others, { n: countText(others.length) })}>
          {sum.exact(amountOf(sum, others), spoken)}
        </TermLine>
      )}
      {besides !== 0n && <TermLine name={say(figureWords.inNoRow)}>{sum.exact(besides, spoken)}</TermLine>}
      <TermLine name={<b>{say(title)}</b>}>{sum.exact(BigInt(sum.whole), spoken)}</TermLine>
    </dl>
  )
}

const SumDoor = <Row,>({ column, ...adding }: Adding<Row> & { readonly column: Column<Row> }) => {
  const { say } = useLanguage()
  const formula = say(figureWords.rowsAdded, { title: say(adding.title), column: say(column.title) })
  return (
    <Door
      label={formula}
      content={() => (
        <>
          <p className="strong">{formula}</p>
          <Added {...adding} />
          <p className="popover-foot note">{say(figureWords.rowsAre)}</p>
        </>
      )}
    >
      {adding.sum.text}
    </Door>
  )
}

const totalOf = <Row,>(column: Column<Row>, props: TotalsProps<Row>): ReactNode => {
  const { total } = column
  if (total === undefined || isValidElement(total)) return total
  return <SumDoor {...props} sum={total} column={column} />
}

export const Totals = <Row,>(props: TotalsProps<Row>) => {
  const { say } = useLanguage()
  const { title, columns } = props
  const lefts = leftEdges(columns)
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th
              key={column.key}
              scope="row"
              className={cellClass({ ...column, kind: "text" })}
              style={{ left: 0 }}
            >
              {say(title)}
            </th>
          ) : (
            <td
              key={column.key}
              className={cellClass(column)}
              style={column.isFixed === true ? { left: lefts[index] } : undefined}
            >
              {totalOf(column, props)}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
