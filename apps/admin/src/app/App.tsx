/** Which address shows which page; each page is a bundle of its own. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { lazy, type ReactNode } from "react"
import { Link, Redirect, Route, Switch } from "wouter"
import type { UseCase } from "@minsheng/core/access"
import { failureOf } from "../api/client.ts"
import { sessionQuery } from "../api/queries.ts"
import { Empty } from "../design/states.tsx"
import { LiveProvider } from "../live/live.tsx"
import { useAddress } from "./address.ts"
import { Frame } from "./Frame.tsx"
import { LanguageProvider, Sentence, useLanguage } from "./locale.tsx"
import { Opened } from "./Opened.tsx"
import { useMay, useSession } from "./session.tsx"
import { SessionGate } from "./SessionGate.tsx"
import { words } from "./words.ts"

const SignInPage = lazy(async () => ({
  default: (await import("../pages/signIn/SignInPage.tsx")).SignInPage,
}))
const OverviewPage = lazy(async () => ({
  default: (await import("../pages/overview/OverviewPage.tsx")).OverviewPage,
}))
const BoardPage = lazy(async () => ({
  default: (await import("../pages/board/BoardPage.tsx")).BoardPage,
}))
const ProjectsPage = lazy(async () => ({
  default: (await import("../pages/projects/ProjectsPage.tsx")).ProjectsPage,
}))
const ProjectPage = lazy(async () => ({
  default: (await import("../pages/project/ProjectPage.tsx")).ProjectPage,
}))
const ImportsPage = lazy(async () => ({
  default: (await import("../pages/imports/ImportsPage.tsx")).ImportsPage,
}))
const AccountPage = lazy(async () => ({
  default: (await import("../pages/account/AccountPage.tsx")).AccountPage,
}))
const OwedPage = lazy(async () => ({
  default: (await import("../pages/account/OwedPage.tsx")).OwedPage,
}))
const AccountsPage = lazy(async () => ({
  default: (await import("../pages/accounts/AccountsPage.tsx")).AccountsPage,
}))
const UserPage = lazy(async () => ({
  default: (await import("../pages/accounts/UserPage.tsx")).UserPage,
}))
const AuditPage = lazy(async () => ({
  default: (await import("../pages/audit/AuditPage.tsx")).AuditPage,
}))
const RegionsPage = lazy(async () => ({
  default: (await import("../pages/regions/RegionsPage.tsx")).RegionsPage,
}))
const RegionPage = lazy(async () => ({
  default: (await import("../pages/region/RegionPage.tsx")).RegionPage,
}))

const ProgrammePage = lazy(async () => ({
  default: (await import("../pages/programme/ProgrammePage.tsx")).ProgrammePage,
}))
const ProgrammeItemPage = lazy(async () => ({
  default: (await import("../pages/programme/ItemPage.tsx")).ItemPage,
}))
const ComparePage = lazy(async () => ({
  default: (await import("../pages/programme/ComparePage.tsx")).ComparePage,
}))

/** A refusal is an answer: asking again will not change it. */
const retries = (count: number, error: unknown): boolean => count < 2 && failureOf(error).code === undefined

const onError = (error: unknown): void => {
  if (failureOf(error).code === "NotSignedIn")
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => (query.queryKey[0] === "session" ? undefined : onError(error)),
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry: retries, staleTime: 5000 } },
})

const NotFoundPage = () => {
  const { say } = useLanguage()
  return (
    <Empty
      isPage
      title={say(words.notFound)}
      action={
        <Link href="/" className="button primary">
          {say(words.toOverview)}
        </Link>
      }
    >
      {say(words.notFoundText)}
    </Empty>
  )
}

/** A page for those whose roles permit it; the others are told where their work is done. */
const Permitted = ({ useCase, children }: { readonly useCase: UseCase; readonly children: ReactNode }) => {
  const { say } = useLanguage()
  if (useMay(useCase)) return children
  return (
    <Empty isPage title={say(words.noPages)}>
      <Sentence words={words.noPagesText} parts={{ command: <code>npm run minsheng -- --help</code> }} />
    </Empty>
  )
}

/** The first page of each: figures, or the accounts and the trail that one administers. */
const Home = () => {
  const readsFigures = useMay("figures.read")
  const manages = useMay("users.manage")
  const assigns = useMay("roles.assign")
  const audits = useMay("access.read")
  if (!readsFigures && (manages || assigns)) return <Redirect to="/accounts" replace />
  if (!readsFigures && audits) return <Redirect to="/audit" replace />
  return (
    <Permitted useCase="figures.read">
      <OverviewPage />
    </Permitted>
  )
}

/** Nothing but what somebody has to do with their account first. */
const Owing = ({ children }: { readonly children: ReactNode }) => {
  const { owes } = useSession()
  return owes === null ? children : <OwedPage owes={owes} />
}

/** The board on a wall stands alone; any other page has its frame. */
const Framed = ({ children }: { readonly children: ReactNode }) => {
  const { params, path } = useAddress()
  if (path === "/board" && params.get("wall") === "on") return <main id="page">{children}</main>
  return <Frame>{children}</Frame>
}

const Routes = () => (
  <Switch>
    <Route path="/board">
      <Permitted useCase="figures.read">
        <BoardPage />
      </Permitted>
    </Route>
    <Route path="/">
      <Home />
    </Route>
    <Route path="/account" component={AccountPage} />
    <Route path="/accounts">
      <Permitted useCase="accounts.read">
        <AccountsPage />
      </Permitted>
    </Route>
    <Route path="/accounts/user">
      <Permitted useCase="accounts.read">
        <UserPage />
      </Permitted>
    </Route>
    <Route path="/audit">
      <Permitted useCase="access.read">
        <AuditPage />
      </Permitted>
    </Route>
    <Route path="/projects">
      <Permitted useCase="projects.read">
        <ProjectsPage />
      </Permitted>
    </Route>
    <Route path="/projects/:code">
      {({ code }) => (
        <Permitted useCase="projects.read">
          <ProjectPage key={code} code={code} />
        </Permitted>
      )}
    </Route>
    <Route path="/imports">
      <Permitted useCase="projects.import">
        <ImportsPage />
      </Permitted>
    </Route>
    <Route path="/regions">
      <Permitted useCase="regions.read">
        <RegionsPage />
      </Permitted>
    </Route>
    <Route path="/regions/:code">
      {({ code }) => (
        <Permitted useCase="figures.read">
          <RegionPage key={code} code={code} />
        </Permitted>
      )}
    </Route>
    <Route path="/programme">
      <Permitted useCase="programme.read">
        <ProgrammePage />
      </Permitted>
    </Route>
    <Route path="/programme/compare">
      <Permitted useCase="programme.read">
        <ComparePage />
      </Permitted>
    </Route>
    <Route path="/programme/items/:itemKey">
      {({ itemKey }) => (
        <Permitted useCase="programme.read">
          <ProgrammeItemPage itemKey={itemKey} />
        </Permitted>
      )}
    </Route>
    <Route component={NotFoundPage} />
  </Switch>
)

const PageOfAddress = () => (
  <LiveProvider>
    <Framed>
      <Opened rows={12}>
        <Owing>
          <Routes />
        </Owing>
      </Opened>
    </Framed>
  </LiveProvider>
)

const Pages = () => (
  <SessionGate>
    <PageOfAddress />
  </SessionGate>
)

export const App = () => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <Switch>
        <Route path="/sign-in">
          <Opened rows={6}>
            <SignInPage />
          </Opened>
        </Route>
        <Route component={Pages} />
      </Switch>
    </LanguageProvider>
  </QueryClientProvider>
)
