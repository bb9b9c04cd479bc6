/** Rows of 资金报账制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledReimbursement: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "FB-03": {
    zh: "该办法所见文本未载施行日期，不能确定何日适用；专户由 FB-02、专账由 FB-17 的规则判断。",
    en: "The copy that was seen gives no day; the special account is FB-02's, books of its own are FB-17's.",
  },
  "FB-08": {
    zh: "“及时足额”没有数额和期限，付款期限由 CT-12a、CT-15、CT-20 判断，虚列支出由 FB-18 的规则判断；绩效评价不在项目档案内。",
    en: "It names no number: times for payment are CT-12a's, CT-15's and CT-20's, false listing is FB-18's; evaluation is not in a dossier.",
  },
  "FB-09": {
    zh: "属于地方做法，没有全国统一规定；能否以审计作为结算、付款前提由 CT-21 的规则判断。",
    en: "A local practice, no national rule; whether an audit may be waited for is for the rules of CT-21.",
  },
  "FB-12": {
    zh: "仅适用于中央部门，本登记簿的项目由地方实施。",
    en: "For central departments alone; the projects of this register are run by local ones.",
  },
  "FB-14": {
    zh: "仅适用于中央级基本建设项目；地方项目由 FB-13、FB-15、FB-16 的规则判断。",
    en: "For central projects alone; local ones are for the rules of FB-13, FB-15 and FB-16.",
  },
  "FB-19": {
    zh: "均为外省市的限额，不是本地规定，仅供参考；需要时由部署单位配置。",
    en: "Limits of other provinces, given for their range; a deployment sets its own.",
  },
}
