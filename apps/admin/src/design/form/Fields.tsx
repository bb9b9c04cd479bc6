/** The fields of a form, as it declares them, each with what is wrong with it. */
import { useLanguage } from "../../app/locale.tsx"
import { FormField } from "./Field.tsx"
import type { Option } from "./FieldProps.ts"
import { fieldsOf, type Form } from "./Form.ts"
import type { FormState } from "./useForm.ts"

export const Fields = <Command,>({
  form,
  options,
  state,
  refused,
  refusedBy,
  isLarge = false,
}: {
  readonly form: Form<Command>
  readonly options?: Readonly<Record<string, ReadonlyArray<Option>>> | undefined
  readonly state: FormState
  /** The field that a refusal is about, and the element that says it. */
  readonly refused?: string | undefined
  readonly refusedBy?: string | undefined
  readonly isLarge?: boolean
}) => {
  const { say } = useLanguage()
  return fieldsOf(form).map(([path, field]) => (
    <FormField
      key={path}
      label={say(field.label)}
      kind={field.codec.kind}
      value={state.texts[path] ?? ""}
      onChange={(text) => state.setText(path, text)}
      onLeave={() => state.leave(path)}
      problem={state.problemOf(path)}
      refusedBy={refused === path ? refusedBy : undefined}
      hint={field.hint === undefined ? undefined : say(field.hint)}
      options={options?.[path]}
      isLarge={isLarge}
    />
  ))
}

export const focusFirstWrong = (within: HTMLElement | null): void => {
  requestAnimationFrame(() => within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
