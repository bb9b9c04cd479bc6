/** The columns of a file of targets: one row an item and division below. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

/** What stands beside a part so that it can be compared, and is not read. */
type ShownColumn = "itemName" | "divisionName" | "unit" | "wholeTarget" | "targetState"

export type TargetColumnKey =
  | "year"
  | "itemKey"
  | "divisionCode"
  | "target"
  | "source"
  | "confidence"
  | "remainder"
  | "remainderReason"
  | "basis"
  | ShownColumn

export type TargetColumn = FileColumnOf<TargetColumnKey>

const NOT_READ: Bilingual = { zh: "只供对照，不读取", en: "to compare with, not read" }

const column = (
  key: TargetColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual = NOT_READ,
  required = false,
): TargetColumn => ({ key, heading: { zh, en }, required, meaning })

export const TARGET_COLUMNS: ReadonlyArray<TargetColumn> = [
  column("year", "年度", "year", { zh: "四位年份", en: "programme year, four digits" }, true),
  column(
    "itemKey",
    "民生工程编号",
    "item_key",
    { zh: "两位编号，如 16", en: "two-digit key, such as 16" },
    true,
  ),
  column("itemName", "民生工程", "item"),
  column(
    "divisionCode",
    "下级区划代码",
    "division_code",
    {
      zh: "任务分给的市或县，六位代码；上一级的任务由此可知",
      en: "the city or county that the part falls to, six digits; whose target is broken down follows from it",
    },
    true,
  ),
  column("divisionName", "下级地区", "division"),
  column("wholeTarget", "本级任务", "whole_target"),
  column("unit", "计量单位", "unit"),
  column(
    "target",
    "分解任务",
    "part_target",
    {
      zh: "数字（至多四位小数）；文字，如 应补尽补；- 或 无任务；? 为不详；没有填的不动",
      en: "a number (at most four decimals); words; - for no task; ? for unknown; what is left empty stays as it is",
    },
    true,
  ),
  column("source", "来源", "source", {
    zh: "任务出自哪里，一行；改了任务必须填",
    en: "where the target comes from, one line; needed where a part is changed",
  }),
  column("confidence", "可信程度", "confidence", {
    zh: "已核、推算、推断、待核、演示",
    en: "verified, derived, inferred, unconfirmed, made up",
  }),
  column("remainder", "差额", "remainder", {
    zh: "本级任务减去各地合计，可以为负；每项填在一行里",
    en: "what the parts leave of the whole, may be below zero; in one row of an item",
  }),
  column("remainderReason", "差额原因", "remainder_reason", {
    zh: "为什么有差额；与差额一起填",
    en: "why it is left; together with the remainder",
  }),
  column("targetState", "下达情况", "state"),
  column("basis", "依据条目", "based_on", {
    zh: "模板填好的账册序号，请勿改动；其后有人改过的分解不会被覆盖",
    en: "the entry that the template was made from, not to be edited; whoever changed the breakdown since is not overwritten",
  }),
]

/** What a row may change about a part that is there, and of the item's remainder. */
export const TARGET_CHANGEABLE = [
  "target",
  "source",
  "confidence",
  "remainder",
  "remainderReason",
] as const satisfies ReadonlyArray<TargetColumnKey>
export type TargetChangeable = (typeof TARGET_CHANGEABLE)[number]

export const readTargetHeader = headerReader(TARGET_COLUMNS)
