/** What is attached to a record, with what can be done about each. */
import { Link } from "wouter"
import { type DocumentRow, previewOf, type Subject } from "@minsheng/core/document"
import { linkTo, useAddress } from "../app/address.ts"
import { type Say, useLanguage } from "../app/locale.tsx"
import type { Column } from "../design/table/Column.ts"
import { DataTable } from "../design/table/DataTable.tsx"
import { useLayout } from "../design/table/layout.ts"
import { useLocalOrder } from "../design/table/sorting.ts"
import { fileAddress } from "./address.ts"
import { words } from "./words.ts"

type Act = (row: DocumentRow) => void

export interface DocumentActions {
  readonly preview: Act
  /** `undefined` where it is not possible. */
  readonly correct: Act | undefined
  readonly withdraw: Act | undefined
}

const KIB = 1024

/** A size as people say it: whole kilobytes, or megabytes with one decimal. */
export const sizeText = (bytes: number): string =>
  bytes < KIB * KIB ? `${Math.max(1, Math.round(bytes / KIB))} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`

const Actions = ({
  row,
  axes,
  actions,
}: {
  readonly row: DocumentRow
  readonly axes: string
  readonly actions: DocumentActions
}) => {
  const { say } = useLanguage()
  const { title } = row.details
  const button = (act: Act | undefined, text: string, label: string) =>
    act === undefined ? null : (
      <button type="button" className="button quiet" aria-label={label} onClick={() => act(row)}>
        {text}
      </button>
    )
  const canPreview = previewOf(row.attachment.mediaType) !== null
  return (
    <>
      {button(canPreview ? actions.preview : undefined, say(words.preview), say(words.previewOf, { title }))}
      <a
        className="button quiet"
        aria-label={say(words.downloadOf, { title })}
        href={fileAddress(row.id, axes)}
        download={row.attachment.fileName}
      >
        {say(words.download)}
      </a>
      {button(actions.correct, say(words.correct), say(words.correctOf, { title }))}
      {button(actions.withdraw, say(words.withdraw), say(words.withdrawOf, { title }))}
    </>
  )
}

const PartLink = ({
  part,
  children,
}: {
  readonly part: NonNullable<DocumentRow["part"]>
  readonly children: string
}) => <a href={`#entry-${part.position}`}>{children}</a>

/** What was said of a document. */
const saidColumns = (
  pageOf: (row: DocumentRow) => string,
  partText: (part: string, say: Say) => string,
): ReadonlyArray<Column<DocumentRow>> => [
  {
    key: "title",
    title: words.documentTitle,
    kind: "text",
    width: 200,
    grows: true,
    isRowName: true,
    cell: (row) => <Link href={pageOf(row)}>{row.details.title}</Link>,
    sortBy: ({ details }) => details.title,
  },
  {
    key: "part",
    title: words.belongsTo,
    kind: "text",
    width: 120,
    cell: ({ part }, { say }) =>
      part === null ? say(words.wholeProject) : <PartLink part={part}>{partText(part.name, say)}</PartLink>,
    sortBy: ({ part }) => part?.name,
  },
  {
    key: "number",
    title: words.number,
    kind: "text",
    width: 130,
    cell: ({ details }) => details.documentNumber ?? "",
    sortBy: ({ details }) => details.documentNumber ?? undefined,
  },
  {
    key: "issued",
    title: words.issued,
    kind: "text",
    width: 160,
    cell: ({ details }) => [details.issuer, details.issuedOn].filter((text) => text !== null).join(" "),
    sortBy: ({ details }) => details.issuedOn ?? undefined,
  },
]

/** What is known of its file, and who attached it. */
const FOUND: ReadonlyArray<Column<DocumentRow>> = [
  {
    key: "size",
    title: words.size,
    kind: "number",
    made: "stated",
    width: 84,
    cell: ({ attachment }) => sizeText(attachment.size),
    exact: ({ attachment }) => `${attachment.fileName} · ${attachment.size} · SHA-256 ${attachment.sha256}`,
    sortBy: ({ attachment }) => attachment.size,
  },
  {
    key: "attached",
    title: words.attached,
    kind: "date",
    width: 100,
    cell: ({ attachedOn }) => attachedOn,
    sortBy: ({ attachedOn }) => attachedOn,
  },
  {
    key: "who",
    title: words.who,
    kind: "text",
    width: 160,
    cell: ({ actorName }, { say }) => actorName ?? say(words.operator),
  },
]

export interface DocumentTableProps {
  readonly rows: ReadonlyArray<DocumentRow>
  readonly axes: string
  readonly actions: DocumentActions
  readonly subject: Subject
  readonly partText: ((part: string) => string) | undefined
}

/** Records without parts have no column for them. */
const columnsOf = (
  { axes, actions, subject, partText }: Omit<DocumentTableProps, "rows">,
  pageOf: (row: DocumentRow) => string,
): ReadonlyArray<Column<DocumentRow>> => [
  ...saidColumns(pageOf, (part, say) => partText?.(part) ?? say(words.monthReturn, { month: part })).filter(
    (column) => hasParts(subject) || column.key !== "part",
  ),
  ...FOUND,
  {
    key: "actions",
    title: words.actions,
    kind: "actions",
    width: 250,
    cell: (row) => <Actions row={row} axes={axes} actions={actions} />,
  },
]

const hasParts = ({ kind }: Subject): boolean => kind === "project" || kind === "dossier"

export const DocumentTable = ({ rows: all, ...looks }: DocumentTableProps) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { kind, code } = looks.subject
  const pageOf = ({ id }: DocumentRow): string => linkTo(`/documents/${id}`, params, { kind, code })
  // Where a page has two such tables, each has its own columns and order.
  const name = looks.partText === undefined ? "document" : "paper"
  const layout = useLayout(`${name}s`, columnsOf(looks, pageOf), `${name}Columns`)
  const { rows, sorting } = useLocalOrder(`${name}Order`, layout.all, all)
  return (
    <DataTable
      label={say(words.title)}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{ keyOf: ({ id }) => id }}
    />
  )
}
