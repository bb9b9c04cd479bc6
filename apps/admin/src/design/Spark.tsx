/** A spark line: the distance to time at each month's end, a grey line at none. */
import { Ratio } from "@minsheng/core/kernel"
import { pointsText } from "./numbers.ts"

const WIDTH = 44
const HEIGHT = 14
const MARGIN = 3
/** Points that fill half the height; what is beyond is drawn at the edge. */
const SCALE = 25

const yOf = (points: number): number => {
  const clipped = Math.max(-SCALE, Math.min(SCALE, points))
  return HEIGHT / 2 - (clipped / SCALE) * (HEIGHT / 2 - 1)
}

const xOf = (index: number, count: number): number =>
  count <= 1 ? WIDTH - MARGIN : MARGIN + (index * (WIDTH - 2 * MARGIN)) / (count - 1)

export const Spark = ({
  gaps,
  label,
}: {
  readonly gaps: ReadonlyArray<Ratio.Ratio | undefined>
  /** What the line is of; its values are read after it. */
  readonly label: string
}) => {
  const points = gaps.map((gap) => (gap === undefined ? undefined : Number(Ratio.percent(gap, 1))))
  const known = points.flatMap((value, index) =>
    value === undefined ? [] : [{ x: xOf(index, points.length), y: yOf(value), value }],
  )
  const last = known.at(-1)
  return (
    <svg
      className="spark"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${label} ${gaps.map((gap) => pointsText(gap)).join(" ")}`}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} stroke="var(--rule-2)" />
      <polyline points={known.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" stroke="var(--ink-2)" />
      {last !== undefined && (
        <circle cx={last.x} cy={last.y} r="2" fill={last.value < 0 ? "var(--heat-b3)" : "var(--heat-a3)"} />
      )}
    </svg>
  )
}
