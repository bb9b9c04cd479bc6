/** What happens under 法人责任制: what the project is, and who answers for it. */
import { Schema } from "effect"
import { Fen } from "../../kernel/Money.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, Party } from "../Act.ts"

/** 房屋建筑, 市政, 公路, 水利, 学校, 医疗卫生, 其他. */
export const Sector = Schema.Literals(["building", "municipal", "road", "water", "school", "health", "other"])
export type Sector = typeof Sector.Type

/** What a project is, as far as rules ask for it (occurred: the day of the approval or of the finding). */
export const ProjectDescribed = EventType.make({
  type: "ProjectDescribed",
  payload: Schema.Struct({
    ...acted,
    sector: Schema.optionalKey(Sector),
    totalInvestmentFen: Schema.optionalKey(Fen),
    /** 财政性资金: what of the investment is fiscal money. */
    fiscalFen: Schema.optionalKey(Fen),
    /** 国有企业事业单位资金占控股或者主导地位. */
    isStateControlled: Schema.optionalKey(Schema.Boolean),
    floorAreaSquareMetres: Schema.optionalKey(Schema.Int),
  }),
  example: { sector: "water", totalInvestmentFen: "312600000", fiscalFen: "312600000" },
})

/** Who answers for the project was named (occurred: the day of the document). */
export const LegalPersonNamed = EventType.make({
  type: "LegalPersonNamed",
  payload: Schema.Struct({ ...acted, legalPerson: Party }),
  example: { legalPerson: { code: "87654321-0", name: "示例供水站" } },
})

export const legalPersonEvents = [ProjectDescribed, LegalPersonNamed] as const

export type LegalPersonEvent = EventType.EventOf<(typeof legalPersonEvents)[number]>
