/**
 * The agencies' interface as a face of the register: it is asked in GraphQL with nothing but a key, and what
 * it answers is put into the wire form of the others. It reads, and says nothing of what may be done.
 */
import type { Agency } from "@minsheng/server/testing"
import { answered, type Asked, type Face, type Said } from "./faces.ts"

type Data = Readonly<Record<string, unknown>>

const AXES = "axes { asOf knownAt { position recordedAt } current }"
const NAME = "{ zh en }"
const FEN = "annualPlan { fen } invested { fen } disbursed { fen } spent { fen }"
const MONEY = "invested { fen } disbursed { fen } spent { fen }"
const SHARE = "numerator denominator percent aheadPoints"
const DETAILS = `name township implementingUnit annualPlan { fen } plannedStartOn plannedFinishOn`
const REFUSAL = `... on Refusal { code words ${NAME} }
  ... on MalformedInput { issues { path code } } ... on NotPermitted { useCase fieldGroups }
  ... on PositionBeyondHead { position head }`
const OF_REGION = "... on RegionOutsideScope { regionCode } ... on UnknownRegion { regionCode }"

const PROJECT = `id code year countyCode itemKey name township implementingUnit approvedOn ${FEN}
  physicalProgress latestMonth`

const HISTORY = `history(first: 200) { ... on HistoryConnection { nodes { position occurredOn recordedAt
  actorId actorName supersedes annuls reason known standing standingBy statement { _tag: __typename
    ... on ProjectRegistered { id code year countyCode itemKey details { ${DETAILS} } }
    ... on ProjectRevised { details { ${DETAILS} } }
    ... on MonthReported { monthly { month ${MONEY} physicalProgress remark } } } } } }`

const LIST = `query ($year: Int!, $region: String, $itemKey: String, $search: String, $behindPoints: Int,
    $order: ProjectOrder, $first: Int, $after: Cursor, $asOf: Date, $knownAt: KnownAt) {
  answer: projects(year: $year, region: $region, itemKey: $itemKey, search: $search,
      behindPoints: $behindPoints, order: $order, first: $first, after: $after,
      asOf: $asOf, knownAt: $knownAt) {
    ... on ProjectConnection { ${AXES} pageInfo { hasNextPage endCursor } nodes { ${PROJECT}
      countyName ${NAME} prefectureName ${NAME} itemName ${NAME} catalogueName ${NAME} } }
    ${REFUSAL} ${OF_REGION} } }`

const OPEN = `query ($code: String!, $asOf: Date, $knownAt: KnownAt) {
  answer: project(code: $code, asOf: $asOf, knownAt: $knownAt) { ... on ProjectAnswer { ${AXES}
    demonstration code countyName ${NAME} prefectureName ${NAME} itemName ${NAME}
    itemKind itemConfirmed
    missingMonths ${HISTORY}
    project { ${PROJECT} catalogueName ${NAME} plannedStartOn plannedFinishOn reports(first: 200) {
      ... on MonthlyReportConnection { nodes { month ${MONEY} physicalProgress remark position } } } } }
    ${REFUSAL} ... on ProjectNotFound { projectCode } } }`

const FIGURES = `query ($region: String, $asOf: Date, $knownAt: KnownAt) {
  answer: figures(region: $region, asOf: $asOf, knownAt: $knownAt) { ... on Figures { ${AXES}
    demonstration year region { code name ${NAME} } catalogue { code name ${NAME} }
    projectCount reportedCount ${FEN}
    rates { name numerator numeratorAmount { fen } denominator denominatorAmount { fen } percent }
    time { byMonth { ${SHARE} } byDay { ${SHARE} } }
    items { itemKey projectCount reportedCount ${FEN} } } ${REFUSAL} ${OF_REGION} } }`

const fen = (money: unknown): unknown => (money as { readonly fen: string } | undefined)?.fen

/** Amounts as the other faces have them: `…Fen`, a string of digits. */
const withFen = ({ annualPlan, invested, disbursed, spent, ...rest }: Data): Data => ({
  ...rest,
  ...(annualPlan === undefined ? {} : { annualPlanFen: fen(annualPlan) }),
  ...(invested === undefined
    ? {}
    : { investedFen: fen(invested), disbursedFen: fen(disbursed), spentFen: fen(spent) }),
})

const nodesOf = (connection: unknown): ReadonlyArray<Data> =>
  (connection as { readonly nodes: ReadonlyArray<Data> }).nodes

const statementOf = ({ _tag, details, monthly, ...identity }: Data): Data => {
  if (_tag === "MonthReported") return { _tag, payload: withFen(monthly as Data) }
  const told = withFen(details as Data)
  return { _tag, payload: _tag === "ProjectRevised" ? told : { ...identity, details: told } }
}

const historyOf = ({ standing, standingBy, statement, ...entry }: Data): Data => ({
  ...entry,
  standing: { _tag: standing, ...(standing === "Stands" ? {} : { by: standingBy }) },
  statement: statementOf(statement as Data),
})

const stateOf = (project: Data | null): Data | null => {
  if (project === null) return null
  const { reports, name, township, implementingUnit, plannedStartOn, plannedFinishOn, ...more } = project
  const { catalogueName: _, ...rest } = more
  const { annualPlanFen, ...state } = withFen(rest)
  return {
    ...state,
    details: { name, township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn },
    months: nodesOf(reports).map(withFen),
  }
}

const rateOf = ({ numerator, denominator, numeratorAmount, denominatorAmount, ...rate }: Data): Data => ({
  ...rate,
  numerator: `${String(numerator)}Fen`,
  denominator: `${String(denominator)}Fen`,
  numeratorFen: fen(numeratorAmount),
  denominatorFen: fen(denominatorAmount),
})

/** Each question in GraphQL, its variables, and its answer in the wire form of the others. */
const QUESTIONS: Readonly<
  Record<
    string,
    {
      readonly query: string
      readonly variables: (input: Data) => Data
      readonly wire: (answer: Data) => Data
    }
  >
> = {
  list: {
    query: LIST,
    variables: ({ filter, page, ...axes }) => {
      const { limit, ...rest } = page as Data
      return { ...axes, ...(filter as Data), ...rest, first: limit }
    },
    wire: ({ axes, nodes, pageInfo }) => {
      const { hasNextPage, endCursor } = pageInfo as Data
      const rows = (nodes as ReadonlyArray<Data>).map(withFen)
      return { axes, rows, next: hasNextPage === true ? endCursor : null }
    },
  },
  open: {
    query: OPEN,
    variables: (input) => input,
    wire: ({ project, history, ...answer }) => ({
      ...answer,
      catalogueName: (project as Data | null)?.["catalogueName"] ?? null,
      state: stateOf(project as Data | null),
      history: nodesOf(history).map(historyOf),
      can: [],
    }),
  },
  figures: {
    query: FIGURES,
    variables: (input) => input,
    wire: ({ rates, items, ...answer }) => ({
      ...withFen(answer),
      regrouping: null,
      rates: (rates as ReadonlyArray<Data>).map(rateOf),
      items: (items as ReadonlyArray<Data>).map(withFen),
    }),
  },
}

/** What this face can be asked. */
export const isAskedOfAgencies = (asked: Asked, input: object): boolean =>
  asked in QUESTIONS && !("regroupedOn" in input)

const refusalOf = ({ code: _tag, words, projectCode, regionCode, ...fields }: Data): Said => {
  const code = projectCode ?? regionCode
  return { refusal: { _tag, ...fields, ...(code === undefined ? {} : { code }) }, words }
}

export const agencyFace = (agency: Agency): Face => ({
  name: "GraphQL",
  ask: async (asked, input) => {
    const question = QUESTIONS[asked]
    if (question === undefined) throw new Error(`agencies cannot ask ${asked}`)
    const data = await agency.data(question.query, question.variables(input as Data))
    const answer = data["answer"] as Data
    return "words" in answer ? refusalOf(answer) : answered(asked, question.wire(answer))
  },
})
