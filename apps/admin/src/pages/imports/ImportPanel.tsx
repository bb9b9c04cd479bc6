/** One import: its preview, its way into the register, what became of it, and taking it back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Uuid } from "@minsheng/core/kernel"
import type { ImportSummary, RowsShown } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { grouped } from "../../design/numbers.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { importQuery } from "./queries.ts"
import { RowsTable } from "./RowsTable.tsx"
import { UndoForm } from "./UndoForm.tsx"
import { words } from "./words.ts"

const SHOWN: ReadonlyArray<RowsShown> = ["changed", "new", "rejected", "warned", "unchanged"]

const countOf = (summary: ImportSummary, show: RowsShown): number =>
  ({
    changed: summary.changedCount,
    new: summary.newCount,
    rejected: summary.rejectedCount + summary.refusedCount + summary.leftCount,
    warned: summary.warnedCount,
    unchanged: summary.unchangedCount,
  })[show]

/** How far something is that goes on, and a way to end it. */
export const Progress = ({
  said,
  now,
  most,
  stop,
}: {
  readonly said: string
  readonly now: number
  readonly most: number | undefined
  readonly stop?: () => void
}) => {
  const { say } = useLanguage()
  return (
    <div className="import-progress" role="status">
      <p>{said}</p>
      <progress {...(most === undefined ? {} : { value: now, max: Math.max(most, 1) })} aria-label={said} />
      {stop !== undefined && (
        <button type="button" className="button" onClick={stop}>
          {say(words.stop)}
        </button>
      )}
    </div>
  )
}

const Rejected = ({ importId }: { readonly importId: Uuid.Uuid }) => {
  const { say, locale } = useLanguage()
  const address = (format: string): string =>
    `/import/rejected.${format}?importId=${importId}&locale=${locale}`
  return (
    <>
      <a className="button" href={address("xlsx")} download>
        {say(words.takeRejected)}
      </a>
      <a className="button" href={address("csv")} download>
        {say(words.takeRejectedCsv)}
      </a>
    </>
  )
}

const Rows = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const isWaiting = summary.state === "staged"
  const offered = SHOWN.filter((show) => countOf(summary, show) > 0 && (isWaiting || show === "rejected"))
  const [chosen, choose] = useState<RowsShown>()
  const show = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0]
  if (show === undefined) return null
  return (
    <>
      <div className="choices no-print" role="group" aria-label={say(words.difference)}>
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
      <RowsTable key={show} importId={summary.importId} show={show} />
    </>
  )
}

const Staged = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  const queries = useQueryClient()
  const { importId, acceptedCount } = summary
  const onSettled = () => queries.invalidateQueries()
  const commit = useMutation({ mutationFn: () => client.imports.commit.mutate({ importId }), onSettled })
  const cancel = useMutation({
    mutationFn: () => client.imports.cancel.mutate({ importId }),
    onSuccess: () => change({ import: undefined }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["imports", "list"] }),
  })
  const begin = (): void => {
    commit.mutate()
    void queries.invalidateQueries({ queryKey: ["imports", "one", importId] })
  }
  return (
    <>
      {commit.isError && <ErrorPanel error={commit.error} title={words.notDone} />}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={acceptedCount === 0 || commit.isPending}
          onClick={begin}
        >
          {acceptedCount === 0
            ? say(words.nothingToCommit)
            : say(words.commit, { n: grouped(String(acceptedCount)) })}
        </button>
        <button type="button" className="button" disabled={commit.isPending} onClick={() => cancel.mutate()}>
          {say(words.discard)}
        </button>
        {summary.rejectedCount > 0 && <Rejected importId={importId} />}
      </div>
    </>
  )
}

const Done = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const mayUndo = useMay("imports.undo")
  const [isUndoing, setUndoing] = useState(false)
  const { importId, registeredCount, revisedCount, refusedCount, leftCount, undoneCount } = summary
  const came = { registered: registeredCount, revised: revisedCount, refused: refusedCount, left: leftCount }
  const isWhole = undoneCount < registeredCount + revisedCount
  return (
    <>
      <p role="status">{say(words.result, came)}</p>
      {summary.undoReason !== null && (
        <p>{say(words.undone, { n: undoneCount, reason: summary.undoReason })}</p>
      )}
      <div className="actions">
        {countOf(summary, "rejected") > 0 && <Rejected importId={importId} />}
        {mayUndo && isWhole && !isUndoing && (
          <button type="button" className="button" onClick={() => setUndoing(true)}>
            {say(words.undo)}
          </button>
        )}
      </div>
      {isUndoing && <UndoForm importId={importId} onDone={() => setUndoing(false)} />}
    </>
  )
}

const Standing = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const { importId, state, rowCount, registeredCount, revisedCount, refusedCount } = summary
  const stop = (): void => void client.imports.cancel.mutate({ importId })
  if (state === "staged") return <Staged summary={summary} />
  if (state === "reading") {
    const said = say(words.reading, { name: summary.fileName, n: grouped(String(rowCount)) })
    return <Progress said={said} now={rowCount} most={undefined} stop={stop} />
  }
  if (state === "committing") {
    const now = registeredCount + revisedCount + refusedCount
    const all = summary.acceptedCount
    const said = say(words.entering, { n: grouped(String(now)), all: grouped(String(all)) })
    return <Progress said={said} now={now} most={all} stop={stop} />
  }
  if (state === "undoing") {
    const said = say(words.undoing, { n: grouped(String(summary.undoneCount)) })
    return <Progress said={said} now={summary.undoneCount} most={registeredCount + revisedCount} />
  }
  return <Done summary={summary} />
}

export const ImportPanel = ({ importId }: { readonly importId: Uuid.Uuid }) => {
  const { say } = useLanguage()
  const query = useQuery(importQuery(importId))
  return (
    <section className="import-panel">
      <Answer query={query} rows={4}>
        {(summary) => (
          <>
            <h2>
              {say(summary.state === "staged" ? words.preview : words.imported, { name: summary.fileName })}
            </h2>
            <Standing summary={summary} />
            <Rows summary={summary} />
          </>
        )}
      </Answer>
    </section>
  )
}
