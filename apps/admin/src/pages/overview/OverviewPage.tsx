/** The overview: how the items stand in the regions, against time. */
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useEffect, useMemo, useState } from "react"
import { Link } from "wouter"
import { monthWithin, type TimeBasis } from "@minsheng/core/programme"
import type { OverviewAnswer } from "@minsheng/core/progress"
import { timeBasisWords } from "@minsheng/core/words"
import { overviewQuery } from "../../api/firstQueries.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { isTyping, keysAreOn } from "../../app/keyPresses.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { monthName } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { Breadcrumb } from "../../design/Breadcrumb.tsx"
import { usePieces } from "../../design/pieces.ts"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { Skeleton } from "../../design/states.tsx"
import { NoProjects } from "../projects/NoProjects.tsx"
import { CatalogueNote, RegroupedNote } from "../region/FiguresNotes.tsx"
import { RegroupControl } from "../region/RegroupControl.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { HeatMap } from "./HeatMap.tsx"
import { MoneyAside } from "./MoneyAside.tsx"
import { overviewModel } from "./model.ts"
import { OverviewStrip } from "./OverviewStrip.tsx"
import { overviewAsked } from "./question.ts"
import { TileMap } from "./TileMap.tsx"
import { words } from "./words.ts"
import "./overview.css"

/** Below what is seen first, and with the table of all lists: read when the rest is there. */
const Laggards = lazy(async () => ({ default: (await import("./Laggards.tsx")).Laggards }))

/** Drawn between two looks at what the reader does. */
const ROWS_AT_ONCE = 6

const BASES: ReadonlyArray<TimeBasis> = ["month", "day"]

const BasisSwitch = ({ basis }: { readonly basis: TimeBasis }) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  return (
    <div className="segments" role="group" aria-label={say(words.basis)}>
      {BASES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === basis}
          onClick={() => change({ basis: one === "month" ? undefined : one }, { replace: true })}
        >
          {say(timeBasisWords[one])}
        </button>
      ))}
    </div>
  )
}

/** The way from the whole down to what is shown. */
const Path = ({ answer }: { readonly answer: OverviewAnswer }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { about, office } = useSession()
  const { region } = answer.figures
  const top = office?.regionCode ?? about.regionCode
  if (region.code === top) return null
  const city = answer.counties[0]?.prefecture
  const isCounty = !region.code.endsWith("00")
  const steps = [
    { text: say(top === about.regionCode ? about.name : words.all), to: addressWith({ region: undefined }) },
    ...(isCounty && city !== undefined && city.code !== top
      ? [{ text: say(city.name), to: addressWith({ region: city.code }) }]
      : []),
  ]
  return <Breadcrumb steps={steps} here={say(region.name)} />
}

const PageHead = ({ answer, basis }: { readonly answer: OverviewAnswer; readonly basis: TimeBasis }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const { figures } = answer
  return (
    <div className="page-head">
      <h1>{say(words.title, { year: figures.year })}</h1>
      <span className="note">
        <Sentence
          words={answer.counties.length > 1 ? words.scopeCounties : words.scope}
          parts={{
            region: say(figures.region.name),
            items: (
              <CountDoor
                count={answer.items.length}
                of={words.itemsCounted}
                named={answer.items.map(({ name }) => say(name))}
                more={<Link href={linkTo("/programme", params)}>{say(words.toProgramme)}</Link>}
              />
            ),
            counties: (
              <CountDoor
                count={answer.counties.length}
                of={words.countiesCounted}
                named={answer.counties.map(({ name }) => say(name))}
              />
            ),
            month: monthName(monthWithin(figures.axes.asOf, figures.year), locale),
          }}
        />
      </span>
      <div className="actions no-print">
        <BasisSwitch basis={basis} />
        <RegroupControl on={figures.regrouping?.on} />
        <Link href={linkTo(`/regions/${figures.region.code}`, params)} className="button">
          {say(words.seeRegion, { region: say(figures.region.name) })}
        </Link>
        <TakeAlong />
      </div>
    </div>
  )
}

/** `T` turns the heat map into a table of numbers and back. */
const useTableKey = (): readonly [boolean, () => void] => {
  const [isTable, setTable] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "t" && !isTyping(event) && keysAreOn()) setTable((before) => !before)
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [])
  return [isTable, () => setTable(!isTable)]
}

const Content = ({ answer, basis }: { readonly answer: OverviewAnswer; readonly basis: TimeBasis }) => {
  const { say } = useLanguage()
  const [isTable, toggleTable] = useTableKey()
  const model = useMemo(() => overviewModel(answer, basis), [answer, basis])
  const { params } = useAddress()
  const { figures } = answer
  const isProvince = figures.region.code.endsWith("0000")
  // The three questions first; the many cells follow in pieces.
  const drawn = usePieces(model.answer.items.length, ROWS_AT_ONCE)
  if (drawn === 0) {
    return (
      <>
        <OverviewStrip model={model} />
        <Skeleton rows={model.answer.items.length} />
      </>
    )
  }
  return (
    <>
      <OverviewStrip model={model} />
      <div className="overview">
        <HeatMap
          // The cell in focus is one of these figures, not of those that another address shows.
          key={[figures.region.code, figures.axes.asOf, params.get("knownAt"), basis].join(" ")}
          model={model}
          drawn={drawn}
          title={say(isProvince ? words.heatCities : words.heatCounties)}
          showsNumbers={isTable}
          toggle={
            <button
              type="button"
              className="button quiet no-print"
              onClick={toggleTable}
              aria-pressed={isTable}
            >
              {say(isTable ? words.asChart : words.asTable)}
            </button>
          }
        />
        <aside className="overview-aside">
          <MoneyAside model={model} />
          {isProvince && <TileMap model={model} />}
          {model.counties.length > 1 && (
            <Suspense fallback={<Skeleton rows={8} />}>
              <Laggards model={model} />
            </Suspense>
          )}
        </aside>
      </div>
    </>
  )
}

export const OverviewPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const basis: TimeBasis = params.get("basis") === "day" ? "day" : "month"
  const overview = useQuery(overviewQuery(overviewAsked(params)))
  return (
    <Answer query={overview} isPage rows={16}>
      {(answer) => (
        <>
          <Path answer={answer} />
          <PageHead answer={answer} basis={basis} />
          <CatalogueNote figures={answer.figures} />
          <RegroupedNote figures={answer.figures} />
          {answer.figures.projectCount === 0 ? (
            <NoProjects before={say(words.ready, { n: answer.items.length })} />
          ) : (
            <Content answer={answer} basis={basis} />
          )}
        </>
      )}
    </Answer>
  )
}
