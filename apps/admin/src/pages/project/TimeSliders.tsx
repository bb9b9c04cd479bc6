/** Two sliders: as true on a day, and as known at the time. */
import { Position } from "@minsheng/core/journal"
import type { ProjectAnswer } from "@minsheng/core/project"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { officeTime } from "../../app/times.ts"
import { dateStops } from "./stops.ts"
import { words } from "./words.ts"

const Slider = ({
  id,
  label,
  count,
  at,
  text,
  onMove,
}: {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly at: number
  readonly text: string
  readonly onMove: (index: number) => void
}) => (
  <div className="slider">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      type="range"
      min={0}
      max={count - 1}
      step={1}
      value={at}
      aria-valuetext={text}
      onChange={(event) => onMove(Number(event.target.value))}
    />
    <output htmlFor={id}>{text}</output>
  </div>
)

export const TimeSliders = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const { params, change } = useAddress()
  const { history } = answer
  const year = Number(answer.code.slice(0, 4))
  const days = dateStops(history, year, about.today)
  const day = params.get("asOf") ?? about.today
  const dayAt = Math.max(
    0,
    days.findLastIndex((one) => one <= day),
  )
  // The last stop of the known axis is now; the others are this project's own entries.
  const known = params.get("knownAt")
  const position = known === null ? undefined : answer.axes.knownAt.position
  const knownAt =
    position === undefined
      ? history.length
      : Math.max(
          0,
          history.findLastIndex((entry) => entry.position <= position),
        )
  const entryAt = history[knownAt]
  const knownText =
    entryAt === undefined
      ? say(words.now)
      : `${officeTime(entryAt.recordedAt)} · ${say(words.entryNumber, { n: entryAt.position })}`
  const moveDay = (index: number): void => {
    const chosen = days[index]
    change({ asOf: chosen === about.today ? undefined : chosen }, { replace: true })
  }
  const moveKnown = (index: number): void => {
    const entry = history[index]
    change(
      { knownAt: entry === undefined ? undefined : String(Position.make(entry.position)) },
      { replace: true },
    )
  }
  return (
    <section aria-labelledby="times-title" className="no-print">
      <div className="section-title">
        <h2 id="times-title">{say(words.twoTimes)}</h2>
        <span className="note">{say(words.twoTimesNote)}</span>
      </div>
      <div className="sliders">
        <Slider
          id="slider-as-of"
          label={say(words.asOf)}
          count={days.length}
          at={dayAt}
          text={days[dayAt] ?? about.today}
          onMove={moveDay}
        />
        <Slider
          id="slider-known-at"
          label={say(words.knownAt)}
          count={history.length + 1}
          at={knownAt}
          text={knownText}
          onMove={moveKnown}
        />
      </div>
    </section>
  )
}
