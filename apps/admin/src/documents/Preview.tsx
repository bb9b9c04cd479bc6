/** A document before its reader's eyes, in a dialog: an image, or the pages of a PDF. */
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react"
import { type DocumentRow, previewOf } from "@minsheng/core/document"
import { useLanguage } from "../app/locale.tsx"
import { fileAddress } from "./address.ts"
import { words } from "./words.ts"

// What draws a PDF is large, and few look at one.
const PdfPages = lazy(async () => ({ default: (await import("./PdfPages.tsx")).PdfPages }))

const Unshown = () => {
  const { say } = useLanguage()
  return (
    <p role="alert" className="error-panel">
      {say(words.notShown)}
    </p>
  )
}

const Image = ({ row, address }: { readonly row: DocumentRow; readonly address: string }) => {
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <Unshown />
  return (
    <img className="preview-image" src={address} alt={row.details.title} onError={() => setBroken(true)} />
  )
}

const Content = ({ row, address }: { readonly row: DocumentRow; readonly address: string }) => {
  const { say } = useLanguage()
  if (previewOf(row.attachment.mediaType) === "image") return <Image row={row} address={address} />
  const reading = <p role="status">{say(words.reading)}</p>
  return (
    <Suspense fallback={reading}>
      <PdfPages address={address} title={row.details.title} reading={reading} unshown={<Unshown />} />
    </Suspense>
  )
}

export const Preview = ({
  row,
  axes,
  onClose,
}: {
  readonly row: DocumentRow
  readonly axes: string
  readonly onClose: () => void
}) => {
  const { say } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const address = fileAddress(row.id, axes)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  return (
    <dialog className="dialog preview" ref={dialog} onClose={onClose} aria-labelledby={id}>
      <div className="preview-head">
        <h2 id={id}>{row.details.title}</h2>
        <a className="button" href={address} download={row.attachment.fileName}>
          {say(words.download)}
        </a>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {say(words.close)}
        </button>
      </div>
      <p className="note preview-digest">{say(words.digest, { digest: row.attachment.sha256 })}</p>
      <div
        className="preview-body"
        role="region"
        tabIndex={0}
        aria-label={say(words.previewOf, { title: row.details.title })}
      >
        <Content row={row} address={address} />
      </div>
    </dialog>
  )
}
