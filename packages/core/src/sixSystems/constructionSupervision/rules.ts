/** The rules of 工程监理制. */
import { acceptanceIsSignedByTheChief } from "./rules/acceptanceIsSignedByTheChief.ts"
import { chiefEngineersHaveFewProjects } from "./rules/chiefEngineersHaveFewProjects.ts"
import { contractorsKnowTheSupervision } from "./rules/contractorsKnowTheSupervision.ts"
import { dangerousWorkFollowsItsPlan } from "./rules/dangerousWorkFollowsItsPlan.ts"
import { everyProjectIsWatchedOver } from "./rules/everyProjectIsWatchedOver.ts"
import { formsFollowTheNormInForce } from "./rules/formsFollowTheNormInForce.ts"
import { hazardsAreStoppedAndReported } from "./rules/hazardsAreStoppedAndReported.ts"
import { housingEstatesAreSupervised } from "./rules/housingEstatesAreSupervised.ts"
import { keyPartsAreAnnounced } from "./rules/keyPartsAreAnnounced.ts"
import { largeInfrastructureIsSupervised } from "./rules/largeInfrastructureIsSupervised.ts"
import { largeUtilitiesAreSupervised } from "./rules/largeUtilitiesAreSupervised.ts"
import { materialsAreSignedBeforeUse } from "./rules/materialsAreSignedBeforeUse.ts"
import { paymentsAreSignedByTheChief } from "./rules/paymentsAreSignedByTheChief.ts"
import { paymentsKeepToTheirCertificate } from "./rules/paymentsKeepToTheirCertificate.ts"
import { processesAreSignedBeforeTheNext } from "./rules/processesAreSignedBeforeTheNext.ts"
import { samplesAreTakenBeforeWitnesses } from "./rules/samplesAreTakenBeforeWitnesses.ts"
import { schoolsAndTheatresAreSupervised } from "./rules/schoolsAndTheatresAreSupervised.ts"
import { supervisionContractsAreWritten } from "./rules/supervisionContractsAreWritten.ts"
import { supervisionIsNotPassedOn } from "./rules/supervisionIsNotPassedOn.ts"
import { theChiefSignsTheirOwnForms } from "./rules/theChiefSignsTheirOwnForms.ts"
import { theSupervisionFirmIsQualified } from "./rules/theSupervisionFirmIsQualified.ts"
import { theSupervisionFirmIsUnrelated } from "./rules/theSupervisionFirmIsUnrelated.ts"
import { waterWorksAreSupervised } from "./rules/waterWorksAreSupervised.ts"
import { worksAreWatchedInThreeForms } from "./rules/worksAreWatchedInThreeForms.ts"
import { worksOfTheFiveClassesAreSupervised } from "./rules/worksOfTheFiveClassesAreSupervised.ts"

export const constructionSupervisionRules = [
  worksOfTheFiveClassesAreSupervised,
  largeUtilitiesAreSupervised,
  housingEstatesAreSupervised,
  largeInfrastructureIsSupervised,
  schoolsAndTheatresAreSupervised,
  waterWorksAreSupervised,
  everyProjectIsWatchedOver,
  theSupervisionFirmIsQualified,
  theSupervisionFirmIsUnrelated,
  supervisionIsNotPassedOn,
  supervisionContractsAreWritten,
  contractorsKnowTheSupervision,
  materialsAreSignedBeforeUse,
  processesAreSignedBeforeTheNext,
  paymentsAreSignedByTheChief,
  paymentsKeepToTheirCertificate,
  acceptanceIsSignedByTheChief,
  worksAreWatchedInThreeForms,
  keyPartsAreAnnounced,
  samplesAreTakenBeforeWitnesses,
  dangerousWorkFollowsItsPlan,
  hazardsAreStoppedAndReported,
  formsFollowTheNormInForce,
  theChiefSignsTheirOwnForms,
  chiefEngineersHaveFewProjects,
] as const
