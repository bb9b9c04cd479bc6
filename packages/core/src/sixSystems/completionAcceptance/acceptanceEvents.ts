/**
 * Acts from the completion of works to their use. Without a contract they are about all works of the
 * project.
 */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line, Name } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"

const about = { ...acted, contract: Schema.optionalKey(PartName) }

/**
 * 竣工验收; of roads 交工验收 before it; of water works 法人验收 and 政府验收; of goods and services 履约验收.
 */
export const AcceptanceKind = Schema.Literals([
  "completion",
  "handOver",
  "legalPerson",
  "government",
  "procurement",
])
export type AcceptanceKind = typeof AcceptanceKind.Type

/** 建设, 勘察, 设计, 施工, 监理, 服务对象. */
export const Participant = Schema.Literals([
  "owner",
  "surveyFirm",
  "designFirm",
  "contractor",
  "supervisionFirm",
  "user",
])
export type Participant = typeof Participant.Type

/**
 * Papers before an acceptance: 工程竣工报告（施工单位签署的质量合格文件）, 监理质量评估报告, 勘察质量检查报告,
 * 设计质量检查报告, 技术档案和施工管理资料, 材料设备进场试验报告, 工程质量保修书, 住宅分户验收表, 验收书.
 */
export const AcceptancePaper = Schema.Literals([
  "completionReport",
  "supervisionAssessment",
  "surveyInspection",
  "designInspection",
  "technicalFiles",
  "materialTests",
  "warranty",
  "householdAcceptance",
  "acceptanceCertificate",
])
export type AcceptancePaper = typeof AcceptancePaper.Type

/** The works were completed and usable; after a trial run: the day on which it went well. */
export const WorksCompleted = EventType.make({
  type: "WorksCompleted",
  payload: Schema.Struct({
    ...about,
    /** 提交竣工验收报告之日. */
    reportedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", reportedOn: "2010-11-05" },
})

/**
 * The quality station was told when, where and by whom works will be accepted (occurred: the day of
 * the notice).
 */
export const AcceptanceAnnounced = EventType.make({
  type: "AcceptanceAnnounced",
  payload: Schema.Struct(about),
  example: { contract: "施工一标" },
})

/** Works, goods or services were accepted or not (occurred: the day of the conclusion). */
export const AcceptanceHeld = EventType.make({
  type: "AcceptanceHeld",
  payload: Schema.Struct({
    ...about,
    /** `completion` where it is not said. */
    kind: Schema.optionalKey(AcceptanceKind),
    passed: Schema.Boolean,
    organiser: Schema.optionalKey(Party),
    /** Who took part and signed. */
    participants: Schema.optionalKey(Schema.Array(Participant)),
    papers: Schema.optionalKey(Schema.Array(AcceptancePaper)),
    /** 完成设计和合同约定的各项内容. */
    isAllDone: Schema.optionalKey(Schema.Boolean),
    /** 建设单位已按合同约定支付工程款. */
    hasOwnerPaid: Schema.optionalKey(Schema.Boolean),
    /** 责令整改的问题全部整改完毕; true where nothing had to be. */
    isRectified: Schema.optionalKey(Schema.Boolean),
    /** 发包人拖延验收. */
    isDelayedByOwner: Schema.optionalKey(Schema.Boolean),
    /** 政府向社会公众提供的公共服务项目. */
    isPublicService: Schema.optionalKey(Schema.Boolean),
    /** 验收书包括每一项技术、服务、安全标准的履约情况. */
    coversEveryItem: Schema.optionalKey(Schema.Boolean),
    /** 验收结果向社会公告. */
    isPublished: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    passed: true,
    organiser: { code: "87654321-0", name: "示例供水站" },
    participants: ["owner", "designFirm", "contractor", "supervisionFirm"],
    papers: ["completionReport", "technicalFiles", "materialTests", "warranty"],
    isAllDone: true,
  },
})

/**
 * Papers of a filing: 备案表, 竣工验收报告, 规划认可文件, 环保认可文件, 消防验收合格文件, 保修书, 住宅质量保证书,
 * 住宅使用说明书.
 */
export const FilingPaper = Schema.Literals([
  "filingForm",
  "acceptanceReport",
  "planningPaper",
  "environmentPaper",
  "firePaper",
  "warranty",
  "housingQualityGuarantee",
  "housingManual",
])
export type FilingPaper = typeof FilingPaper.Type

/** The acceptance was filed (备案; occurred: the day of the filing). */
export const AcceptanceFiled = EventType.make({
  type: "AcceptanceFiled",
  payload: Schema.Struct({
    ...about,
    papers: Schema.optionalKey(Schema.Array(FilingPaper)),
    /** 竣工日期 as the form states it. */
    completedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", papers: ["filingForm", "acceptanceReport", "warranty"] },
})

/** The quality station reported on the acceptance (occurred: the day of the report). */
export const QualityReportIssued = EventType.make({
  type: "QualityReportIssued",
  payload: Schema.Struct(about),
  example: { contract: "施工一标" },
})

/** The works were handed over as assets (occurred: the day of the list). */
export const HandedOver = EventType.make({
  type: "HandedOver",
  payload: Schema.Struct({
    ...about,
    recipient: Schema.optionalKey(Party),
    /** 管护主体; `null` where none was named. */
    steward: Schema.optionalKey(Schema.NullOr(line(100))),
    amountFen: Schema.optionalKey(Fen),
  }),
  example: {
    contract: "施工一标",
    recipient: { code: "87654321-0", name: "示例村民委员会" },
    steward: "示例管水员",
  },
})

/** The works came into use (occurred: the first day). */
export const UseBegun = EventType.make({
  type: "UseBegun",
  payload: Schema.Struct(about),
  example: { contract: "施工一标" },
})

/** 地基基础和主体结构, 防水, 供热供冷, 电气管线, 给排水, 设备安装, 装修. */
export const WarrantedPart = Schema.Literals([
  "structure",
  "waterproofing",
  "heatingAndCooling",
  "wiring",
  "plumbing",
  "equipment",
  "decoration",
])
export type WarrantedPart = typeof WarrantedPart.Type

/** The contractor gave a warranty (保修书; occurred: the day of the paper). */
export const WarrantyGiven = EventType.make({
  type: "WarrantyGiven",
  payload: Schema.Struct({
    ...about,
    beginsOn: Schema.optionalKey(CalendarDate),
    terms: Schema.Array(
      Schema.Struct({
        part: WarrantedPart,
        months: Schema.optionalKey(Count),
        /** 采暖期、供冷期. */
        seasons: Schema.optionalKey(Count),
      }),
    ),
  }),
  example: { contract: "施工一标", beginsOn: "2010-11-20", terms: [{ part: "waterproofing", months: 60 }] },
})

/** The files of the works went to the archive of construction (occurred: the day of the receipt). */
export const FilesTransferred = EventType.make({
  type: "FilesTransferred",
  payload: Schema.Struct({ ...about, archive: Schema.optionalKey(Name) }),
  example: { contract: "施工一标", archive: "示例县城建档案馆" },
})
