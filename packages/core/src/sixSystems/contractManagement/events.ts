/** What happens under 合同管理制: contracts are signed, filed, changed and passed on in parts. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen, SignedFen } from "../../kernel/Money.ts"
import { line, Name } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName, Party } from "../Act.ts"
import { Category } from "../tendering/events.ts"
import { Terms } from "./terms.ts"

/** 机关, 事业单位, 国有企业, 其他. */
export const ClientKind = Schema.Literals(["agency", "publicInstitution", "stateEnterprise", "other"])
export type ClientKind = typeof ClientKind.Type

/** A contract was signed (occurred: the day of the signing). */
export const ContractSigned = EventType.make({
  type: "ContractSigned",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    kind: Category,
    /** The purchase (标段) that it comes from. */
    purchase: Schema.optionalKey(PartName),
    contractor: Party,
    client: Schema.optionalKey(Party),
    clientKind: Schema.optionalKey(ClientKind),
    priceFen: Fen,
    isWritten: Schema.optionalKey(Schema.Boolean),
    /** 属于政府采购. */
    isGovernmentProcurement: Schema.optionalKey(Schema.Boolean),
    /** 承包人、供应商为中小企业. */
    isWithSmallFirm: Schema.optionalKey(Schema.Boolean),
    /** The contract whose supplier goes on by a single source (单一来源添购). */
    addsTo: Schema.optionalKey(PartName),
    terms: Schema.optionalKey(Terms),
  }),
  example: {
    contract: "施工一标",
    kind: "works",
    purchase: "施工一标",
    contractor: { code: "12345678-9", name: "示例建筑公司" },
    clientKind: "publicInstitution",
    priceFen: "251000000",
    isWritten: true,
    terms: { advanceShare: 200_000, progressShare: 800_000, retentionShare: 50_000, defectMonths: 12 },
  },
})

/** A contract was filed with an authority (occurred: the day of the filing, 备案). */
export const ContractFiled = EventType.make({
  type: "ContractFiled",
  payload: Schema.Struct({ ...acted, contract: PartName, filedWith: Schema.optionalKey(Name) }),
  example: { contract: "施工一标", filedWith: "示例县住房城乡建设局" },
})

/**
 * A variation (工程变更) was agreed (occurred: the day of the latest step). A later act of the same number
 * takes its place, so that its price is added once it is raised and answered.
 */
export const VariationAgreed = EventType.make({
  type: "VariationAgreed",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    number: PartName,
    /** What the price changes by; unknown until it is settled. */
    amountFen: Schema.optionalKey(SignedFen),
    /** 变更确定之日. */
    confirmedOn: CalendarDate,
    /** 承包人提出变更价款之日. */
    raisedOn: Schema.optionalKey(CalendarDate),
    /** 发包人答复之日. */
    answeredOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", number: "变更1", amountFen: "-120000", confirmedOn: "2010-06-02" },
})

/** A supplement to a contract was signed (occurred: the day of the signing, 补充协议). */
export const SupplementSigned = EventType.make({
  type: "SupplementSigned",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    number: PartName,
    /** What of the contract it changes; none of these where the list is empty. */
    changes: Schema.optionalKey(
      Schema.Array(Schema.Literals(["subject", "price", "quality", "duration", "other"])),
    ),
    /** 追加与合同标的相同的采购. */
    addsSameSubject: Schema.optionalKey(Schema.Boolean),
    addedFen: Schema.optionalKey(Fen),
  }),
  example: { contract: "施工一标", number: "补充1", changes: ["other"], addsSameSubject: false },
})

/** A part of the works was given to somebody else (occurred: the day of the subcontract). */
export const SubcontractAgreed = EventType.make({
  type: "SubcontractAgreed",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    subcontract: PartName,
    subcontractor: Party,
    /** The subcontract out of which it was given on (再分包). */
    within: Schema.optionalKey(PartName),
    amountFen: Schema.optionalKey(Fen),
    /** 全部工程转给他人, or all of it in parts. */
    isWholeWorks: Schema.optionalKey(Schema.Boolean),
    /** 主体结构或者关键性工作. */
    isMainWork: Schema.optionalKey(Schema.Boolean),
    /** 合同约定或者建设单位同意. */
    isConsented: Schema.optionalKey(Schema.Boolean),
    isQualified: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    subcontract: "防水",
    subcontractor: { code: "22345678-9", name: "示例防水公司" },
    isWholeWorks: false,
    isMainWork: false,
    isConsented: true,
    isQualified: true,
  },
})

/** Somebody showed what they are qualified for (occurred: the day of the check). */
export const QualificationShown = EventType.make({
  type: "QualificationShown",
  payload: Schema.Struct({
    ...acted,
    holder: Party,
    certificate: line(60),
    validFrom: Schema.optionalKey(CalendarDate),
    validUntil: Schema.optionalKey(CalendarDate),
    /** The contract that it was shown for. */
    contract: Schema.optionalKey(PartName),
    /** 资质类别、等级与承接的业务相适应. */
    isSufficient: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    holder: { code: "12345678-9", name: "示例建筑公司" },
    certificate: "示例证书第1号",
    validUntil: "2012-12-31",
    contract: "施工一标",
    isSufficient: true,
  },
})

/** Who really builds was looked into (occurred: the day of the inspection). */
export const ContractingInspected = EventType.make({
  type: "ContractingInspected",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** 借用资质（挂靠）. */
    isNameBorrowed: Schema.optionalKey(Schema.Boolean),
    /** 项目负责人, 技术负责人, 质量管理负责人, 安全管理负责人, with what the contractor can prove of each. */
    managers: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          post: Schema.Literals(["project", "technical", "quality", "safety"]),
          hasLabourContract: Schema.optionalKey(Schema.Boolean),
          isPaidWages: Schema.optionalKey(Schema.Boolean),
          isInsured: Schema.optionalKey(Schema.Boolean),
        }),
      ),
    ),
    /** 主要材料、设备由他人采购或者租赁. */
    isSuppliedByOthers: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    isNameBorrowed: false,
    managers: [{ post: "project", hasLabourContract: true, isPaidWages: true, isInsured: true }],
    isSuppliedByOthers: false,
  },
})

export const contractingEvents = [
  ContractSigned,
  ContractFiled,
  VariationAgreed,
  SupplementSigned,
  SubcontractAgreed,
  QualificationShown,
  ContractingInspected,
] as const
