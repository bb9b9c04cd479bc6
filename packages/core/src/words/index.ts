export { extentWords } from "./extent.ts"
export {
  columnWords,
  confidenceWords,
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
  timeBasisWords,
  useCaseWords,
} from "./labels.ts"
export { isRefusal, type Refusal, REFUSAL_CODES, refusalWords } from "./refusals.ts"
