export { type ActName, actTypes } from "./acts.ts"
export { DossierFile, type Dossier, dossierOf } from "./Dossier.ts"
export {
  CitationAnswer,
  citationAnswer,
  EvaluationAnswer,
  evaluationAnswer,
  FindingAnswer,
  RuleAnswer,
  rulesAnswer,
} from "./answers.ts"
export { evaluate, type Evidence, type Finding } from "./evaluate.ts"
export { NUMBERS } from "./numbers.ts"
export { DOSSIER_BYTES_MAX, readDossier } from "./readDossier.ts"
export { type AnyRule, RULES, systemOf, UNRULED } from "./rulebook.ts"
