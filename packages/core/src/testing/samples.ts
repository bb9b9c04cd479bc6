/** Divisions, items and projects for tests, of which each says what it needs to be otherwise. */
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import type { PartialDate } from "../kernel/PartialDate.ts"
import type { ProgrammeItem, TaskTarget } from "../programme/ProgrammeItem.ts"
import type { MonthlyReturn, ProjectDetails } from "../project/Project.ts"
import type { EstablishedDivision } from "../region/Division.ts"
import { DivisionEstablished, divisionsStream } from "../region/events.ts"

export const PROVENANCE = { source: "test", confidence: "verified" } as const

const PROVINCE = "340000"

/** The province where there is no parent, a prefecture under the province, a county under any other. */
export const sampleDivision = (
  code: string,
  parent: string | null,
  validFrom: PartialDate | null = null,
): EstablishedDivision => ({
  code: DivisionCode.make(code),
  name: { zh: code, en: code },
  level: parent === null ? "province" : parent === PROVINCE ? "prefecture" : "county",
  kind: parent === null ? "province" : parent === PROVINCE ? "prefectureCity" : "county",
  parentCode: parent === null ? null : DivisionCode.make(parent),
  validFrom,
  provenance: PROVENANCE,
})

/** That a division was established before the register's time; `validFrom` says since when it stands. */
export const established = (division: EstablishedDivision): NewEvent =>
  occurred(DivisionEstablished, {
    stream: divisionsStream(DivisionCode.make(PROVINCE)),
    occurredOn: dateOf("2009-12-31"),
    payload: division,
  })

/** A target of which nothing is known. */
export const sampleTarget = (change: Partial<TaskTarget> = {}): TaskTarget => ({
  quantity: null,
  words: null,
  bound: "exact",
  adds: true,
  unit: null,
  remark: null,
  provenance: null,
  ...change,
})

/** Drinking water in 2010. */
export const sampleItem = (change: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  year: 2010,
  key: ItemKey.make("19"),
  officialNumber: null,
  name: { zh: "农村饮水安全工程", en: "Rural drinking-water safety" },
  nameProvenance: PROVENANCE,
  kind: "construction",
  kindConfidence: "inferred",
  since: "2007",
  newThisYear: false,
  points: 120,
  leadDepartment: { zh: "省水利厅", en: "Department of Water Resources" },
  leadProvenance: PROVENANCE,
  target: sampleTarget(),
  confirmed: true,
  ...change,
})

export const sampleDetails = (change: Partial<ProjectDetails> = {}): ProjectDetails => ({
  name: "示例镇集中供水工程",
  township: "示例镇",
  implementingUnit: "示例供水站",
  annualPlanFen: 312_600_000n,
  plannedStartOn: null,
  plannedFinishOn: null,
  ...change,
})

export const sampleReturn = (month: string, change: Partial<MonthlyReturn> = {}): MonthlyReturn => ({
  month: Month.make(month),
  investedFen: 61_730_000n,
  disbursedFen: 35_130_000n,
  spentFen: 35_130_000n,
  physicalProgress: 6240,
  remark: null,
  ...change,
})
