/** What a field is told, whichever of its kinds it is. */
import type { Bilingual } from "@minsheng/core/kernel"
import type { FieldKind } from "./codecs.ts"

export interface Option {
  readonly value: string
  readonly text: string
}

export interface FieldProps {
  readonly label: string
  readonly kind: FieldKind
  readonly value: string
  readonly onChange: (value: string) => void
  /** The reader went on to another field. */
  readonly onLeave?: () => void
  readonly problem?: Bilingual | undefined
  /** What says elsewhere on the form that this field is refused. */
  readonly refusedBy?: string | undefined
  readonly hint?: string | undefined
  readonly options?: ReadonlyArray<Option> | undefined
  /** On a page that has little else. */
  readonly isLarge?: boolean
  /** In a cell of a table: its column says what it is, and its label is for those who do not see that. */
  readonly isInCell?: boolean
  /** The element's own name, where problems lead to it. */
  readonly id?: string
}

/** What the input of a field is told. */
export interface InputProps extends FieldProps {
  readonly id: string
  readonly describedBy: string | undefined
}
