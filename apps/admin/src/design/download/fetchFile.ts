/** A file from the server, taken piece by piece, so that it can be followed and given up. */
import { NotTaken } from "../../api/client.ts"

/** Pieces are put together now and then: the browser keeps what is put together outside the page's memory. */
const PIECES_MAX_BYTES = 8 * 1024 * 1024

export interface FetchedFile {
  readonly name: string
  readonly blob: Blob
}

const nameIn = (response: Response): string =>
  /filename="([^"]+)"/u.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "file"

interface Following {
  readonly signal: AbortSignal
  readonly onBytes: (byteCount: number) => void
  /** What is sent along, as JSON. */
  readonly body: string | undefined
}

const sending = (body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body,
})

export const fetchFile = async (
  address: string,
  { signal, onBytes, body }: Following,
): Promise<FetchedFile> => {
  const response = await fetch(address, body === undefined ? { signal } : { ...sending(body), signal })
  if (!response.ok || response.body === null) throw new NotTaken(await response.json())
  const type = response.headers.get("content-type") ?? ""
  const reader = response.body.getReader()
  let blob = new Blob([], { type })
  let [pieces, waiting, byteCount]: [Array<BlobPart>, number, number] = [[], 0, 0]
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value)
    waiting += next.value.length
    byteCount += next.value.length
    onBytes(byteCount)
    if (waiting < PIECES_MAX_BYTES) continue
    blob = new Blob([blob, ...pieces], { type })
    pieces = []
    waiting = 0
  }
  return { name: nameIn(response), blob: new Blob([blob, ...pieces], { type }) }
}

const KEPT_MILLIS = 60_000

/** Hands a file to the browser, which asks where to or puts it where downloads go. */
export const saveFile = ({ name, blob }: FetchedFile): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS)
}
