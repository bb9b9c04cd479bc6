/** Which address shows which page; each page is a bundle of its own. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { Link, Route, Switch } from "wouter"
import { failureOf } from "../api/client.ts"
import { sessionQuery } from "../api/queries.ts"
import { Empty, Skeleton } from "../design/states.tsx"
import { Frame } from "./Frame.tsx"
import { LanguageProvider, useLanguage } from "./locale.tsx"
import { SessionGate } from "./session.tsx"
import { words } from "./words.ts"

const SignInPage = lazy(async () => ({
  default: (await import("../pages/signIn/SignInPage.tsx")).SignInPage,
}))
const OverviewPage = lazy(async () => ({
  default: (await import("../pages/overview/OverviewPage.tsx")).OverviewPage,
}))
const ProjectsPage = lazy(async () => ({
  default: (await import("../pages/projects/ProjectsPage.tsx")).ProjectsPage,
}))
const ProjectPage = lazy(async () => ({
  default: (await import("../pages/project/ProjectPage.tsx")).ProjectPage,
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

const Pages = () => (
  <SessionGate>
    <Frame>
      <Suspense fallback={<Skeleton rows={12} />}>
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/projects" component={ProjectsPage} />
          <Route path="/projects/:code">{({ code }) => <ProjectPage key={code} code={code} />}</Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Frame>
  </SessionGate>
)

export const App = () => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <Switch>
        <Route path="/sign-in">
          <Suspense fallback={<Skeleton rows={6} />}>
            <SignInPage />
          </Suspense>
        </Route>
        <Route component={Pages} />
      </Switch>
    </LanguageProvider>
  </QueryClientProvider>
)
