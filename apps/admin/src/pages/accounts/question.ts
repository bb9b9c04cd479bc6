/** Which users an address asks for. */
import { UsersFilter } from "@minsheng/core/access"
import { Option, Schema } from "effect"

export const FILTERS = ["find", "role", "state"] as const

const decode = Schema.decodeUnknownOption(UsersFilter)

/** The conditions in an address; one that means nothing is left out, as all of them are. */
export const usersAsked = (params: URLSearchParams): UsersFilter => {
  const said = FILTERS.flatMap((name) => {
    const value = params.get(name) ?? ""
    return value === "" ? [] : [[name, value] as const]
  })
  return Option.getOrElse(decode(Object.fromEntries(said)), () => ({}))
}
