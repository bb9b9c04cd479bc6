/** What a level gives, in words. */
import { Money } from "@minsheng/core/kernel"
import { type LevelRule, WHOLE } from "@minsheng/core/funds"
import { fundLevelWords } from "@minsheng/core/words"
import type { Say } from "../../app/locale.tsx"
import { planWords as words } from "./planWords.ts"

const DECIMALS = 4

/** Millionths as percent, without zeros that say nothing. */
export const percentText = (millionths: number): string => {
  const [whole, rest] = [Math.floor(millionths / (WHOLE / 100)), millionths % (WHOLE / 100)]
  const fraction = String(rest).padStart(DECIMALS, "0").replace(/0+$/u, "")
  return fraction === "" ? String(whole) : `${whole}.${fraction}`
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?$/u

/** Percent as they are typed, in millionths; `undefined` for anything else. */
export const millionthsOf = (text: string): number | undefined => {
  const match = PERCENT.exec(text.trim())
  if (match === null) return undefined
  const value = Number(match[1]) * (WHOLE / 100) + Number((match[2] ?? "").padEnd(DECIMALS, "0"))
  return value <= WHOLE ? value : undefined
}

const termText = ({ level: of, term }: LevelRule, say: Say): string => {
  const level = say(fundLevelWords[of])
  switch (term._tag) {
    case "Share":
      return say(words.share, { level, percent: percentText(term.share) })
    case "PerUnit":
      return say(words.perUnit, { level, yuan: Money.formatYuan(term.unitFen) })
    case "Fixed":
      return say(words.fixed, { level, yuan: Money.formatYuan(term.amountFen) })
    case "Rest":
      return say(words.rest, { level })
  }
}

const floorText = ({ floor }: LevelRule, say: Say): string => {
  if (floor === null) return ""
  return floor._tag === "Share"
    ? say(words.floorShare, { percent: percentText(floor.share) })
    : say(words.floorAmount, { yuan: Money.formatYuan(floor.amountFen) })
}

export const ruleText = (rule: LevelRule, say: Say): string => termText(rule, say) + floorText(rule, say)

const BETWEEN = { zh: "；", en: "; " } as const

export const rulesText = (rules: ReadonlyArray<LevelRule>, say: Say): string =>
  rules.map((rule) => ruleText(rule, say)).join(say(BETWEEN))
