/** What the page of imports asks, and the file that it sends. */
import { queryOptions } from "@tanstack/react-query"
import type { Uuid } from "@minsheng/core/kernel"
import {
  ImportsAnswer,
  type ImportsQuestion,
  ImportSummary,
  PreviewRowsAnswer,
  type PreviewRowsQuestion,
  UndoAnswer,
} from "@minsheng/core/imports"
import { client, decoder, NotTaken } from "../../api/client.ts"

const decodeImports = decoder(ImportsAnswer)
const decodeSummary = decoder(ImportSummary)
const decodeRows = decoder(PreviewRowsAnswer)
const decodeUndo = decoder(UndoAnswer)

const FOLLOWED_EVERY_MILLIS = 700

export const importsQuery = (question: ImportsQuestion) =>
  queryOptions({
    queryKey: ["imports", "list", question],
    queryFn: async () => decodeImports(await client.imports.list.query(question)),
  })

const isUnderWay = (state: string | undefined): boolean =>
  state === "reading" || state === "committing" || state === "undoing"

/** One import, asked again and again while it is under way. */
export const importQuery = (importId: Uuid.Uuid, isAwaited = false) =>
  queryOptions({
    queryKey: ["imports", "one", importId],
    queryFn: async () => decodeSummary(await client.imports.open.query({ importId })),
    refetchInterval: (query) =>
      isAwaited || isUnderWay(query.state.data?.state) ? FOLLOWED_EVERY_MILLIS : false,
  })

export const rowsQuery = (question: PreviewRowsQuestion) =>
  queryOptions({
    queryKey: ["imports", "rows", question],
    queryFn: async () => decodeRows(await client.imports.rows.query(question)),
  })

export const undoQuery = (importId: Uuid.Uuid) =>
  queryOptions({
    queryKey: ["imports", "undo", importId],
    queryFn: async () => decodeUndo(await client.imports.undoPreview.query({ importId })),
    staleTime: 0,
  })

/** Sends a file; what it came to is asked for afterwards. */
export const sendFile = async (file: File, importId: Uuid.Uuid): Promise<void> => {
  const asked = new URLSearchParams({ fileName: file.name, importId })
  const response = await fetch(`/import/file?${asked.toString()}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  })
  if (!response.ok) throw new NotTaken(await response.json())
}
