/** Sends a command; afterwards every page reads again what it may have changed. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { failureOf } from "../../api/client.ts"
import { useSignInAgain } from "../../app/session.tsx"

/** What a command does not change: what the server is, and what would have been. */
const KEPT: ReadonlySet<unknown> = new Set(["about", "preview"])

export const useCommand = <Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) => {
  const queries = useQueryClient()
  const signInAgain = useSignInAgain()
  return useMutation({
    // What was answered, such as a key, is gone from memory with the form.
    gcTime: 0,
    mutationFn: async (input: Input): Promise<Answer> => {
      try {
        return await send(input)
      } catch (error) {
        // Whoever was signed out meanwhile signs in again where they are, and the same command is sent.
        const isSignedOut = failureOf(error).code === "NotSignedIn"
        if (!isSignedOut || signInAgain === undefined || !(await signInAgain())) throw error
        return send(input)
      }
    },
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.has(queryKey[0]) })
      onDone(answer)
    },
  })
}
