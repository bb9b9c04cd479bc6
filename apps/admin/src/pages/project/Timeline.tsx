/** The project's life on two lines: when it was true above, when it was learned below. */
import { CalendarDate, Instant } from "@minsheng/core/kernel"
import type { HistoryEntry, ProjectAnswer } from "@minsheng/core/project"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { statementLabel } from "./statements.ts"
import { words } from "./words.ts"

const WIDTH = 1286
const LEFT = 64
const RIGHT = 34
const TRUE_Y = 62
const KNOWN_Y = 122
const HEIGHT = 158
const DAY_MILLIS = 86_400_000
/** Between labels on one height. */
const LABEL_GAP = 6
const LABEL_HEIGHTS = [44, 30, 16]
const [HAN_WIDTH, LATIN_WIDTH] = [12, 6.3]

/** An entry on the two lines, whatever it says. */
export type TimelineEntry = Pick<
  HistoryEntry,
  "position" | "occurredOn" | "recordedAt" | "supersedes" | "annuls" | "known" | "standing"
>

interface Scale {
  readonly x: (millis: number) => number
  readonly months: ReadonlyArray<{ readonly x: number; readonly text: string }>
}

const scaleOf = (history: ReadonlyArray<TimelineEntry>, today: CalendarDate.CalendarDate): Scale => {
  const times = history.flatMap((entry) => [
    CalendarDate.startOf(entry.occurredOn),
    Instant.toMillis(entry.recordedAt),
  ])
  const from = Math.min(...times) - 3 * DAY_MILLIS
  const to = Math.max(...times, CalendarDate.startOf(today)) + 3 * DAY_MILLIS
  const x = (millis: number): number => LEFT + ((millis - from) / (to - from)) * (WIDTH - LEFT - RIGHT)
  const months: Array<{ x: number; text: string }> = []
  let month = CalendarDate.make(`${CalendarDate.atInstant(from).slice(0, 7)}-01`)
  while (CalendarDate.startOf(month) < to) {
    if (CalendarDate.startOf(month) >= from)
      months.push({ x: x(CalendarDate.startOf(month)), text: month.slice(0, 7) })
    month = CalendarDate.make(`${CalendarDate.addDays(month, 31).slice(0, 7)}-01`)
  }
  return { x, months }
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (letter > "\u2e80" ? HAN_WIDTH : LATIN_WIDTH), 0)

/** A height for each label so that none overlaps another; none where there is no room, the table has it. */
const labelHeights = (
  labels: ReadonlyArray<{ readonly x: number; readonly text: string }>,
): ReadonlyArray<number | undefined> => {
  const ends: Array<number> = LABEL_HEIGHTS.map(() => -Infinity)
  return labels.map(({ x, text }) => {
    const half = widthOf(text) / 2
    const level = ends.findIndex((end) => x - half >= end)
    if (level !== -1) ends[level] = x + half + LABEL_GAP
    return LABEL_HEIGHTS[level]
  })
}

const Point = ({
  entry,
  scale,
  labelY,
  label,
}: {
  readonly entry: TimelineEntry
  readonly scale: Scale
  readonly labelY: number | undefined
  readonly label: string
}) => {
  const x1 = scale.x(CalendarDate.startOf(entry.occurredOn))
  const x2 = scale.x(Instant.toMillis(entry.recordedAt))
  const isCorrection = entry.supersedes !== null
  const stands = entry.standing._tag === "Stands" && !entry.annuls
  const colour = isCorrection ? "var(--bad)" : stands ? "var(--ink)" : "var(--control)"
  return (
    <g opacity={entry.known ? 1 : 0.3}>
      <line
        x1={x1}
        y1={TRUE_Y}
        x2={x2}
        y2={KNOWN_Y}
        stroke={colour}
        strokeDasharray={stands ? undefined : "3 3"}
      />
      {labelY !== undefined && <line x1={x1} y1={TRUE_Y} x2={x1} y2={labelY + 4} stroke="var(--rule-2)" />}
      <circle cx={x1} cy={TRUE_Y} r="4" fill={stands ? colour : "var(--white)"} stroke={colour} />
      {!stands && <path d={`M${x1 - 5} ${TRUE_Y + 5} ${x1 + 5} ${TRUE_Y - 5}`} stroke={colour} />}
      {isCorrection ? (
        <rect x={x2 - 4} y={KNOWN_Y - 4} width="8" height="8" fill="var(--bad)" />
      ) : (
        <circle cx={x2} cy={KNOWN_Y} r="3.5" fill="var(--white)" stroke={colour} />
      )}
      {labelY !== undefined && (
        <text x={x1} y={labelY} textAnchor="middle" className={stands ? undefined : "struck"} fill={colour}>
          {label}
        </text>
      )}
    </g>
  )
}

const Axis = ({ y, label }: { readonly y: number; readonly label: string }) => (
  <>
    <text x="0" y={y + 4} fontWeight="700">
      {label}
    </text>
    <line x1={LEFT - 16} x2={WIDTH} y1={y} y2={y} stroke="var(--ink-2)" />
  </>
)

/** Entries on two lines; each is called by a few words. */
export const TwoLines = <Entry extends TimelineEntry>({
  entries,
  title,
  labelOf,
}: {
  readonly entries: ReadonlyArray<Entry>
  readonly title: string
  readonly labelOf: (entry: Entry) => string
}) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const history = entries.toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))
  const scale = scaleOf(history, about.today)
  const labels = history.map((entry) => ({
    x: scale.x(CalendarDate.startOf(entry.occurredOn)),
    text: labelOf(entry),
  }))
  const heights = labelHeights(labels)
  const today = scale.x(CalendarDate.startOf(about.today))
  return (
    <div className="table-scroll">
      <svg
        className="timeline"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say(words.stated, { what: title, said: say(words.historyNote) })}
      >
        {scale.months.map((month) => (
          <g key={month.text}>
            <line x1={month.x} x2={month.x} y1={TRUE_Y - 10} y2={KNOWN_Y + 10} stroke="var(--rule)" />
            <text x={month.x} y={KNOWN_Y + 26} fill="var(--ink-2)">
              {month.text}
            </text>
          </g>
        ))}
        <Axis y={TRUE_Y} label={say(words.occurredLine)} />
        <Axis y={KNOWN_Y} label={say(words.knownLine)} />
        <text x={today + 4} y={(TRUE_Y + KNOWN_Y) / 2} fill="var(--accent)">
          {say(words.today)}
        </text>
        <line
          x1={today}
          x2={today}
          y1={TRUE_Y - 14}
          y2={KNOWN_Y + 14}
          stroke="var(--accent)"
          strokeWidth="2"
        />
        {history.map((entry, index) => (
          <Point
            key={entry.position}
            entry={entry}
            scale={scale}
            labelY={heights[index]}
            label={labels[index]?.text ?? ""}
          />
        ))}
      </svg>
    </div>
  )
}

export const Timeline = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say, locale } = useLanguage()
  return (
    <TwoLines
      entries={answer.history}
      title={say(words.history)}
      labelOf={(entry) => statementLabel(entry, say, locale)}
    />
  )
}
