/** The fields of a form, as it declares them, each with what is wrong with it. */
import { Fragment, type ReactNode, useState } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { FormField } from "./Field.tsx"
import type { Option } from "./FieldProps.ts"
import { fieldsOf, type Form } from "./Form.ts"
import type { FormState } from "./useForm.ts"
import { words } from "./words.ts"

/** Fields that need not be filled in; open from the beginning where one of them is, or is wrong. */
const More = ({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const [opened, setOpened] = useState(isOpen)
  return (
    <details
      className="form-more"
      open={opened || isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{say(words.more)}</summary>
      <div className="form-more-fields">{children}</div>
    </details>
  )
}

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
  const shown = fieldsOf(form).filter(([, { isShown }]) => isShown?.(state.texts) !== false)
  const fieldAt = ([path, field]: (typeof shown)[number]) => (
    <Fragment key={path}>
      {field.heading !== undefined && <h3 className="form-part">{say(field.heading)}</h3>}
      <FormField
        label={say(field.label)}
        kind={field.codec.kind}
        value={state.texts[path] ?? ""}
        onChange={(text) => state.setText(path, text)}
        onLeave={() => state.leave(path)}
        problem={state.problemOf(path)}
        refusedBy={refused === path ? refusedBy : undefined}
        hint={field.hint === undefined ? undefined : say(field.hint)}
        options={options?.[path] ?? field.options?.map(({ value, label }) => ({ value, text: say(label) }))}
        isLarge={isLarge}
      />
    </Fragment>
  )
  const more = shown.filter(([, { isMore }]) => isMore === true)
  const isSaid = ([path]: (typeof shown)[number]): boolean =>
    (state.texts[path] ?? "") !== "" || state.problemOf(path) !== undefined || refused === path
  return (
    <>
      {shown.filter(([, { isMore }]) => isMore !== true).map(fieldAt)}
      {more.length > 0 && <More isOpen={more.some(isSaid)}>{more.map(fieldAt)}</More>}
    </>
  )
}

export const focusFirstWrong = (within: HTMLElement | null): void => {
  requestAnimationFrame(() => within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
