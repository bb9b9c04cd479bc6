export { Agency, issueKey, type KeyAsked, RESPONSE_TYPE } from "./Agency.ts"
export { AGENCY_QUESTIONS, type AgencyQuestion } from "./agencyQuestions.ts"
export { type Answer, Caller, cookieIn, dataOf, refusalIn, within } from "./Caller.ts"
export { Collector, type ExportedSpan } from "./Collector.ts"
export { freePort, takenPort, TemporaryHome } from "./homes.ts"
export {
  codeOf,
  NEIGHBOUR_OF,
  NEIGHBOURED,
  OTHER_NAME,
  PERSON_OF,
  PROJECTS_EACH,
  STAFFED,
} from "./register.ts"
export { ARRIVALS, CSV, PLANS, RETURNS, TARGETS, TRANSFERS, uploaded } from "./importWays.ts"
export { type Heard, Listener } from "./Listener.ts"
export { RunningServer } from "./RunningServer.ts"
export { COMPILED, type ServerEnvironment, ServerProcess } from "./ServerProcess.ts"
export { stageOf } from "./stage.ts"
export { API_PATHS } from "../http/api.ts"
export { CLOSED_NAME, SECURED_NAME } from "./accessWays.ts"
export { differing, exported, PROCEDURES, returnsExported, trailExported, unreached, WAYS } from "./ways.ts"
export type { Abroad, Stage, Way } from "./Way.ts"
export { OWN_ITEM } from "./programmeWays.ts"
