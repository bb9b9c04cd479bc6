/** What cities and counties added to the programme comes to here: each by itself, and in no other figure. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { figureColumns } from "./columns.tsx"
import { listOf, type Local, type RegionModel, type Standing } from "./model.ts"
import { words } from "./words.ts"

const useColumns = (model: RegionModel): ReadonlyArray<Column<Standing<Local>>> => {
  const { params, addressWith } = useAddress()
  return [
    {
      key: "catalogue",
      title: words.addedBy,
      kind: "text",
      width: 200,
      grows: true,
      isRowName: true,
      isKept: true,
      cell: ({ of }, { say }) => (
        <Link href={addressWith({ catalogue: of.code })}>
          {say(words.itemsAdded, { region: say(of.name), n: of.itemCount })}
        </Link>
      ),
    },
    ...figureColumns<Local>({
      model,
      listOf: ({ code }, more = {}) => listOf(model, params, { catalogue: code, ...more }),
    }).filter(({ key }) => key !== "trend"),
  ]
}

export const LocalTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const columns = useColumns(model)
  const layout = useLayout("region-local", columns, "localColumns")
  if (model.local.length === 0) return null
  return (
    <section aria-labelledby="local-title">
      <div className="section-title">
        <h2 id="local-title">{say(words.local)}</h2>
        <span className="note">{say(words.localNote)}</span>
      </div>
      <DataTable
        label={say(words.local)}
        layout={layout}
        rows={model.local}
        looks={{ keyOf: ({ of }) => of.code }}
      />
    </section>
  )
}
