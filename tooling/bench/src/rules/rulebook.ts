/**
 * The rulebook over made-up dossiers: from acts to findings, and beside rule engines and written-out branches
 * on conditions exported from it. Verdicts are compared one by one.
 */
import { type DossierFile, dossierOf, evaluate, RULES } from "@minsheng/core/dossier"
import { dealFlags, type Deal, dealsOf } from "@minsheng/core/redFlags"
import { CalendarDate } from "@minsheng/core/kernel"
import { scaled, secondsOf } from "../measure.ts"
import { ratio, type Result, whole } from "../report.ts"
import { branches, type Contender, jsonRules, zen } from "./contenders.ts"
import { type Case, casesOf } from "./exported.ts"
import { judgeOver, type Stated } from "./ours.ts"
import { dossiers } from "./synthetic.ts"

const ON = CalendarDate.make("2026-06-30")
const DOSSIERS = 100_000
/** All judge these; the slowest would take an hour over all. */
const COMPARED = 500
/** How long each judges, over and over. */
const SECONDS = scaled(3)
const ROUND = 500
const DEALS = 100_000

interface Prepared {
  readonly cases: ReadonlyArray<Case>
  readonly byRule: ReadonlyArray<readonly [rule: number, stated: ReadonlyArray<Stated>]>
}

const prepare = (file: DossierFile): Prepared => {
  const cases = casesOf(dossierOf(file, ON), ON)
  const byRule = new Map<number, Array<Stated>>()
  for (const { rule, stated } of cases) byRule.set(rule, [...(byRule.get(rule) ?? []), stated])
  return { cases, byRule: [...byRule] }
}

/** Ours in the order of the cases, which stand rule by rule. */
const oursOver = ({ byRule }: Prepared) =>
  byRule.flatMap(([rule, stated]) => judgeOver(rule, stated, ON).map(({ verdict }) => verdict))

const assertEqual = (name: string, { cases }: Prepared, verdicts: ReadonlyArray<string>): void => {
  cases.forEach(({ rule, verdict }, index) => {
    if (verdicts[index] === verdict) return
    throw new Error(`${name} says ${verdicts[index]} of ${RULES[rule]?.id}, and the rulebook ${verdict}`)
  })
}

type Judge = () => Promise<ReadonlyArray<string>>

/** Evaluations a second over prepared dossiers; first it warms up, and every verdict is compared. */
const rateOf = async (
  name: string,
  prepared: ReadonlyArray<Prepared>,
  take: (one: Prepared) => Judge,
): Promise<number> => {
  const judges = prepared.map((one) => ({ one, judge: take(one) }))
  for (const { one, judge } of judges) assertEqual(name, one, await judge())
  let [count, seconds] = [0, 0]
  const round = async (): Promise<void> => {
    for (const { judge } of judges) count += (await judge()).length
  }
  while (seconds < SECONDS) seconds += await secondsOf(round)
  return count / seconds
}

const contest = async (make: (number: number) => DossierFile) => {
  const prepared = Array.from({ length: scaled(COMPARED) }, (_, number) => prepare(make(number)))
  const few = prepared.slice(0, Math.max(1, Math.round(prepared.length / 10)))
  const of = ({ name, take }: Contender, over: ReadonlyArray<Prepared>) =>
    rateOf(name, over, ({ cases }) => take(cases))
  return {
    cases: prepared.reduce((sum, { cases }) => sum + cases.length, 0),
    ours: await rateOf("ours", prepared, (one) => () => Promise.resolve(oursOver(one))),
    branches: await of(branches(), prepared),
    zen: await of(zen(), few),
    jsonRules: await of(jsonRules(), few),
  }
}

/** How long findings with their reasons take over some dossiers, and how many there are. */
const evaluated = async (files: ReadonlyArray<DossierFile>) => {
  let findings = 0
  const seconds = await secondsOf(() => {
    for (const file of files) findings += evaluate(file, ON).length
    return Promise.resolve()
  })
  return { seconds, findings }
}

/** From acts to findings with their reasons, dossier by dossier; making them is not counted. */
const overAll = async (make: (number: number) => DossierFile) => {
  const count = scaled(DOSSIERS)
  let [seconds, findings] = [0, 0]
  for (let from = 0; from < count; from += ROUND) {
    const files = Array.from({ length: Math.min(ROUND, count - from) }, (_, index) => make(from + index))
    const round = await evaluated(files)
    seconds += round.seconds
    findings += round.findings
  }
  return { count, seconds, findings }
}

/** Deals of many projects, made from those of the dossiers. */
const flagsOver = async (make: (number: number) => DossierFile) => {
  const count = scaled(DEALS)
  const some = Array.from({ length: 200 }, (_, number) => make(number)).flatMap((file) =>
    dealsOf(dossierOf(file, ON), file.project),
  )
  const deals: ReadonlyArray<Deal> = Array.from({ length: count }, (_, index) => {
    const deal = some[index % some.length] as Deal
    return {
      ...deal,
      name: `${index}`,
      owner: `owner ${index % 3000}`,
      place: `place ${index % 7}`,
      isTendered: index % 2 === 0,
      worthFen: 40_000_000n + BigInt(index % 997) * 100_000n,
    }
  })
  let flags = 0
  const seconds = await secondsOf(() => {
    flags = dealFlags(deals).length
    return Promise.resolve()
  })
  return { count, seconds, flags }
}

const MILLION = 1_000_000

export const rulebook = async (): Promise<Result> => {
  const make = dossiers()
  const { cases, ours, ...others } = await contest(make)
  const all = await overAll(make)
  const flags = await flagsOver(make)
  const beside = (name: string, rate: number, by: string): ReadonlyArray<string> => [
    name,
    `${(rate / MILLION).toFixed(3)} million evaluations/s`,
    by,
  ]
  return {
    title: "The rulebook over dossiers",
    about: [
      `${RULES.length} rules over made-up dossiers of some sixty acts between 2001 and 2024. Beside the engines all`,
      `judge the same ${whole(cases)} cases, from facts that were extracted beforehand and with ends of periods that`,
      "were worked out beforehand; ours chooses the version in force and gives its reasons, the others are handed the",
      "right version and answer a verdict alone. Every verdict of every contender was compared. The engines judged a",
      "tenth of the cases; zen-engine holds the whole rulebook in one decision, so that a dossier is one call.",
    ].join("\n"),
    columns: ["Work", "Rate", "Beside ours"],
    rows: [
      beside("ours, with reasons", ours, "1"),
      beside("branches written out", others.branches, `${ratio(others.branches / ours)} times ours`),
      beside("@gorules/zen-engine", others.zen, `ours ${ratio(ours / others.zen)} times`),
      beside("json-rules-engine", others.jsonRules, `ours ${ratio(ours / others.jsonRules)} times`),
      [
        `from acts to findings, ${whole(all.count)} dossiers`,
        `${(all.findings / all.seconds / MILLION).toFixed(3)} million findings/s`,
        `${all.seconds.toFixed(1)} s in all`,
      ],
      [
        `red flags over ${whole(flags.count)} deals`,
        `${flags.seconds.toFixed(2)} s`,
        `${whole(flags.flags)} flags`,
      ],
    ],
  }
}
