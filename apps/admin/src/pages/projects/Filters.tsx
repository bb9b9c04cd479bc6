/** The conditions of the list of projects, as a sentence. */
import type { ReactNode } from "react"
import { ITEM_KINDS } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { type Filter, FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { useCatalogueFilter, useItemFilter, usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { BEHIND_CHOICES, monthsUpTo, PASSING } from "./question.ts"
import { words } from "./words.ts"

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
  const { params } = useAddress()
  const places = usePlaces()
  const catalogues = useCatalogueFilter(places)
  const kind = ITEM_KINDS.find((one) => one === params.get("kind"))
  const parts = {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(places),
    item: useItemFilter(places, kind),
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
