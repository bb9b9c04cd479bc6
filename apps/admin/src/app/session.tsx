/** Who is signed in. Whoever is not is shown the way in, and comes back to where they were. */
import { useQuery } from "@tanstack/react-query"
import { createContext, type ReactNode, useContext } from "react"
import { Redirect, useLocation, useSearch } from "wouter"
import type { SessionAnswer, UseCase } from "@minsheng/core/access"
import { failureOf } from "../api/client.ts"
import { sessionQuery } from "../api/queries.ts"
import { ErrorPanel, Skeleton } from "../design/states.tsx"

const SessionContext = createContext<SessionAnswer | undefined>(undefined)

export const useSession = (): SessionAnswer => {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error("useSession needs a SessionGate above it")
  return session
}

/**
 * Signs in again without leaving the page; answers whether the same user is back. Without one, whoever was
 * signed out is shown the way in and comes back to the same address, where their draft waits.
 */
export const SignInAgainContext = createContext<(() => Promise<boolean>) | undefined>(undefined)

export const useSignInAgain = () => useContext(SignInAgainContext)

/** Whether the signed-in user's roles permit a use case; the server decides, this only shows. */
export const useMay = (useCase: UseCase): boolean => useSession().useCases.includes(useCase)

export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const session = useQuery(sessionQuery)
  const [path] = useLocation()
  const search = useSearch()
  if (session.isPending) return <Skeleton rows={6} />
  if (session.isError) {
    if (failureOf(session.error).code === "NotSignedIn") {
      const to = search === "" ? path : `${path}?${search}`
      return <Redirect to={`/sign-in?to=${encodeURIComponent(to)}`} replace />
    }
    return (
      <main className="page">
        <ErrorPanel isPage error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  return <SessionContext value={session.data}>{children}</SessionContext>
}
