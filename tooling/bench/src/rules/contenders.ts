/** Who judges exported cases: our own law over the same facts, written-out branches, and two rule engines. */
import { ZenEngine } from "@gorules/zen-engine"
import type { Verdict } from "@minsheng/core/law"
import { Engine, type NestedCondition, type TopLevelCondition } from "json-rules-engine"
import { type Case, EXPORTED, type ExportedVersion, type Expression } from "./exported.ts"

export interface Contender {
  readonly name: string
  /** Takes the cases of a dossier as it likes them best, which is not counted; the answer judges them. */
  readonly take: (cases: ReadonlyArray<Case>) => () => Promise<ReadonlyArray<Verdict>>
}

const keyOf = ({ rule, version }: Pick<Case, "rule" | "version">): string => `${rule}.${version}`

/** An expression in the language of JavaScript and of ZEN, which differ in a few words. */
interface Dialect {
  readonly and: string
  readonly or: string
  readonly equal: string
  readonly unequal: string
  readonly fact: (name: string) => string
}

const written = (expression: Expression, dialect: Dialect): string => {
  const { fact } = dialect
  switch (expression.kind) {
    case "and":
    case "or": {
      if (expression.of.length === 0) return expression.kind === "and" ? "true" : "false"
      return `(${expression.of.map((one) => written(one, dialect)).join(` ${dialect[expression.kind]} `)})`
    }
    case "known":
      return `${fact(expression.fact)} ${dialect.unequal} null`
    case "unknown":
      return `${fact(expression.fact)} ${dialect.equal} null`
    case "is":
      return `${fact(expression.fact)} ${dialect.equal} ${expression.value}`
    case "compare": {
      const is =
        expression.is === "==" ? dialect.equal : expression.is === "!=" ? dialect.unequal : expression.is
      return `${fact(expression.fact)} ${is} ${fact(expression.other)}`
    }
  }
}

const JAVASCRIPT: Dialect = {
  and: "&&",
  or: "||",
  equal: "===",
  unequal: "!==",
  fact: (name) => `f.${name}`,
}

type Branch = (facts: Case["facts"]) => Verdict

/** A function of nothing but comparisons, as somebody would write it for this one version. */
const branchOf = ({ notApplicable, satisfied, violated }: ExportedVersion): Branch => {
  const say = (expression: Expression): string => written(expression, JAVASCRIPT)
  // oxlint-disable-next-line typescript/no-implied-eval -- four hundred branches are written by a program
  return new Function(
    "f",
    [
      ...(notApplicable === undefined ? [] : [`if (${say(notApplicable)}) return "notApplicable";`]),
      `if (${say(satisfied)}) return "satisfied";`,
      `if (${say(violated)}) return "violated";`,
      'return "undetermined";',
    ].join("\n"),
  ) as Branch
}

export const branches = (): Contender => {
  const all = new Map(EXPORTED.map((one) => [keyOf(one), branchOf(one)]))
  return {
    name: "branches",
    take: (cases) => {
      const taken = cases.map((one) => ({ branch: all.get(keyOf(one)) as Branch, facts: one.facts }))
      return () => Promise.resolve(taken.map(({ branch, facts }) => branch(facts)))
    },
  }
}

const ZEN: Dialect = { and: "and", or: "or", equal: "==", unequal: "!=", fact: (name) => `#.${name}` }

const zenVerdict = ({ notApplicable, satisfied, violated }: ExportedVersion): string => {
  const say = (expression: Expression): string => written(expression, ZEN)
  const rest = `${say(satisfied)} ? 'satisfied' : (${say(violated)} ? 'violated' : 'undetermined')`
  return notApplicable === undefined ? rest : `${say(notApplicable)} ? 'notApplicable' : (${rest})`
}

/** One decision holds the whole rulebook: a dossier costs one call, which suits it best. */
export const zen = (): Contender => {
  const expressions = EXPORTED.map((one, index) => ({
    id: `e${index}`,
    key: `v${index}`,
    value: `v${index} == null ? [] : map(v${index}, ${zenVerdict(one)})`,
  }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      {
        id: "rules",
        type: "expressionNode",
        name: "rules",
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "1", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "2", sourceId: "rules", targetId: "out", type: "edge" },
    ],
  })
  const places = new Map(EXPORTED.map((one, index) => [keyOf(one), `v${index}`]))
  return {
    name: "@gorules/zen-engine",
    take: (cases) => {
      const context: Record<string, Array<Case["facts"]>> = {}
      const at = cases.map((one) => {
        const place = places.get(keyOf(one)) ?? ""
        const taken = (context[place] ??= [])
        return [place, taken.push(one.facts) - 1] as const
      })
      return async () => {
        const { result } = (await decision.evaluate(context)) as {
          result: Readonly<Record<string, ReadonlyArray<Verdict>>>
        }
        return at.map(([place, index]) => result[place]?.[index] ?? "undetermined")
      }
    },
  }
}

const OPERATORS = {
  ">=": "greaterThanInclusive",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  "<": "lessThan",
  "==": "equal",
  "!=": "notEqual",
} as const

const nested = (expression: Expression): NestedCondition => {
  switch (expression.kind) {
    case "and":
      return { all: expression.of.map(nested) }
    case "or":
      return { any: expression.of.map(nested) }
    case "known":
      return { fact: expression.fact, operator: "notEqual", value: null }
    case "unknown":
      return { fact: expression.fact, operator: "equal", value: null }
    case "is":
      return { fact: expression.fact, operator: "equal", value: expression.value }
    case "compare":
      return { fact: expression.fact, operator: OPERATORS[expression.is], value: { fact: expression.other } }
  }
}

const topOf = (expression: Expression): TopLevelCondition => ({ all: [nested(expression)] })

const engineOf = ({ notApplicable, satisfied, violated }: ExportedVersion): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const rules = { notApplicable, satisfied, violated }
  for (const [type, expression] of Object.entries(rules)) {
    if (expression !== undefined) engine.addRule({ conditions: topOf(expression), event: { type } })
  }
  return engine
}

const FOUND = ["notApplicable", "satisfied", "violated"] as const

export const jsonRules = (): Contender => {
  const engines = new Map(EXPORTED.map((one) => [keyOf(one), engineOf(one)]))
  return {
    name: "json-rules-engine",
    take: (cases) => {
      const taken = cases.map((one) => ({ engine: engines.get(keyOf(one)) as Engine, facts: one.facts }))
      return async () => {
        const verdicts: Array<Verdict> = []
        for (const { engine, facts } of taken) {
          const { events } = await engine.run(facts)
          const types = new Set(events.map(({ type }) => type))
          verdicts.push(FOUND.find((type) => types.has(type)) ?? "undetermined")
        }
        return verdicts
      }
    },
  }
}
