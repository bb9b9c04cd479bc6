/** The case tables of the rules of 竣工验收制. */
import { acceptanceIsFiledInTimeCases } from "./rules/acceptanceIsFiledInTime.cases.ts"
import { acceptedWorksMeetTheConditionsCases } from "./rules/acceptedWorksMeetTheConditions.cases.ts"
import { buildingsAreAcceptedOnTheirPapersCases } from "./rules/buildingsAreAcceptedOnTheirPapers.cases.ts"
import { filedCompletionDayIsTheRealOneCases } from "./rules/filedCompletionDayIsTheRealOne.cases.ts"
import { filesAreTransferredInTimeCases } from "./rules/filesAreTransferredInTime.cases.ts"
import { filingHoldsItsPapersCases } from "./rules/filingHoldsItsPapers.cases.ts"
import { finalAccountIsDrawnUpInTimeCases } from "./rules/finalAccountIsDrawnUpInTime.cases.ts"
import { fiscalProjectsAreAuditedCases } from "./rules/fiscalProjectsAreAudited.cases.ts"
import { handOverNamesWhoLooksAfterTheWorksCases } from "./rules/handOverNamesWhoLooksAfterTheWorks.cases.ts"
import { leadersNormallyStayForTheAccountCases } from "./rules/leadersNormallyStayForTheAccount.cases.ts"
import { leadersStayForTheAccountCases } from "./rules/leadersStayForTheAccount.cases.ts"
import { littleIsLeftOverCases } from "./rules/littleIsLeftOver.cases.ts"
import { partiesTakePartInAcceptanceCases } from "./rules/partiesTakePartInAcceptance.cases.ts"
import { procurementIsAcceptedInWritingCases } from "./rules/procurementIsAcceptedInWriting.cases.ts"
import { roadsPassBothAcceptancesCases } from "./rules/roadsPassBothAcceptances.cases.ts"
import { stationIsToldBeforeTheAcceptanceCases } from "./rules/stationIsToldBeforeTheAcceptance.cases.ts"
import { stationReportsInTimeCases } from "./rules/stationReportsInTime.cases.ts"
import { warrantyLastsAsLongAsTheLawAsksCases } from "./rules/warrantyLastsAsLongAsTheLawAsks.cases.ts"
import { warrantyRunsFromTheAcceptanceCases } from "./rules/warrantyRunsFromTheAcceptance.cases.ts"
import { waterWorksPassBothAcceptancesCases } from "./rules/waterWorksPassBothAcceptances.cases.ts"
import { worksAreUsedAfterTheirAcceptanceCases } from "./rules/worksAreUsedAfterTheirAcceptance.cases.ts"

export const completionCases = [
  partiesTakePartInAcceptanceCases,
  acceptedWorksMeetTheConditionsCases,
  buildingsAreAcceptedOnTheirPapersCases,
  stationIsToldBeforeTheAcceptanceCases,
  acceptanceIsFiledInTimeCases,
  filingHoldsItsPapersCases,
  stationReportsInTimeCases,
  worksAreUsedAfterTheirAcceptanceCases,
  filedCompletionDayIsTheRealOneCases,
  warrantyLastsAsLongAsTheLawAsksCases,
  warrantyRunsFromTheAcceptanceCases,
  filesAreTransferredInTimeCases,
  finalAccountIsDrawnUpInTimeCases,
  leadersStayForTheAccountCases,
  leadersNormallyStayForTheAccountCases,
  littleIsLeftOverCases,
  handOverNamesWhoLooksAfterTheWorksCases,
  waterWorksPassBothAcceptancesCases,
  roadsPassBothAcceptancesCases,
  procurementIsAcceptedInWritingCases,
  fiscalProjectsAreAuditedCases,
]
