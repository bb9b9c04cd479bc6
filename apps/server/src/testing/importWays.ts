/** The ways to imports: procedures, templates, files that are sent and fetched. */
import { JINZHAI, WATER } from "@minsheng/store/testing"
import type { Answer, Caller } from "./Caller.ts"
import { mutation, query, to, type Way } from "./Way.ts"

const reason = "写错了"

/** A file of one project of Jinzhai's. */
export const CSV = [
  "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on",
  `2010,${JINZHAI},${WATER},导入的工程,某站,1.00,2010-01-18`,
].join("\n")

/** Sends a file as a page does: its bytes, by what they are. */
export const uploaded = (
  caller: Caller,
  importId: string,
  file: string | Blob,
  type = "application/octet-stream",
): Promise<Answer> =>
  caller.send(`/import/projects?${new URLSearchParams({ fileName: "项目.csv", importId }).toString()}`, {
    method: "POST",
    headers: { origin: caller.origin, "content-type": type },
    body: file,
  })

/** A question about the import that waits. */
const ofImport =
  (path: string, input: Readonly<Record<string, unknown>> = {}): Way["ask"] =>
  (caller, { importId }) =>
    caller.query(path, { importId, ...input })

export const IMPORT_PROCEDURES: Readonly<Record<string, Way>> = {
  "imports.preview": to(
    "projects.import",
    mutation("imports.preview", () => ({ fileName: "项目.csv", text: CSV })),
  ),
  "imports.commit": to(
    "projects.import",
    mutation("imports.commit", ({ importId }) => ({ importId })),
  ),
  "imports.list": to("projects.import", query("imports.list", { limit: 50 })),
  "imports.open": to("projects.import", ofImport("imports.open")),
  "imports.rows": to(
    "projects.import",
    ofImport("imports.rows", { show: "rejected", afterLine: 0, limit: 50 }),
  ),
  "imports.cancel": to(
    "projects.import",
    mutation("imports.cancel", ({ waitingId }) => ({ importId: waitingId })),
  ),
  "imports.undoPreview": to("imports.undo", (caller, { doneId }) =>
    caller.query("imports.undoPreview", { importId: doneId }),
  ),
  "imports.undo": to(
    "imports.undo",
    mutation("imports.undo", ({ doneId }) => ({ importId: doneId, reason })),
  ),
}

const EXPORTED = encodeURIComponent(JSON.stringify({ filter: { year: 2010 } }))

const get =
  (path: string): Way["ask"] =>
  (caller) =>
    caller.send(path)

export const FILE_ENDPOINTS: Readonly<Record<string, Way>> = {
  "GET /export/projects.xlsx": to("projects.export", get(`/export/projects.xlsx?question=${EXPORTED}`)),
  "GET /template/projects.xlsx": to("projects.import", get(`/template/projects.xlsx?region=${JINZHAI}`)),
  "GET /import/rejected.csv": to("projects.import", (caller, { importId }) =>
    caller.send(`/import/rejected.csv?importId=${importId}`),
  ),
  "GET /import/rejected.xlsx": to("projects.import", (caller, { importId }) =>
    caller.send(`/import/rejected.xlsx?importId=${importId}`),
  ),
  "POST /import/projects": to("projects.import", (caller, { uploadId }) => uploaded(caller, uploadId, CSV)),
}
