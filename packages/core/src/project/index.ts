export { askedRegion, RegionOutsideScope, UnknownRegion } from "./askedRegion.ts"
export { projectCells } from "./cells.ts"
export {
  Accepted,
  AnnulReport,
  CorrectDetails,
  CorrectReport,
  RegisterProject,
  ReportFigures,
  ReportMonth,
  ReviseProject,
} from "./commands.ts"
export type { RegisterRefusal, Target } from "./decide.ts"
export {
  DateAfterToday,
  EntryNotFound,
  MonthAlreadyReported,
  MonthBeforeProgramme,
  MonthNotBegun,
  NothingChanged,
  OutsideScope,
  ProjectAlreadyRegistered,
  ProjectNotFound,
  UnknownCounty,
  UnknownItem,
} from "./errors.ts"
export { projectEvents, projectStream, readProjectEvent } from "./events.ts"
export { MonthlyReturn, PhysicalProgress, ProjectCode, projectCode, ProjectDetails, Registration } from "./Project.ts"
export { type Can, type HistoryEntry, missingMonths, ProjectAnswer, type ProjectStatement } from "./ProjectAnswer.ts"
export { ProjectFile, ProjectQuestion } from "./ProjectFile.ts"
export { CountAnswer, CountQuestion, ListAnswer, ListQuestion, ProjectLine, ProjectList } from "./ProjectList.ts"
export {
  currentRecord,
  type Measures,
  type ProjectRecord,
  recordAt,
  recordOf,
  type ReportedMonth,
  type Segment,
  segmentsOf,
} from "./ProjectRecord.ts"
export {
  CappedCount,
  PageOfProjects,
  ProjectFilter,
  ProjectOrder,
  ProjectRepository,
  ProjectRow,
  type ResolvedFilter,
  SearchText,
} from "./ProjectRepository.ts"
export { Projects, registerUnit, reportMonthUnit } from "./Projects.ts"
