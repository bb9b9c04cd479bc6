/** A division by its name, leading to its page. */
import { Link } from "wouter"
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"

type Named = RegionMapAnswer["names"][number]
export type Names = ReadonlyMap<string, Named>

export const namesOf = (map: RegionMapAnswer): Names => new Map(map.names.map((one) => [one.code, one]))

/** A link where figures may be read; the name alone for those who only administer. */
export const RegionName = ({
  code,
  names,
  regroupedOn,
  isPlaced = true,
}: {
  readonly code: string
  readonly names: Names
  /** The map on which it is opened, where it is not there yet. */
  readonly regroupedOn?: string
  /** With its code and the city above it. */
  readonly isPlaced?: boolean
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const readsFigures = useMay("figures.read")
  const own = names.get(code)
  const above = own?.parentCode === null ? undefined : names.get(own?.parentCode ?? "")
  const name = own === undefined ? code : say(own.name)
  const map = regroupedOn === undefined ? {} : { regroupedOn }
  return (
    <>
      {readsFigures ? <Link href={linkTo(`/regions/${code}`, params, map)}>{name}</Link> : name}
      {isPlaced && (
        <span className="note">
          {" "}
          {code} {above === undefined ? "" : say(above.name)}
        </span>
      )}
    </>
  )
}
