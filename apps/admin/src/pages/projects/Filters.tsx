/** The conditions of the list of projects, as a sentence. */
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { type AddedAnswer, dayWithin, ITEM_KINDS } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { addedQuery, catalogueQuery } from "../../api/queries.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { type Filter, FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { BEHIND_CHOICES, monthsUpTo, PASSING } from "./question.ts"
import { words } from "./words.ts"

type Item = AddedAnswer[number]["items"][number]

const useCatalogue = () => {
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

type Catalogue = ReturnType<typeof useCatalogue>

/** Cities with their counties; somebody of a county has nothing to choose. */
const useRegions = ({ divisions }: Catalogue): Filter | ReactNode => {
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

const useItems = ({ items }: Catalogue): Filter => {
  const { say } = useLanguage()
  const kind = useAddress().params.get("kind")
  const options = items
    .filter((item) => kind === null || item.kind === kind)
    .map((item) => ({ value: item.key, text: `${item.key} ${say(item.name)}` }))
  return { parameter: "item", label: words.item, any: words.allItems, options }
}

/** Whose items: everybody's, the province's, or what a city or county added; where nobody did, nothing. */
const useCatalogues = ({ added }: Catalogue): Filter | undefined => {
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

/** Conditions that do not depend on the programme. */
const useConditions = () => {
  const { say } = useLanguage()
  const { about } = useSession()
  const months = monthsUpTo(about.today, about.programmeYear)
  return {
    kind: {
      parameter: "kind",
      label: words.kind,
      any: words.allKinds,
      options: ITEM_KINDS.map((value) => ({ value, text: say(itemKindWords[value]) })),
    },
    behind: {
      parameter: "behind",
      label: words.progress,
      any: words.anyProgress,
      options: BEHIND_CHOICES.map((value) => ({ value, text: say(words.behindBy, { n: value }) })),
    },
    missing: {
      parameter: "missing",
      label: words.returns,
      any: words.anyReturn,
      options: months.map((value) => ({ value, text: say(words.missing, { month: value }) })),
    },
    order: {
      parameter: "order",
      label: words.order,
      any: words.byCode,
      options: [{ value: "slowest", text: say(words.bySlowest) }],
    },
  } satisfies Record<string, Filter>
}

const ORDERS = ["order"] as const

export const Filters = ({ children }: { readonly children?: ReactNode }) => {
  const { about } = useSession()
  const catalogue = useCatalogue()
  const catalogues = useCatalogues(catalogue)
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegions(catalogue),
    item: useItems(catalogue),
    ...(catalogues === undefined ? {} : { catalogue: catalogues }),
    ...useConditions(),
  }
  return (
    <FilterSentence
      sentence={catalogues === undefined ? words.sentence : words.sentenceOfCatalogues}
      parts={parts}
      resets={PASSING}
      orders={ORDERS}
    >
      {children}
    </FilterSentence>
  )
}
