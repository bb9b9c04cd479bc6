/** The rules of 竣工验收制. */
import { acceptanceIsFiledInTime } from "./rules/acceptanceIsFiledInTime.ts"
import { acceptedWorksMeetTheConditions } from "./rules/acceptedWorksMeetTheConditions.ts"
import { buildingsAreAcceptedOnTheirPapers } from "./rules/buildingsAreAcceptedOnTheirPapers.ts"
import { filedCompletionDayIsTheRealOne } from "./rules/filedCompletionDayIsTheRealOne.ts"
import { filesAreTransferredInTime } from "./rules/filesAreTransferredInTime.ts"
import { filingHoldsItsPapers } from "./rules/filingHoldsItsPapers.ts"
import { finalAccountIsDrawnUpInTime } from "./rules/finalAccountIsDrawnUpInTime.ts"
import { fiscalProjectsAreAudited } from "./rules/fiscalProjectsAreAudited.ts"
import { handOverNamesWhoLooksAfterTheWorks } from "./rules/handOverNamesWhoLooksAfterTheWorks.ts"
import { leadersNormallyStayForTheAccount } from "./rules/leadersNormallyStayForTheAccount.ts"
import { leadersStayForTheAccount } from "./rules/leadersStayForTheAccount.ts"
import { littleIsLeftOver } from "./rules/littleIsLeftOver.ts"
import { partiesTakePartInAcceptance } from "./rules/partiesTakePartInAcceptance.ts"
import { procurementIsAcceptedInWriting } from "./rules/procurementIsAcceptedInWriting.ts"
import { roadsPassBothAcceptances } from "./rules/roadsPassBothAcceptances.ts"
import { stationIsToldBeforeTheAcceptance } from "./rules/stationIsToldBeforeTheAcceptance.ts"
import { stationReportsInTime } from "./rules/stationReportsInTime.ts"
import { warrantyLastsAsLongAsTheLawAsks } from "./rules/warrantyLastsAsLongAsTheLawAsks.ts"
import { warrantyRunsFromTheAcceptance } from "./rules/warrantyRunsFromTheAcceptance.ts"
import { waterWorksPassBothAcceptances } from "./rules/waterWorksPassBothAcceptances.ts"
import { worksAreUsedAfterTheirAcceptance } from "./rules/worksAreUsedAfterTheirAcceptance.ts"

export const completionRules = [
  partiesTakePartInAcceptance,
  acceptedWorksMeetTheConditions,
  buildingsAreAcceptedOnTheirPapers,
  stationIsToldBeforeTheAcceptance,
  acceptanceIsFiledInTime,
  filingHoldsItsPapers,
  stationReportsInTime,
  worksAreUsedAfterTheirAcceptance,
  filedCompletionDayIsTheRealOne,
  warrantyLastsAsLongAsTheLawAsks,
  warrantyRunsFromTheAcceptance,
  filesAreTransferredInTime,
  finalAccountIsDrawnUpInTime,
  leadersStayForTheAccount,
  leadersNormallyStayForTheAccount,
  littleIsLeftOver,
  handOverNamesWhoLooksAfterTheWorks,
  waterWorksPassBothAcceptances,
  roadsPassBothAcceptances,
  procurementIsAcceptedInWriting,
  fiscalProjectsAreAudited,
] as const
