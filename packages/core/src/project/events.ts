/** Events of projects: a stream a project. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { MonthlyReturn, ProjectCode, ProjectDetails } from "./Project.ts"

export const projectStream = (id: Uuid): StreamId => StreamId(`project/${id}`)

export const RegisteredProject = Schema.Struct({
  id: Uuid,
  code: ProjectCode,
  year: ProgrammeYear,
  countyCode: DivisionCode,
  itemKey: ItemKey,
  details: ProjectDetails,
})

/** A project came into the plan (occurred: the day it was approved). */
export const ProjectRegistered = EventType.make({
  type: "ProjectRegistered",
  payload: RegisteredProject,
  example: {
    id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    code: "2010-341522-19-0007",
    year: 2010,
    countyCode: "341522",
    itemKey: "19",
    details: {
      name: "示例镇集中供水工程",
      township: "示例镇",
      implementingUnit: "示例供水站",
      annualPlanFen: "312600000",
      plannedStartOn: "2010-04-16",
      plannedFinishOn: "2010-09-30",
    },
  },
})

/** Something about a project changed in the world (occurred: the day of the change). */
export const ProjectRevised = EventType.make({
  type: "ProjectRevised",
  payload: ProjectDetails,
  example: {
    name: "示例镇集中供水工程",
    township: "示例镇",
    implementingUnit: "示例供水站",
    annualPlanFen: "290000000",
    plannedStartOn: "2010-04-16",
    plannedFinishOn: "2010-10-31",
  },
})

/** A month was reported (occurred: the last day of the month, or the day of an earlier report). */
export const MonthReported = EventType.make({
  type: "MonthReported",
  payload: MonthlyReturn,
  example: {
    month: "2010-05",
    investedFen: "61730000",
    disbursedFen: "35130000",
    spentFen: "35130000",
    physicalProgress: 6240,
    remark: null,
  },
})

export const projectEvents = [ProjectRegistered, ProjectRevised, MonthReported] as const

export const readProjectEvent = EventType.reader(projectEvents)
