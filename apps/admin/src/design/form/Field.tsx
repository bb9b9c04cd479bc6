/** A field with its label and what is wrong with it. */
import { type FocusEvent, useId } from "react"
import { useLanguage } from "../../app/locale.tsx"
import type { FieldProps, InputProps, Option } from "./FieldProps.ts"
import { NameOfUser, OneTimeCode, Secret } from "./Secret.tsx"
import { SomeOfMany } from "./SomeOfMany.tsx"

const NO_OPTIONS: ReadonlyArray<Option> = []

const OneOf = ({ id, value, onChange, options = NO_OPTIONS, describedBy, ...props }: InputProps) => (
  <select
    id={id}
    className="select"
    value={value}
    aria-invalid={describedBy !== undefined}
    aria-describedby={describedBy}
    onChange={(event) => onChange(event.target.value)}
    onBlur={props.onLeave}
  >
    {options.every((option) => option.value !== value) && <option value={value}>{value}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text}
      </option>
    ))}
  </select>
)

const SomeOf = ({ id, label, value, onChange, options = NO_OPTIONS, describedBy }: InputProps) => {
  const chosen = value === "" ? [] : value.split(",")
  const toggle = (one: string): void =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => chosen.includes(each) !== (each === one))
        .join(","),
    )
  return (
    <fieldset id={id} className="some-of" aria-describedby={describedBy}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            aria-invalid={describedBy !== undefined}
            onChange={() => toggle(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}

const Typed = ({ id, kind, value, onChange, onLeave, hint, describedBy }: InputProps) => {
  const leave = (event: FocusEvent): void => {
    // A message that appears under a button that is being pressed would move it from under the pointer.
    const isActing = event.relatedTarget instanceof Element && event.relatedTarget.closest("button") !== null
    if (value !== "" && !isActing) onLeave?.()
  }
  return (
    <input
      id={id}
      className={`input${kind === "number" ? " number" : ""}`}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" ? "decimal" : undefined}
      autoComplete="off"
      placeholder={hint}
      value={value}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
      onBlur={leave}
    />
  )
}

const INPUTS = {
  text: Typed,
  number: Typed,
  date: Typed,
  choice: OneOf,
  choices: SomeOf,
  many: SomeOfMany,
  secret: Secret,
  newSecret: Secret,
  oneTimeCode: OneTimeCode,
  userName: NameOfUser,
} as const

const SECRET: ReadonlySet<FieldProps["kind"]> = new Set(["secret", "newSecret"])

export const FormField = (props: FieldProps) => {
  const { say } = useLanguage()
  const own = useId()
  const { label, kind, problem, refusedBy, isInCell = false, id = own } = props
  const Input = INPUTS[kind]
  const field = (
    <>
      {kind !== "choices" && (
        <label htmlFor={id} className={isInCell ? "visually-hidden" : undefined}>
          {label}
        </label>
      )}
      <Input {...props} id={id} describedBy={problem === undefined ? refusedBy : `${id}-problem`} />
      {problem !== undefined && (
        <span className="field-message" id={`${id}-problem`}>
          {say(problem)}
        </span>
      )}
    </>
  )
  if (isInCell) return field
  return <div className={`field${SECRET.has(kind) ? " password-field" : ""}`}>{field}</div>
}
