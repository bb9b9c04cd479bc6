/** Which address shows which page; each page is a bundle of its own. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { lazy, type ReactNode } from "react"
import { Link, Redirect, Route, Switch } from "wouter"
import { failureOf } from "../api/client.ts"
import { sessionQuery } from "../api/firstQueries.ts"
import { DownloadsProvider } from "../design/download/Downloads.tsx"
import { Empty } from "../design/states.tsx"
import { LiveProvider } from "../live/live.tsx"
import { useAddress } from "./address.ts"
import { Frame } from "./Frame.tsx"
import { LanguageProvider, Sentence, useLanguage } from "./locale.tsx"
import { Opened } from "./Opened.tsx"
import { isPermitted, type Page, PAGES } from "./pages.tsx"
import { useMay, useSession } from "./session.tsx"
import { SessionGate } from "./SessionGate.tsx"
import { words } from "./words.ts"

const SignInPage = lazy(async () => ({
  default: (await import("../pages/signIn/SignInPage.tsx")).SignInPage,
}))
const OwedPage = lazy(async () => ({
  default: (await import("../pages/account/OwedPage.tsx")).OwedPage,
}))

/** A refusal is an answer: asking again will not change it. */
const retries = (count: number, error: unknown): boolean => count < 2 && failureOf(error).code === undefined

const onError = (error: unknown): void => {
  if (failureOf(error).code === "NotSignedIn")
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

export const queries = new QueryClient({
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
const Permitted = ({ page, children }: { readonly page: Page; readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const { useCases } = useSession()
  if (isPermitted(page, useCases)) return children
  return (
    <Empty isPage title={say(words.noPages)}>
      <Sentence words={words.noPagesText} parts={{ command: <code>npm run minsheng -- --help</code> }} />
    </Empty>
  )
}

/** The first page of each: figures, or the accounts and the trail that one administers. */
const Home = ({ page, children }: { readonly page: Page; readonly children: ReactNode }) => {
  const readsFigures = useMay("figures.read")
  const manages = useMay("users.manage")
  const assigns = useMay("roles.assign")
  const audits = useMay("access.read")
  if (!readsFigures && (manages || assigns)) return <Redirect to="/accounts" replace />
  if (!readsFigures && audits) return <Redirect to="/audit" replace />
  return <Permitted page={page}>{children}</Permitted>
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
    {PAGES.map((page) => {
      const Gate = page.path === "/" ? Home : Permitted
      return (
        <Route key={page.path} path={page.path}>
          {(parameters) => <Gate page={page}>{page.show(parameters)}</Gate>}
        </Route>
      )
    })}
    <Route component={NotFoundPage} />
  </Switch>
)

const PageOfAddress = () => (
  <LiveProvider>
    <DownloadsProvider>
      <Framed>
        <Opened rows={12}>
          <Owing>
            <Routes />
          </Owing>
        </Opened>
      </Framed>
    </DownloadsProvider>
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
