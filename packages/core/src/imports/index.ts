export type { CellNote, RawRow } from "./CellReader.ts"
export { readRow } from "./classify.ts"
export {
  CHANGEABLE,
  type ChangeableColumn,
  type ColumnKey,
  IMPORT_COLUMNS,
  type ImportColumn,
} from "./columns.ts"
export {
  type FieldChange,
  FileEncoding,
  FileFault,
  FileRefused,
  type Headings,
  ImportId,
  ImportKind,
  ImportNotFound,
  ImportPreview,
  ImportResult,
  ImportsAnswer,
  ImportsExport,
  ImportsQuestion,
  ImportState,
  ImportSummary,
  ImportText,
  ImportUpload,
  type PreviewCounts,
  PreviewRow,
  PreviewRowsAnswer,
  PreviewRowsQuestion,
  type ReadFile,
  RowFileReader,
  RowsShown,
  TEXT_ROWS_MAX,
  UndoAnswer,
  UndoImport,
  UndoObstacle,
  UPLOAD_ROWS_MAX,
} from "./Import.ts"
export { ImportList } from "./ImportList.ts"
export {
  type Entered,
  type ImportJob,
  ImportStage,
  type NewJob,
  type RejectedRow,
  type RowCommand,
  type StagedRow,
} from "./ImportStage.ts"
export { ImportUndo } from "./ImportUndo.ts"
export { type TargetColumn, type TargetColumnKey, TARGET_COLUMNS } from "./targetColumns.ts"
export { writtenPart } from "./targetChange.ts"
export {
  TargetTemplate,
  type TargetTemplateContents,
  TargetTemplateQuestion,
  type TargetTemplateRow,
} from "./TargetTemplate.ts"
export { knownHeadings } from "./kinds.ts"
export { ProjectImports } from "./ProjectImports.ts"
export { percentText, writtenReturn } from "./reportChange.ts"
export { REPORT_COLUMNS, type ReportColumn, type ReportColumnKey } from "./reportColumns.ts"
export {
  ReportTemplate,
  type ReportTemplateContents,
  ReportTemplateQuestion,
  type ReportTemplateRow,
} from "./ReportTemplate.ts"
export { type FileColumn, isError, ROW_PROBLEMS, type RowProblem, type RowProblemCode } from "./RowProblem.ts"
export {
  ProjectTemplate,
  type TemplateContents,
  TemplateQuestion,
  type TemplateRow,
} from "./ProjectTemplate.ts"
export { actionOf, CHANGING_ACTIONS, NEW_ACTIONS } from "./actions.ts"
export { TRANSFER_COLUMNS, type TransferColumn, type TransferColumnKey } from "./transferColumns.ts"
export {
  type ArrivalTemplateRow,
  type FundTemplateContents,
  FundTemplateQuestion,
  FundTemplates,
  type PlanTemplateRow,
  type TransferTemplateRow,
} from "./FundTemplates.ts"
export { PLAN_COLUMNS, type PlanColumn, type PlanColumnKey } from "./planColumns.ts"
export {
  ARRIVAL_COLUMNS,
  type ArrivalColumn,
  type ArrivalColumnKey,
  ARRIVED_COLUMNS,
} from "./arrivalColumns.ts"
