/** Both sides next to each other, and below them what was chosen of each: equal, or how far apart. */
import type { StatementAnswer } from "@minsheng/core/bank"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import type { Acts } from "./acts.ts"
import { itemColumns, type ItemTable } from "./itemColumns.tsx"
import {
  CHOSEN,
  type ItemRow,
  kindsOf,
  linesOf,
  nameOf,
  othersOf,
  postingsOf,
  type Selection,
  sumOf,
  useSelection,
} from "./items.ts"
import { words } from "./words.ts"

interface SideProps extends ItemTable {
  readonly side: "bank" | "ledger"
  readonly items: ReadonlyArray<ItemRow>
}

/** What some items come to, with each of them. */
const SumOf = ({ rows }: { readonly rows: ReadonlyArray<ItemRow> }) => (
  <FigureDoor
    formula={words.sideSum}
    terms={rows.map((row) => ({ name: nameOf(row), fen: row.amountFen }))}
    result={{ name: words.amount, text: moneyIn(sumOf(rows), YUAN) }}
  >
    {moneyIn(sumOf(rows), YUAN)}
  </FigureDoor>
)

const Side = ({ side, items, ...table }: SideProps) => {
  const { say } = useLanguage()
  const title = side === "bank" ? words.bankLines : words.postings
  const columns = itemColumns(side, table)
  const layout = useLayout(`bank-${side}`, columns, `${side}Columns`)
  const { rows, sorting } = useLocalOrder(`${side}Order`, columns, items)
  const { selection } = table
  const nameIn = (row: ItemRow): string => say(nameOf(row))
  return (
    <section aria-labelledby={`${side}-title`} className="bank-side">
      <div className="side-title">
        <h3 id={`${side}-title`}>{say(title)}</h3>
        <span className="note">
          <Sentence
            words={words.countAndSum}
            parts={{
              n: <CountDoor count={rows.length} of={words.sideCount} named={rows.map(nameIn)} />,
              sum: <SumOf rows={rows} />,
            }}
          />
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="note">{say(side === "bank" ? words.noLines : words.noPostings)}</p>
      ) : (
        <DataTable
          label={say(title)}
          layout={layout}
          rows={rows}
          sorting={sorting}
          looks={{
            keyOf: ({ key }) => key,
            classOf: (row) => (selection?.has(row) === true ? "is-chosen" : undefined),
          }}
          {...(selection === undefined ? {} : { picks: selection.toggle })}
          height="window"
        />
      )}
    </section>
  )
}

const Apart = ({ bankFen, ledgerFen }: { readonly bankFen: bigint; readonly ledgerFen: bigint }) => (
  <FigureDoor
    formula={words.apartOf}
    terms={[
      { name: words.sideBank, fen: bankFen },
      { name: words.sideLedger, fen: ledgerFen },
    ]}
  >
    {moneyIn(bankFen > ledgerFen ? bankFen - ledgerFen : ledgerFen - bankFen, YUAN)}
  </FigureDoor>
)

/** What the chosen come to on each side; they can be matched once that is the same. */
const MatchBar = ({
  selection,
  acts,
  open,
}: {
  readonly selection: Selection
  readonly acts: Acts
  readonly open: ItemTable["open"]
}) => {
  const { say } = useLanguage()
  const { lines, postings } = selection
  const [bankFen, ledgerFen] = [sumOf(lines), sumOf(postings)]
  const count = lines.length + postings.length
  const isEqual = bankFen === ledgerFen
  const canMatch = isEqual && count > 1 && !acts.isPending
  const match = (): void => {
    if (!canMatch) return
    acts.match({
      lines: lines.flatMap(({ line }) => (line === undefined ? [] : [line])),
      postings: postings.flatMap(({ posting }) => (posting === undefined ? [] : [posting])),
    })
  }
  const side = (name: keyof typeof words & ("sideBank" | "sideLedger"), rows: ReadonlyArray<ItemRow>) => (
    <Sentence
      words={words.sumOf}
      parts={{
        side: say(words[name]),
        n: <CountDoor count={rows.length} of={words.sideCount} named={rows.map((row) => say(nameOf(row)))} />,
        sum: <SumOf rows={rows} />,
      }}
    />
  )
  return (
    <div className="match-bar no-print">
      <p role="status">
        <span>{side("sideBank", lines)}</span>
        <span>{side("sideLedger", postings)}</span>
        <b className={isEqual ? undefined : "behind"}>
          {count === 0 ? (
            say(words.chooseSome)
          ) : isEqual ? (
            say(words.equal)
          ) : (
            <Sentence words={words.difference} parts={{ sum: <Apart {...{ bankFen, ledgerFen }} /> }} />
          )}
        </b>
      </p>
      {kindsOf([...lines, ...postings]).length > 0 && (
        <button type="button" className="button" onClick={() => open(`explain.${CHOSEN}`)}>
          {say(words.explainChosen, { n: count })}
        </button>
      )}
      <button type="button" className="button" disabled={count === 0} onClick={selection.clear}>
        {say(words.clear)}
      </button>
      <button type="button" className="button primary" aria-disabled={!canMatch} onClick={match}>
        {say(words.match)}
      </button>
    </div>
  )
}

/**
 * What stands on either side, and what is chosen of it. Postings outside the statement are listed when they
 * are asked for.
 */
export const useSides = (answer: StatementAnswer, isAsked: boolean) => {
  const { params, change } = useAddress()
  const others = isAsked ? othersOf(answer) : []
  const isShown = params.get("others") === "1"
  const toggle = (): void => change({ others: isShown ? undefined : "1" }, { replace: true })
  const [lines, own] = [linesOf(answer), postingsOf(answer)]
  const postings = isShown ? [...own, ...others] : own
  return { lines, postings, others, isShown, toggle, selection: useSelection(lines, postings) }
}

export const Sides = ({
  answer,
  sides,
  acts,
  canChange,
  open,
}: {
  readonly answer: StatementAnswer
  readonly sides: ReturnType<typeof useSides>
  readonly acts: Acts
  readonly canChange: boolean
  readonly open: ItemTable["open"]
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { lines, postings, others, isShown, toggle, selection } = sides
  const table = {
    selection: canChange ? selection : undefined,
    leadsTo: ({ posting }: ItemRow) => linkTo(`/funds/transfers/${posting?.transferId ?? ""}`, params),
    open,
    takeBack: ({ item }: ItemRow) => acts.takeBack(item),
  }
  const note = answer.state === "open" ? words.itemsNote : words.closedItemsNote
  return (
    <Section id="items-title" title={say(words.items)} note={say(note)}>
      {others.length > 0 && (
        <label className="others-choice no-print">
          <input type="checkbox" checked={isShown} onChange={toggle} />
          {say(words.showOthers, { n: others.length })}
        </label>
      )}
      <div className="bank-sides">
        <Side side="bank" items={lines} {...table} />
        <Side side="ledger" items={postings} {...table} />
      </div>
      {acts.error !== null && <ErrorPanel error={acts.error} title={words.notDone} />}
      {canChange && <MatchBar selection={selection} acts={acts} open={open} />}
    </Section>
  )
}
