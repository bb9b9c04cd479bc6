/** One import: its preview, its way into the register, what became of it, and taking it back. */
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { Schema } from "effect"
import { Link } from "wouter"
import { Uuid } from "@minsheng/core/kernel"
import type { ImportSummary, RowsShown } from "@minsheng/core/imports"
import { importKindWords, importStateWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { grouped } from "../../design/numbers.ts"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { officeTime } from "../../app/times.ts"
import { FileDrop } from "./FileDrop.tsx"
import { Section } from "../../design/Section.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { Empty } from "../../design/states.tsx"
import { countOf, ImportStanding } from "./ImportStanding.tsx"
import { importQuery } from "./queries.ts"
import { ROWS_ID } from "./Rowed.tsx"
import { RowsTable } from "./RowsTable.tsx"
import { words } from "./words.ts"
import "./imports.css"

const STATE_MARKS: Readonly<Record<ImportSummary["state"], State>> = {
  reading: "inHand",
  staged: "toDo",
  committing: "inHand",
  done: "done",
  undoing: "inHand",
  undone: "notApplicable",
}

const SHOWN: ReadonlyArray<RowsShown> = ["changed", "new", "rejected", "warned", "unchanged"]

const Rows = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const isWaiting = summary.state === "staged"
  const offered = SHOWN.filter((show) => countOf(summary, show) > 0 && (isWaiting || show === "rejected"))
  const [chosen, choose] = useState<RowsShown>()
  const show = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0]
  if (show === undefined) return null
  return (
    <>
      <div id={ROWS_ID} className="choices no-print" role="group" aria-label={say(words.difference)}>
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === show}
            onClick={() => choose(one)}
          >
            {say(words[one])} {grouped(String(countOf(summary, one)))}
          </button>
        ))}
      </div>
      <RowsTable key={show} importId={summary.importId} kind={summary.kind} show={show} />
    </>
  )
}

/** What became of it, step by step, as far as it is. */
const History = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const { state, begunAt, rowCount, registeredCount, revisedCount, undoneCount, undoReason } = summary
  const isIn = state !== "reading" && state !== "staged"
  return (
    <Section id="history-title" title={say(words.history)} className="history">
      <ol className="import-history" {...STATED}>
        <li>{say(words.wasRead, { at: officeTime(begunAt), n: grouped(String(rowCount)) })}</li>
        {isIn && <li>{say(words.wentIn, { n: grouped(String(registeredCount + revisedCount)) })}</li>}
        {undoReason !== null && (
          <li>
            {say(words.wasUndone, { n: grouped(String(undoneCount)) })}{" "}
            <span className="as-recorded">{undoReason}</span>
          </li>
        )}
      </ol>
    </Section>
  )
}

const OneImport = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever sent a file, or opened an import of the list, goes on reading here.
  useEffect(() => title.current?.focus(), [])
  const shown = useRef(summary.state)
  // The button that was pressed is gone with the state in which it stood.
  useEffect(() => {
    if (shown.current === summary.state) return
    shown.current = summary.state
    if (document.activeElement === document.body) title.current?.focus()
  })
  return (
    <DetailPage
      recorded={undefined}
      head={
        <DetailHead
          path={[{ text: say(words.title), to: "/imports" }]}
          title={say(summary.state === "staged" ? words.preview : words.imported, {
            kind: say(importKindWords[summary.kind]),
            name: summary.fileName,
          })}
          titleRef={title}
          code={officeTime(summary.begunAt)}
          chip={
            <StateChip state={STATE_MARKS[summary.state]}>{say(importStateWords[summary.state])}</StateChip>
          }
          heldBack={null}
          actions={null}
        >
          {null}
        </DetailHead>
      }
      strip={<ImportStanding summary={summary} />}
      facts={
        <div className="import-panel">
          <Rows summary={summary} />
          <FileDrop />
        </div>
      }
      history={<History summary={summary} />}
      dialog={null}
    />
  )
}

const isId = Schema.is(Uuid.Uuid)

const Asked = ({ importId }: { readonly importId: Uuid.Uuid }) => {
  const { say } = useLanguage()
  const query = useQuery(importQuery(importId))
  const list = (
    <Link href="/imports" className="button">
      {say(words.list)}
    </Link>
  )
  return (
    <Answer query={query} rows={4} isPage action={list}>
      {(summary) => <OneImport summary={summary} />}
    </Answer>
  )
}

export const ImportPage = ({ importId }: { readonly importId: string }) => {
  const { say } = useLanguage()
  if (isId(importId)) return <Asked importId={importId} />
  return (
    <Empty
      isPage
      title={say(words.title)}
      action={
        <Link href="/imports" className="button primary">
          {say(words.list)}
        </Link>
      }
    >
      {say(words.noSuchImport)}
    </Empty>
  )
}
