/** Taking an import back: what would happen, what stays, why it is done. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type SyntheticEvent, useId, useState } from "react"
import { Link } from "wouter"
import type { Uuid } from "@minsheng/core/kernel"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import { undoQuery } from "./queries.ts"
import { words } from "./words.ts"

export const UndoForm = ({
  importId,
  onDone,
}: {
  readonly importId: Uuid.Uuid
  readonly onDone: () => void
}) => {
  const { say } = useLanguage()
  const id = useId()
  const queries = useQueryClient()
  const asked = useQuery(undoQuery(importId))
  const [reason, setReason] = useState("")
  const undo = useMutation({
    mutationFn: () => client.imports.undo.mutate({ importId, reason: reason.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onDone()
    },
  })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (reason.trim() !== "") undo.mutate()
  }
  return (
    <Answer query={asked} rows={3}>
      {({ undoneCount, refusedCount, refused }) => (
        <form className="undo-form" onSubmit={submit}>
          <p>
            {say(refusedCount === 0 ? words.undoTextAll : words.undoText, {
              n: undoneCount,
              m: refusedCount,
            })}
          </p>
          {refusedCount > 0 && (
            <ul className="row-findings">
              {refused.map(({ line, code }) => (
                <li key={line}>
                  <Link href={`/projects/${code}`}>{code}</Link>
                </li>
              ))}
            </ul>
          )}
          <div className="field">
            <label htmlFor={id}>
              {say(words.reason)} <span className="note">{say(words.reasonNote)}</span>
            </label>
            <input
              id={id}
              className="input"
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          {undo.isError && <ErrorPanel error={undo.error} title={words.notDone} />}
          <div className="actions">
            <button type="submit" className="button primary" disabled={undo.isPending || undoneCount === 0}>
              {say(words.undoNow, { n: undoneCount })}
            </button>
            <button type="button" className="button" onClick={onDone}>
              {say(words.keep)}
            </button>
          </div>
        </form>
      )}
    </Answer>
  )
}
