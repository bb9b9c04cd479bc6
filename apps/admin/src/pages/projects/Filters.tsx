/** Filters that read as a sentence. */
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useId } from "react"
import { dayWithin, ITEM_KINDS } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { catalogueQuery } from "../../api/queries.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { BEHIND_CHOICES, FILTERS, monthsUpTo } from "./question.ts"
import { words } from "./words.ts"

const Choice = ({
  name,
  label,
  any,
  children,
}: {
  readonly name: (typeof FILTERS)[number]
  readonly label: string
  /** What it says when nothing is chosen. */
  readonly any: string
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
        <option value="">{any}</option>
        {children}
      </select>
    </>
  )
}

const RegionChoice = ({
  divisions,
}: {
  readonly divisions: ReturnType<typeof useCatalogue>["divisions"]
}) => {
  const { say } = useLanguage()
  const { about, office } = useSession()
  const top = office?.regionCode ?? about.regionCode
  const topLevel = divisions.find((division) => division.code === top)
  const cities = divisions.filter(
    (division) => division.level === "prefecture" && (top === about.regionCode || division.code === top),
  )
  if (topLevel?.level === "county") return <b>{say(topLevel.name)}</b>
  return (
    <Choice name="region" label={say(words.region)} any={say(topLevel?.name ?? about.name)}>
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
  const { about, office } = useSession()
  const { asOf: _, ...known } = axesOf(params)
  // The map is that of the programme year: its divisions are the ones that projects were registered under.
  const asOf = dayWithin(about.today, about.programmeYear)
  const catalogue = useQuery(catalogueQuery({ ...known, asOf, year: about.programmeYear }))
  const theirs = office?.itemKeys ?? null
  const items = catalogue.data?.items ?? []
  return {
    divisions: catalogue.data?.divisions ?? [],
    items: theirs === null ? items : items.filter((item) => theirs.includes(item.key)),
  }
}

const KindChoice = () => {
  const { say } = useLanguage()
  return (
    <Choice name="kind" label={say(words.kind)} any={say(words.allKinds)}>
      {ITEM_KINDS.map((one) => (
        <option key={one} value={one}>
          {say(itemKindWords[one])}
        </option>
      ))}
    </Choice>
  )
}

const ItemChoice = ({ items }: { readonly items: ReturnType<typeof useCatalogue>["items"] }) => {
  const { say } = useLanguage()
  const kind = useAddress().params.get("kind")
  return (
    <Choice name="item" label={say(words.item)} any={say(words.allItems)}>
      {items
        .filter((item) => kind === null || item.kind === kind)
        .map((item) => (
          <option key={item.key} value={item.key}>
            {item.key} {say(item.name)}
          </option>
        ))}
    </Choice>
  )
}

const BehindChoice = () => {
  const { say } = useLanguage()
  return (
    <Choice name="behind" label={say(words.progress)} any={say(words.anyProgress)}>
      {BEHIND_CHOICES.map((points) => (
        <option key={points} value={points}>
          {say(words.behindBy, { n: points })}
        </option>
      ))}
    </Choice>
  )
}

const MissingChoice = () => {
  const { say } = useLanguage()
  const { about } = useSession()
  return (
    <Choice name="missing" label={say(words.returns)} any={say(words.anyReturn)}>
      {monthsUpTo(about.today, about.programmeYear).map((month) => (
        <option key={month} value={month}>
          {say(words.missing, { month })}
        </option>
      ))}
    </Choice>
  )
}

const OrderChoice = () => {
  const { say } = useLanguage()
  return (
    <Choice name="order" label={say(words.order)} any={say(words.byCode)}>
      <option value="slowest">{say(words.bySlowest)}</option>
    </Choice>
  )
}

export const Filters = () => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const { about } = useSession()
  const { divisions, items } = useCatalogue()
  const isFiltered = FILTERS.some((name) => name !== "order" && name !== "after" && params.has(name))
  const clear = (): void => change(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
  return (
    <p className="filters">
      <Sentence
        words={words.sentence}
        parts={{
          year: <b>{about.programmeYear}</b>,
          region: <RegionChoice divisions={divisions} />,
          kind: <KindChoice />,
          item: <ItemChoice items={items} />,
          behind: <BehindChoice />,
          missing: <MissingChoice />,
          order: <OrderChoice />,
        }}
      />
      {isFiltered && (
        <button type="button" className="button quiet no-print" onClick={clear}>
          {say(words.clear)}
        </button>
      )}
    </p>
  )
}
