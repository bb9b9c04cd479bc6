/** Rows of 法人责任制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledLegalPerson: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "ID-01": {
    zh: "代码的位数和字符在录入时即校验，不合格式的代码不能登记，档案中不会出现。",
    en: "A code of another form is not recorded, so that no dossier holds one.",
  },
  "ID-05": {
    zh: "关于登记簿如何保存代码的设计要求（先存组织机构代码，统一社会信用代码作为后续别名），不是项目行为；两种代码按同一机构比对，见“各环节文件中的建设单位与项目单位一致”。",
    en: "It says how a register keeps codes, not what happens; ownerIsTheLegalPerson takes both as one.",
  },
}
