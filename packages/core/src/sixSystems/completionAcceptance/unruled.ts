/** Rows of 竣工验收制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledCompletion: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "CP-06": {
    zh: "规定的是逾期备案的罚款幅度，是后果而不是项目应当做到的事；是否逾期由 CP-05“竣工验收合格后在规定期限内备案”判定。",
    en: "A fine is no act of the project; acceptanceIsFiledInTime (CP-05) tells what is late.",
  },
  "CP-16": {
    zh: "竣工财务决算的期限由 CP-13b 的规则判定；结余财政资金缴回由资金报账制 FB-16 的规则判定，条款相同。",
    en: "The rule of CP-13b tells when a final account is late; that of FB-16, by the same article, what went back.",
  },
  "CP-22": {
    zh: "政府“可以”组织后评价，不做也不违规，档案无从判定。",
    en: "The government may evaluate a project afterwards; where it does not, nothing is wrong.",
  },
}
