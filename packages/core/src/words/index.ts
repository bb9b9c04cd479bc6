export { accountStateWords } from "./accessRefusals.ts"
export { accountActWords, actWords, eventWords } from "./acts.ts"
export { extentWords } from "./extent.ts"
export {
  attachmentFaultWords,
  columnWords,
  confidenceWords,
  damageWords,
  divisionKindWords,
  faultWords,
  fileFaultWords,
  inputIssueWords,
  itemKindWords,
  officeKindWords,
  placingWords,
  paceWords,
  rateNameWords,
  rateWords,
  roleWords,
  rowProblemWords,
  subjectWords,
  timeBasisWords,
  useCaseWords,
} from "./labels.ts"
export { isRefusal, type Refusal, REFUSAL_CODES, refusalWords } from "./refusals.ts"
