/**
 * Filters that read as a sentence: each condition is a word of it that can be changed, and all of them stand
 * in the address.
 */
import { type ReactNode, useId } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { TypedFilter } from "./TypedFilter.tsx"
import { words } from "./words.ts"
import "./filters.css"

export interface FilterOption {
  readonly value: string
  readonly text: string
}

/** Options under a heading, such as the counties of a city. */
export interface FilterGroup {
  readonly title: string
  readonly options: ReadonlyArray<FilterOption>
}

/** A condition that is chosen: its parameter in the address, and what there is to choose from. */
export interface ChosenFilter {
  readonly parameter: string
  readonly label: Bilingual
  /** What it says when nothing is chosen. */
  readonly any: Bilingual
  readonly options: ReadonlyArray<FilterOption | FilterGroup>
  /** Conditions that mean something else when this one changes. */
  readonly resets?: ReadonlyArray<string>
}

/** A condition that is typed: a text or a date. */
export interface WrittenFilter {
  readonly parameter: string
  readonly label: Bilingual
  readonly kind: "text" | "date"
  readonly hint?: Bilingual
  /** What is typed is a few characters long. */
  readonly isShort?: boolean
  /** Where the key `/` leads. */
  readonly isSearch?: boolean
}

export type Filter = ChosenFilter | WrittenFilter

const Option = ({ option }: { readonly option: FilterOption }) => (
  <option value={option.value}>{option.text}</option>
)

const Choice = ({
  filter,
  besides,
}: {
  readonly filter: ChosenFilter
  readonly besides: ReadonlyArray<string>
}) => {
  const id = useId()
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const value = params.get(filter.parameter) ?? ""
  const choose = (chosen: string): void =>
    change({
      ...Object.fromEntries([...besides, ...(filter.resets ?? [])].map((name) => [name, undefined])),
      [filter.parameter]: chosen,
    })
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say(filter.label)}
      </label>
      <select
        id={id}
        className={`select inline${value === "" ? "" : " is-set"}`}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{say(filter.any)}</option>
        {filter.options.map((option) =>
          "options" in option ? (
            <optgroup key={option.title} label={option.title}>
              {option.options.map((one) => (
                <Option key={one.value} option={one} />
              ))}
            </optgroup>
          ) : (
            <Option key={option.value} option={option} />
          ),
        )}
      </select>
    </>
  )
}

const Written = ({
  filter,
  besides,
}: {
  readonly filter: WrittenFilter
  readonly besides: ReadonlyArray<string>
}) => {
  const id = useId()
  const { say } = useLanguage()
  const { parameter, label, kind, hint, isShort = false, isSearch = false } = filter
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say(label)}
      </label>
      <TypedFilter
        id={id}
        parameter={parameter}
        kind={kind}
        resets={besides}
        className={isShort ? "inline short" : "inline"}
        hint={hint === undefined ? undefined : say(hint)}
        isSearch={isSearch}
      />
    </>
  )
}

const Condition = ({
  filter,
  besides,
}: {
  readonly filter: Filter
  readonly besides: ReadonlyArray<string>
}) =>
  "options" in filter ? (
    <Choice filter={filter} besides={besides} />
  ) : (
    <Written filter={filter} besides={besides} />
  )

const NONE: ReadonlyArray<string> = []

export const FilterSentence = ({
  sentence,
  parts,
  resets = NONE,
  orders = NONE,
  children,
}: {
  /** `{region}` in it is where the part of that name goes. */
  readonly sentence: Bilingual
  /** Conditions, and what stands there unchangeably. */
  readonly parts: Readonly<Record<string, Filter | ReactNode>>
  /** Parameters that a change of a condition takes away, such as the place in the pages. */
  readonly resets?: ReadonlyArray<string>
  /** Parameters of conditions that only put in order: they alone leave nothing to be cleared. */
  readonly orders?: ReadonlyArray<string>
  /** Behind the sentence, such as the saved views. */
  readonly children?: ReactNode
}) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const filters = Object.values(parts).filter(isFilter)
  const names = filters.map((filter) => filter.parameter)
  const isFiltered = [...names, "search"].some((name) => !orders.includes(name) && params.has(name))
  const clear = (): void =>
    change(Object.fromEntries([...names, ...resets, "search"].map((name) => [name, undefined])))
  const shown = Object.entries(parts).map(([name, part]) => [
    name,
    isFilter(part) ? <Condition filter={part} besides={resets} /> : part,
  ])
  return (
    <p className="filters">
      <Sentence words={sentence} parts={Object.fromEntries(shown) as Record<string, ReactNode>} />
      {isFiltered && (
        <button type="button" className="button quiet no-print" onClick={clear}>
          {say(words.clear)}
        </button>
      )}
      {children}
    </p>
  )
}

const isFilter = (part: unknown): part is Filter =>
  typeof part === "object" && part !== null && "parameter" in part
