/** Rows of 合同管理制 that no rule computes, each with the reason. */
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { RowId } from "../../law/DatedParameter.ts"

export const unruledContractManagement: Readonly<Partial<Record<RowId, Bilingual>>> = {
  "CT-09": {
    zh: "招标工程的变更没有全国统一的比例限制；超概算由 FR-09、变更原批准内容由 FR-10 的规则判断，地方限额由部署单位自行配置。",
    en: "No national share limits variations of tendered works: the estimate is FR-09's, the approved scope FR-10's, and local limits are for the deployment to set.",
  },
}
