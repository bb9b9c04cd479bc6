/** Conditions that many lists have: the division and the item, as far as they are the reader's. */
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { type AddedAnswer, dayWithin, type ItemKind } from "@minsheng/core/programme"
import { addedQuery, catalogueQuery } from "../api/queries.ts"
import { axesOf, useAddress } from "../app/address.ts"
import { useLanguage } from "../app/locale.tsx"
import { useSession } from "../app/session.tsx"
import type { Filter } from "../design/filters/FilterSentence.tsx"
import { words } from "./words.ts"

type Item = AddedAnswer[number]["items"][number]

/** The divisions of the year's map, and the items that are the reader's, of the catalogue that was chosen. */
export const usePlaces = () => {
  const { params } = useAddress()
  const { about, office } = useSession()
  const { asOf: _, ...known } = axesOf(params)
  // The map is that of the programme year: its divisions are the ones that projects were registered under.
  const asOf = dayWithin(about.today, about.programmeYear)
  const catalogue = useQuery(catalogueQuery({ ...known, asOf, year: about.programmeYear }))
  const added = useQuery(addedQuery({ ...known, asOf, year: about.programmeYear })).data ?? []
  const theirs = office?.itemKeys ?? null
  const chosen = added.find(({ code }) => code === params.get("catalogue"))
  const items: ReadonlyArray<Item> = chosen?.items ?? catalogue.data?.items ?? []
  return {
    divisions: catalogue.data?.divisions ?? [],
    added,
    items: theirs === null ? items : items.filter((item) => theirs.includes(item.key)),
  }
}

export type Places = ReturnType<typeof usePlaces>

/** Cities with their counties; somebody of a county has nothing to choose. */
export const useRegionFilter = ({ divisions }: Places): Filter | ReactNode => {
  const { say } = useLanguage()
  const { about, office } = useSession()
  const top = office?.regionCode ?? about.regionCode
  const topLevel = divisions.find((division) => division.code === top)
  if (topLevel?.level === "county") return <b>{say(topLevel.name)}</b>
  const cities = divisions.filter(
    (division) => division.level === "prefecture" && (top === about.regionCode || division.code === top),
  )
  const options = cities.map((city) => ({
    title: say(city.name),
    options: [city, ...divisions.filter((division) => division.parentCode === city.code)]
      .filter((division) => division.code !== top)
      .map((division) => ({ value: division.code, text: say(division.name) })),
  }))
  return { parameter: "region", label: words.region, any: topLevel?.name ?? about.name, options }
}

/** The items, or those of one kind. */
export const useItemFilter = ({ items }: Places, kind?: ItemKind): Filter => {
  const { say } = useLanguage()
  const options = items
    .filter((item) => kind === undefined || item.kind === kind)
    .map((item) => ({ value: item.key, text: `${item.key} ${say(item.name)}` }))
  return { parameter: "item", label: words.item, any: words.allItems, options }
}

/** Whose items: everybody's, the province's, or what a city or county added; where nobody did, nothing. */
export const useCatalogueFilter = ({ added }: Places): Filter | undefined => {
  const { say } = useLanguage()
  const { about } = useSession()
  const { params } = useAddress()
  if (added.length === 0 && !params.has("catalogue")) return undefined
  const theirs = added.map(({ code, name, items }) => ({
    value: code,
    text: say(words.addedBy, { region: say(name), n: items.length }),
  }))
  const ofProvince = { value: about.regionCode, text: say(words.ofProgramme, { region: say(about.name) }) }
  return {
    parameter: "catalogue",
    label: words.catalogue,
    any: words.anyCatalogue,
    options: [ofProvince, ...theirs],
    // Two catalogues may give one key to different items.
    resets: ["item"],
  }
}
