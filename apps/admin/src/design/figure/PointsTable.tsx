/** What a picture shows, for those who read it: a row each, its points at the end. */
import { Link } from "wouter"
import type { Ratio } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { pointsText } from "../numbers.ts"
import { words } from "./words.ts"

export interface PointsRow {
  readonly key: string
  readonly name: string
  readonly to: string
  readonly gap: Ratio.Ratio | undefined
}

export const PointsTable = ({
  head,
  rows,
  className,
}: {
  /** What the rows are. */
  readonly head: string
  readonly rows: ReadonlyArray<PointsRow>
  readonly className: string
}) => {
  const { say } = useLanguage()
  return (
    <table className={className}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{say(words.points)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, to, gap }) => (
          <tr key={key}>
            <th scope="row">
              <Link href={to}>{name}</Link>
            </th>
            <td>
              <Link href={to}>{pointsText(gap)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
