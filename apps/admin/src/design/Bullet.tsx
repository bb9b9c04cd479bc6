/** A bullet bar: dark is what is, pale is the denominator, the line is time. */
import { Ratio } from "@minsheng/core/kernel"

/** Where a share stands on the bar, at most its end. */
export const percentAlong = (share: Ratio.Ratio | undefined): number =>
  share === undefined ? 0 : Math.min(100, Number(Ratio.percent(share, 2)))

export const Bullet = ({
  share,
  time,
  label,
  isSmall = false,
}: {
  readonly share: Ratio.Ratio | undefined
  /** Time-proportional progress; only where the denominator is the yearly plan. */
  readonly time?: Ratio.Ratio
  readonly label: string
  /** In the cell of a table: the line is wider, so that it is seen on the dark bar too. */
  readonly isSmall?: boolean
}) => (
  <svg className="bullet" role="img" aria-label={label} viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect x="0" y="2" width="100" height="6" fill="#e6e8e6" />
    <rect x="0" y="3" width={percentAlong(share)} height="4" fill="var(--ink)" />
    {time !== undefined && isSmall && (
      <rect x={Math.max(0, percentAlong(time) - 1.5)} y="0" width="3" height="10" fill="var(--white)" />
    )}
    {time !== undefined && (
      <rect
        x={Math.max(0, percentAlong(time) - (isSmall ? 0.75 : 0.3))}
        y="0"
        width={isSmall ? 1.5 : 0.6}
        height="10"
        fill="var(--accent)"
      />
    )}
  </svg>
)
