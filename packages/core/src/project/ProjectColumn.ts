/** The columns of the list of projects, by the names under which they are chosen and taken along. */
import { Schema } from "effect"

export const ProjectColumn = Schema.Literals([
  "code",
  "city",
  "county",
  "countyCode",
  "itemKey",
  "item",
  "name",
  "township",
  "implementingUnit",
  "approvedOn",
  "annualPlan",
  "invested",
  "disbursed",
  "spent",
  "investedShare",
  "aheadOfTime",
  "physicalProgress",
  "latestMonth",
  "pace",
])
export type ProjectColumn = typeof ProjectColumn.Type

/** Columns that somebody chose: at least one, none twice, in the order in which they are to stand. */
export const ChosenColumns = Schema.Array(ProjectColumn).check(
  Schema.makeFilter((columns) => columns.length > 0 && new Set(columns).size === columns.length, {
    message: "columns",
  }),
)
