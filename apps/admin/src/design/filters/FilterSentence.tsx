/**
 * Filters that read as a sentence: each condition is a word of it that can be changed, and all of them stand
 * in the address.
 */
import { type ReactNode, useId } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import "./filters.css"

const words = { clear: { zh: "清除条件", en: "Clear the filters" } } as const

export interface FilterOption {
  readonly value: string
  readonly text: string
}

/** Options under a heading, such as the counties of a city. */
export interface FilterGroup {
  readonly title: string
  readonly options: ReadonlyArray<FilterOption>
}

/** A condition: its parameter in the address, and what may be chosen. */
export interface Filter {
  readonly parameter: string
  readonly label: Bilingual
  /** What it says when nothing is chosen. */
  readonly any: Bilingual
  readonly options: ReadonlyArray<FilterOption | FilterGroup>
}

const Option = ({ option }: { readonly option: FilterOption }) => (
  <option value={option.value}>{option.text}</option>
)

const Choice = ({
  filter,
  besides,
}: {
  readonly filter: Filter
  readonly besides: ReadonlyArray<string>
}) => {
  const id = useId()
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const value = params.get(filter.parameter) ?? ""
  const choose = (chosen: string): void =>
    change({ ...Object.fromEntries(besides.map((name) => [name, undefined])), [filter.parameter]: chosen })
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
    isFilter(part) ? <Choice filter={part} besides={resets} /> : part,
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
  typeof part === "object" && part !== null && "parameter" in part && "options" in part
