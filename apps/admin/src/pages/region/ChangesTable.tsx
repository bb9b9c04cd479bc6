/** What a division was called over time, and every transfer of territory that it had part in. */
import { Link } from "wouter"
import { PartialDate } from "@minsheng/core/kernel"
import type { DivisionAnswer } from "@minsheng/core/progress"
import { confidenceWords, extentWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { words } from "./words.ts"

type Change = DivisionAnswer["changes"][number]
type Placed = Change["from"]

const Place = ({ place, on }: { readonly place: Placed; readonly on: string | undefined }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const link = linkTo(`/regions/${place.code}`, params, on === undefined ? {} : { regroupedOn: on })
  return (
    <>
      <Link href={link}>{say(place.name)}</Link>{" "}
      <span className="note">
        {place.code} {place.prefecture === null ? "" : say(place.prefecture.name)}
      </span>
    </>
  )
}

const columns: ReadonlyArray<Column<Change>> = [
  { key: "on", title: words.changedOn, kind: "date", width: 92, cell: ({ on }) => on },
  {
    key: "from",
    title: words.from,
    kind: "text",
    width: 190,
    cell: ({ from }) => <Place place={from} on={undefined} />,
  },
  {
    key: "to",
    title: words.to,
    kind: "text",
    width: 190,
    // A division that is to come can be seen on the map of its first day.
    cell: ({ to, on }) => <Place place={to} on={PartialDate.earliest(on)} />,
  },
  {
    key: "extent",
    title: words.extent,
    kind: "text",
    width: 150,
    className: "as-recorded",
    cell: ({ extent }, { say }) => say(extentWords(extent)),
  },
  {
    key: "act",
    title: words.act,
    kind: "text",
    width: 150,
    className: "as-recorded",
    cell: ({ act }) => act,
  },
  {
    key: "document",
    title: words.document,
    kind: "text",
    width: 210,
    grows: true,
    cell: ({ provenance }, { say }) => (
      <>
        <span className="as-recorded">{provenance.source}</span>{" "}
        <span className="note">{say(confidenceWords[provenance.confidence])}</span>
      </>
    ),
  },
]

const Names = ({ answer }: { readonly answer: DivisionAnswer }) => {
  const { say } = useLanguage()
  if (answer.names.length < 2) return null
  return (
    <p className="names-over-time">
      {say(words.names)}{" "}
      {answer.names.map(({ code, name, prefecture, validFrom, validTo }, index) => (
        <span key={code} className={code === answer.division.code ? "strong" : undefined}>
          {index > 0 && " → "}
          {prefecture === null ? "" : `${say(prefecture.name)} `}
          {say(name)} {code}
          <span className="note">
            {" "}
            {validFrom ?? "…"} – {validTo ?? "…"}
          </span>
        </span>
      ))}
    </p>
  )
}

export const ChangesTable = ({ answer }: { readonly answer: DivisionAnswer }) => {
  const { say } = useLanguage()
  const layout = useLayout("region-changes", columns, "changeColumns")
  return (
    <section aria-labelledby="changes-title">
      <div className="section-title">
        <h2 id="changes-title">{say(words.changes)}</h2>
        <span className="note">{say(words.changesNote)}</span>
      </div>
      <Names answer={answer} />
      {answer.changes.length === 0 ? (
        <p className="note">{say(words.noChanges)}</p>
      ) : (
        <DataTable
          label={say(words.changes)}
          layout={layout}
          rows={answer.changes}
          looks={{ keyOf: ({ on, fromCode, toCode }) => `${on} ${fromCode} ${toCode}` }}
        />
      )}
    </section>
  )
}
