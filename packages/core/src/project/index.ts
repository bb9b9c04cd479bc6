export { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
export { askedRegion } from "./askedRegion.ts"
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
export { projectSubject } from "./documentSubject.ts"
export { CountQuestion, type ListRefusal } from "./askedList.ts"
export type { RegisterRefusal, Target } from "./decide.ts"
export {
  ApprovalAfterRevision,
  DateAfterToday,
  DateBeforeApproval,
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
export {
  MonthlyReturn,
  PhysicalProgress,
  ProjectCode,
  projectCode,
  ProjectDetails,
  Registration,
} from "./Project.ts"
export {
  type Can,
  type HistoryEntry,
  missingMonths,
  ProjectAnswer,
  type ProjectStatement,
} from "./ProjectAnswer.ts"
export { ChosenColumns, ProjectColumn } from "./ProjectColumn.ts"
export {
  type ProjectDocument,
  ProjectFile,
  type ProjectLook,
  ProjectQuestion,
  type ProjectStanding,
} from "./ProjectFile.ts"
export {
  CountAnswer,
  ExportQuestion,
  ListAnswer,
  ListQuestion,
  ProjectLine,
  ProjectList,
  type SliceAnswer,
  SliceQuestion,
} from "./ProjectList.ts"
export {
  currentRecord,
  lastRecord,
  type Measures,
  type ProjectRecord,
  recordAt,
  type ReportedMonth,
  type Segment,
  segmentsOf,
  sharedLength,
} from "./ProjectRecord.ts"
export { type ReturnLine, ReturnList, ReturnsQuestion } from "./ReturnList.ts"
export {
  CappedCount,
  PageOfProjects,
  ProjectFilter,
  ProjectOrder,
  ProjectRepository,
  ProjectRow,
  type ProjectSums,
  type ProjectTotals,
  type ResolvedFilter,
  SearchText,
} from "./ProjectRepository.ts"
export { Projects, registerUnit, reportMonthUnit } from "./Projects.ts"
export { nameCell } from "./cells.ts"
