export { type Answer, Caller, cookieIn, dataOf, refusalIn, within } from "./Caller.ts"
export { Collector, type ExportedSpan } from "./Collector.ts"
export { freePort, takenPort, TemporaryHome } from "./homes.ts"
export { codeOf, PERSON_OF, PROJECTS_EACH, STAFFED } from "./register.ts"
export { RunningServer } from "./RunningServer.ts"
export { COMPILED, type ServerEnvironment, ServerProcess } from "./ServerProcess.ts"
export {
  CLOSED_NAME,
  CSV,
  differing,
  exported,
  PROCEDURES,
  SECURED_NAME,
  type Stage,
  trailExported,
  type Way,
  WAYS,
} from "./ways.ts"
