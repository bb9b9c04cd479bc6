/** All divisions: the map of a day, what became of it by another, and every change. */
import { useQuery } from "@tanstack/react-query"
import { type SubmitEvent, useState } from "react"
import { type Bilingual, CalendarDate } from "@minsheng/core/kernel"
import type { RegionMapAnswer } from "@minsheng/core/programme"
import { regionMapQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FormField } from "../../design/form/Field.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Empty } from "../../design/states.tsx"
import { ChangeTimeline } from "./ChangeTimeline.tsx"
import { Compared } from "./Compared.tsx"
import { namesOf, RegionName } from "./names.tsx"
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
  const names = namesOf(map)
  const of = (level: string, counted: Bilingual) => {
    const codes = map.divisions.filter((division) => division.level === level).map(({ code }) => code)
    return (
      <CountDoor
        count={codes.length}
        of={counted}
        named={codes.map((code) => (
          <RegionName key={code} code={code} names={names} isPlaced={false} />
        ))}
      />
    )
  }
  return (
    <span className="note" role="status">
      <Sentence
        words={words.count}
        parts={{
          on: map.axes.asOf,
          cities: of("prefecture", words.citiesCounted),
          counties: of("county", words.countiesCounted),
        }}
      />
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
