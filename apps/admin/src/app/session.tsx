/** Who is signed in, as the pages know it. */
import { createContext, useContext } from "react"
import type { SessionAnswer, UseCase } from "@minsheng/core/access"

export const SessionContext = createContext<SessionAnswer | undefined>(undefined)

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
