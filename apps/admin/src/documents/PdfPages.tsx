/** The pages of a PDF, drawn on canvases by a library that is served with the app; nothing in them is run. */
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useLanguage } from "../app/locale.tsx"
import { words } from "./words.ts"

/** Served with the app; `vite.config.ts` puts it there. */
GlobalWorkerOptions.workerSrc = "/pdf/pdf.worker.min.mjs"

/** Sharp on an office's screen without drawing more than it shows. */
const WIDTH = 900

const open = (address: string) =>
  getDocument({
    url: address,
    // One request, so that one look at a document is one record of access.
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    // The policy of the pages runs no code that is not a file of theirs.
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: true,
    cMapUrl: "/pdf/cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    verbosity: VerbosityLevel.ERRORS,
  })

/** Draws a page once it comes into view. */
const PdfPage = ({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) => {
  const { say } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return undefined
    let task: { readonly cancel: () => void } | undefined
    let isGone = false
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number)
      if (isGone) return
      const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width })
      target.width = viewport.width
      target.height = viewport.height
      const drawing = page.render({ canvas: target, viewport })
      task = drawing
      await drawing.promise.catch(() => undefined)
      target.dataset["drawn"] = "true"
    }
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return
      seen.disconnect()
      void draw()
    })
    seen.observe(target)
    return () => {
      isGone = true
      seen.disconnect()
      task?.cancel()
    }
  }, [pdf, number])
  return (
    <canvas
      ref={canvas}
      className="preview-page"
      width={WIDTH}
      height={WIDTH * Math.SQRT2}
      role="img"
      aria-label={say(words.page, { n: number, all: pdf.numPages })}
    />
  )
}

export const PdfPages = ({
  address,
  title,
  reading,
  unshown,
}: {
  readonly address: string
  readonly title: string
  readonly reading: ReactNode
  readonly unshown: ReactNode
}) => {
  const [pdf, setPdf] = useState<PDFDocumentProxy>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const opening = open(address)
    opening.promise.then(setPdf, () => setBroken(true))
    return () => void opening.destroy()
  }, [address])
  if (isBroken) return unshown
  if (pdf === undefined) return reading
  return (
    <div aria-label={title}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  )
}
