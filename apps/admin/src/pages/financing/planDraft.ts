/**
 * A plan as it is drawn up: texts as they are typed, read into what the command says. What each line comes to
 * is worked out by the rule of the ledger itself, so what closes here closes there.
 */
import { Option, Result, Schema } from "effect"
import { type Bilingual, decodeInput, MalformedInput, Money, Quantity } from "@minsheng/core/kernel"
import {
  type ByLevel,
  type Floor,
  FUND_LEVELS,
  type FundLevel,
  IssueFinancingPlan,
  LevelRule,
  type PlanStatement,
  sharedOut,
  type Term,
} from "@minsheng/core/funds"
import { inputIssueWords, unclosedWords } from "@minsheng/core/words"
import type { IssueCommand } from "../../api/financing.ts"
import { words as formWords } from "../../design/form/words.ts"
import { editorWords as words } from "./planWords.ts"
import { millionthsOf, percentText } from "./terms.ts"

export interface RuleDraft {
  readonly term: Term["_tag"] | ""
  readonly value: string
  readonly floor: Floor["_tag"] | ""
  readonly least: string
}

export interface GroupDraft {
  readonly name: string
  readonly rules: Readonly<Record<FundLevel, RuleDraft>>
}

export interface LineDraft {
  readonly regionCode: string
  readonly group: string
  readonly planned: string
  readonly quantity: string
}

export interface DueDraft {
  readonly level: FundLevel
  readonly dueOn: string
  readonly share: string
}

export interface PlanDraft {
  readonly effectiveFrom: string
  readonly document: string
  readonly remark: string
  readonly groups: ReadonlyArray<GroupDraft>
  readonly lines: ReadonlyArray<LineDraft>
  readonly dues: ReadonlyArray<DueDraft>
}

const NO_RULE: RuleDraft = { term: "", value: "", floor: "", least: "" }

const NO_RULES: GroupDraft["rules"] = {
  central: NO_RULE,
  province: NO_RULE,
  city: NO_RULE,
  county: NO_RULE,
  selfRaised: NO_RULE,
}

export const newGroup = (name: string): GroupDraft => ({ name, rules: NO_RULES })

const valueText = (term: Term): string => {
  switch (term._tag) {
    case "Share":
      return percentText(term.share)
    case "PerUnit":
      return Money.formatYuan(term.unitFen)
    case "Fixed":
      return Money.formatYuan(term.amountFen)
    case "Rest":
      return ""
  }
}

const leastText = (floor: Floor | null): string => {
  if (floor === null) return ""
  return floor._tag === "Share" ? percentText(floor.share) : Money.formatYuan(floor.amountFen)
}

const ruleDraft = ({ term, floor }: LevelRule): RuleDraft => ({
  term: term._tag,
  value: valueText(term),
  floor: floor?._tag ?? "",
  least: leastText(floor),
})

/** How a version begins: as the one before it stands, without its document. */
export const draftFrom = (plan: PlanStatement | undefined, today: string, groupName: string): PlanDraft => ({
  effectiveFrom: today,
  document: "",
  remark: "",
  groups: plan?.groups.map(({ name, rules }) => ({
    name,
    rules: { ...NO_RULES, ...Object.fromEntries(rules.map((rule) => [rule.level, ruleDraft(rule)])) },
  })) ?? [newGroup(groupName)],
  lines:
    plan?.lines.map(({ regionCode, group, plannedFen, quantity }) => ({
      regionCode,
      group,
      planned: plannedFen === null ? "" : Money.formatYuan(plannedFen),
      quantity: quantity ?? "",
    })) ?? [],
  dues: plan?.dues.map(({ level, dueOn, share }) => ({ level, dueOn, share: percentText(share) })) ?? [],
})

type EncodedPlan = IssueCommand["plan"]
type EncodedRule = EncodedPlan["groups"][number]["rules"][number]

/** What is wrong, by the place in the draft: `groups.0.county.value`, `lines.3.planned`, `document`. */
export type Problems = Readonly<Record<string, Bilingual>>

export interface Outcome {
  /** What each level gives; left out where the line does not close or is not read yet. */
  readonly byLevel?: ByLevel
  /** Why it does not close. */
  readonly unclosed?: Bilingual
}

export interface ReadDraft {
  /** What the command says; `undefined` as long as something is wrong. */
  readonly plan: EncodedPlan | undefined
  readonly problems: Problems
  /** One a line, in their order. */
  readonly outcomes: ReadonlyArray<Outcome>
}

/** Collects what is wrong while texts are read. */
class Reader {
  readonly problems: Record<string, Bilingual> = {}

  #read<Value>(at: string, value: Value | undefined, problem: Bilingual): Value | undefined {
    if (value === undefined) this.problems[at] = problem
    return value
  }

  fen(at: string, text: string): string | undefined {
    return this.#read(at, Money.parseYuan(text)?.toString(), formWords.badMoney)
  }

  share(at: string, text: string): number | undefined {
    return this.#read(at, millionthsOf(text), words.badShare)
  }

  quantity(at: string, text: string): string | undefined {
    return this.#read(at, Quantity.parse(text.trim()), words.badQuantity)
  }
}

const termRead = (
  reader: Reader,
  at: string,
  { term, value }: RuleDraft,
): EncodedRule["term"] | undefined => {
  if (term === "Rest") return { _tag: "Rest" }
  if (term === "Share") {
    const share = reader.share(at, value)
    return share === undefined ? undefined : { _tag: "Share", share }
  }
  const fen = reader.fen(at, value)
  if (fen === undefined) return undefined
  return term === "PerUnit" ? { _tag: "PerUnit", unitFen: fen } : { _tag: "Fixed", amountFen: fen }
}

const floorRead = (
  reader: Reader,
  at: string,
  { floor, least }: RuleDraft,
): EncodedRule["floor"] | undefined => {
  if (floor === "") return null
  if (floor === "Share") {
    const share = reader.share(at, least)
    return share === undefined ? undefined : { _tag: "Share", share }
  }
  const amountFen = reader.fen(at, least)
  return amountFen === undefined ? undefined : { _tag: "Amount", amountFen }
}

const rulesRead = (
  reader: Reader,
  at: string,
  { rules }: GroupDraft,
): ReadonlyArray<EncodedRule> | undefined => {
  const stated = FUND_LEVELS.filter((level) => rules[level].term !== "")
  if (stated.length === 0) {
    reader.problems[`${at}.rules`] = words.noRules
    return undefined
  }
  const read = stated.flatMap((level): ReadonlyArray<EncodedRule> => {
    const term = termRead(reader, `${at}.${level}.value`, rules[level])
    const floor = floorRead(reader, `${at}.${level}.least`, rules[level])
    return term === undefined || floor === undefined ? [] : [{ level, term, floor }]
  })
  return read.length === stated.length ? read : undefined
}

type EncodedLine = EncodedPlan["lines"][number]

const lineRead = (reader: Reader, at: string, line: LineDraft): EncodedLine | undefined => {
  const planned = line.planned.trim() === "" ? null : reader.fen(`${at}.planned`, line.planned)
  const quantity = line.quantity.trim() === "" ? null : reader.quantity(`${at}.quantity`, line.quantity)
  if (planned === undefined || quantity === undefined) return undefined
  return { regionCode: line.regionCode, group: line.group, plannedFen: planned, quantity }
}

const decodeRules = Schema.decodeUnknownOption(Schema.Array(LevelRule))

const outcomeOf = (rules: ReadonlyArray<LevelRule> | undefined, line: EncodedLine | undefined): Outcome => {
  if (rules === undefined || line === undefined) return {}
  const found = sharedOut(rules, {
    plannedFen: line.plannedFen === null ? null : BigInt(line.plannedFen),
    quantity: line.quantity === null ? null : Quantity.make(line.quantity),
  })
  return Result.isSuccess(found) ? { byLevel: found.success } : { unclosed: unclosedWords(found.failure) }
}

const decodeCommand = decodeInput(IssueFinancingPlan)

/** `plan.lines.3.plannedFen` of the command, as the draft calls it. */
const placeOf = (path: string): string => path.replace(/^plan\./u, "").replace(/\.plannedFen$/u, ".planned")

/** A draft as the command says it, with everything that is wrong, and what each line comes to. */
export const readDraft = (
  draft: PlanDraft,
  about: { readonly year: number; readonly itemKey: string },
): ReadDraft => {
  const reader = new Reader()
  const groups = draft.groups.map((group, index) => ({
    name: group.name.trim(),
    rules: rulesRead(reader, `groups.${index}`, group),
  }))
  const rulesOf = new Map(
    groups.map(({ name, rules }) => [
      name,
      rules === undefined ? undefined : Option.getOrUndefined(decodeRules(rules)),
    ]),
  )
  const lines = draft.lines.map((line, index) => lineRead(reader, `lines.${index}`, line))
  const outcomes = lines.map((line) => outcomeOf(rulesOf.get(line?.group ?? ""), line))
  for (const [index, { group }] of draft.lines.entries()) {
    if (!rulesOf.has(group)) reader.problems[`lines.${index}.group`] = words.noGroup
    const { unclosed } = outcomes[index] ?? {}
    if (unclosed !== undefined) reader.problems[`lines.${index}.closing`] = unclosed
  }
  if (lines.length === 0) reader.problems["lines"] = words.noLine
  const dues = draft.dues.map(({ level, dueOn, share }, index) => ({
    level,
    dueOn,
    share: reader.share(`dues.${index}.share`, share) ?? 0,
  }))
  const plan = {
    ...about,
    effectiveFrom: draft.effectiveFrom,
    document: draft.document.trim(),
    groups: groups.map(({ name, rules }) => ({ name, rules: rules ?? [] })),
    lines: lines.filter((line) => line !== undefined),
    dues: sortedDues(dues),
    remark: draft.remark.trim() === "" ? null : draft.remark.trim(),
  } as unknown as EncodedPlan
  const decoded = decodeCommand({ commandId: "checked", follows: 0, plan })
  const issues = decoded instanceof MalformedInput ? decoded.issues : []
  for (const { path, code } of issues) {
    // A text that could not be read is missing for the schema, and has been said.
    const said = inputIssueWords[code]
    if (said !== undefined && Object.keys(reader.problems).length === 0) reader.problems[placeOf(path)] = said
  }
  const isSound = Object.keys(reader.problems).length === 0 && issues.length === 0
  return { plan: isSound ? plan : undefined, problems: reader.problems, outcomes }
}

/** By level, then by day: the order in which days are compared. */
const sortedDues = <Due extends Pick<DueDraft, "level" | "dueOn">>(
  dues: ReadonlyArray<Due>,
): ReadonlyArray<Due> =>
  dues.toSorted(
    (a, b) =>
      FUND_LEVELS.indexOf(a.level) - FUND_LEVELS.indexOf(b.level) ||
      (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
  )
