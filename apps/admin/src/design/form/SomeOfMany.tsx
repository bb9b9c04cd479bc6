/**
 * Some of many options: what is typed is completed by the browser and taken when it names one. What was typed
 * and names none stays in the field's text behind a mark, so that it is neither lost nor left out unseen.
 */
import { type KeyboardEvent, useId, useRef } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { TYPED } from "./codecs.ts"
import type { FieldProps, Option } from "./FieldProps.ts"
import { words } from "./words.ts"
import "./someOfMany.css"

const NO_OPTIONS: ReadonlyArray<Option> = []

const partsOf = (value: string) => {
  const [chosen = "", typed = ""] = value.split(TYPED, 2)
  return { chosen: chosen === "" ? [] : chosen.split(","), typed }
}

const textOf = (chosen: ReadonlyArray<string>, typed: string): string =>
  typed === "" ? chosen.join(",") : `${chosen.join(",")}${TYPED}${typed}`

interface SomeOfManyProps extends FieldProps {
  readonly id: string
  readonly describedBy: string | undefined
}

export const SomeOfMany = (props: SomeOfManyProps) => {
  const { id, value, onChange, onLeave, options = NO_OPTIONS, describedBy, hint } = props
  const { say } = useLanguage()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const { chosen, typed } = partsOf(value)
  const left = options.filter((option) => !chosen.includes(option.value))
  const textFor = (one: string): string => options.find((option) => option.value === one)?.text ?? one
  const type = (text: string): void => {
    const named = left.find((option) => option.text === text.trim() || option.value === text.trim())
    onChange(named === undefined ? textOf(chosen, text) : textOf([...chosen, named.value], ""))
  }
  const drop = (one: string): void => {
    onChange(
      textOf(
        chosen.filter((each) => each !== one),
        typed,
      ),
    )
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chosen.at(-1)
    if (event.key === "Backspace" && typed === "" && last !== undefined) drop(last)
    if (event.key !== "Enter" || typed === "") return
    event.preventDefault()
    const fitting = left.filter((option) => option.text.includes(typed.trim()))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) onChange(textOf([...chosen, only.value], ""))
  }
  return (
    <div className="some-of-many">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="button"
                aria-label={say(words.drop, { name: textFor(one) })}
                onClick={() => drop(one)}
              >
                {textFor(one)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        ref={input}
        className="input"
        list={list}
        autoComplete="off"
        placeholder={hint}
        value={typed}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typed !== "" && onLeave?.()}
      />
      <datalist id={list}>
        {left.map((option) => (
          <option key={option.value} value={option.text} />
        ))}
      </datalist>
    </div>
  )
}
