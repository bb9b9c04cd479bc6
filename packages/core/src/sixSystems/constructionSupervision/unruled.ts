/** Rows of 工程监理制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledConstructionSupervision: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "SV-06": {
    zh: "通知的文号、施行和失效日期未查得，不能确定何日适用；100万元的界限另由 SV-05（水利工程）和 SV-07（民生工程项目）的规则覆盖。",
    en: "Number and days of the notice were not seen, so that no day can be judged by it; SV-05 and SV-07 cover such works.",
  },
  "SV-18": {
    zh: "属于处罚幅度，由主管机关裁量；应当监理而未监理由 SV-01 至 SV-05 的规则发现。",
    en: "A penalty that an authority measures out; that supervision is missing is found by the rules of SV-01 to SV-05.",
  },
}
