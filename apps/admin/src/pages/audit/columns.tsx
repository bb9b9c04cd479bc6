/** The columns of the trail. */
import type { TrailRow } from "@minsheng/core/audit"
import type { Bilingual } from "@minsheng/core/kernel"
import { actWords } from "@minsheng/core/words"
import { officeTime } from "../../app/times.ts"
import { countText } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { deviceName } from "../account/devices.ts"
import { subjectText } from "./subjects.ts"
import { words } from "./words.ts"

const NO_USERS: Readonly<Record<string, Bilingual>> = {
  operator: words.operator,
  system: words.system,
  nobody: words.nobody,
}

const DIGEST_SHOWN = 12

export const columns: ReadonlyArray<Column<TrailRow>> = [
  {
    key: "at",
    title: words.at,
    kind: "date",
    width: 140,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: ({ at }) => officeTime(at),
    exact: ({ at }) => at,
  },
  {
    key: "who",
    className: "as-recorded",
    title: words.person,
    kind: "text",
    width: 220,
    cell: ({ actorName, actorId }, { say }) => {
      const other = NO_USERS[actorId]
      return actorName ?? (other === undefined ? actorId : say(other))
    },
  },
  {
    key: "side",
    title: words.side,
    kind: "text",
    width: 100,
    cell: ({ side }, { say }) => say(words[side]),
  },
  {
    key: "what",
    title: words.act,
    kind: "text",
    width: 200,
    grows: true,
    cell: ({ act }, { say }) => say(actWords(act)),
  },
  {
    key: "subject",
    className: "as-recorded",
    title: words.subject,
    kind: "text",
    width: 200,
    cell: ({ subject }, { locale }) => (subject === null ? "" : subjectText(subject, locale)),
    exact: ({ subject }) => subject ?? "",
  },
  {
    key: "entry",
    title: words.place,
    kind: "number",
    made: "stated",
    width: 90,
    cell: ({ position }) => position ?? "",
  },
  {
    key: "address",
    className: "as-recorded",
    title: words.address,
    kind: "code",
    width: 140,
    cell: ({ address }) => address ?? "",
  },
  {
    key: "rows",
    title: words.rows,
    kind: "number",
    made: "stated",
    width: 80,
    cell: ({ rowCount }) => (rowCount === null ? "" : countText(rowCount)),
  },
  {
    key: "digest",
    className: "as-recorded",
    title: words.digest,
    kind: "code",
    width: 120,
    cell: ({ digest }) => (digest === null ? "" : `${digest.slice(0, DIGEST_SHOWN)}…`),
    exact: ({ digest }) => digest ?? "",
  },
  {
    key: "question",
    className: "as-recorded",
    title: words.question,
    kind: "text",
    width: 260,
    isExtra: true,
    cell: ({ question }) => question ?? "",
  },
  {
    key: "device",
    className: "as-recorded",
    title: words.device,
    kind: "text",
    width: 180,
    isExtra: true,
    cell: ({ device }) => deviceName(device) ?? "",
    exact: ({ device }) => device ?? "",
  },
]
