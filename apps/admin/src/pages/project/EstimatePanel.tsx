/** What was approved for a project, what it has taken on of it, and the form that records an approval. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { EstimateAnswer } from "@minsheng/core/funds"
import type { AxesInput } from "@minsheng/core/journal"
import type { ProjectCode } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { estimateQuery } from "../../api/financing.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { grouped, moneyIn, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { estimateForm } from "./commands.ts"
import { estimateWords as words } from "./words.ts"

type Approved = EstimateAnswer["approved"][number]

const columnsOf = (newest: Approved | undefined): ReadonlyArray<Column<Approved>> => [
  {
    key: "approvedOn",
    title: words.approvedOn,
    kind: "date",
    width: 110,
    isRowName: true,
    isKept: true,
    cell: ({ approvedOn }) => approvedOn,
  },
  {
    key: "state",
    title: words.state,
    kind: "state",
    width: 100,
    cell: ({ position }, { say }) =>
      position === newest?.position ? (
        <StateChip state="done">{say(words.counts)}</StateChip>
      ) : (
        <StateChip state="notApplicable">{say(words.earlier)}</StateChip>
      ),
  },
  {
    ...moneyColumn<Approved>("estimate", words.estimate, ({ estimateFen }) => estimateFen, "stated", {
      unit: YUAN,
    }),
    width: 150,
  },
  {
    key: "document",
    title: words.document,
    kind: "text",
    width: 220,
    grows: true,
    className: "as-recorded",
    cell: ({ document, remark }) => (
      <>
        {document} {remark !== null && <span className="note">{remark}</span>}
      </>
    ),
  },
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "stated",
    width: 90,
    cell: ({ position }) => grouped(String(position)),
  },
]

/** How much is taken on and how much is left of the newest estimate. */
const Use = ({ answer }: { readonly answer: EstimateAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { usedFen, approved, axes, projectCode } = answer
  if (usedFen === null) return null
  const [newest] = approved
  const transfers = linkTo("/funds/transfers", params, { search: projectCode })
  const door = (fen: bigint) => (
    <FigureDoor
      className="strong"
      formula={words.usedSum}
      terms={[
        ...(newest === undefined ? [] : [{ name: words.estimate, fen: newest.estimateFen }]),
        { name: words.used, fen: usedFen },
        ...(newest === undefined ? [] : [{ name: words.left, fen: newest.estimateFen - usedFen }]),
      ]}
      axes={axes}
      more={<Link href={transfers}>{say(words.seeTransfers)}</Link>}
    >
      {moneyIn(fen, YUAN)}
    </FigureDoor>
  )
  return (
    <p>
      {say(words.used)} {door(usedFen)} {say(YUAN.name)}
      {newest !== undefined && (
        <>
          {" · "}
          {say(words.left)} {door(newest.estimateFen - usedFen)} {say(YUAN.name)}
        </>
      )}
    </p>
  )
}

const Shown = ({ answer }: { readonly answer: EstimateAnswer }) => {
  const { say } = useLanguage()
  const { approved } = answer
  const layout = useLayout("project-estimates", columnsOf(approved[0]), "estimateColumns")
  return (
    <>
      <Use answer={answer} />
      {approved.length === 0 ? (
        <p className="note">{say(words.none)}</p>
      ) : (
        <DataTable
          label={say(words.title)}
          layout={layout}
          rows={approved}
          looks={{ keyOf: ({ position }) => String(position) }}
        />
      )}
    </>
  )
}

const EstimateForm = ({ code, ...ends }: Ends & { readonly code: ProjectCode }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={estimateForm}
      title={`${say(words.record)} · ${code}`}
      subject={code}
      fixed={{ projectCode: code }}
      send={(command) => client.financing.approveEstimate.mutate(command)}
    />
  )
}

/** The form of the address that records an estimate. */
const FORM = "estimate"

export const EstimatePanel = ({
  code,
  axes,
  onDone,
}: {
  readonly code: ProjectCode
  readonly axes: AxesInput
  readonly onDone: Ends["onDone"]
}) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const estimate = useQuery(estimateQuery({ ...axes, projectCode: code }))
  const records = useMay("funds.plan") && estimate.data?.axes.current === true
  const close = (): void => change({ form: undefined }, { replace: true })
  return (
    <Section
      id="estimate-title"
      title={say(words.title)}
      note={say(words.note)}
      trailing={
        records && (
          <button
            type="button"
            className="button no-print"
            onClick={() => change({ form: FORM }, { replace: true })}
          >
            {say(words.record)}
          </button>
        )
      }
    >
      <Answer query={estimate} rows={2}>
        {(answer) => <Shown answer={answer} />}
      </Answer>
      {records && params.get("form") === FORM && <EstimateForm code={code} onClose={close} onDone={onDone} />}
    </Section>
  )
}
