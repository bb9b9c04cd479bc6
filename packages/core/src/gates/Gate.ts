/**
 * Gates: what this register authorises itself, and which rules it asks before it does. What happened outside
 * may always be recorded; a gate refuses what somebody here would sign.
 */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"

export const Action = Schema.Literals(["fileTender", "fileContract", "agreeToStart", "fileAcceptance"])
export type Action = typeof Action.Type

export const ACTIONS: ReadonlyArray<Action> = Action.literals

export interface Gate {
  readonly title: Bilingual
  /** What is authorised, one by one: findings about it and about the whole project are asked for. */
  readonly about: "purchase" | "contract" | "works" | "completion"
  /** The act that is judged as if it were done on the day of the decision. */
  readonly supposes: "WorksStarted" | "ContractFiled" | "AcceptanceFiled" | null
  /** Whether that act is recorded with the decision: a filing is made by it, works start otherwise. */
  readonly records: boolean
  /** The rules that are asked, by their names; those that do not block are asked to warn. */
  readonly asks: ReadonlyArray<`${string}/${string}`>
}

export const gates: Readonly<Record<Action, Gate>> = {
  fileTender: {
    title: { zh: "招标备案", en: "filing a tender" },
    about: "purchase",
    supposes: null,
    records: false,
    asks: [
      "tendering/whatReachesTheThresholdIsTendered",
      "tendering/stateMoneyIsTenderedOpenly",
      "tendering/waiversRestOnALawfulGround",
      "tendering/purchasesAreNotSplit",
      "tendering/invitedTendersHaveAGround",
      "tendering/threeAreInvited",
      "tendering/tenderPlansAreApproved",
      "tendering/moneyIsSecuredBeforeATender",
      "tendering/approvalsPrecedeATender",
      "tendering/noticesStandInDesignatedMedia",
      "tendering/biddersHaveTimeToPrepare",
      "tendering/governmentSuppliersHaveTime",
      "tendering/documentsAreGivenOutLongEnough",
      "tendering/documentsSetNoLowestPrice",
      "tendering/bidDepositsKeepToTheirShare",
    ],
  },
  fileContract: {
    title: { zh: "合同备案", en: "filing a contract" },
    about: "contract",
    supposes: "ContractFiled",
    records: true,
    asks: [
      "contractManagement/worksContractsAreWritten",
      "contractManagement/theWinnerSignsTheContract",
      "contractManagement/theContractKeepsThePriceOfTheAward",
      "contractManagement/timeAndQualityAreThoseOfTheBid",
      "contractManagement/theContractorIsQualified",
      "contractManagement/theAgreedAdvanceKeepsToItsBand",
      "contractManagement/publicClientsAgreeToTheirShare",
      "contractManagement/agreedRetentionKeepsToItsCeiling",
      "contractManagement/retentionStandsAlone",
      "contractManagement/agreedPaymentPeriodsAreShort",
      "contractManagement/agreedLabourPaymentsAreMonthly",
    ],
  },
  agreeToStart: {
    title: { zh: "同意开工", en: "agreeing to the start of works" },
    about: "works",
    supposes: "WorksStarted",
    records: false,
    asks: [
      "legalPersonResponsibility/legalPersonIsNamedBeforeWorksStart",
      "legalPersonResponsibility/leaderIsNamedBeforeWorksStart",
      "legalPersonResponsibility/worksAreRegisteredBeforeTheirStart",
      "legalPersonResponsibility/drawingsAreReviewedBeforeStart",
      "legalPersonResponsibility/worksStartWithAPermit",
      "legalPersonResponsibility/worksStartWhileThePermitHolds",
      "legalPersonResponsibility/leadersCommitThemselvesBeforeStart",
      "contractManagement/paymentIsGuaranteedBeforeTheStart",
      "constructionSupervision/worksOfTheFiveClassesAreSupervised",
      "constructionSupervision/largeUtilitiesAreSupervised",
      "constructionSupervision/housingEstatesAreSupervised",
      "constructionSupervision/largeInfrastructureIsSupervised",
      "constructionSupervision/schoolsAndTheatresAreSupervised",
      "constructionSupervision/waterWorksAreSupervised",
      "constructionSupervision/contractorsKnowTheSupervision",
    ],
  },
  fileAcceptance: {
    title: { zh: "竣工验收备案", en: "filing an acceptance" },
    about: "completion",
    supposes: "AcceptanceFiled",
    records: true,
    asks: [
      "completionAcceptance/partiesTakePartInAcceptance",
      "completionAcceptance/acceptedWorksMeetTheConditions",
      "completionAcceptance/buildingsAreAcceptedOnTheirPapers",
      "completionAcceptance/stationIsToldBeforeTheAcceptance",
      "completionAcceptance/filingHoldsItsPapers",
      "completionAcceptance/filedCompletionDayIsTheRealOne",
      "completionAcceptance/warrantyLastsAsLongAsTheLawAsks",
      "completionAcceptance/warrantyRunsFromTheAcceptance",
      "constructionSupervision/acceptanceIsSignedByTheChief",
    ],
  },
}
