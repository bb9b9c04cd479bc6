/** The columns of a file of projects. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

export type ImportColumn = FileColumnOf<ColumnKey>

export type ColumnKey =
  | "year"
  | "countyCode"
  | "itemKey"
  | "name"
  | "township"
  | "implementingUnit"
  | "annualPlanYuan"
  | "approvedOn"
  | "plannedStartOn"
  | "plannedFinishOn"
  | "code"
  | "changedOn"
  | "correctionReason"
  | "basis"

const column = (
  key: ColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual,
  required = true,
): ImportColumn => ({ key, heading: { zh, en }, required, meaning })

export const IMPORT_COLUMNS: ReadonlyArray<ImportColumn> = [
  column("year", "年度", "year", { zh: "四位年份", en: "programme year, four digits" }),
  column("countyCode", "县区代码", "county_code", {
    zh: "下达当日有效的六位行政区划代码",
    en: "six-digit division code in force on the day of approval",
  }),
  column("itemKey", "民生工程编号", "item_key", { zh: "两位编号，如 19", en: "two-digit key, such as 19" }),
  column("name", "项目名称", "name", { zh: "一行，至多 100 字", en: "one line, at most 100 characters" }),
  column("township", "乡镇", "township", { zh: "可空", en: "may be empty" }, false),
  column("implementingUnit", "实施单位", "implementing_unit", {
    zh: "建设或发放的单位",
    en: "who builds or pays",
  }),
  column("annualPlanYuan", "年度计划（元）", "annual_plan_yuan", {
    zh: "元，至多两位小数",
    en: "yuan, at most two decimals",
  }),
  column("approvedOn", "下达日期", "approved_on", { zh: "年-月-日", en: "YYYY-MM-DD" }),
  column(
    "plannedStartOn",
    "计划开工",
    "planned_start_on",
    { zh: "年-月-日，可空", en: "YYYY-MM-DD, may be empty" },
    false,
  ),
  column(
    "plannedFinishOn",
    "计划完工",
    "planned_finish_on",
    { zh: "年-月-日，可空", en: "YYYY-MM-DD, may be empty" },
    false,
  ),
  column(
    "code",
    "项目编号",
    "code",
    {
      zh: "已登记的项目才有；有编号的行是对该项目的修改，没有编号的行是新登记",
      en: "of a project that is registered; a row with a code changes that project, one without registers a new one",
    },
    false,
  ),
  column(
    "changedOn",
    "变更日期",
    "changed_on",
    {
      zh: "情况变了：从哪一天起，年-月-日",
      en: "something changed in the world: from which day, YYYY-MM-DD",
    },
    false,
  ),
  column(
    "correctionReason",
    "更正原因",
    "correction_reason",
    {
      zh: "登记错了：错在哪里，为什么改",
      en: "what is recorded was wrong: why it is put right",
    },
    false,
  ),
  column(
    "basis",
    "依据条目",
    "based_on",
    {
      zh: "模板填好的账册序号，请勿改动；其后有人改过的项目不会被覆盖",
      en: "the entry that the template was made from, not to be edited; whoever changed the project since is not overwritten",
    },
    false,
  ),
]

/** What a project's row may change; county, item and year never change. */
export const CHANGEABLE = [
  "name",
  "township",
  "implementingUnit",
  "annualPlanYuan",
  "approvedOn",
  "plannedStartOn",
  "plannedFinishOn",
] as const satisfies ReadonlyArray<ColumnKey>
export type ChangeableColumn = (typeof CHANGEABLE)[number]

export const readHeader = headerReader(IMPORT_COLUMNS)
