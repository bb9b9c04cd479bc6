/**
 * Every page of the app: its address, who may see it, the place that it has in the navigation, and its
 * bundle. A new page is one more line here.
 */
import { type ComponentType, isValidElement, lazy, type ReactNode } from "react"
import type { QueryClient } from "@tanstack/react-query"
import type { UseCase } from "@minsheng/core/access"
import type { Bilingual } from "@minsheng/core/kernel"
import { overviewQuery, sessionQuery } from "../api/firstQueries.ts"
import { overviewAsked } from "../pages/overview/question.ts"
import { words } from "./words.ts"

/** A place in the navigation. */
export interface Place {
  readonly label: Bilingual
  /** `G` and this letter lead there. */
  readonly key: string
}

export interface Page {
  /** As the router reads it: `/projects/:code`. */
  readonly path: string
  /** Roles that permit one of these see it; left out, everybody who is signed in. */
  readonly permits?: ReadonlyArray<UseCase>
  readonly place?: Place
  /** What it asks first, of an address. */
  readonly asks?: (params: URLSearchParams) => ReturnType<typeof overviewQuery>
  readonly show: (parameters: Readonly<Record<string, string | undefined>>) => ReactNode
}

/** A page whose bundle is read when it is first opened, or ahead of that. */
const bundle = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  Object.assign(
    lazy(async () => ({ default: await load() })),
    { load },
  )

const OverviewPage = bundle(async () => (await import("../pages/overview/OverviewPage.tsx")).OverviewPage)
const BoardPage = bundle(async () => (await import("../pages/board/BoardPage.tsx")).BoardPage)
const ProgrammePage = bundle(async () => (await import("../pages/programme/ProgrammePage.tsx")).ProgrammePage)
const ItemPage = bundle(async () => (await import("../pages/programme/ItemPage.tsx")).ItemPage)
const ComparePage = bundle(async () => (await import("../pages/programme/ComparePage.tsx")).ComparePage)
const ProjectsPage = bundle(async () => (await import("../pages/projects/ProjectsPage.tsx")).ProjectsPage)
const ImportsPage = bundle(async () => (await import("../pages/imports/ImportsPage.tsx")).ImportsPage)
const ImportPage = bundle(async () => (await import("../pages/imports/ImportPage.tsx")).ImportPage)
const DocumentPage = bundle(async () => (await import("../documents/DocumentPage.tsx")).DocumentPage)
const OfficePage = bundle(async () => (await import("../pages/accounts/OfficePage.tsx")).OfficePage)
const KeyPage = bundle(async () => (await import("../pages/keys/KeyPage.tsx")).KeyPage)
const AccountPage = bundle(async () => (await import("../pages/account/AccountPage.tsx")).AccountPage)
const AccountsPage = bundle(async () => (await import("../pages/accounts/AccountsPage.tsx")).AccountsPage)
const UserPage = bundle(async () => (await import("../pages/accounts/UserPage.tsx")).UserPage)
const KeysPage = bundle(async () => (await import("../pages/keys/KeysPage.tsx")).KeysPage)
const AuditPage = bundle(async () => (await import("../pages/audit/AuditPage.tsx")).AuditPage)
const RegionsPage = bundle(async () => (await import("../pages/regions/RegionsPage.tsx")).RegionsPage)
const RegionPage = bundle(async () => (await import("../pages/region/RegionPage.tsx")).RegionPage)
const ProjectPage = bundle(async () => (await import("../pages/project/ProjectPage.tsx")).ProjectPage)
const FindingsPage = bundle(async () => (await import("../pages/findings/FindingsPage.tsx")).FindingsPage)
const FundsPage = bundle(async () => (await import("../pages/funds/FundsPage.tsx")).FundsPage)
const TransfersPage = bundle(async () => (await import("../pages/funds/TransfersPage.tsx")).TransfersPage)
const FlowPage = bundle(async () => (await import("../pages/funds/FlowPage.tsx")).FlowPage)
const FundAccountPage = bundle(async () => (await import("../pages/funds/AccountPage.tsx")).AccountPage)
const TransferPage = bundle(async () => (await import("../pages/funds/TransferPage.tsx")).TransferPage)
const RatesPage = bundle(async () => (await import("../pages/financing/RatesPage.tsx")).RatesPage)
const PlansPage = bundle(async () => (await import("../pages/financing/PlansPage.tsx")).PlansPage)
const PlanPage = bundle(async () => (await import("../pages/financing/PlanPage.tsx")).PlanPage)
const PlanEditorPage = bundle(
  async () => (await import("../pages/financing/PlanEditorPage.tsx")).PlanEditorPage,
)
const AlarmsPage = bundle(async () => (await import("../pages/financing/AlarmsPage.tsx")).AlarmsPage)
const BankPage = bundle(async () => (await import("../pages/bank/BankPage.tsx")).BankPage)
const StatementPage = bundle(async () => (await import("../pages/bank/StatementPage.tsx")).StatementPage)

/** In the order of the navigation. */
export const PAGES: ReadonlyArray<Page> = [
  {
    path: "/",
    permits: ["figures.read"],
    place: { label: words.overview, key: "o" },
    asks: (params) => overviewQuery(overviewAsked(params)),
    show: () => <OverviewPage />,
  },
  {
    path: "/programme",
    permits: ["programme.read"],
    place: { label: words.programme, key: "c" },
    show: () => <ProgrammePage />,
  },
  { path: "/programme/compare", permits: ["programme.read"], show: () => <ComparePage /> },
  {
    path: "/programme/items/:itemKey",
    permits: ["programme.read"],
    show: ({ itemKey = "" }) => <ItemPage itemKey={itemKey} />,
  },
  {
    path: "/projects",
    permits: ["projects.read"],
    place: { label: words.projects, key: "p" },
    show: () => <ProjectsPage />,
  },
  {
    path: "/projects/:code",
    permits: ["projects.read"],
    show: ({ code = "" }) => <ProjectPage key={code} code={code} />,
  },
  {
    path: "/findings",
    permits: ["dossiers.read"],
    place: { label: words.findings, key: "s" },
    show: () => <FindingsPage />,
  },
  {
    path: "/funds",
    permits: ["funds.read"],
    place: { label: words.funds, key: "f" },
    show: () => <FundsPage />,
  },
  { path: "/funds/transfers", permits: ["funds.read"], show: () => <TransfersPage /> },
  { path: "/funds/flow", permits: ["funds.read"], show: () => <FlowPage /> },
  {
    path: "/funds/accounts/:account",
    permits: ["funds.read"],
    show: ({ account = "" }) => <FundAccountPage key={account} account={account} />,
  },
  {
    path: "/funds/transfers/:transferId",
    permits: ["funds.read"],
    show: ({ transferId = "" }) => <TransferPage key={transferId} transferId={transferId} />,
  },
  { path: "/funds/rates", permits: ["funds.read"], show: () => <RatesPage /> },
  { path: "/funds/alarms", permits: ["funds.read"], show: () => <AlarmsPage /> },
  { path: "/funds/plans", permits: ["funds.read"], show: () => <PlansPage /> },
  {
    path: "/funds/plans/:itemKey",
    permits: ["funds.read"],
    show: ({ itemKey = "" }) => <PlanPage key={itemKey} itemKey={itemKey} />,
  },
  {
    path: "/funds/plans/:itemKey/draft",
    permits: ["funds.plan"],
    show: ({ itemKey = "" }) => <PlanEditorPage key={itemKey} itemKey={itemKey} />,
  },
  { path: "/funds/bank", permits: ["funds.read"], show: () => <BankPage /> },
  {
    path: "/funds/bank/:statementId",
    permits: ["funds.read"],
    show: ({ statementId = "" }) => <StatementPage key={statementId} statementId={statementId} />,
  },
  {
    path: "/imports",
    permits: ["files.import"],
    place: { label: words.imports, key: "i" },
    show: () => <ImportsPage />,
  },
  {
    path: "/imports/:importId",
    permits: ["files.import"],
    show: ({ importId = "" }) => <ImportPage key={importId} importId={importId} />,
  },
  {
    path: "/documents/:id",
    permits: ["documents.read"],
    show: ({ id = "" }) => <DocumentPage key={id} id={id} />,
  },
  {
    path: "/regions",
    permits: ["figures.read"],
    place: { label: words.regions, key: "r" },
    show: () => <RegionsPage />,
  },
  {
    path: "/regions/:code",
    permits: ["figures.read"],
    show: ({ code = "" }) => <RegionPage key={code} code={code} />,
  },
  {
    path: "/board",
    permits: ["figures.read"],
    place: { label: words.board, key: "b" },
    show: () => <BoardPage />,
  },
  {
    path: "/accounts",
    permits: ["accounts.read"],
    place: { label: words.accounts, key: "a" },
    show: () => <AccountsPage />,
  },
  {
    path: "/keys",
    permits: ["keys.read"],
    place: { label: words.agencyKeys, key: "k" },
    show: () => <KeysPage />,
  },
  {
    path: "/keys/:prefix",
    permits: ["keys.read"],
    show: ({ prefix = "" }) => <KeyPage key={prefix} prefix={prefix} />,
  },
  { path: "/accounts/office", permits: ["accounts.read"], show: () => <OfficePage /> },
  { path: "/accounts/user", permits: ["accounts.read"], show: () => <UserPage /> },
  {
    path: "/audit",
    permits: ["access.read"],
    place: { label: words.audit, key: "t" },
    show: () => <AuditPage />,
  },
  { path: "/account", show: () => <AccountPage /> },
]

/** Whether somebody with these use cases sees a page. */
export const isPermitted = ({ permits }: Page, useCases: ReadonlyArray<UseCase>): boolean =>
  permits === undefined || permits.some((useCase) => useCases.includes(useCase))

/** The pages with a place of their own that somebody may see. */
export const placesFor = (useCases: ReadonlyArray<UseCase>) =>
  PAGES.flatMap((page) =>
    page.place !== undefined && isPermitted(page, useCases) ? [{ path: page.path, ...page.place }] : [],
  )

const isMatch = (pattern: string, path: string): boolean => {
  const [wanted, had] = [pattern.split("/"), path.split("/")]
  return wanted.length === had.length && wanted.every((part, at) => part.startsWith(":") || part === had[at])
}

const readBundle = (page: Page): void => {
  const shown = page.show({})
  if (!isValidElement(shown) || typeof shown.type === "string" || !("load" in shown.type)) return
  const { load } = shown.type as { readonly load: () => Promise<unknown> }
  // A bundle that does not come is told of where the page stands.
  load().catch(() => undefined)
}

/** Asks for what the page at an address needs, while nothing is drawn yet: bundle, session, answer. */
export const readAhead = async (queries: QueryClient, { pathname, search }: Location): Promise<void> => {
  const page = PAGES.find(({ path }) => isMatch(path, pathname))
  if (page === undefined) return
  readBundle(page)
  try {
    const session = await queries.query(sessionQuery)
    if (session.owes !== null || !isPermitted(page, session.useCases)) return
    const asked = page.asks?.(new URLSearchParams(search))
    if (asked !== undefined) await queries.query(asked)
  } catch {
    // Who is not there is shown the way in by the page itself.
  }
}
