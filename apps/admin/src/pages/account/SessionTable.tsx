/** Sessions that are open: where, on what, since when, and the button that ends one. */
import type { OpenSession } from "@minsheng/core/access"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { deviceName } from "./devices.ts"
import { words } from "./words.ts"

const columnsOf = (onEnd: (session: OpenSession) => void): ReadonlyArray<Column<OpenSession>> => [
  {
    key: "device",
    className: "as-recorded",
    title: words.device,
    kind: "text",
    width: 260,
    grows: true,
    isRowName: true,
    cell: ({ device, isOwn }, { say }) => (
      <>
        {deviceName(device) ?? say(words.unknown)}
        {isOwn && <b className="note"> · {say(words.thisOne)}</b>}
      </>
    ),
    exact: ({ device }) => device ?? "",
  },
  {
    key: "address",
    className: "as-recorded",
    title: words.address,
    kind: "code",
    width: 170,
    cell: ({ address }, { say }: Spoken) => address ?? say(words.unknown),
    sortBy: ({ address }) => address ?? undefined,
  },
  {
    key: "since",
    title: words.since,
    kind: "date",
    width: 150,
    cell: ({ since }) => officeTime(since),
    sortBy: ({ since }) => since,
  },
  {
    key: "seen",
    title: words.lastSeen,
    kind: "date",
    width: 150,
    cell: ({ lastSeenAt }) => officeTime(lastSeenAt),
    sortBy: ({ lastSeenAt }) => lastSeenAt,
  },
  {
    key: "end",
    className: "as-recorded",
    title: words.end,
    kind: "actions",
    width: 90,
    cell: (session, { say }) =>
      session.isOwn ? null : (
        <button
          type="button"
          className="button quiet"
          aria-label={`${say(words.end)} ${deviceName(session.device) ?? ""} ${session.address ?? ""}`}
          onClick={() => onEnd(session)}
        >
          {say(words.end)}
        </button>
      ),
  },
]

export const SessionTable = ({
  sessions,
  onEnd,
}: {
  readonly sessions: ReadonlyArray<OpenSession>
  readonly onEnd: (session: OpenSession) => void
}) => {
  const { say } = useLanguage()
  const layout = useLayout("sessions", columnsOf(onEnd), "sessionColumns")
  const { rows, sorting } = useLocalOrder("sessionOrder", layout.all, sessions)
  return (
    <DataTable
      label={say(words.sessions)}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{ keyOf: ({ id }) => id }}
    />
  )
}
