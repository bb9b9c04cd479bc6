/** The two sides of a comparison: what an address names, and what can be chosen. */
import { useId } from "react"
import type { CompareQuestion, YearsAnswer } from "@minsheng/core/programme"
import { phaseWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { compareWords as words, words as pageWords } from "./words.ts"

const SIDE = /^(20\d\d)(?:@(\d{1,4}|draft))?$/u

/** `2010` as it is in force, `2010@1` a version, `2011@draft` a draft. */
export const sideOf = (text: string | null, year: number): CompareQuestion["before"] => {
  const match = SIDE.exec(text ?? "")
  if (match === null) return { year }
  const [, of, version] = match
  return {
    year: Number(of),
    ...(version === undefined ? {} : { version: version === "draft" ? version : Number(version) }),
  }
}

/** A year's versions and, where there is one, its draft: as many numbers as there are, then the draft. */
export const versionsOffered = ({
  year,
  version,
  phase,
}: Pick<YearsAnswer[number], "year" | "version" | "phase">): ReadonlyArray<string> => [
  ...Array.from({ length: version ?? 0 }, (_, index) => `${year}@${index + 1}`),
  ...(phase === "issued" || phase === "empty" ? [] : [`${year}@draft`]),
]

export const Side = ({
  name,
  asked,
  offered,
}: {
  readonly name: "before" | "after"
  /** As it stands in the address, or would stand there. */
  readonly asked: string
  readonly offered: ReadonlyArray<string>
}) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  const id = useId()
  const text = (side: string): string => {
    const { year, version } = sideOf(side, 0)
    if (version === undefined) return side
    return `${year} ${version === "draft" ? say(phaseWords.draft) : say(pageWords.version, { n: version })}`
  }
  return (
    <span className="choosers">
      <label htmlFor={id}>{say(words[name])}</label>
      <select
        id={id}
        className="select"
        value={asked}
        onChange={(event) => change({ [name]: event.target.value })}
      >
        {[...new Set([...offered, asked])].map((side) => (
          <option key={side} value={side}>
            {text(side)}
          </option>
        ))}
      </select>
    </span>
  )
}
