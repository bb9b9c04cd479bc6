export { Act, ActType } from "./Act.ts"
export { Acts, recordActUnit } from "./Acts.ts"
export {
  DossierAnswer,
  DossierQuestion,
  FindingsAnswer,
  FindingsQuestion,
  OpenFinding,
  OpenFindingsAnswer,
  OpenFindingsQuestion,
  PreviewAnswer,
  PreviewQuestion,
  RecordedAct,
} from "./answers.ts"
export { ActAccepted, CorrectAct, RecordAct, WithdrawAct } from "./commands.ts"
export { Dossiers } from "./Dossiers.ts"
export { ActNotFound, ActOfAnotherKind, DossierChanged } from "./errors.ts"
export { ACT_NAMES, dossierStream, projectOf, readAct, SYSTEM_ACTS } from "./events.ts"
export { Judged, RuleFinding, SystemTally } from "./Finding.ts"
export { FindingList } from "./FindingList.ts"
export { type FindingCondition, FindingRepository, type FindingRow } from "./FindingRepository.ts"
export { type ActField, type ActFieldKind, actFields, type ActList } from "./fields.ts"
export { findingsOf } from "./findings.ts"
export { type Outlook, outlookOf } from "./outlook.ts"
export { type DossierAct, standingActs, standingOutlook } from "./recorded.ts"
export { Rulebook, RulesAnswer, RulesQuestion } from "./Rulebook.ts"
