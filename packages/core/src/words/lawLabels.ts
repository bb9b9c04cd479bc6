/** Words of the rulebook: verdicts, what numbers count, and a comparison as a sentence. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import * as Money from "../kernel/Money.ts"
import type { LegalConfidence } from "../law/Citation.ts"
import type { Unit } from "../law/DatedParameter.ts"
import type { Verdict } from "../law/Rule.ts"
import type { Leaf, Test } from "../law/Test.ts"
import type { FindingAnswer } from "../dossier/index.ts"
import { say } from "./say.ts"

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  satisfied: say("符合", "satisfied"),
  violated: say("违反", "violated"),
  notApplicable: say("不适用", "not applicable"),
  undetermined: say("无法判定", "undetermined"),
}

export const severityWords: Readonly<Record<"binds" | "advises", Bilingual>> = {
  binds: say("强制", "binds"),
  advises: say("倡导", "advises"),
}

/** How a row of the register of rules was confirmed. */
export const legalConfidenceWords: Readonly<Record<LegalConfidence, Bilingual>> = {
  V1: say("已核对现行文本", "today's text was read"),
  V2: say("已核对公开页面上的原文", "the text was read on a public page"),
  V3: say("据二手资料，只提示不阻断", "from a secondary page; warns only"),
  M: say("据一般了解，只提示不阻断", "general knowledge; warns only"),
}

export const unitWords: Readonly<Record<Unit, Bilingual>> = {
  fen: say("元", "yuan"),
  millionths: say("%", "per cent"),
  count: say("个", "number"),
  squareMetres: say("平方米", "square metres"),
  hours: say("小时", "hours"),
  days: say("日", "days"),
  workingDays: say("个工作日", "working days"),
  months: say("个月", "months"),
  years: say("年", "years"),
}

type Value = FindingAnswer["evidence"][number]["observed"]

const isUnit = (unit: string): unit is Unit => unit in unitWords

/** Of a share in millionths: `30000` is 3, `12345` is 1.2345. */
const percentOf = (millionths: number): string => String(millionths / 10_000)

const SUM = /^-?\d{1,18}$/u

/** A value of a dossier or of the law, as people read it. */
export const lawValueWords = (value: Value, unit: string): Bilingual => {
  if (value === null) return say("未载明", "not said")
  if (typeof value === "boolean") return value ? say("是", "yes") : say("否", "no")
  if (unit === "fen" && SUM.test(String(value))) {
    const yuan = Money.formatYuan(BigInt(value))
    return say(`${yuan} 元`, `${yuan} yuan`)
  }
  if (unit === "millionths") return say(`${percentOf(Number(value))}%`, `${percentOf(Number(value))} %`)
  if (!isUnit(unit) || unit === "count") return say(String(value), String(value))
  return say(`${value} ${unitWords[unit].zh}`, `${value} ${unitWords[unit].en}`)
}

const RELATIONS: Readonly<Record<string, Bilingual>> = {
  ">=": say("不低于", "at least"),
  "<=": say("不超过", "at most"),
  ">": say("超过", "more than"),
  "<": say("低于", "less than"),
  "==": say("为", "equal to"),
}

/** Of days: which comes first. */
const DAY_RELATIONS: Readonly<Record<string, Bilingual>> = {
  "<=": say("不晚于", "not after"),
  "<": say("早于", "before"),
  "==": say("同于", "the same as"),
}

export const truthWords: Readonly<Record<"yes" | "no" | "unknown", Bilingual>> = {
  yes: say("成立", "so"),
  no: say("不成立", "not so"),
  unknown: say("不明", "not known"),
}

/** Conditions in words: lines of an outline, each a comparison or what holds those below it together. */
export interface ConditionLine {
  readonly depth: number
  readonly words: Bilingual
}

const GROUPS = {
  All: say("同时满足：", "all of:"),
  Any: say("任一满足：", "any of:"),
  Not: say("并非：", "not:"),
} as const

const quoted = ({ zh, en }: Bilingual): Bilingual => say(`“${zh}”`, `“${en}”`)

const beside = (left: Bilingual, relation: Bilingual, right: Bilingual): Bilingual =>
  say(
    `${quoted(left).zh}${relation.zh}${quoted(right).zh}`,
    `${quoted(left).en} ${relation.en} ${quoted(right).en}`,
  )

const relationOf = (table: Readonly<Record<string, Bilingual>>, is: string): Bilingual =>
  table[is] ?? say(is, is)

const leafWords = (leaf: Leaf<never>): Bilingual => {
  switch (leaf._tag) {
    case "Comparison":
      return beside(leaf.left.title, relationOf(RELATIONS, leaf.is), leaf.right.title)
    case "Sameness":
      return beside(leaf.left.title, say("同于", "the same as"), leaf.right.title)
    case "Flag": {
      const title = quoted(leaf.left.title)
      return leaf.value ? title : say(`${title.zh}为否`, `not ${title.en}`)
    }
    case "Order":
      return beside(leaf.left.title, relationOf(DAY_RELATIONS, leaf.is), leaf.right.title)
    case "Precedence":
      return beside(leaf.done.title, say("不晚于", "not after"), leaf.before.title)
    case "Portion": {
      const { zh, en } = beside(leaf.left.title, relationOf(RELATIONS, leaf.is), leaf.of.title)
      const share = quoted(leaf.share.title)
      return say(`${zh}的${share.zh}`, `${en} times ${share.en}`)
    }
    case "Deadline": {
      const { zh, en } = beside(leaf.done.title, say("不晚于", "not after"), leaf.after.title)
      if (leaf.within === undefined) return say(zh, en)
      const period = quoted(leaf.within.title)
      return say(`${zh}后的${period.zh}`, `${en} and ${period.en}`)
    }
    case "Distance": {
      const { zh, en } = beside(leaf.from.title, say("与", "and"), leaf.to.title)
      const period = quoted(leaf.atLeast.title)
      return say(`${zh}相隔至少${period.zh}`, `${en} lie apart at least ${period.en}`)
    }
  }
}

export const conditionLines = (test: Test<never>, depth = 0): ReadonlyArray<ConditionLine> => {
  switch (test._tag) {
    case "All":
    case "Any":
      return [
        { depth, words: GROUPS[test._tag] },
        ...test.of.flatMap((part) => conditionLines(part, depth + 1)),
      ]
    case "Not":
      return [{ depth, words: GROUPS.Not }, ...conditionLines(test.of, depth + 1)]
    case "Comparison":
    case "Deadline":
    case "Distance":
    case "Flag":
    case "Order":
    case "Portion":
    case "Precedence":
    case "Sameness":
      return [{ depth, words: leafWords(test) }]
  }
}

type Compared = FindingAnswer["evidence"][number]

/** What a fact is held against. */
const heldAgainst = ({ unit, is, against, expected, number }: Compared): Bilingual => {
  const relation = (unit === "date" ? DAY_RELATIONS : RELATIONS)[is] ?? say(is, is)
  const value = lawValueWords(expected, unit)
  if (against === null) return say(`${relation.zh}“${value.zh}”`, `${relation.en} “${value.en}”`)
  const other = say(`“${against.zh}” ${value.zh}`, `“${against.en}” ${value.en}`)
  if (number === null) return say(`${relation.zh}${other.zh}`, `${relation.en} ${other.en}`)
  const limit = lawValueWords(number.value, number.unit)
  if (is === "apart")
    return say(`与${other.zh} 相隔至少 ${limit.zh}`, `at least ${limit.en} apart from ${other.en}`)
  if (unit === "date") {
    return say(
      `不晚于“${against.zh}”后 ${limit.zh}（${value.zh}）`,
      `not after ${limit.en} from “${against.en}” (${value.en})`,
    )
  }
  return against.zh === number.title.zh
    ? say(`${relation.zh}${other.zh}`, `${relation.en} ${other.en}`)
    : say(`${relation.zh}${other.zh} 的 ${limit.zh}`, `${relation.en} ${limit.en} of ${other.en}`)
}

/** One comparison of a finding, as a sentence. */
export const comparisonWords = (compared: Compared): Bilingual => {
  const seen = lawValueWords(compared.observed, compared.unit)
  const held = heldAgainst(compared)
  const truth = truthWords[compared.holds]
  return say(
    `${compared.fact.zh}：${seen.zh}；${held.zh}：${truth.zh}`,
    `${compared.fact.en}: ${seen.en}; ${held.en}: ${truth.en}`,
  )
}
