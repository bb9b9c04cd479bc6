/** Groups of fields (字段组): what a key of an agency may read, and the use cases that this takes. */
import { Schema } from "effect"
import type { UseCase } from "./Role.ts"

export const FieldGroup = Schema.Literals(["regions", "programme", "projects", "figures", "journal"])
export type FieldGroup = typeof FieldGroup.Type

/** Divisions and the catalogue are what projects and figures are named after: who reads these reads those. */
export const fieldGroupUseCases: Readonly<Record<FieldGroup, ReadonlyArray<UseCase>>> = {
  regions: ["regions.read"],
  programme: ["regions.read", "programme.read"],
  projects: ["regions.read", "programme.read", "projects.read"],
  figures: ["regions.read", "programme.read", "figures.read"],
  journal: ["regions.read", "programme.read", "journal.read"],
}

export const FIELD_GROUPS: ReadonlyArray<FieldGroup> = FieldGroup.literals
