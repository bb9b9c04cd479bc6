/** What a row of a project says against what is stored of it. */
import * as Money from "../kernel/Money.ts"
import type { ProjectDetails, Registration } from "../project/Project.ts"
import type { ProjectRecord } from "../project/ProjectRecord.ts"
import { CHANGEABLE, type ChangeableColumn, type ColumnKey } from "./columns.ts"
import type { FieldChange } from "./Import.ts"

type Said = ProjectDetails & Pick<Registration, "approvedOn">

/** A field as files write it. */
const writtenAs = (column: ChangeableColumn, said: Said): string =>
  column === "annualPlanYuan" ? Money.formatYuan(said.annualPlanFen) : (said[column] ?? "")

export const saidOf = ({ details, approvedOn }: Pick<ProjectRecord, "details" | "approvedOn">): Said => ({
  ...details,
  approvedOn,
})

/** What a row says of a project: of a column that the file does not have, what is stored. */
export const mergedWith = (
  stored: Said,
  row: Registration,
  places: ReadonlyMap<ColumnKey, number>,
): Said => ({
  name: row.name,
  township: places.has("township") ? row.township : stored.township,
  implementingUnit: row.implementingUnit,
  annualPlanFen: row.annualPlanFen,
  approvedOn: row.approvedOn,
  plannedStartOn: places.has("plannedStartOn") ? row.plannedStartOn : stored.plannedStartOn,
  plannedFinishOn: places.has("plannedFinishOn") ? row.plannedFinishOn : stored.plannedFinishOn,
})

/** Field by field, what differs. */
export const differencesBetween = (stored: Said, said: Said): ReadonlyArray<FieldChange> =>
  CHANGEABLE.flatMap((column) => {
    const [before, after] = [writtenAs(column, stored), writtenAs(column, said)]
    return before === after ? [] : [{ column, before, after }]
  })

export const detailsIn = ({ approvedOn: _, ...details }: Said): ProjectDetails => details
