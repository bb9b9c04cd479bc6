/** Rows of 招投标制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledTendering: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "TB-03e": {
    zh: "约束的是地方制定的规定，不是项目中的行为；地方另设的范围和标准不收录，国家标准由 TB-03a 至 TB-03d 的规则计算。",
    en:
      "It binds whoever makes local rules, not what happens in a project. No local scope or threshold is " +
      "kept here; those of the state are computed by the rule of TB-03a to TB-03d.",
  },
  "TB-12": {
    zh: "安徽省2010年的地方限额未找到文本，无法写成数值；部署单位取得文件后作为配置补充。",
    en:
      "The local limits of Anhui for 2010 were not found, so that there is no number to hold a purchase " +
      "against; a deployment that has the document adds them.",
  },
  "TB-13": {
    zh: "只见到安徽省集中采购目录及限额标准的文号和有效期，未见到数额；部署单位取得文件后作为配置补充。",
    en:
      "Of the catalogues of Anhui the numbers and days were seen, not the amounts; a deployment that has " +
      "them adds them.",
  },
}
