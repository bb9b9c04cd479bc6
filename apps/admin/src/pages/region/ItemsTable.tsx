/** The items of the programme in a division, slowest first. */
import { Link } from "wouter"
import type { DivisionItem } from "@minsheng/core/progress"
import { itemKindWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { figureColumns } from "./columns.tsx"
import { listOf, type RegionModel, type Standing } from "./model.ts"
import { words } from "./words.ts"

type Row = Standing<DivisionItem>

const ItemName = ({ item, list }: { readonly item: DivisionItem; readonly list: string | undefined }) => {
  const { say } = useLanguage()
  const name = say(item.name)
  return (
    <>
      <span className="item-key">{item.key}</span>{" "}
      {list === undefined || item.projectCount === 0 ? name : <Link href={list}>{name}</Link>}
      {!item.confirmed && (
        <span className="unconfirmed" title={say(words.unconfirmed)}>
          {" "}
          ◇<span className="visually-hidden">{say(words.unconfirmed)}</span>
        </span>
      )}
    </>
  )
}

const useColumns = (model: RegionModel): ReadonlyArray<Column<Row>> => {
  const { params } = useAddress()
  return [
    {
      key: "item",
      title: words.item,
      kind: "text",
      width: 200,
      grows: true,
      isRowName: true,
      isKept: true,
      cell: ({ of }) => <ItemName item={of} list={listOf(model, params, { item: of.key })} />,
      sortBy: ({ of }) => of.key,
    },
    {
      key: "kind",
      title: words.kind,
      kind: "text",
      width: 136,
      cell: ({ of }, { say }) => say(itemKindWords[of.kind]),
      sortBy: ({ of }) => of.kind,
    },
    ...figureColumns<DivisionItem>({
      model,
      listOf: ({ key }, more = {}) => listOf(model, params, { item: key, ...more }),
    }),
  ]
}

export const ItemsTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const columns = useColumns(model)
  const layout = useLayout("region-items", columns, "itemColumns")
  const { rows, sorting } = useLocalOrder("items", columns, model.items)
  const title = say(words.items, { n: model.items.length })
  return (
    <section aria-labelledby="items-title">
      <div className="section-title">
        <h2 id="items-title">
          <Sentence
            words={words.items}
            parts={{ n: <CountDoor count={model.items.length} of={words.itemsCounted} /> }}
          />
        </h2>
        <span className="note">{say(words.itemsNote)}</span>
      </div>
      <DataTable
        label={title}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ of }) => of.key }}
        sorting={sorting}
        totals={words.total}
      />
    </section>
  )
}
