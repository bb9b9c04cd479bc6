/**
 * What the synthetic scene looks like: weights and paces of items and places. None of these numbers
 * describes a real place; the two totals are the published ones of 2010.
 */
import { CalendarDate, Money } from "@minsheng/core/kernel"
import type { Division } from "@minsheng/core/region"
import { anhuiDivisions } from "@minsheng/anhui"

/** 157.3 亿元 were invested from January to May 2010 (published). */
export const INVESTED_TOTAL = Money.fromYuan(15_730_000_000n)
/** 330.46 亿元: the yearly plan that 157.3 and the published 47.6 % imply (derived). */
export const PLAN_TOTAL = Money.fromYuan(33_046_000_000n)

export const OFFICE_DAY = CalendarDate.make("2010-05-31")
export const YEAR = 2010

/** In force in 2010: what the scene plays on. */
export const divisions2010: ReadonlyArray<Division> = anhuiDivisions.events
  .filter((event) => event.type === "DivisionEstablished" && event.payload["validFrom"] === null)
  .map((event) => ({ ...event.payload, validTo: null }) as unknown as Division)

export interface ItemScene {
  readonly key: string
  /** Share in the plan, in millions of yuan. */
  readonly planWeight: number
  /** How fast it goes: 100 is the average. */
  readonly pace: number
  /** Projects a county, on average; 0 is one scheme for the whole county. */
  readonly sites: number
  /** Counties in a hundred that have the task. */
  readonly spread: number
  /** What its projects are called. */
  readonly noun: string
}

const item = (
  key: string,
  planWeight: number,
  pace: number,
  sites: number,
  spread: number,
  noun: string,
): ItemScene => ({ key, planWeight, pace, sites, spread, noun })

/** Plan weights, paces, sites, spread and names, all made up. */
export const ITEMS: ReadonlyArray<ItemScene> = [
  item("01", 2120, 92, 0, 100, "农村低保资金发放"),
  item("02", 780, 90, 0, 100, "五保供养资金发放"),
  item("03", 460, 86, 0, 92, "未参保集体企业退休人员生活补贴发放"),
  item("04", 2000, 76, 3, 96, "廉租住房"),
  item("05", 320, 64, 0, 100, "计划生育家庭奖励扶助发放"),
  item("06", 210, 82, 0, 98, "重度残疾人生活救助发放"),
  item("07", 390, 94, 2, 90, "敬老院新建工程"),
  item("08", 3866, 104, 0, 100, "义务教育经费保障"),
  item("09", 860, 92, 0, 84, "高校困难学生资助"),
  item("10", 740, 89, 0, 92, "中职困难学生资助"),
  item("11", 260, 70, 0, 100, "农民工技能培训"),
  item("12", 6120, 126, 0, 100, "新农合筹资补助"),
  item("13", 980, 123, 0, 100, "城镇居民医保补助"),
  item("14", 510, 86, 0, 100, "城乡医疗救助"),
  item("15", 90, 84, 0, 88, "重大传染病救助"),
  item("16", 750, 94, 4, 100, "村卫生室建设"),
  item("17", 230, 88, 0, 100, "妇女儿童健康项目"),
  item("18", 60, 108, 0, 97, "白内障复明手术"),
  item("19", 1560, 99, 4, 96, "集中供水工程"),
  item("20", 1280, 110, 4, 96, "通村公路工程"),
  item("21", 690, 84, 0, 68, "水库移民后期扶持"),
  item("22", 940, 129, 0, 94, "农业保险保费补贴"),
  item("23", 410, 76, 2, 92, "户用沼气工程"),
  item("24", 1020, 80, 2, 72, "水库除险加固工程"),
  item("25", 110, 117, 2, 97, "广播电视村村通工程"),
  item("26", 90, 100, 2, 98, "农家书屋"),
  item("27", 160, 106, 2, 96, "综合文化站"),
  item("28", 70, 120, 2, 97, "农民体育健身工程"),
  item("29", 480, 63, 0, 22, "新农保试点补助"),
  item("30", 130, 52, 1, 62, "社会福利中心"),
  item("31", 50, 47, 1, 46, "光荣院"),
  item("32", 310, 60, 2, 93, "垃圾收集转运工程"),
  item("33", 5000, 95, 4, 100, "校舍加固重建工程"),
]

/** How fast cities go: 100 is the average. */
export const CITY_PACE: Readonly<Record<string, number>> = {
  "340100": 121,
  "340200": 117,
  "340300": 109,
  "340400": 107,
  "340500": 127,
  "340600": 117,
  "340700": 124,
  "340800": 115,
  "341000": 128,
  "341100": 121,
  "341200": 106,
  "341300": 110,
  "341400": 107,
  "341500": 80,
  "341600": 88,
  "341700": 113,
  "341800": 123,
}

/** Months' shares of what a project invests by the end of May. */
export const MONTH_WEIGHTS: ReadonlyArray<number> = [9, 12, 21, 27, 31]
