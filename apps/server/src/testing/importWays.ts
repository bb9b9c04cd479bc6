/** The ways to imports: procedures, templates, files that are sent and fetched. */
import { Uuid } from "@minsheng/core/kernel"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { type Answer, type Caller, within } from "./Caller.ts"
import { mutation, query, to, type Way } from "./Way.ts"

const reason = "写错了"

/** A file of one project of Jinzhai's. */
export const CSV = [
  "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on",
  `2010,${JINZHAI},${WATER},导入的工程,某站,1.00,2010-01-18`,
].join("\n")

/** A file of returns with a row that is of no project: it is read and previewed all the same. */
export const RETURNS = [
  "code,month,month_invested_yuan,month_disbursed_yuan,month_spent_yuan,month_end_progress_percent",
  `2010-${JINZHAI}-19-9999,2010-01,1,1,1,1`,
].join("\n")

/** A file with a part of Jinzhai's target, which its city breaks down. */
export const TARGETS = [
  "year,item_key,division_code,part_target,source,confidence",
  `2010,${WATER},${JINZHAI},1,某文,verified`,
].join("\n")

/** A file with an appropriation of Jinzhai's. */
export const TRANSFERS = [
  "transfer_number,moved_on,transfer_kind,year,region_code,item_key,giver,amount_yuan",
  `示例1,2010-01-18,appropriation,2010,${JINZHAI},${WATER},central,1.00`,
].join("\n")

/** A file with a plan of Jinzhai's, which the province issues. */
export const PLANS = [
  "year,item_key,region_code,planned_total_yuan,central_yuan,province_yuan,city_yuan,county_yuan,self_raised_yuan,document,effective_from",
  `2010,${WATER},${JINZHAI},1,1,,,,,示例文号,2010-01-04`,
].join("\n")

/** A file with what has arrived in Jinzhai, where no budget has received any. */
export const ARRIVALS = [
  [
    "year,item_key,region_code,arrived_by,arrived_central_yuan,arrived_province_yuan",
    "arrived_city_yuan,arrived_county_yuan,arrived_self_raised_yuan",
  ].join(","),
  `2010,${WATER},${JINZHAI},2010-01-18,1,,,,`,
].join("\n")

/** A number for a file that is looked at by nobody afterwards. */
const randomId = (): string => Uuid.fromParts(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** Sends a file as a page does: its bytes, by what they are. */
export const uploaded = (
  caller: Caller,
  importId: string,
  file: string | Blob,
  { type = "application/octet-stream", to: path = "/import/file" } = {},
): Promise<Answer> =>
  caller.send(`${path}?${new URLSearchParams({ fileName: "项目.csv", importId }).toString()}`, {
    method: "POST",
    headers: { origin: caller.origin, "content-type": type },
    body: file,
  })

/** A question about the import that waits. */
const ofImport =
  (path: string, input: Readonly<Record<string, unknown>> = {}): Way["ask"] =>
  (caller, { importId }) =>
    caller.query(path, { importId, ...input })

/** The rows of another county are all rejected. */
const takesNothing: Way["isOwn"] = ({ body }) => {
  const preview = within(body, "result", "data") ?? body
  return within(preview, "acceptedCount") === 0 && within(preview, "rejectedCount") === 1
}

const hasNoneOfStage: Way["isOwn"] = ({ text }, { importId, waitingId, doneId }) =>
  [importId, waitingId, doneId].every((id) => !text.includes(id))

/** A file of projects under no kind: its headings say which it is, and what it takes to bring it in. */
const ofProjects = (ask: Way["ask"]): Way => ({
  ...to("files.import", ask, "own", takesNothing),
  further: "projects.import",
})

/** An import of the reporter's: of nobody else's business, at home or abroad. */
const ofReporter = (behind: "files.import" | "imports.undo", ask: Way["ask"]): Way => ({
  ...to(behind, ask, "ImportNotFound"),
  atHome: { fundKeeper: "ImportNotFound" },
})

export const IMPORT_PROCEDURES: Readonly<Record<string, Way>> = {
  "imports.preview": ofProjects(mutation("imports.preview", () => ({ fileName: "项目.csv", text: CSV }))),
  "imports.commit": ofReporter(
    "files.import",
    mutation("imports.commit", ({ importId }) => ({ importId })),
  ),
  "imports.list": to("files.import", query("imports.list", { limit: 50 }), "own", hasNoneOfStage),
  "imports.open": ofReporter("files.import", ofImport("imports.open")),
  "imports.rows": ofReporter(
    "files.import",
    ofImport("imports.rows", { show: "rejected", afterLine: 0, limit: 50 }),
  ),
  "imports.cancel": ofReporter(
    "files.import",
    mutation("imports.cancel", ({ waitingId }) => ({ importId: waitingId })),
  ),
  "imports.undoPreview": ofReporter("imports.undo", (caller, { doneId }) =>
    caller.query("imports.undoPreview", { importId: doneId }),
  ),
  "imports.undo": ofReporter(
    "imports.undo",
    mutation("imports.undo", ({ doneId }) => ({ importId: doneId, reason })),
  ),
}

const EXPORTED = encodeURIComponent(JSON.stringify({ filter: { year: 2010, region: JINZHAI } }))

const YEAR = encodeURIComponent(JSON.stringify({ year: 2010, region: JINZHAI }))

/** A table as a page sends it. */
const SEEN = {
  page: "/regions/341524",
  query: "",
  about: ["金寨县"],
  tables: [{ name: "各月", columns: [{ heading: "月份", isFigure: false }], rows: [["一月"]] }],
}

const get =
  (path: string): Way["ask"] =>
  (caller) =>
    caller.send(path)

export const FILE_ENDPOINTS: Readonly<Record<string, Way>> = {
  "GET /export/progress": to("signed in", get(`/export/progress?exportId=${randomId()}`), "own", () => true),
  "GET /export/projects.xlsx": to(
    "projects.export",
    get(`/export/projects.xlsx?question=${EXPORTED}`),
    "RegionOutsideScope",
  ),
  ...Object.fromEntries(
    ["reports.csv", "reports.xlsx"].map((file) => [
      `GET /export/${file}`,
      to("projects.export", get(`/export/${file}?question=${EXPORTED}`), "RegionOutsideScope"),
    ]),
  ),
  ...Object.fromEntries(
    ["items.csv", "items.xlsx", "targets.csv", "targets.xlsx"].map((file) => [
      `GET /export/${file}`,
      to("programme.read", get(`/export/${file}?question=${YEAR}`), "RegionOutsideScope"),
    ]),
  ),
  ...Object.fromEntries(
    ["csv", "xlsx"].map((format) => [
      `POST /export/tables.${format}`,
      to("tables.export", (caller) => caller.post(`/export/tables.${format}`, SEEN), "open"),
    ]),
  ),
  "GET /template/projects.xlsx": to(
    "projects.import",
    get(`/template/projects.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  ...Object.fromEntries(
    ["csv", "xlsx"].map((format) => [
      `GET /export/imports.${format}`,
      to("files.import", get(`/export/imports.${format}`), "own", hasNoneOfStage),
    ]),
  ),
  "GET /import/rejected.csv": ofReporter("files.import", (caller, { importId }) =>
    caller.send(`/import/rejected.csv?importId=${importId}`),
  ),
  "GET /import/rejected.xlsx": ofReporter("files.import", (caller, { importId }) =>
    caller.send(`/import/rejected.xlsx?importId=${importId}`),
  ),
  "POST /import/projects": to(
    "projects.import",
    (caller) => uploaded(caller, randomId(), CSV, { to: "/import/projects" }),
    "own",
    takesNothing,
  ),
  "GET /template/reports.xlsx": to(
    "reports.file",
    get(`/template/reports.xlsx?month=2010-01&region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "GET /template/targets.xlsx": to(
    "programme.edit",
    get(`/template/targets.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "GET /template/transfers.xlsx": to(
    "funds.post",
    get(`/template/transfers.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "POST /import/transfers": to(
    "funds.post",
    (caller) => uploaded(caller, randomId(), TRANSFERS, { to: "/import/transfers" }),
    "own",
    takesNothing,
  ),
  "GET /template/plans.xlsx": to(
    "funds.plan",
    get(`/template/plans.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "POST /import/plans": to(
    "funds.plan",
    (caller) => uploaded(caller, randomId(), PLANS, { to: "/import/plans" }),
    "own",
    takesNothing,
  ),
  "GET /template/arrivals.xlsx": to(
    "funds.post",
    get(`/template/arrivals.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "POST /import/arrivals": to(
    "funds.post",
    (caller) => uploaded(caller, randomId(), ARRIVALS, { to: "/import/arrivals" }),
    "own",
    takesNothing,
  ),
  "POST /import/targets": to(
    "programme.edit",
    (caller) => uploaded(caller, randomId(), TARGETS, { to: "/import/targets" }),
    "own",
    takesNothing,
  ),
  "POST /import/file": ofProjects((caller, { uploadId }) => uploaded(caller, uploadId, CSV)),
  "POST /import/reports": to(
    "reports.file",
    (caller) => uploaded(caller, randomId(), RETURNS, { to: "/import/reports" }),
    "own",
    takesNothing,
  ),
}
