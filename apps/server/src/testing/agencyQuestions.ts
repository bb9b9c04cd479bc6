/**
 * Every question that a key can ask, with the use case behind it: a document about the county and the item of
 * the tests, and what a key of another county or of another item is answered.
 */
import type { UseCase } from "@minsheng/core/access"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { codeOf } from "./register.ts"

/** `done`; `nothing`, an answer without any of it; or the code of a refusal. */
export type Told = string

export interface AgencyQuestion {
  readonly behind: UseCase
  readonly document: string
  /** To a key of another county. */
  readonly abroad: Told
  /** To a key of the county and of another item. */
  readonly otherItem: Told
}

const REFUSAL = "__typename ... on Refusal { code } ... on NotPermitted { useCase fieldGroups }"
const PROJECT = `code countyCode itemKey
    reports(first: 12) { ... on MonthlyReportConnection { nodes { month } } }
    documents(first: 12) { ... on ProjectDocumentConnection { nodes { title } } }`

export const AGENCY_QUESTIONS: Readonly<Record<string, AgencyQuestion>> = {
  region: {
    behind: "regions.read",
    document: `{ region(code: "${JINZHAI}") { ${REFUSAL}
      ... on RegionAnswer { region { code parent { code } } } } }`,
    abroad: "done",
    otherItem: "done",
  },
  regions: {
    behind: "regions.read",
    document: `{ regions(first: 200) { ${REFUSAL} ... on RegionConnection { nodes { code } } } }`,
    abroad: "done",
    otherItem: "done",
  },
  successions: {
    behind: "regions.read",
    document: `{ successions(to: "2011-12-31", first: 200) { ${REFUSAL}
      ... on SuccessionConnection { totalCount } } }`,
    abroad: "done",
    otherItem: "done",
  },
  programme: {
    behind: "programme.read",
    document: `{ programme(year: 2010) { ${REFUSAL} ... on Programme { announced { year } } } }`,
    abroad: "done",
    otherItem: "done",
  },
  regionTargets: {
    behind: "programme.read",
    document: `{ regionTargets(year: 2010, region: "${JINZHAI}", itemKey: "${WATER}") { ${REFUSAL}
      ... on RegionTargets { year targets(first: 200) {
        ... on RegionTargetConnection { nodes { itemKey parts { regionCode } } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "done",
  },
  figures: {
    behind: "figures.read",
    document: `{ figures(region: "${JINZHAI}") { ${REFUSAL}
      ... on Figures { projectCount items { itemKey } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "done",
  },
  fundAccounts: {
    behind: "funds.read",
    document: `{ fundAccounts(region: "${JINZHAI}", itemKey: "${WATER}", first: 50) { ${REFUSAL}
      ... on FundAccountConnection { totals { purpose balance { fen } } nodes { code balance { fen } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  financingPlan: {
    behind: "funds.read",
    document: `{ financingPlan(itemKey: "${WATER}") { ${REFUSAL}
      ... on FinancingPlan { versions { version } counting { shares(first: 50) {
        ... on PlanShareConnection { nodes { regionCode total { fen } } } } } } } }`,
    abroad: "nothing",
    otherItem: "nothing",
  },
  fundRates: {
    behind: "funds.read",
    document: `{ fundRates(by: region, region: "${JINZHAI}", itemKey: "${WATER}") { ${REFUSAL}
      ... on FundRates { rows(first: 50) { ... on FundRatesConnection { nodes { key
        measures { planned { total { fen } } } } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  fundDifferences: {
    behind: "funds.read",
    document: `{ fundDifferences(region: "${JINZHAI}", itemKey: "${WATER}") { ${REFUSAL}
      ... on FundDifferences { rows(first: 50) { ... on FundDifferenceConnection {
        nodes { regionCode itemKey } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  fundShortfalls: {
    behind: "funds.read",
    document: `{ fundShortfalls(region: "${JINZHAI}", itemKey: "${WATER}") { ${REFUSAL}
      ... on FundShortfalls { short { fen } shortfalls(first: 50) { ... on FundShortfallConnection {
        nodes { regionCode itemKey short { fen } } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  fundAlarms: {
    behind: "funds.read",
    document: `{ fundAlarms(region: "${JINZHAI}", itemKey: "${WATER}") { ${REFUSAL}
      ... on FundAlarms { idle(first: 50) { ... on IdleMoneyConnection { nodes { account } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  fundPostings: {
    behind: "funds.read",
    document: `{ fundPostings(account: "2010-${JINZHAI}-${WATER}-county-budget", first: 50) { ${REFUSAL}
      ... on FundPostingConnection { account { code } nodes { amount { fen } counterpart } } } }`,
    abroad: "FundAccountOutsideScope",
    otherItem: "FundAccountOutsideScope",
  },
  fundTransfers: {
    behind: "funds.read",
    document: `{ fundTransfers(region: "${JINZHAI}", itemKey: "${WATER}", first: 50) { ${REFUSAL}
      ... on FundTransferConnection { nodes { kind lines { from to amount { fen } } } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  projects: {
    behind: "projects.read",
    document: `{ projects(year: 2010, region: "${JINZHAI}", itemKey: "${WATER}", first: 50) { ${REFUSAL}
      ... on ProjectConnection { totalCount totals { invested { fen } } nodes { ${PROJECT} } } } }`,
    abroad: "RegionOutsideScope",
    otherItem: "nothing",
  },
  project: {
    behind: "projects.read",
    document: `{ project(code: "${codeOf(JINZHAI, WATER, 1)}") { ${REFUSAL}
      ... on ProjectAnswer { code project { ${PROJECT} } } } }`,
    abroad: "ProjectNotFound",
    otherItem: "ProjectNotFound",
  },
  dossier: {
    behind: "dossiers.read",
    document: `{ dossier(code: "${codeOf(JINZHAI, WATER, 1)}") { ${REFUSAL}
      ... on DossierAnswer { code version acts { type payload } systems { system violated } } } }`,
    abroad: "ProjectNotFound",
    otherItem: "ProjectNotFound",
  },
  findings: {
    behind: "dossiers.read",
    document: `{ findings(code: "${codeOf(JINZHAI, WATER, 1)}", system: tendering) { ${REFUSAL}
      ... on FindingsAnswer { findings { rule verdict evidence { observed } version { why { en } } } } } }`,
    abroad: "ProjectNotFound",
    otherItem: "ProjectNotFound",
  },
  can: {
    behind: "dossiers.read",
    document: `{ can(code: "${codeOf(JINZHAI, WATER, 1)}", action: agreeToStart, subject: "project") {
      ${REFUSAL}
      ... on CanAnswer { receipt { outcome digest findings { rule verdict } } } } }`,
    abroad: "ProjectNotFound",
    otherItem: "ProjectNotFound",
  },
  gateDecisions: {
    behind: "dossiers.read",
    document: `{ gateDecisions(code: "${codeOf(JINZHAI, WATER, 1)}") { ${REFUSAL}
      ... on GateDecisionsAnswer { code decisions { position holds } } } }`,
    abroad: "ProjectNotFound",
    otherItem: "ProjectNotFound",
  },
  rules: {
    behind: "dossiers.read",
    document: `{ rules(asOf: "2010-05-31") { ${REFUSAL} ... on RulesAnswer { rules { id rows blocks } } } }`,
    abroad: "done",
    otherItem: "done",
  },
  journalEntries: {
    behind: "journal.read",
    document: `{ journalEntries(family: project, first: 200) { ${REFUSAL}
      ... on JournalEntryConnection { nodes { position stream payload } } } }`,
    abroad: "nothing",
    otherItem: "nothing",
  },
}
