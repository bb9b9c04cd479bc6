/** Which year and division a page of the programme is about: both stand in its address. */
import { useQuery } from "@tanstack/react-query"
import { useId } from "react"
import { DivisionCode } from "@minsheng/core/kernel"
import type { ProgrammeQuestion } from "@minsheng/core/programme"
import { catalogueQuery } from "../../api/queries.ts"
import { yearsQuery } from "../../api/programme.ts"
import { axesOf, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { words } from "./words.ts"

const YEAR = /^20\d\d$/u

/** The question of an address; what it leaves out is the register's year, and the province. */
export const useQuestion = (): ProgrammeQuestion => {
  const { params } = useAddress()
  const { about } = useSession()
  const year = params.get("year") ?? ""
  const region = DivisionCode.parse(params.get("region") ?? "")
  return {
    ...axesOf(params),
    year: YEAR.test(year) ? Number(year) : about.programmeYear,
    ...(region === undefined ? {} : { region }),
    ...(params.get("draft") === "1" ? { draft: true } : {}),
  }
}

/** The divisions that concern the reader: those above their office, their own, and those below. */
const useDivisions = (year: number) => {
  const { params } = useAddress()
  const { office } = useSession()
  const catalogue = useQuery(catalogueQuery({ ...axesOf(params), year }))
  const divisions = catalogue.data?.divisions ?? []
  const parents = new Map(divisions.map(({ code, parentCode }) => [code as string, parentCode]))
  const above = (code: string): ReadonlyArray<string> => {
    const parent = parents.get(code)
    return parent === null || parent === undefined ? [code] : [code, ...above(parent)]
  }
  const own = office?.regionCode
  return own === undefined
    ? divisions
    : divisions.filter(({ code }) => above(own).includes(code) || above(code).includes(own))
}

export const Choosers = () => {
  const { say } = useLanguage()
  const { change } = useAddress()
  const { year, region } = useQuestion()
  const years = useQuery(yearsQuery)
  const divisions = useDivisions(year)
  const [yearId, regionId] = [useId(), useId()]
  const offered = [...new Set([year, ...(years.data ?? []).map((row) => row.year)])].toSorted((a, b) => a - b)
  return (
    <span className="choosers">
      <label htmlFor={yearId}>{say(words.year)}</label>
      <select
        id={yearId}
        className="select"
        value={year}
        onChange={(event) => change({ year: event.target.value, draft: undefined })}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <label htmlFor={regionId}>{say(words.region)}</label>
      <select
        id={regionId}
        className="select"
        value={region ?? divisions[0]?.code ?? ""}
        onChange={(event) => change({ region: event.target.value, draft: undefined })}
      >
        {divisions.map(({ code, name, level }) => (
          <option key={code} value={code}>
            {level === "county" ? "　" : ""}
            {say(name)}
          </option>
        ))}
      </select>
    </span>
  )
}
