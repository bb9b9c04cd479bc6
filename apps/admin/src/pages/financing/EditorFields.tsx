/** Fields in the cells of the editor's tables: those of every form, their labels only heard. */
import type { Bilingual } from "@minsheng/core/kernel"
import { FormField } from "../../design/form/Field.tsx"
import type { Option } from "../../design/form/FieldProps.ts"

interface Common {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: Bilingual | undefined
  /** Of the place in the draft: problems lead here. */
  readonly id: string
}

/** A place in the draft as an element's own name. */
export const idOf = (at: string): string => `at-${at.replaceAll(".", "-")}`

export const SmallText = ({
  type = "text",
  isNumber = false,
  ...field
}: Common & { readonly type?: "text" | "date"; readonly isNumber?: boolean }) => (
  <FormField {...field} kind={isNumber ? "number" : type} isInCell />
)

export const SmallChoice = (field: Common & { readonly options: ReadonlyArray<Option> }) => (
  <FormField {...field} kind="choice" isInCell />
)
