/** What a page shows stands in its address: it can be kept, sent and printed. */
import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import { CalendarDate, Instant } from "@minsheng/core/kernel"
import { type AxesInput, Position } from "@minsheng/core/journal"

export type Changes = Readonly<Record<string, string | undefined>>

/** The parameters of the address, and how to change some of them; empty ones are left out. */
export const useAddress = () => {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const addressWith = useCallback(
    (changes: Changes, at: string = path): string => {
      const next = new URLSearchParams(params)
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === "") next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      return text === "" ? at : `${at}?${text}`
    },
    [params, path],
  )
  const change = useCallback(
    (changes: Changes, options?: { readonly replace?: boolean }) => navigate(addressWith(changes), options),
    [addressWith, navigate],
  )
  return { params, change, addressWith, navigate, path }
}

/** As many digits as a whole number can be relied on to hold. */
const POSITION = /^\d{1,15}$/u

/** `knownAt` of an address: a position or an instant; anything else is left out. */
export const knownAtOf = (text: string | null): AxesInput["knownAt"] | undefined => {
  if (text === null) return undefined
  return POSITION.test(text) ? Position.make(Number(text)) : Instant.parse(text)
}

/** Both axes of an address; left out, they are today and all that is known. */
export const axesOf = (params: URLSearchParams): AxesInput => {
  const asOf = CalendarDate.parse(params.get("asOf") ?? "")
  const knownAt = knownAtOf(params.get("knownAt"))
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
}

/** The axes as they go into another address. */
export const axesParams = (params: URLSearchParams): string => {
  const kept = new URLSearchParams()
  for (const name of ["asOf", "knownAt"]) {
    const value = params.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.toString()
}

/** An address with parameters and the current axes. */
export const linkTo = (path: string, params: URLSearchParams, more: Changes = {}): string => {
  const next = new URLSearchParams(axesParams(params))
  for (const [name, value] of Object.entries(more)) if (value !== undefined) next.set(name, value)
  const text = next.toString()
  return text === "" ? path : `${path}?${text}`
}
