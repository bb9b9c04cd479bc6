/** Filters that read as a sentence. */
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useEffect, useId, useRef, useState } from "react"
import { ITEM_KINDS } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { catalogueQuery } from "../../api/queries.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { BEHIND_CHOICES, FILTERS, monthsUpTo } from "./question.ts"
import { words } from "./words.ts"

/** How long a pause in typing starts the search. */
const PAUSE_MILLIS = 250

const Choice = ({
  name,
  label,
  children,
}: {
  readonly name: (typeof FILTERS)[number]
  readonly label: string
  readonly children: ReactNode
}) => {
  const id = useId()
  const { params, change } = useAddress()
  const value = params.get(name) ?? ""
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`select inline${value === "" ? "" : " is-set"}`}
        value={value}
        onChange={(event) => change({ [name]: event.target.value, after: undefined })}
      >
        {children}
      </select>
    </>
  )
}

const SearchField = () => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const inAddress = params.get("search") ?? ""
  const [text, setText] = useState(inAddress)
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef(inAddress)
  useEffect(() => {
    // The address changed by itself (back, or cleared): the field follows.
    if (inAddress !== asked.current) {
      asked.current = inAddress
      setText(inAddress)
    }
  }, [inAddress])
  useEffect(() => {
    if (text === asked.current) return
    const timer = setTimeout(() => {
      asked.current = text
      change({ search: text, after: undefined }, { replace: true })
    }, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [text, change])
  useEffect(() => {
    if (location.hash === "#search") input.current?.focus()
  }, [])
  const isShort = [...text.trim()].length === 1
  return (
    <span className="search-field">
      <label htmlFor="search">{say(words.search)}</label>
      <input
        id="search"
        ref={input}
        data-search
        className="input"
        type="search"
        autoComplete="off"
        placeholder={say(words.searchHint)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isShort && (
        <span className="note" role="status">
          {say(words.tooShort)}
        </span>
      )}
    </span>
  )
}

const RegionChoice = ({ divisions }: { readonly divisions: ReturnType<typeof useCatalogue>["divisions"] }) => {
  const { say } = useLanguage()
  const { about, office } = useSession()
  const top = office?.regionCode ?? about.regionCode
  const topLevel = divisions.find((division) => division.code === top)
  const cities = divisions.filter((division) => division.level === "prefecture" && (top === about.regionCode || division.code === top))
  if (topLevel?.level === "county") return <b>{say(topLevel.name)}</b>
  return (
    <Choice name="region" label={say(words.region)}>
      <option value="">{topLevel === undefined ? say(about.name) : say(topLevel.name)}</option>
      {cities.map((city) => (
        <optgroup key={city.code} label={say(city.name)}>
          {city.code !== top && <option value={city.code}>{say(city.name)}</option>}
          {divisions
            .filter((division) => division.parentCode === city.code)
            .map((county) => (
              <option key={county.code} value={county.code}>
                {say(county.name)}
              </option>
            ))}
        </optgroup>
      ))}
    </Choice>
  )
}

const useCatalogue = () => {
  const { params } = useAddress()
  const { about } = useSession()
  const { asOf: _, ...known } = axesOf(params)
  // The map is that of the programme year: its divisions are the ones that projects were registered under.
  const asked = about.today.slice(0, 4) === String(about.programmeYear) ? {} : { asOf: `${about.programmeYear}-12-31` as never }
  const catalogue = useQuery(catalogueQuery({ ...known, ...asked, year: about.programmeYear }))
  return { divisions: catalogue.data?.divisions ?? [], items: catalogue.data?.items ?? [] }
}

export const Filters = () => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const { about } = useSession()
  const { divisions, items } = useCatalogue()
  const kind = params.get("kind")
  const shownItems = kind === null ? items : items.filter((item) => item.kind === kind)
  const isFiltered = FILTERS.some((name) => name !== "order" && name !== "after" && params.has(name))
  const clear = (): void => change(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
  return (
    <div className="filters no-print" role="search">
      <p className="filter-sentence">
        <b>{about.programmeYear}</b> {say(words.year)} {say(words.in)}
        <RegionChoice divisions={divisions} />
        {say(words.of)}
        <Choice name="kind" label={say(words.kind)}>
          <option value="">{say(words.allKinds)}</option>
          {ITEM_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(itemKindWords[one])}
            </option>
          ))}
        </Choice>
        <Choice name="item" label={say(words.item)}>
          <option value="">{say(words.allItems)}</option>
          {shownItems.map((item) => (
            <option key={item.key} value={item.key}>
              {item.key} {say(item.name)}
            </option>
          ))}
        </Choice>
        <Choice name="behind" label={say(words.progress)}>
          <option value="">{say(words.anyProgress)}</option>
          {BEHIND_CHOICES.map((points) => (
            <option key={points} value={points}>
              {say(words.behindBy).replace("{n}", points)}
            </option>
          ))}
        </Choice>
        <Choice name="missing" label={say(words.returns)}>
          <option value="">{say(words.anyReturn)}</option>
          {monthsUpTo(about.today, about.programmeYear).map((month) => (
            <option key={month} value={month}>
              {say(words.missing).replace("{month}", month)}
            </option>
          ))}
        </Choice>
        <Choice name="order" label={say(words.order)}>
          <option value="">{say(words.byCode)}</option>
          <option value="slowest">{say(words.bySlowest)}</option>
        </Choice>
        {isFiltered && (
          <button type="button" className="button quiet" onClick={clear}>
            {say(words.clear)}
          </button>
        )}
      </p>
      <SearchField />
    </div>
  )
}
