/** New passwords: apart from the other codecs, so that signing in does without the words of every refusal. */
import { Redacted } from "effect"
import { passwordProblem } from "@minsheng/core/access"
import { refusalWords } from "@minsheng/core/words"
import type { Codec } from "./codecs.ts"

/** A password that is to be, held to core's rule for whoever is to have it. */
export const newSecretOf = (userName: string): Codec<string> => ({
  kind: "newSecret",
  read: (text) => {
    const problem = passwordProblem(Redacted.make(text), userName)
    return problem === undefined ? { value: text } : { problem: refusalWords(problem) }
  },
  write: () => "",
})
