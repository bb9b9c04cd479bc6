/** A step of signing in, or of one's own second factor: sent, and why it was refused. */
import { useState } from "react"
import type { Outcome, Told } from "../../api/signIn.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Mark } from "../../design/Mark.tsx"
import { RequestNumber } from "../../design/RequestNumber.tsx"

export const Problem = ({ words: said }: { readonly words: Told | undefined }) => {
  const { say } = useLanguage()
  return said === undefined ? null : (
    <>
      <p className="sign-in-problem" role="alert">
        <Mark state="bad" /> {say(said)}
      </p>
      <RequestNumber id={said.requestId ?? ""} />
    </>
  )
}

/** Sends one step at a time; answers whether what was typed is done with. */
export const useStep = <Answer,>(
  onDone: (answer: Answer) => void,
  /** Told of a refusal by its code; answers whether what was typed is void with it. */
  onRefused: (refusal: Told, code: string) => boolean = () => false,
) => {
  const [problem, setProblem] = useState<Told>()
  const [isSending, setSending] = useState(false)
  const send = async (step: Promise<Outcome<Answer>>): Promise<boolean> => {
    setSending(true)
    const outcome = await step
    setSending(false)
    setProblem(outcome.refusal)
    if (outcome.refusal !== undefined) return onRefused(outcome.refusal, outcome.code)
    onDone(outcome.answer)
    return true
  }
  return { problem, isSending, send }
}
