/** The strip at the top of a working page: where do we stand, what is wrong, what do I do next. */
import type { ReactNode } from "react"
import { useLanguage } from "../app/locale.tsx"
import { Mark, type State } from "./Mark.tsx"

const words = {
  stand: { zh: "现在到哪一步", en: "Where do we stand" },
  wrong: { zh: "哪里有问题", en: "What is wrong" },
  next: { zh: "下一步办什么", en: "What next" },
  nothingWrong: { zh: "没有发现问题", en: "Nothing found" },
} as const

export interface StripLine {
  readonly id: string
  readonly state: State
  readonly text: ReactNode
}

const Lines = ({ lines }: { readonly lines: ReadonlyArray<StripLine> }) => (
  <ul className="strip-lines">
    {lines.map((line) => (
      <li key={line.id}>
        <Mark state={line.state} />
        <span>{line.text}</span>
      </li>
    ))}
  </ul>
)

const PROBLEMS_MAX = 4
const ACTIONS_MAX = 3

export const Strip = ({
  stand,
  problems,
  actions,
  primary,
}: {
  readonly stand: ReactNode
  /** Worst first; four at most are shown. */
  readonly problems: ReadonlyArray<StripLine>
  readonly actions: ReadonlyArray<StripLine>
  readonly primary?: ReactNode
}) => {
  const { say } = useLanguage()
  const shown = problems.slice(0, PROBLEMS_MAX)
  return (
    <div className="strip">
      <section aria-label={say(words.stand)}>
        <h2 className="strip-title">{say(words.stand)}</h2>
        {stand}
      </section>
      <section aria-label={say(words.wrong)}>
        <h2 className="strip-title">{say(words.wrong)}</h2>
        <Lines
          lines={shown.length === 0 ? [{ id: "none", state: "done", text: say(words.nothingWrong) }] : shown}
        />
      </section>
      <section aria-label={say(words.next)}>
        <h2 className="strip-title">{say(words.next)}</h2>
        <Lines lines={actions.slice(0, ACTIONS_MAX)} />
        {primary}
      </section>
    </div>
  )
}
