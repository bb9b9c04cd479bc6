/** Targets and issues of the programme as files say them. */
import type { Locale } from "@minsheng/core/kernel"
import type { IssueState, TaskTarget } from "@minsheng/core/programme"
import { boundWords, phaseWords } from "@minsheng/core/words"

const UNKNOWN = { zh: "不详", en: "unknown" } as const

/** A target without its unit: a number with how it is meant, or words. */
export const wholeText = ({ quantity, words, bound }: TaskTarget, locale: Locale): string => {
  if (words !== null) return words
  if (quantity === null) return UNKNOWN[locale]
  return bound === "exact" ? quantity : `${boundWords[bound][locale]} ${quantity}`
}

/** How far it is issued, and by which document. */
export const issueText = ({ phase, version, document }: IssueState, locale: Locale): string =>
  [phaseWords[phase][locale], version === null ? "" : `v${version}`, document?.number ?? ""]
    .filter((part) => part !== "")
    .join(" ")
