/** One input for every procedure of the programme. */
import { ItemListed, TargetsBrokenDown } from "@minsheng/core/programme"

const commandId = "golden 1"
const provenance = { source: "皖民生办〔2010〕5号", confidence: "synthetic" }
const about = { commandId, year: 2011, region: "340000" }
const catalogue = { _tag: "Catalogue" }
const { year: _, ...item } = ItemListed.example

export const programmeInputs = {
  catalogue: { year: 2010 },
  successions: { from: "2010-05-31", to: "2011-12-31" },
  years: undefined,
  itemNames: undefined,
  items: { year: 2010, region: "341000" },
  targets: { year: 2010, itemKey: "16" },
  propose: { year: 2010, itemKey: "16", by: "plan" },
  versions: { year: 2010 },
  added: { year: 2010 },
  compareTargets: {
    before: { year: 2010, version: 1 },
    after: { year: 2010, version: "draft" },
    itemKey: "16",
  },
  compare: { before: { year: 2010, version: 1 }, after: { year: 2011, version: "draft" } },
  listItem: { ...about, item },
  dropItem: { ...about, itemKey: "03", reason: "merged with item 04" },
  settleItem: {
    ...about,
    region: "340600",
    difference: {
      key: "32",
      runs: true,
      leadDepartment: { zh: "市市容局", en: "Bureau of City Appearance" },
      remark: null,
      provenance,
    },
  },
  stateTotals: {
    ...about,
    totals: {
      _tag: "Announced",
      itemCount: 33,
      totalPoints: 3500,
      fundGuaranteePoints: 100,
      pointsProvenance: provenance,
      remark: null,
    },
  },
  copyYear: { ...about, from: 2010 },
  breakDown: { ...about, breakdown: TargetsBrokenDown.example },
  openAdjustment: { ...about, part: catalogue, reason: "年中追加任务" },
  withdrawAdjustment: { ...about, part: catalogue },
  issue: {
    ...about,
    part: { _tag: "Targets", itemKeys: ["16"] },
    document: { number: "皖民生办〔2010〕5号", issuedOn: "2010-03-01", provenance },
  },
}
