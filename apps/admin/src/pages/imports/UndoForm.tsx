/** Taking an import back: what would happen, what stays, why it is done. */
import { useQuery } from "@tanstack/react-query"
import { type ImportKind, type ImportSummary, type UndoAnswer, UndoImport } from "@minsheng/core/imports"
import { undoObstacleWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { line } from "../../design/form/codecs.ts"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { formOf } from "../../design/form/Form.ts"
import { undoQuery } from "./queries.ts"
import { SubjectLink } from "./SubjectLink.tsx"
import { words } from "./words.ts"

const undoForm = formOf(UndoImport, {
  name: "undoImport",
  fields: { reason: { label: words.reason, hint: words.reasonNote, codec: line } },
})

/** Rows that stay as they are, each with why. */
const Stays = ({ kind, refused }: Pick<UndoAnswer, "refused"> & { readonly kind: ImportKind }) => {
  const { say } = useLanguage()
  return (
    <ul className="row-findings">
      {refused.map(({ line: at, code, obstacle }) => (
        <li key={at}>
          <SubjectLink kind={kind} code={code} /> {say(undoObstacleWords[obstacle])}
        </li>
      ))}
    </ul>
  )
}

/** What an import that was taken back in part has left. */
export const Left = ({ summary: { importId, kind } }: { readonly summary: ImportSummary }) => {
  const asked = useQuery(undoQuery(importId))
  const { say } = useLanguage()
  return (
    <Answer query={asked} rows={2}>
      {({ refused, refusedCount }) => (
        <>
          <p>{say(words.stays, { n: refusedCount })}</p>
          <Stays kind={kind} refused={refused} />
        </>
      )}
    </Answer>
  )
}

/** Asks why, says what will happen, and begins. */
export const UndoForm = ({
  summary: { importId, fileName, kind },
  send,
  ...ends
}: Ends<unknown> & {
  readonly summary: ImportSummary
  readonly send: (command: UndoImport) => Promise<unknown>
}) => {
  const { say } = useLanguage()
  const asked = useQuery(undoQuery(importId))
  return (
    <CommandForm
      {...ends}
      form={undoForm}
      title={`${say(words.undo)} · ${fileName}`}
      subject={importId}
      fixed={{ importId }}
      send={({ reason }) => send({ importId, reason })}
    >
      <Answer query={asked} rows={3}>
        {({ undoneCount, refusedCount, refused }) => (
          <>
            <p>{say(words.undoText[kind], { n: undoneCount })}</p>
            {refusedCount > 0 && (
              <>
                <p>{say(words.undoStays, { n: refusedCount })}</p>
                <Stays kind={kind} refused={refused} />
              </>
            )}
          </>
        )}
      </Answer>
    </CommandForm>
  )
}
