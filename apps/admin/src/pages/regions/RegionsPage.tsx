/** All divisions: the map of a day, what became of it by another, and every change. */
import { useQuery } from "@tanstack/react-query"
import { type SubmitEvent, useState } from "react"
import { CalendarDate } from "@minsheng/core/kernel"
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { regionMapQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { FormField } from "../../design/form/Field.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Empty } from "../../design/states.tsx"
import { ChangeTimeline } from "./ChangeTimeline.tsx"
import { Compared } from "./Compared.tsx"
import { namesOf } from "./names.tsx"
import { type MapDates, mapDatesOf, mapQuestionOf } from "./question.ts"
import { Tree } from "./Tree.tsx"
import { words } from "./words.ts"
import "./regions.css"

const isDate = (text: string): boolean => CalendarDate.parse(text) !== undefined

const DatesForm = ({ dates }: { readonly dates: MapDates }) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  const [on, setOn] = useState<string>(dates.on)
  const [comparedWith, setComparedWith] = useState<string>(dates.comparedWith ?? "")
  const [isChecked, setChecked] = useState(false)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (isDate(on) && (comparedWith === "" || isDate(comparedWith))) change({ on, comparedWith })
  }
  const problemOf = (isRight: boolean) => (isChecked && !isRight ? words.badDate : undefined)
  return (
    <form className="map-dates no-print" onSubmit={submit} noValidate>
      <FormField
        kind="date"
        label={say(words.on)}
        value={on}
        onChange={setOn}
        problem={problemOf(isDate(on))}
      />
      <FormField
        kind="date"
        label={say(words.comparedWith)}
        value={comparedWith}
        onChange={setComparedWith}
        problem={problemOf(comparedWith === "" || isDate(comparedWith))}
      />
      <button type="submit" className="button">
        {say(words.show)}
      </button>
    </form>
  )
}

const MapOfDay = ({ map }: { readonly map: RegionMapAnswer }) => {
  const names = namesOf(map)
  return (
    <>
      <Compared map={map} names={names} />
      <div className="regions">
        <Tree map={map} names={names} />
        <ChangeTimeline map={map} names={names} />
      </div>
    </>
  )
}

const Count = ({ map }: { readonly map: RegionMapAnswer }) => {
  const { say } = useLanguage()
  const of = (level: string): number => map.divisions.filter((division) => division.level === level).length
  return (
    <span className="note" role="status">
      {say(words.count, { on: map.axes.asOf, cities: of("prefecture"), counties: of("county") })}
    </span>
  )
}

export const RegionsPage = () => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const dates = mapDatesOf(params, about.today)
  const question = mapQuestionOf(params, dates)
  const map = useQuery(regionMapQuery(question))
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        {map.data !== undefined && <Count map={map.data} />}
        <div className="actions no-print">
          <Bookmarks />
          <ExportMenu offers={listOffers("divisions", question, locale)} />
          <PrintButton />
        </div>
      </div>
      <DatesForm key={`${dates.on} ${dates.comparedWith ?? ""}`} dates={dates} />
      <Answer
        query={map}
        empty={({ divisions }) =>
          divisions.length === 0 ? (
            <Empty title={say(words.emptyTitle)}>{say(words.emptyText)}</Empty>
          ) : undefined
        }
      >
        {(answer) => <MapOfDay map={answer} />}
      </Answer>
    </>
  )
}
