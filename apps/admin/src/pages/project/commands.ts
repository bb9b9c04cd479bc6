/** The forms of a project, declared: the fields of each command, and what refusals are about. */
import { ApproveEstimate } from "@minsheng/core/funds"
import {
  AnnulReport,
  CorrectDetails,
  CorrectReport,
  ReportMonth,
  ReviseProject,
} from "@minsheng/core/project"
import { choice, date, line, money, optional, percent } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { words as formWords } from "../../design/form/words.ts"
import { commandWords as words, estimateWords } from "./words.ts"

const remark = { label: words.remark, codec: optional(line) }
const reason = { label: formWords.reason, hint: formWords.reasonHint, codec: line }

export const reportForm = formOf(ReportMonth, {
  name: "reportMonth",
  fields: {
    "monthly.month": { label: words.month, codec: choice },
    "monthly.investedFen": { label: words.invested, codec: money },
    "monthly.disbursedFen": { label: words.disbursed, codec: money },
    "monthly.spentFen": { label: words.spent, codec: money },
    "monthly.physicalProgress": { label: words.physical, codec: percent },
    "monthly.remark": remark,
  },
  about: {
    MonthAlreadyReported: "monthly.month",
    MonthBeforeProgramme: "monthly.month",
    MonthNotBegun: "monthly.month",
  },
})

export const correctReportForm = formOf(CorrectReport, {
  name: "correctReport",
  fields: {
    "figures.investedFen": { label: words.invested, codec: money },
    "figures.disbursedFen": { label: words.disbursed, codec: money },
    "figures.spentFen": { label: words.spent, codec: money },
    "figures.physicalProgress": { label: words.physical, codec: percent },
    "figures.remark": remark,
    reason,
  },
})

export const annulForm = formOf(AnnulReport, { name: "annulReport", fields: { reason } })

/** What may change about a project, on which day. */
const details = {
  on: { label: words.on, codec: date },
  "details.name": { label: words.name, codec: line },
  "details.township": { label: words.township, codec: optional(line) },
  "details.implementingUnit": { label: words.unit, codec: line },
  "details.annualPlanFen": { label: words.plan, codec: money },
  "details.plannedStartOn": { label: words.start, codec: optional(date) },
  "details.plannedFinishOn": { label: words.finish, codec: optional(date) },
} as const

const aboutDetails = {
  DateAfterToday: "on",
  DateBeforeApproval: "on",
  ApprovalAfterRevision: "on",
  ProjectAlreadyRegistered: "details.name",
  plannedDates: "details.plannedFinishOn",
} as const

export const reviseForm = formOf(ReviseProject, {
  name: "reviseProject",
  fields: details,
  about: aboutDetails,
})

export const correctDetailsForm = formOf(CorrectDetails, {
  name: "correctDetails",
  fields: { ...details, reason },
  about: aboutDetails,
})

export const estimateForm = formOf(ApproveEstimate, {
  name: "approveEstimate",
  fields: {
    approvedOn: { label: estimateWords.approvedOn, codec: date },
    estimateFen: { label: estimateWords.estimateYuan, codec: money },
    document: { label: estimateWords.document, codec: line },
    remark: { label: estimateWords.remark, codec: optional(line) },
  },
  about: { DateAfterToday: "approvedOn", EstimateBelowUsed: "estimateFen" },
})
