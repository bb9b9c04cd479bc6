/** Which records of the trail: the conditions as a sentence. */
import { ACCOUNT_ACTS, USE_CASES } from "@minsheng/core/access"
import { actWords, eventWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { type ChosenFilter, FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { words } from "./words.ts"

/** Use cases that leave a record. */
const TAKINGS = USE_CASES.filter((useCase) =>
  /\.(?:export|verify)$|^access\.read$|^documents\.read$/u.test(useCase),
)

/** What keys ask, and what is done to them. */
const OF_KEYS = USE_CASES.filter((useCase) => useCase === "agency.query" || useCase === "keys.manage")

const PASSING = ["after"] as const

const useActs = (): ChosenFilter => {
  const { say } = useLanguage()
  const group = (title: string, acts: ReadonlyArray<string>) => ({
    title,
    options: acts.map((value) => ({ value, text: say(actWords(value)) })),
  })
  return {
    parameter: "act",
    label: words.act,
    any: words.anyAct,
    options: [
      group(say(words.events), Object.keys(eventWords)),
      group(say(words.acts), ACCOUNT_ACTS),
      group(say(words.takings), TAKINGS),
      group(say(words.keys), OF_KEYS),
    ],
  }
}

export const Filters = () => {
  const { say } = useLanguage()
  const act = useActs()
  return (
    <FilterSentence
      sentence={words.sentence}
      resets={PASSING}
      parts={{
        person: {
          parameter: "person",
          label: words.person,
          kind: "text",
          hint: words.personHint,
          isSearch: true,
        },
        from: { parameter: "from", label: words.from, kind: "date" },
        to: { parameter: "to", label: words.to, kind: "date" },
        side: {
          parameter: "side",
          label: words.side,
          any: words.both,
          options: [
            { value: "did", text: say(words.did) },
            { value: "saw", text: say(words.saw) },
          ],
        },
        act,
        subject: { parameter: "subject", label: words.subject, kind: "text", hint: words.subjectHint },
      }}
    >
      <Bookmarks />
    </FilterSentence>
  )
}
