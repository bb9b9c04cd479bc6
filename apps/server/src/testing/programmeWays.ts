/** The ways into a division's year, in an order in which each goes through after the ones before it. */
import type { UseCase } from "@minsheng/core/access"
import type { Abroad } from "./Way.ts"
import { HOUSING, JINZHAI, WATER } from "@minsheng/store/testing"

const provenance = { source: "测试", confidence: "synthetic" }
const place = { year: 2010, region: JINZHAI }
const text = (zh: string) => ({ zh, en: "test" })

export const OWN_ITEM = {
  key: "51",
  officialNumber: null,
  name: text("县定项目"),
  nameProvenance: provenance,
  kind: "construction",
  kindConfidence: "synthetic",
  since: "2010",
  newThisYear: true,
  points: 0,
  leadDepartment: text("县建设局"),
  leadProvenance: provenance,
  target: {
    quantity: "4.3",
    words: null,
    bound: "atMost",
    adds: true,
    unit: text("公里"),
    remark: null,
    provenance,
  },
  confirmed: true,
}

const document = { number: "金民生办〔2010〕1号", issuedOn: "2010-01-20", provenance }
const catalogue = { _tag: "Catalogue" }

interface ProgrammeWay {
  readonly path: string
  readonly behind: UseCase
  readonly writes: boolean
  readonly input: Readonly<Record<string, unknown>> | undefined
  readonly abroad: Abroad
}

const read = (path: string, input?: ProgrammeWay["input"]): ProgrammeWay => ({
  path: `programme.${path}`,
  behind: "programme.read",
  writes: false,
  input,
  abroad: input === undefined ? "open" : "RegionOutsideScope",
})

const write = (path: string, input: object, behind: UseCase = "programme.edit"): ProgrammeWay => ({
  path: `programme.${path}`,
  behind,
  writes: true,
  input: { ...place, ...input },
  abroad: "RegionOutsideScope",
})

const sides = { before: { year: 2010 }, after: { year: 2010 }, region: JINZHAI }

export const PROGRAMME: ReadonlyArray<ProgrammeWay> = [
  read("years"),
  { ...read("itemNames"), behind: "accounts.read" },
  { ...read("added", { year: 2010 }), abroad: "own" },
  read("items", place),
  read("targets", place),
  read("versions", place),
  read("compare", sides),
  read("compareTargets", { ...sides, itemKey: WATER }),
  write("listItem", { item: OWN_ITEM }),
  {
    ...read("propose", { ...place, itemKey: OWN_ITEM.key, by: "equal" }),
    behind: "programme.edit",
  },
  write("dropItem", { itemKey: OWN_ITEM.key, reason: "不再实施" }),
  write("settleItem", {
    difference: { key: HOUSING, runs: false, leadDepartment: null, remark: null, provenance },
  }),
  write("stateTotals", { totals: { _tag: "Counted", itemCount: 2, remark: null, provenance } }),
  write("breakDown", { breakdown: { itemKey: WATER, parts: [], remainder: null } }),
  write("copyYear", { year: 2011, from: 2010 }),
  write("issue", { part: catalogue, document }, "programme.issue"),
  write("openAdjustment", { part: catalogue, reason: "年中调整" }),
  write("withdrawAdjustment", { part: catalogue }),
]
