/** What people call values that agencies ask for and are told, and the keys that they ask with. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { Standing } from "../journal/Fact.ts"
import type { KeyStanding } from "../access/AccessKey.ts"
import type { FieldGroup } from "../access/FieldGroup.ts"
import type { EntryFamily } from "../audit/Entries.ts"
import type { ProjectOrder } from "../project/ProjectRepository.ts"
import type { RegionLevel } from "../region/Division.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export const regionLevelWords: Words<RegionLevel> = {
  province: say("省级", "province"),
  prefecture: say("市级", "prefecture"),
  county: say("县级", "county"),
}

/** How much of a division went where. */
export const successionExtentWords: Words<"whole" | "part"> = {
  whole: say("全部", "all of it"),
  part: say("部分", "a part of it"),
}

/** What a key of an agency opens. */
export const fieldGroupWords: Words<FieldGroup> = {
  regions: say("行政区划", "divisions"),
  programme: say("项目目录", "the catalogue"),
  projects: say("项目和月报", "projects and monthly returns"),
  dossiers: say("项目和六制档案", "projects and their dossiers"),
  figures: say("进度数字", "figures"),
  funds: say("资金台账", "the fund ledger"),
  journal: say("账册条目", "entries of the journal"),
  posting: say("办理资金划转", "moving funds"),
}

export const keyStandingWords: Words<KeyStanding> = {
  valid: say("有效", "valid"),
  expired: say("已过期", "expired"),
  revoked: say("已吊销", "revoked"),
}

/** The measures of money that rates are made of. */
export const measureWords: Words<"annualPlan" | "invested" | "disbursed" | "spent"> = {
  annualPlan: say("年度计划", "annual plan"),
  invested: say("投入", "invested"),
  disbursed: say("拨付", "disbursed"),
  spent: say("支出", "spent"),
}

export const projectOrderWords: Words<ProjectOrder> = {
  code: say("按县和编号", "by county and code"),
  slowest: say("投入率低的在前", "the smallest invested share first"),
}

export const entryFamilyWords: Words<EntryFamily> = {
  divisions: say("行政区划", "divisions"),
  programme: say("项目目录", "the catalogue"),
  project: say("项目", "projects"),
}

export const standingWords: Words<Standing["_tag"]> = {
  Stands: say("现行", "it stands"),
  Corrected: say("已更正", "it was corrected"),
  Annulled: say("已作废", "it was annulled"),
}
