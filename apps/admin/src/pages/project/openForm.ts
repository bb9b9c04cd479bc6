/** Which form of a project is open. It stands in the address: who signs in again is back in it. */
import { useState } from "react"
import { Month } from "@minsheng/core/kernel"
import type { UseCase } from "@minsheng/core/access"
import type { Can, HistoryEntry, ProjectAnswer } from "@minsheng/core/project"
import type { ShownMonth } from "./MonthTable.tsx"

export type Details = NonNullable<ProjectAnswer["state"]>["details"]

/** Details as an entry states them, and the day from which it says they hold. */
export interface StatedDetails {
  readonly position: number
  readonly on: string
  readonly details: Details
}

export type OpenForm =
  | { readonly kind: "report"; readonly month: Month.Month }
  | { readonly kind: "correct" | "annul"; readonly month: ShownMonth }
  | { readonly kind: "revise" }
  | { readonly kind: "details"; readonly stated: StatedDetails }

/** Why the reader may not do something; `null` when they may. */
export const refusalOf = (answer: ProjectAnswer, useCase: UseCase): Can["refusal"] =>
  answer.can.find((can) => can.useCase === useCase)?.refusal ?? null

/** Only the present can be acted on, and only by those whose roles permit it. */
export const canNow = (answer: ProjectAnswer, useCase: UseCase): boolean =>
  answer.axes.current && refusalOf(answer, useCase) === null

/**
 * The details that an entry states and that still stand; reports are put right in the table of months,
 * documents in their own list.
 */
export const statedDetails = (entry: HistoryEntry): StatedDetails | undefined => {
  const { statement, position, occurredOn: on } = entry
  if (!entry.known || entry.annuls || entry.standing._tag !== "Stands") return undefined
  switch (statement._tag) {
    case "ProjectRegistered":
      return { position, on, details: statement.payload.details }
    case "ProjectRevised":
      return { position, on, details: statement.payload }
    case "MonthReported":
    case "DocumentAttached":
      return undefined
  }
}

/** `report.2010-05`, as the address names an open form. */
export const addressOfForm = (form: OpenForm): string => {
  switch (form.kind) {
    case "report":
      return `report.${form.month}`
    case "correct":
    case "annul":
      return `${form.kind}.${form.month.month}`
    case "details":
      return `details.${form.stated.position}`
    case "revise":
      return "revise"
  }
}

const onMonth = (answer: ProjectAnswer, kind: "correct" | "annul", about: string): OpenForm | undefined => {
  const month = answer.state?.months.find((one) => one.month === about)
  return month === undefined || !canNow(answer, "reports.correct") ? undefined : { kind, month }
}

/** The form that an address names, where it can be filled in. */
export const formAt = (answer: ProjectAnswer, address: string): OpenForm | undefined => {
  const [kind = "", about = ""] = address.split(".")
  switch (kind) {
    case "report": {
      const month = Month.parse(about)
      const isDue = month !== undefined && answer.missingMonths.includes(month)
      return isDue && canNow(answer, "reports.file") ? { kind, month } : undefined
    }
    case "correct":
    case "annul":
      return onMonth(answer, kind, about)
    case "details": {
      const entry = answer.history.find(({ position }) => String(position) === about)
      const stated = entry === undefined ? undefined : statedDetails(entry)
      return stated === undefined || !canNow(answer, "projects.correct") ? undefined : { kind, stated }
    }
    case "revise":
      return canNow(answer, "projects.revise") ? { kind } : undefined
    default:
      return undefined
  }
}

/** A form, and the project as it was when the form was opened. */
export interface Opened {
  readonly answer: ProjectAnswer
  readonly form: OpenForm
}

/**
 * The form that the address names, for as long as the address names it: what others record meanwhile, so that
 * it can no longer be opened, does not take it from whoever is filling it in. The register says why it
 * refuses.
 */
export const useOpenForm = (answer: ProjectAnswer, address: string): Opened | undefined => {
  const [kept, keep] = useState<Opened & { readonly address: string }>()
  if (kept?.address === address) return kept
  const form = formAt(answer, address)
  if (form === undefined) {
    if (kept !== undefined) keep(undefined)
    return undefined
  }
  const opened = { address, answer, form }
  keep(opened)
  return opened
}
