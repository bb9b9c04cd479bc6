/** Whose board it is, of what day, how current, and what can be done with it. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { clockTime, monthName } from "../../app/times.ts"
import { LiveMark } from "../../live/live.tsx"
import type { OverviewModel } from "../overview/model.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { words } from "./words.ts"

/** The way from the whole down to what is shown. */
const Path = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { about, office } = useSession()
  const { region } = model.answer.figures
  const top = office?.regionCode ?? about.regionCode
  if (region.code === top) return null
  const city = model.answer.counties[0]?.prefecture
  return (
    <nav className="board-path" aria-label={say(words.path)}>
      <Link href={addressWith({ region: undefined, turns: undefined })}>
        {say(top === about.regionCode ? about.name : words.places)}
      </Link>
      {!region.code.endsWith("00") && city !== undefined && city.code !== top && (
        <Link href={addressWith({ region: city.code, turns: undefined })}>{say(city.name)}</Link>
      )}
    </nav>
  )
}

export const BoardHead = ({
  model,
  updatedAt,
  isPaused,
  children,
}: {
  readonly model: OverviewModel
  readonly updatedAt: number
  readonly isPaused: boolean
  /** Buttons. */
  readonly children: ReactNode
}) => {
  const { say, locale } = useLanguage()
  const { about } = useSession()
  const { figures, counties } = model.answer
  const done = counties.filter((county) => county.reportedCount >= county.projectCount)
  const named = (some: typeof counties) => some.map(({ name }) => say(name))
  const month = monthName(model.month, locale)
  return (
    <header className="board-head">
      {about.demonstration && <span className="board-made">{say(DEMONSTRATION)}</span>}
      <h1>{say(words.title, { region: say(figures.region.name), year: figures.year })}</h1>
      <Path model={model} />
      <p className="board-facts">
        <span>{say(words.asOf, { date: figures.axes.asOf })}</span>
        <span>
          <Sentence
            words={words.complete}
            parts={{
              month,
              done: <CountDoor count={done.length} of={words.doneCounted} named={named(done)} />,
              all: <CountDoor count={counties.length} of={words.allCounted} named={named(counties)} />,
            }}
          />
        </span>
        <span {...STATED}>
          {say(isPaused ? words.pausedAt : words.updated, { time: clockTime(updatedAt) })}
        </span>
        <LiveMark />
      </p>
      <div className="board-controls no-print" role="group" aria-label={say(words.controls)}>
        {children}
      </div>
    </header>
  )
}

const DEMONSTRATION = { zh: "演示数据", en: "DEMONSTRATION" } as const
