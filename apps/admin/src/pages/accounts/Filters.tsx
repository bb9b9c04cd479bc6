/** Which users: by a text, a role, a state. */
import type { ReactNode } from "react"
import { AccountCondition, ROLES } from "@minsheng/core/access"
import { accountConditionWords, roleWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { words } from "./words.ts"

export const Filters = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  return (
    <FilterSentence
      sentence={words.sentence}
      parts={{
        find: { parameter: "find", label: words.find, kind: "text", hint: words.findHint, isSearch: true },
        role: {
          parameter: "role",
          label: words.role,
          any: words.anyRole,
          options: ROLES.map((value) => ({ value, text: say(roleWords[value]) })),
        },
        state: {
          parameter: "state",
          label: words.state,
          any: words.anyState,
          options: AccountCondition.literals.map((value) => ({
            value,
            text: say(accountConditionWords[value]),
          })),
        },
      }}
    >
      {children}
    </FilterSentence>
  )
}
