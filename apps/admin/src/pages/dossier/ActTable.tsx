/** The acts of a dossier, corrections and withdrawals included. */
import type { RecordedAct } from "@minsheng/core/act"
import { actNameWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { saidText } from "./saying.ts"
import { words } from "./words.ts"

export interface ActActions {
  /** `undefined` where it is not possible. */
  readonly correct: ((act: RecordedAct) => void) | undefined
  readonly withdraw: ((act: RecordedAct) => void) | undefined
}

export const isStanding = ({ standing, annuls, known }: RecordedAct): boolean =>
  known && standing._tag === "Stands" && !annuls

const Standing = ({ act }: { readonly act: RecordedAct }) => {
  const { say } = useLanguage()
  const { standing, annuls, supersedes, known } = act
  if (!known) return <StateChip state="notApplicable">{say(words.laterKnown)}</StateChip>
  switch (standing._tag) {
    case "Corrected":
      return <StateChip state="late">{say(words.correctedBy, { n: standing.by })}</StateChip>
    case "Annulled":
      return <StateChip state="bad">{say(words.withdrawnBy, { n: standing.by })}</StateChip>
    case "Stands":
      return annuls ? (
        <StateChip state="bad">{say(words.withdrawal, { n: supersedes ?? 0 })}</StateChip>
      ) : (
        <StateChip state="done">{say(words.stands)}</StateChip>
      )
  }
}

const Actions = ({ act, actions }: { readonly act: RecordedAct; readonly actions: ActActions }) => {
  const { say } = useLanguage()
  if (!isStanding(act)) return null
  const name = say(actNameWords[act.type])
  const button = (onClick: ActActions["correct"], text: string, label: string) =>
    onClick === undefined ? null : (
      <button type="button" className="button quiet" aria-label={label} onClick={() => onClick(act)}>
        {text}
      </button>
    )
  return (
    <>
      {button(actions.correct, say(words.correct), say(words.correctOf, { n: act.position, act: name }))}
      {button(actions.withdraw, say(words.withdraw), say(words.withdrawOf, { n: act.position, act: name }))}
    </>
  )
}

const markOf = (act: RecordedAct): string | undefined =>
  act.known && (act.standing._tag !== "Stands" || act.annuls) ? "struck" : undefined

const SAID: ReadonlyArray<Column<RecordedAct>> = [
  {
    key: "occurred",
    title: words.occurred,
    kind: "date",
    width: 100,
    cell: ({ occurredOn }) => occurredOn,
    sortBy: ({ occurredOn }) => occurredOn,
  },
  {
    key: "act",
    title: words.act,
    kind: "text",
    width: 170,
    isRowName: true,
    isKept: true,
    cell: ({ type }, { say }) => say(actNameWords[type]),
    mark: markOf,
    sortBy: ({ type }) => type,
  },
  {
    key: "says",
    title: words.says,
    kind: "text",
    width: 300,
    grows: true,
    className: "as-recorded",
    cell: (act, { say }) => saidText(act, say),
    mark: markOf,
  },
]

const RECORDED: ReadonlyArray<Column<RecordedAct>> = [
  {
    key: "recorded",
    title: words.recorded,
    kind: "date",
    width: 140,
    cell: ({ recordedAt }) => officeTime(recordedAt),
    sortBy: ({ recordedAt }) => recordedAt,
  },
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "stated",
    width: 76,
    cell: ({ position }) => position,
    sortBy: ({ position }) => position,
  },
  {
    key: "who",
    title: words.who,
    kind: "text",
    width: 130,
    cell: ({ actorName }, { say }) => actorName ?? say(words.operator),
  },
  {
    key: "standing",
    title: words.standing,
    kind: "state",
    width: 150,
    cell: (act) => <Standing act={act} />,
  },
  { key: "reason", title: words.reason, kind: "text", width: 140, cell: ({ reason }) => reason ?? "" },
]

const columnsOf = (actions: ActActions): ReadonlyArray<Column<RecordedAct>> => [
  ...SAID,
  ...RECORDED,
  {
    key: "actions",
    title: words.actions,
    kind: "actions",
    width: 120,
    cell: (act) => <Actions act={act} actions={actions} />,
  },
]

export const ActTable = ({
  acts,
  actions,
}: {
  readonly acts: ReadonlyArray<RecordedAct>
  readonly actions: ActActions
}) => {
  const { say } = useLanguage()
  const layout = useLayout("acts", columnsOf(actions), "actColumns")
  const { rows, sorting } = useLocalOrder("actOrder", layout.all, acts)
  return (
    <DataTable
      label={say(words.acts)}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{
        keyOf: ({ position }) => String(position),
        anchorOf: ({ position }) => `entry-${position}`,
      }}
    />
  )
}
