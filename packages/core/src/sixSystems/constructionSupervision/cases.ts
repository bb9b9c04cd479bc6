/** The case tables of the rules of 工程监理制. */
import { acceptanceIsSignedByTheChiefCases } from "./rules/acceptanceIsSignedByTheChief.cases.ts"
import { chiefEngineersHaveFewProjectsCases } from "./rules/chiefEngineersHaveFewProjects.cases.ts"
import { contractorsKnowTheSupervisionCases } from "./rules/contractorsKnowTheSupervision.cases.ts"
import { dangerousWorkFollowsItsPlanCases } from "./rules/dangerousWorkFollowsItsPlan.cases.ts"
import { everyProjectIsWatchedOverCases } from "./rules/everyProjectIsWatchedOver.cases.ts"
import { formsFollowTheNormInForceCases } from "./rules/formsFollowTheNormInForce.cases.ts"
import { hazardsAreStoppedAndReportedCases } from "./rules/hazardsAreStoppedAndReported.cases.ts"
import { housingEstatesAreSupervisedCases } from "./rules/housingEstatesAreSupervised.cases.ts"
import { keyPartsAreAnnouncedCases } from "./rules/keyPartsAreAnnounced.cases.ts"
import { largeInfrastructureIsSupervisedCases } from "./rules/largeInfrastructureIsSupervised.cases.ts"
import { largeUtilitiesAreSupervisedCases } from "./rules/largeUtilitiesAreSupervised.cases.ts"
import { materialsAreSignedBeforeUseCases } from "./rules/materialsAreSignedBeforeUse.cases.ts"
import { paymentsAreSignedByTheChiefCases } from "./rules/paymentsAreSignedByTheChief.cases.ts"
import { paymentsKeepToTheirCertificateCases } from "./rules/paymentsKeepToTheirCertificate.cases.ts"
import { processesAreSignedBeforeTheNextCases } from "./rules/processesAreSignedBeforeTheNext.cases.ts"
import { samplesAreTakenBeforeWitnessesCases } from "./rules/samplesAreTakenBeforeWitnesses.cases.ts"
import { schoolsAndTheatresAreSupervisedCases } from "./rules/schoolsAndTheatresAreSupervised.cases.ts"
import { supervisionContractsAreWrittenCases } from "./rules/supervisionContractsAreWritten.cases.ts"
import { supervisionIsNotPassedOnCases } from "./rules/supervisionIsNotPassedOn.cases.ts"
import { theChiefSignsTheirOwnFormsCases } from "./rules/theChiefSignsTheirOwnForms.cases.ts"
import { theSupervisionFirmIsQualifiedCases } from "./rules/theSupervisionFirmIsQualified.cases.ts"
import { theSupervisionFirmIsUnrelatedCases } from "./rules/theSupervisionFirmIsUnrelated.cases.ts"
import { waterWorksAreSupervisedCases } from "./rules/waterWorksAreSupervised.cases.ts"
import { worksAreWatchedInThreeFormsCases } from "./rules/worksAreWatchedInThreeForms.cases.ts"
import { worksOfTheFiveClassesAreSupervisedCases } from "./rules/worksOfTheFiveClassesAreSupervised.cases.ts"

export const constructionSupervisionCases = [
  worksOfTheFiveClassesAreSupervisedCases,
  largeUtilitiesAreSupervisedCases,
  housingEstatesAreSupervisedCases,
  largeInfrastructureIsSupervisedCases,
  schoolsAndTheatresAreSupervisedCases,
  waterWorksAreSupervisedCases,
  everyProjectIsWatchedOverCases,
  theSupervisionFirmIsQualifiedCases,
  theSupervisionFirmIsUnrelatedCases,
  supervisionIsNotPassedOnCases,
  supervisionContractsAreWrittenCases,
  contractorsKnowTheSupervisionCases,
  materialsAreSignedBeforeUseCases,
  processesAreSignedBeforeTheNextCases,
  paymentsAreSignedByTheChiefCases,
  paymentsKeepToTheirCertificateCases,
  acceptanceIsSignedByTheChiefCases,
  worksAreWatchedInThreeFormsCases,
  keyPartsAreAnnouncedCases,
  samplesAreTakenBeforeWitnessesCases,
  dangerousWorkFollowsItsPlanCases,
  hazardsAreStoppedAndReportedCases,
  formsFollowTheNormInForceCases,
  theChiefSignsTheirOwnFormsCases,
  chiefEngineersHaveFewProjectsCases,
]
