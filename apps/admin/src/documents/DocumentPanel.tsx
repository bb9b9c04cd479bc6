/** The documents of a record on its page: listed, attached, looked at, put right, withdrawn. */
import { useQuery } from "@tanstack/react-query"
import { type DragEvent, useRef, useState } from "react"
import { type DocumentRow, EXTENSIONS, type Subject } from "@minsheng/core/document"
import type { AxesInput } from "@minsheng/core/journal"
import { documentsQuery } from "../api/queries.ts"
import { axesParams, useAddress } from "../app/address.ts"
import { useLanguage } from "../app/locale.tsx"
import { ErrorPanel, Kept, Skeleton } from "../design/states.tsx"
import { AttachForm, CorrectForm, WithdrawForm } from "./DocumentForms.tsx"
import { type DocumentActions, DocumentTable } from "./DocumentTable.tsx"
import { Preview } from "./Preview.tsx"
import { words } from "./words.ts"
import "./documents.css"

type Opened =
  | { readonly kind: "attach"; readonly file: File }
  | { readonly kind: "correct" | "withdraw" | "preview"; readonly row: DocumentRow }

export interface DocumentPanelProps {
  readonly subject: Subject
  readonly axes: AxesInput
  /** What of the record a document can belong to. */
  readonly parts: ReadonlyArray<string>
  /** What such a part is called; by default the return of a month. */
  readonly partText?: (part: string) => string
  /** What stands above it, where a page has more than one. */
  readonly title?: string
  readonly canAttach: boolean
  readonly canWithdraw: boolean
  /** Told the position of a new entry. */
  readonly onDone: (answer: { readonly position: number }) => void
}

const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`).join(",")

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files")

/** Takes a file that is dropped on it; says so while one is held over it. */
const useDrop = (onFile: ((file: File) => void) | undefined) => {
  const [isOver, setOver] = useState(false)
  if (onFile === undefined) return { isOver: false, handlers: {} }
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file !== undefined) onFile(file)
    },
  }
  return { isOver, handlers }
}

/** A button that asks the browser for a file. */
const FileButton = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const { say } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="documents-attach no-print">
      <span className="note">{say(words.kinds)}</span>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say(words.attach)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={say(words.attach)}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again.
          event.target.value = ""
        }}
      />
    </span>
  )
}

const List = ({
  subject,
  axes,
  actions,
  canAttach,
  partText,
}: DocumentPanelProps & { readonly actions: DocumentActions }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const documents = useQuery(documentsQuery(subject, axes))
  if (documents.isPending) return <Skeleton rows={2} />
  if (documents.isError) {
    return <ErrorPanel error={documents.error} onRetry={() => void documents.refetch()} />
  }
  const { rows } = documents.data
  if (rows.length === 0) {
    return (
      <p className="documents-none">
        {say(words.none)} {canAttach && <span className="no-print">{say(words.howTo)}</span>}
      </p>
    )
  }
  return (
    <Kept isOld={documents.isPlaceholderData}>
      <DocumentTable
        rows={rows}
        axes={axesParams(params)}
        actions={actions}
        subject={subject}
        partText={partText}
      />
    </Kept>
  )
}

const Dialogs = ({
  opened,
  subject,
  parts,
  partText,
  onClose,
  onDone,
}: Pick<DocumentPanelProps, "subject" | "parts" | "partText" | "onDone"> & {
  readonly opened: Opened
  readonly onClose: () => void
}) => {
  const { params } = useAddress()
  const ends = { onClose, onDone }
  switch (opened.kind) {
    case "attach":
      return <AttachForm {...ends} {...{ subject, parts, partText }} file={opened.file} />
    case "correct":
      return <CorrectForm {...ends} row={opened.row} />
    case "withdraw":
      return <WithdrawForm {...ends} row={opened.row} />
    case "preview":
      return <Preview row={opened.row} axes={axesParams(params)} onClose={onClose} />
  }
}

export const DocumentPanel = (props: DocumentPanelProps) => {
  const { subject, canAttach, canWithdraw, onDone } = props
  const titleId = subject.kind === "dossier" ? "papers-title" : "documents-title"
  const { say } = useLanguage()
  const [opened, setOpened] = useState<Opened>()
  const attach = canAttach ? (file: File): void => setOpened({ kind: "attach", file }) : undefined
  const { isOver, handlers } = useDrop(attach)
  const actions: DocumentActions = {
    preview: (row) => setOpened({ kind: "preview", row }),
    correct: canAttach ? (row) => setOpened({ kind: "correct", row }) : undefined,
    withdraw: canWithdraw ? (row) => setOpened({ kind: "withdraw", row }) : undefined,
  }
  const close = (): void => setOpened(undefined)
  const done: DocumentPanelProps["onDone"] = (answer) => {
    close()
    onDone(answer)
  }
  return (
    <section aria-labelledby={titleId} className={isOver ? "documents is-over" : "documents"} {...handlers}>
      <div className="section-title">
        <h2 id={titleId}>{props.title ?? say(words.title)}</h2>
        <span className="note">{isOver ? say(words.dropHere) : say(words.note)}</span>
        {attach !== undefined && <FileButton onFile={attach} />}
      </div>
      <List {...props} actions={actions} />
      {opened !== undefined && <Dialogs {...props} opened={opened} onClose={close} onDone={done} />}
    </section>
  )
}
