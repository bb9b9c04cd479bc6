/** How an import stands, by its state: what it would do, how far it is, what came of it, and the steps on. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Uuid } from "@minsheng/core/kernel"
import type { ImportSummary, RowsShown } from "@minsheng/core/imports"
import { client } from "../../api/client.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { DownloadLink } from "../../design/download/DownloadLink.tsx"
import { grouped } from "../../design/numbers.ts"
import { Progress } from "../../design/Progress.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import { ImportStrip } from "./ImportStrip.tsx"
import { Rowed } from "./Rowed.tsx"
import { Left, UndoForm } from "./UndoForm.tsx"
import { useUndoing } from "./undoing.ts"
import { words } from "./words.ts"

type Undoing = ReturnType<typeof useUndoing>

export const countOf = (summary: ImportSummary, show: RowsShown): number =>
  ({
    changed: summary.changedCount,
    new: summary.newCount,
    rejected: summary.rejectedCount + summary.refusedCount + summary.leftCount,
    warned: summary.warnedCount,
    unchanged: summary.unchangedCount,
  })[show]

const Rejected = ({ importId }: { readonly importId: Uuid.Uuid }) => {
  const { say, locale } = useLanguage()
  const address = (format: string): string =>
    `/import/rejected.${format}?importId=${importId}&locale=${locale}`
  return (
    <>
      <DownloadLink address={address("xlsx")} label={say(words.takeRejected)} />
      <DownloadLink address={address("csv")} label={say(words.takeRejectedCsv)} />
    </>
  )
}

/** How many rows there are of each kind, in a sentence: what a preview found. */
const Found = ({ summary }: { readonly summary: ImportSummary }) => {
  const { rowCount, acceptedCount, rejectedCount, warnedCount, unchangedCount } = summary
  return (
    <p role="status">
      <Sentence
        words={words.found}
        parts={{
          rows: <Rowed count={rowCount} of="rows" />,
          accepted: <Rowed count={acceptedCount} of="accepted" />,
          warned: <Rowed count={warnedCount} of="warned" />,
          unchanged: <Rowed count={unchangedCount} of="unchanged" />,
          rejected: <Rowed count={rejectedCount} of="rejected" />,
        }}
      />
    </p>
  )
}

const Staged = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const { navigate } = useAddress()
  const queries = useQueryClient()
  const { importId, acceptedCount } = summary
  const onSettled = () => queries.invalidateQueries()
  const commit = useMutation({ mutationFn: () => client.imports.commit.mutate({ importId }), onSettled })
  const cancel = useMutation({
    mutationFn: () => client.imports.cancel.mutate({ importId }),
    onSuccess: () => navigate("/imports"),
    onSettled: () => queries.invalidateQueries({ queryKey: ["imports", "list"] }),
  })
  const begin = (): void => {
    commit.mutate()
    void queries.invalidateQueries({ queryKey: ["imports", "one", importId] })
  }
  return (
    <>
      {commit.isError && <ErrorPanel error={commit.error} title={words.notDone} />}
      <ImportStrip
        summary={summary}
        stand={<Found summary={summary} />}
        primary={
          <div className="dialog-actions no-print">
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
            <button
              type="button"
              className="button"
              disabled={commit.isPending}
              onClick={() => cancel.mutate()}
            >
              {say(words.discard)}
            </button>
            {summary.rejectedCount > 0 && <Rejected importId={importId} />}
          </div>
        }
      />
    </>
  )
}

const Done = ({ summary, undo }: { readonly summary: ImportSummary; readonly undo: Undoing }) => {
  const { say } = useLanguage()
  const mayUndo = useMay("imports.undo")
  const [isUndoing, setUndoing] = useState(false)
  const { importId, kind, registeredCount, revisedCount, refusedCount, leftCount, undoneCount } = summary
  const came = {
    registered: <Rowed count={registeredCount} of="registered" />,
    revised: <Rowed count={revisedCount} of="revised" />,
    refused: <Rowed count={refusedCount} of="refused" />,
    left: <Rowed count={leftCount} of="left" />,
  }
  const isWhole = undoneCount < registeredCount + revisedCount
  const close = (): void => setUndoing(false)
  return (
    <>
      <ImportStrip
        summary={summary}
        stand={
          <>
            <p role="status">
              <Sentence words={words.results[kind]} parts={came} />
            </p>
            {summary.undoReason !== null && (
              <p>
                <Sentence
                  words={words.undone}
                  parts={{
                    n: <Rowed count={undoneCount} of="undone" />,
                    reason: <span className="as-recorded">{summary.undoReason}</span>,
                  }}
                />
              </p>
            )}
          </>
        }
        primary={
          <div className="dialog-actions no-print">
            {countOf(summary, "rejected") > 0 && <Rejected importId={importId} />}
            {mayUndo && isWhole && (
              <button type="button" className="button" onClick={() => setUndoing(true)}>
                {say(words.undo)}
              </button>
            )}
          </div>
        }
      />
      {summary.state === "undone" && isWhole && <Left summary={summary} />}
      {isUndoing && <UndoForm summary={summary} send={undo.start} onClose={close} onDone={close} />}
    </>
  )
}

/** An import that is being taken back; what broke off can be gone on with. */
const BeingUndone = ({
  summary,
  undo,
  stop,
}: {
  readonly summary: ImportSummary
  readonly undo: Undoing
  readonly stop: () => void
}) => {
  const { say } = useLanguage()
  const { importId, undoneCount, undoReason, registeredCount, revisedCount } = summary
  const all = registeredCount + revisedCount
  const said = say(words.undoing, { n: grouped(String(undoneCount)), all: grouped(String(all)) })
  return (
    <>
      <Progress said={said} now={undoneCount} most={all} stop={stop} />
      <p className="note">{say(words.undoStopNote)}</p>
      {undo.error !== null && (
        <>
          <ErrorPanel error={undo.error} title={words.notDone} />
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => void undo.start({ importId, reason: undoReason ?? "" }).catch(() => undefined)}
          >
            {say(words.goOn)}
          </button>
        </>
      )}
    </>
  )
}

export const ImportStanding = ({ summary }: { readonly summary: ImportSummary }) => {
  const { say } = useLanguage()
  const undo = useUndoing()
  const { importId, state, rowCount, registeredCount, revisedCount, refusedCount } = summary
  const stop = (): void => void client.imports.cancel.mutate({ importId })
  if (state === "staged") return <Staged summary={summary} />
  if (state === "reading") {
    const said = say(words.reading, { name: summary.fileName, n: grouped(String(rowCount)) })
    return <Progress said={said} now={rowCount} stop={stop} />
  }
  if (state === "committing") {
    const now = registeredCount + revisedCount + refusedCount
    const all = summary.acceptedCount
    const said = say(words.entering, { n: grouped(String(now)), all: grouped(String(all)) })
    return <Progress said={said} now={now} most={all} stop={stop} />
  }
  if (state === "undoing") return <BeingUndone summary={summary} undo={undo} stop={stop} />
  return <Done summary={summary} undo={undo} />
}
