/** The conditions of the ledger's lists, as sentences. */
import type { ReactNode } from "react"
import { FUND_LEVELS, PURPOSES, TRANSFER_KINDS, TransferState } from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { fundLevelWords, purposeWords, transferKindWords, transferStateWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { type Filter, FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { useItemFilter, usePlaces, useRegionFilter } from "../../places/filters.tsx"
import { PASSING } from "./question.ts"
import { words } from "./words.ts"

const useChosen = () => {
  const { say } = useLanguage()
  return <Value extends string>(
    parameter: string,
    label: Bilingual,
    any: Bilingual,
    { values, wordsOf }: { values: ReadonlyArray<Value>; wordsOf: Readonly<Record<Value, Bilingual>> },
  ): Filter => ({
    parameter,
    label,
    any,
    options: values.map((value) => ({ value, text: say(wordsOf[value]) })),
  })
}

const useCommon = () => {
  const { about } = useSession()
  const chosen = useChosen()
  const places = usePlaces()
  return {
    year: <b>{about.programmeYear}</b>,
    region: useRegionFilter(places),
    item: useItemFilter(places),
    level: chosen("level", words.level, words.anyLevel, { values: FUND_LEVELS, wordsOf: fundLevelWords }),
  }
}

const ORDERS = ["order"] as const

export const AccountFilters = ({ children }: { readonly children?: ReactNode }) => {
  const { say } = useLanguage()
  const chosen = useChosen()
  const parts = {
    ...useCommon(),
    purpose: chosen("purpose", words.purpose, words.anyPurpose, { values: PURPOSES, wordsOf: purposeWords }),
    holding: {
      parameter: "holding",
      label: words.holding,
      any: words.anyHolding,
      options: [{ value: "1", text: say(words.onlyHolding) }],
    },
    order: {
      parameter: "order",
      label: words.order,
      any: words.byCode,
      options: [{ value: "largest", text: say(words.byLargest) }],
    },
  }
  return (
    <FilterSentence sentence={words.accountsSentence} parts={parts} resets={PASSING} orders={ORDERS}>
      {children}
    </FilterSentence>
  )
}

const written = (parameter: string, label: Bilingual, kind: "text" | "date"): Filter => ({
  parameter,
  label,
  kind,
})

export const TransferFilters = ({ children }: { readonly children?: ReactNode }) => {
  const chosen = useChosen()
  const parts = {
    ...useCommon(),
    kind: chosen("kind", words.kind, words.anyKind, { values: TRANSFER_KINDS, wordsOf: transferKindWords }),
    state: chosen("state", words.state, words.anyState, {
      values: TransferState.literals,
      wordsOf: transferStateWords,
    }),
    from: written("from", words.from, "date"),
    to: written("to", words.to, "date"),
    min: { ...written("min", words.min, "text"), isShort: true },
    max: { ...written("max", words.max, "text"), isShort: true },
    search: { ...written("search", words.search, "text"), isSearch: true },
  }
  return (
    <FilterSentence sentence={words.transfersSentence} parts={parts} resets={PASSING}>
      {children}
    </FilterSentence>
  )
}

export const FlowFilters = ({ children }: { readonly children?: ReactNode }) => {
  const { level: _, ...parts } = useCommon()
  return (
    <FilterSentence sentence={words.flowSentence} parts={parts} resets={PASSING}>
      {children}
    </FilterSentence>
  )
}
