/** What the divisions and items of keys are called, and which of them the reader may give a key for. */
import { useQuery } from "@tanstack/react-query"
import type { Bilingual } from "@minsheng/core/kernel"
import { itemNamesQuery } from "../../api/programme.ts"
import { regionMapQuery } from "../../api/queries.ts"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import type { Option } from "../../design/form/FieldProps.ts"

export interface Names {
  readonly region: (code: string, spoken: Pick<Spoken, "say">) => string
  readonly item: (key: string, spoken: Pick<Spoken, "say">) => string
}

export const useNames = (): Names => {
  const regions = useQuery(regionMapQuery({}))
  const items = useQuery(itemNamesQuery)
  const regionNames = new Map<string, Bilingual>(regions.data?.names.map(({ code, name }) => [code, name]))
  const itemNames = new Map<string, Bilingual>(items.data?.items.map(({ key, name }) => [key, name]))
  const called = (names: typeof regionNames, id: string, { say }: Pick<Spoken, "say">): string => {
    const name = names.get(id)
    return name === undefined ? id : say(name)
  }
  return {
    region: (code, spoken) => called(regionNames, code, spoken),
    item: (key, spoken) => called(itemNames, key, spoken),
  }
}

/** The divisions of the reader's office, and the items of its year. */
export const useScopeOptions = (): {
  readonly regions: ReadonlyArray<Option>
  readonly items: ReadonlyArray<Option>
} => {
  const { say } = useLanguage()
  const { about, office } = useSession()
  const regions = useQuery(regionMapQuery({}))
  const items = useQuery(itemNamesQuery)
  const top: string = office?.regionCode ?? about.regionCode
  const divisions = regions.data?.divisions ?? []
  const parents = new Map(
    divisions.map(({ code, parentCode }) => [code as string, parentCode as string | null]),
  )
  const isOwn = (code: string | null): boolean =>
    code !== null && (code === top || isOwn(parents.get(code) ?? null))
  return {
    regions: divisions
      .filter(({ code }) => isOwn(code))
      .map(({ code, name }) => ({ value: code, text: `${say(name)} ${code}` })),
    items: (items.data?.items ?? []).map(({ key, name }) => ({ value: key, text: `${key} ${say(name)}` })),
  }
}
