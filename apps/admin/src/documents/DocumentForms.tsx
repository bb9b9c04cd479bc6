/** The forms of documents: each with what it begins with and where it sends its command. */
import { useEffect, useId, useState } from "react"
import { type DocumentRow, type Subject, titleOf, type Upload } from "@minsheng/core/document"
import { client } from "../api/client.ts"
import { useLanguage } from "../app/locale.tsx"
import { CommandForm, type Ends } from "../design/form/CommandForm.tsx"
import { ErrorPanel } from "../design/states.tsx"
import { attachForm, correctForm, withdrawForm } from "./commands.ts"
import { sendFile } from "./upload.ts"
import { commandWords as words, words as panelWords } from "./words.ts"

/** A file on its way: how much of it is there, and what came of it. */
const useSending = (file: File) => {
  const [share, setShare] = useState(0)
  const [upload, setUpload] = useState<Upload>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const sending = sendFile(file, setShare)
    sending.done.then(setUpload, setError)
    return () => sending.cancel()
  }, [file])
  return { share, upload, error }
}

const Progress = ({
  file,
  sending,
}: {
  readonly file: File
  readonly sending: ReturnType<typeof useSending>
}) => {
  const { say } = useLanguage()
  const { share, upload, error } = sending
  const percent = Math.floor(share * 100)
  if (error !== undefined) return <ErrorPanel error={error} title={words.failed} />
  return (
    <div className="upload-progress">
      <span className="upload-name">{file.name}</span>
      <progress max={100} value={percent} aria-label={file.name} />
      <span role="status" className="note">
        {upload === undefined ? say(words.sent, { share: percent }) : say(words.sentWhole)}
      </span>
    </div>
  )
}

/** What of the record the document belongs to. */
const PartField = ({
  parts,
  partText,
  part,
  setPart,
}: {
  readonly parts: ReadonlyArray<string>
  readonly partText: ((part: string) => string) | undefined
  readonly part: string
  readonly setPart: (part: string) => void
}) => {
  const { say } = useLanguage()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say(words.part)}</label>
      <select id={id} className="select" value={part} onChange={(event) => setPart(event.target.value)}>
        <option value="">{say(panelWords.wholeProject)}</option>
        {parts.map((name) => (
          <option key={name} value={name}>
            {partText?.(name) ?? say(panelWords.monthReturn, { month: name })}
          </option>
        ))}
      </select>
    </div>
  )
}

export const AttachForm = ({
  subject,
  parts,
  partText,
  file,
  ...ends
}: Ends & {
  readonly subject: Subject
  /** What of the record a document can belong to. */
  readonly parts: ReadonlyArray<string>
  readonly partText: ((part: string) => string) | undefined
  readonly file: File
}) => {
  const { say } = useLanguage()
  const [part, setPart] = useState("")
  const sending = useSending(file)
  const { upload } = sending
  return (
    <CommandForm
      {...ends}
      form={attachForm}
      title={say(words.attachTitle)}
      subject={`${subject.code} ${file.name}`}
      begin={{ "details.title": titleOf(file.name) }}
      fixed={{
        "subject.kind": subject.kind,
        "subject.code": subject.code,
        ...(part === "" ? {} : { "subject.part": part }),
        // Until it is there the command is not whole, and is not sent.
        ...(upload === undefined ? {} : { uploadId: upload.uploadId }),
      }}
      send={(command) => client.documents.attach.mutate(command)}
    >
      <Progress file={file} sending={sending} />
      {(subject.kind === "project" || subject.kind === "dossier") && (
        <PartField {...{ parts, partText, part, setPart }} />
      )}
    </CommandForm>
  )
}

type OfDocument = Ends & { readonly row: DocumentRow }

export const CorrectForm = ({ row: { id, position, details }, ...ends }: OfDocument) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={correctForm}
      title={`${say(words.correctTitle)} · ${details.title}`}
      subject={`${id} ${position}`}
      begin={{
        "details.title": details.title,
        "details.documentNumber": details.documentNumber,
        "details.issuer": details.issuer,
        "details.issuedOn": details.issuedOn,
      }}
      fixed={{ id, position }}
      send={(command) => client.documents.correct.mutate(command)}
    />
  )
}

export const WithdrawForm = ({ row: { id, position, details }, ...ends }: OfDocument) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={withdrawForm}
      title={`${say(words.withdrawTitle)} · ${details.title}`}
      subject={`${id} ${position}`}
      fixed={{ id, position }}
      send={(command) => client.documents.withdraw.mutate(command)}
    >
      <p className="note">{say(words.withdrawHint)}</p>
    </CommandForm>
  )
}
