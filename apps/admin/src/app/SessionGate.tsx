/** Pages are for who is signed in. Whoever is not is shown the way in, and comes back to where they were. */
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Redirect, useLocation, useSearch } from "wouter"
import { failureOf } from "../api/client.ts"
import { sessionQuery } from "../api/firstQueries.ts"
import { ErrorPanel, Skeleton } from "../design/states.tsx"
import { SessionContext } from "./session.tsx"
import { SignInAgain } from "./SignInAgain.tsx"

export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const session = useQuery(sessionQuery)
  const [path] = useLocation()
  const search = useSearch()
  if (session.isPending) return <Skeleton rows={6} />
  const isSignedOut = session.isError && failureOf(session.error).code === "NotSignedIn"
  if (session.data === undefined && isSignedOut) {
    const to = search === "" ? path : `${path}?${search}`
    return <Redirect to={`/sign-in?to=${encodeURIComponent(to)}`} replace />
  }
  if (session.data === undefined) {
    return (
      <main className="page">
        <ErrorPanel isPage error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  // Whoever was signed out meanwhile keeps the page, and signs in again over it.
  return (
    <SessionContext value={session.data}>
      <SignInAgain session={session.data} isSignedOut={isSignedOut}>
        {children}
      </SignInAgain>
    </SessionContext>
  )
}
