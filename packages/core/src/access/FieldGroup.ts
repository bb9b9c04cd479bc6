/** Groups of fields (字段组): what a key of an agency may read or move, and the use cases that this takes. */
import { Schema } from "effect"
import type { UseCase } from "./Role.ts"

export const FieldGroup = Schema.Literals([
  "regions",
  "programme",
  "projects",
  "dossiers",
  "figures",
  "funds",
  "journal",
  "posting",
])
export type FieldGroup = typeof FieldGroup.Type

/** Divisions and the catalogue are what projects and figures are named after: who reads these reads those. */
export const fieldGroupUseCases: Readonly<Record<FieldGroup, ReadonlyArray<UseCase>>> = {
  regions: ["regions.read"],
  programme: ["regions.read", "programme.read"],
  projects: ["regions.read", "programme.read", "projects.read"],
  dossiers: ["regions.read", "programme.read", "projects.read", "dossiers.read"],
  figures: ["regions.read", "programme.read", "figures.read"],
  funds: ["regions.read", "programme.read", "funds.read"],
  journal: ["regions.read", "programme.read", "journal.read"],
  // Whoever moves money sees what there is.
  posting: ["regions.read", "programme.read", "funds.read", "funds.post"],
}

/** Those that read and change nothing: what a key without a choice of groups is for. */
export const READING_GROUPS: ReadonlyArray<FieldGroup> = FieldGroup.literals.filter(
  (group) => group !== "posting",
)

export const FIELD_GROUPS: ReadonlyArray<FieldGroup> = FieldGroup.literals
