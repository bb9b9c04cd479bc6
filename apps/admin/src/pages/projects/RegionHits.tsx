/** Divisions that a search names, above the projects that it finds. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { regionMapQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { Listed, useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

const HITS_MAX = 5
/** The shortest text that names a division. */
const TEXT_MIN = 2

export const RegionHits = ({ text }: { readonly text: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const asked = text.trim().toLowerCase()
  const isAsked = [...asked].length >= TEXT_MIN
  const { asOf } = axesOf(params)
  const map = useQuery({ ...regionMapQuery(asOf === undefined ? {} : { asOf }), enabled: isAsked })
  if (!isAsked) return null
  const hits = (map.data?.divisions ?? [])
    .filter(({ code, name }) => [code, name.zh, name.en.toLowerCase()].some((one) => one.startsWith(asked)))
    .slice(0, HITS_MAX)
  if (hits.length === 0) return null
  return (
    <p className="region-hits no-print">
      {say(words.regionHits)}
      <Listed>
        {hits.map(({ code, name }) => (
          <Link key={code} href={linkTo(`/regions/${code}`, params)}>
            {say(name)}
          </Link>
        ))}
      </Listed>
    </p>
  )
}
