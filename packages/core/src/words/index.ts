export { accountConditionWords, accountStateWords } from "./accessRefusals.ts"
export { accountActWords, actWords, eventWords } from "./acts.ts"
export {
  entryFamilyWords,
  fieldGroupWords,
  keyStandingWords,
  measureWords,
  projectOrderWords,
  regionLevelWords,
  standingWords,
  successionExtentWords,
} from "./agencyLabels.ts"
export {
  bankItemWords,
  bankLineFaultWords,
  evidenceWords,
  explanationWords,
  statementStateWords,
  suggestedByWords,
} from "./bankLabels.ts"
export { extentWords } from "./extent.ts"
export {
  accountWords,
  fundLevelWords,
  fundMeasureWords,
  fundNumeratorWords,
  fundRateWords,
  ratesByWords,
  purposeWords,
  transferKindWords,
  transferStateWords,
} from "./fundLabels.ts"
export {
  attachmentFaultWords,
  confidenceWords,
  damageWords,
  divisionKindWords,
  faultWords,
  inputIssueWords,
  itemKindWords,
  officeKindWords,
  placingWords,
  paceWords,
  rateNameWords,
  rateWords,
  roleWords,
  subjectWords,
  timeBasisWords,
  useCaseWords,
} from "./labels.ts"
export {
  columnWords,
  importKindWords,
  importStateWords,
  rowProblemWords,
  undoObstacleWords,
} from "./importLabels.ts"
export { fileFaultWords } from "./fileLabels.ts"
export {
  comparisonWords,
  type ConditionLine,
  conditionLines,
  lawValueWords,
  legalConfidenceWords,
  severityWords,
  truthWords,
  unitWords,
  verdictWords,
} from "./lawLabels.ts"
export { actDayWords } from "./actDays.ts"
export { actFieldLabel, actValueLabel } from "./actLabels.ts"
export { actNameWords } from "./actNames.ts"
export { addingUpWords, boundWords, itemFieldWords, itemWords, phaseWords } from "./programmeLabels.ts"
export { isRefusal, type Refusal, REFUSAL_CODES, refusalWords } from "./refusals.ts"
export { unclosedWords } from "./planRefusals.ts"
export { gateSubjectWords, outcomeWords } from "./gateRefusals.ts"
export { flagReasonWords, flagWords, settingWords, yardstickWords } from "./redFlagLabels.ts"
