/**
 * Files on their way out. They stay in sight whatever page is opened meanwhile, say how far they are, and can
 * be stopped; one that cannot be made says why.
 */
import { createContext, type ReactNode, useCallback, useContext, useState } from "react"
import { newUuid } from "../../api/newUuid.ts"
import { useLanguage } from "../../app/locale.tsx"
import { grouped } from "../numbers.ts"
import { Progress } from "../Progress.tsx"
import { ErrorPanel } from "../states.tsx"
import { fetchFile, saveFile } from "./fetchFile.ts"
import { useFollowed } from "./following.ts"
import { words } from "./words.ts"
import "./downloads.css"

/** A file to be taken out. */
export interface Asked {
  /** What it is called while it is made. */
  readonly label: string
  readonly address: string
  /** Whether the server counts its rows under the number that is sent along. */
  readonly isCounted: boolean
  /** What is sent, as JSON, where the page itself says what stands in the file. */
  readonly body?: string
}

interface Download extends Asked {
  readonly id: string
  readonly abort: AbortController
  readonly byteCount: number
  /** Why it was not made. */
  readonly error?: unknown
}

const StartContext = createContext<((asked: Asked) => void) | undefined>(undefined)

/** Begins to take a file out. */
export const useDownload = (): ((asked: Asked) => void) => {
  const start = useContext(StartContext)
  if (start === undefined) throw new Error("useDownload needs DownloadsProvider above it")
  return start
}

const MEGABYTE = 1_000_000

const Going = ({ download }: { readonly download: Download }) => {
  const { say } = useLanguage()
  const { id, label, byteCount, isCounted, abort } = download
  const followed = useFollowed(id, isCounted)
  const size = (byteCount / MEGABYTE).toFixed(1)
  const said =
    followed === undefined
      ? say(words.bytes, { label, size })
      : say(words.rows, {
          label,
          n: grouped(String(followed.rowCount)),
          all: grouped(String(followed.total)),
        })
  return (
    <Progress said={said} now={followed?.rowCount ?? 0} most={followed?.total} stop={() => abort.abort()} />
  )
}

const Failed = ({ download, onClose }: { readonly download: Download; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  return (
    <>
      <ErrorPanel error={download.error} title={words.failed} />
      <button type="button" className="button" onClick={onClose}>
        {say(words.close)}
      </button>
    </>
  )
}

const addressOf = ({ address, isCounted }: Asked, id: string): string =>
  isCounted ? `${address}${address.includes("?") ? "&" : "?"}exportId=${id}` : address

export const DownloadsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const [downloads, setDownloads] = useState<ReadonlyArray<Download>>([])
  const drop = useCallback((id: string) => setDownloads((all) => all.filter((one) => one.id !== id)), [])
  const change = useCallback(
    (id: string, what: Partial<Download>) =>
      setDownloads((all) => all.map((one) => (one.id === id ? { ...one, ...what } : one))),
    [],
  )
  const start = useCallback(
    (asked: Asked) => {
      const [id, abort] = [newUuid(), new AbortController()]
      setDownloads((all) => [...all, { ...asked, id, abort, byteCount: 0 }])
      const onBytes = (byteCount: number): void => change(id, { byteCount })
      const taken = async (): Promise<void> => {
        try {
          saveFile(await fetchFile(addressOf(asked, id), { signal: abort.signal, onBytes, body: asked.body }))
          drop(id)
        } catch (error) {
          if (abort.signal.aborted) drop(id)
          else change(id, { error })
        }
      }
      void taken()
    },
    [change, drop],
  )
  return (
    <StartContext value={start}>
      {children}
      {downloads.length > 0 && (
        <section className="downloads no-print" aria-label={say(words.title)}>
          {downloads.map((download) =>
            download.error === undefined ? (
              <Going key={download.id} download={download} />
            ) : (
              <Failed key={download.id} download={download} onClose={() => drop(download.id)} />
            ),
          )}
        </section>
      )}
    </StartContext>
  )
}
