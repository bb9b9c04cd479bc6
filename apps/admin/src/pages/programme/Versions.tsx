/** Every issue of a division's year: who, when, by which document, and why. */
import { useQuery } from "@tanstack/react-query"
import type { ProgrammeQuestion, VersionRow } from "@minsheng/core/programme"
import { Link } from "wouter"
import { versionsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage, listed } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Trust } from "./pieces.tsx"
import { words } from "./words.ts"

const columnsOf = (against: (row: VersionRow) => string): ReadonlyArray<Column<VersionRow>> => [
  {
    key: "version",
    title: words.versions,
    kind: "text",
    width: 90,
    isRowName: true,
    cell: ({ number }, { say }) => say(words.version, { n: number }),
  },
  {
    key: "what",
    title: words.what,
    kind: "text",
    width: 130,
    cell: ({ itemKey }, { say }) =>
      itemKey === null ? say(words.catalogue) : say(words.targetsOf, { item: itemKey }),
  },
  {
    key: "inForce",
    title: words.inForceFrom,
    kind: "date",
    width: 100,
    cell: ({ occurredOn }) => occurredOn,
  },
  {
    key: "document",
    title: words.document,
    kind: "text",
    width: 260,
    grows: true,
    cell: ({ document: { number, issuedOn, provenance } }, { say }) => (
      <>
        <span className="as-recorded">{number}</span> {issuedOn ?? say(words.dateUnknown)}{" "}
        <Trust provenance={provenance} />
      </>
    ),
  },
  {
    key: "issuer",
    title: words.issuer,
    className: "as-recorded",
    kind: "text",
    width: 180,
    cell: ({ issuer }, { say }) => issuer ?? say(words.system),
  },
  {
    key: "makers",
    title: words.makers,
    className: "as-recorded",
    kind: "text",
    width: 180,
    cell: ({ makers }, { say }) =>
      listed(
        makers.map((maker) => maker ?? say(words.system)),
        say,
      ),
  },
  {
    key: "against",
    title: words.compare,
    kind: "text",
    width: 150,
    cell: (row, { say }) => (row.number === 1 ? "–" : <Link href={against(row)}>{say(words.against)}</Link>),
  },
  { key: "reason", title: words.reason, kind: "text", width: 180, cell: ({ reason }) => reason ?? "–" },
  {
    key: "entry",
    title: words.entry,
    kind: "code",
    width: 80,
    cell: ({ position }) => position,
    exact: ({ recordedAt }) => officeTime(recordedAt),
  },
]

export const Versions = ({
  question,
  itemKey,
}: {
  readonly question: ProgrammeQuestion
  /** Of one item's targets; without it, everything. */
  readonly itemKey?: string
}) => {
  const { say } = useLanguage()
  const versions = useQuery(versionsQuery(question))
  const { params } = useAddress()
  const { year, region } = question
  const against = ({ itemKey: item, number }: VersionRow): string =>
    linkTo("/programme/compare", params, {
      region,
      item: item ?? undefined,
      before: `${year}@${number - 1}`,
      after: `${year}@${number}`,
    })
  const layout = useLayout("programmeVersions", columnsOf(against), "versionColumns")
  const rows = (versions.data?.versions ?? []).filter(
    (row) => itemKey === undefined || row.itemKey === itemKey || row.itemKey === null,
  )
  return (
    <section aria-labelledby="versions-title" className="versions">
      <div className="section-title">
        <h2 id="versions-title">{say(words.versions)}</h2>
        <span className="note">{say(words.versionsNote)}</span>
      </div>
      <Answer query={versions} rows={3}>
        {() =>
          rows.length === 0 ? (
            <p className="note">{say(words.noVersions)}</p>
          ) : (
            <DataTable
              label={say(words.versions)}
              layout={layout}
              rows={rows}
              looks={{ keyOf: (row) => `${row.position} ${row.itemKey ?? ""}` }}
            />
          )
        }
      </Answer>
    </section>
  )
}
