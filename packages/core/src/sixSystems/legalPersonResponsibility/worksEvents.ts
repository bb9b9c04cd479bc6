/** Acts about works up to their start. Without a contract they are about all works of the project. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { line, Name } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName } from "../Act.ts"

const about = { ...acted, contract: Schema.optionalKey(PartName) }

/** 建设, 勘察, 设计, 施工, 监理. */
export const Role = Schema.Literals(["owner", "surveyFirm", "designFirm", "contractor", "supervisionFirm"])
export type Role = typeof Role.Type

/** The works were registered with the quality station (occurred: the day of the registration). */
export const QualitySupervisionRegistered = EventType.make({
  type: "QualitySupervisionRegistered",
  payload: Schema.Struct({ ...about, station: Schema.optionalKey(Name) }),
  example: { contract: "施工一标", station: "示例县质监站" },
})

/** The working drawings were reviewed (occurred: the day of the certificate, 审查合格书, or of the refusal). */
export const DrawingsReviewed = EventType.make({
  type: "DrawingsReviewed",
  payload: Schema.Struct({ ...about, passed: Schema.Boolean }),
  example: { contract: "施工一标", passed: true },
})

/** A construction permit was given (occurred: the day of the permit). */
export const ConstructionPermitted = EventType.make({
  type: "ConstructionPermitted",
  payload: Schema.Struct({
    ...about,
    permitNumber: line(60),
    appliedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", permitNumber: "示例0001", appliedOn: "2010-03-01" },
})

/**
 * Works were found to need no permit: they are small, or their start report was approved (occurred:
 * that day).
 */
export const PermitExempted = EventType.make({
  type: "PermitExempted",
  payload: Schema.Struct({ ...about, ground: Schema.Literals(["small", "startReport"]) }),
  example: { contract: "施工一标", ground: "startReport" },
})

/** The start that a permit allows was put off (occurred: the day of the approval). */
export const PermitExtended = EventType.make({
  type: "PermitExtended",
  payload: Schema.Struct({
    ...about,
    appliedOn: Schema.optionalKey(CalendarDate),
    until: CalendarDate,
  }),
  example: { contract: "施工一标", appliedOn: "2010-05-20", until: "2010-09-06" },
})

/**
 * Project leaders of the parties signed for the quality of the works (occurred: the day of the last
 * paper).
 */
export const QualityCommitmentsSigned = EventType.make({
  type: "QualityCommitmentsSigned",
  payload: Schema.Struct({
    ...about,
    /** Parties whose leader signed a commitment for life (质量终身责任承诺书). */
    committed: Schema.Array(Role),
    /** Parties whose legal representative authorised the leader (法定代表人授权书). */
    authorised: Schema.optionalKey(Schema.Array(Role)),
  }),
  example: {
    contract: "施工一标",
    committed: ["owner", "surveyFirm", "designFirm", "contractor", "supervisionFirm"],
    authorised: ["owner", "surveyFirm", "designFirm", "contractor", "supervisionFirm"],
  },
})

/** The measures of construction safety were filed (occurred: the day of the receipt). */
export const SafetyMeasuresFiled = EventType.make({
  type: "SafetyMeasuresFiled",
  payload: Schema.Struct(about),
  example: { contract: "施工一标" },
})

/** Works started (occurred: the day of the actual start). */
export const WorksStarted = EventType.make({
  type: "WorksStarted",
  payload: Schema.Struct(about),
  example: { contract: "施工一标" },
})
