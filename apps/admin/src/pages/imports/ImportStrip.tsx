/** The three questions of an import: what was found or came of it, which rows came back, what to do now. */
import type { ReactNode } from "react"
import type { ImportSummary } from "@minsheng/core/imports"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { Rowed } from "./Rowed.tsx"
import { words } from "./words.ts"

const problemsOf = (summary: ImportSummary): ReadonlyArray<StripLine> => {
  const { state, rejectedCount, refusedCount, leftCount, warnedCount } = summary
  const lines = [
    { id: "rejected", state: "bad", n: rejectedCount, said: words.cameBack },
    { id: "refused", state: "bad", n: refusedCount, said: words.wereRefused },
    { id: "left", state: "late", n: leftCount, said: words.wereLeft },
    { id: "warned", state: "late", n: state === "staged" ? warnedCount : 0, said: words.areWarned },
  ] as const
  return lines.flatMap(({ n, said, ...line }) =>
    n === 0
      ? []
      : [{ ...line, text: <Sentence words={said} parts={{ n: <Rowed count={n} of={line.id} /> }} /> }],
  )
}

const useActions = (summary: ImportSummary): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { state, acceptedCount, rejectedCount, refusedCount, leftCount } = summary
  const lines: Array<StripLine> = []
  if (state === "staged" && acceptedCount > 0)
    lines.push({ id: "commit", state: "toDo", text: say(words.thenCommit) })
  if (rejectedCount + refusedCount + leftCount > 0)
    lines.push({ id: "repair", state: "toDo", text: say(words.thenRepair) })
  return lines.length > 0 ? lines : [{ id: "none", state: "done", text: say(words.nothingNext) }]
}

export const ImportStrip = ({
  summary,
  stand,
  primary,
}: {
  readonly summary: ImportSummary
  readonly stand: ReactNode
  /** What can be done now, as buttons and files. */
  readonly primary: ReactNode
}) => <Strip stand={stand} problems={problemsOf(summary)} actions={useActions(summary)} primary={primary} />
