/** Signing in again where one is: the page stays as it was, with all that was typed. */
import { useQueryClient } from "@tanstack/react-query"
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useId, useRef, useState } from "react"
import type { SessionAnswer } from "@minsheng/core/access"
import { sessionQuery } from "../api/firstQueries.ts"
import { words } from "../pages/signIn/words.ts"
import { useLanguage } from "./locale.tsx"
import { SignInAgainContext } from "./session.tsx"

const SignInForm = lazy(async () => ({
  default: (await import("../pages/signIn/SignInForm.tsx")).SignInForm,
}))

const leave = (): void => location.assign("/sign-in")

const Dialog = ({ userName, onBack }: { readonly userName: string; readonly onBack: () => void }) => {
  const { say } = useLanguage()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  return (
    <dialog
      className="dialog sign-in-again"
      ref={dialog}
      aria-labelledby={id}
      // Nothing behind it can be used: it is left by signing in, or for the way in.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={id}>
        {say(words.again)} · {userName}
      </h2>
      <p className="note">{say(words.againHint)}</p>
      <Suspense>
        <SignInForm as={userName} userName={userName} onSignedIn={onBack} />
      </Suspense>
      <button type="button" className="link-button" onClick={leave}>
        {say(words.leave)}
      </button>
    </dialog>
  )
}

/** Offers the way back in while somebody is signed out, or when a command asks for it. */
export const SignInAgain = ({
  session,
  isSignedOut,
  children,
}: {
  readonly session: SessionAnswer
  readonly isSignedOut: boolean
  readonly children: ReactNode
}) => {
  const queries = useQueryClient()
  const waiting = useRef<Array<(isBack: boolean) => void>>([])
  const [isAsked, setAsked] = useState(false)
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve)
        setAsked(true)
      }),
    [],
  )
  const back = async (): Promise<void> => {
    const now = await queries.query({ ...sessionQuery, staleTime: 0 })
    if (now.userName !== session.userName) {
      queries.clear()
      location.assign("/")
      return
    }
    setAsked(false)
    for (const resolve of waiting.current.splice(0)) resolve(true)
    await queries.invalidateQueries({ predicate: (query) => query.state.status === "error" })
  }
  const { userName } = session
  return (
    <SignInAgainContext value={ask}>
      {children}
      {(isAsked || isSignedOut) && userName !== null && (
        <Dialog userName={userName} onBack={() => void back()} />
      )}
    </SignInAgainContext>
  )
}
