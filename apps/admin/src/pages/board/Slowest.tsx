/** Of a county, the projects that are furthest behind: the end of the way down. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { timeProportionalProgress } from "@minsheng/core/programme"
import { aheadOfTime } from "@minsheng/core/progress"
import { listQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import type { OverviewModel } from "../overview/model.ts"
import { words } from "./words.ts"

const SHOWN = 8

export const Slowest = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { year, region, axes } = model.answer.figures
  const mayRead = useMay("projects.read")
  const list = useQuery({
    ...listQuery({
      ...axesOf(params),
      filter: { year, region: region.code },
      page: { limit: SHOWN, order: "slowest" },
    }),
    enabled: mayRead,
  })
  const rows = list.data?.rows ?? []
  return (
    <section className="board-places">
      <div className="board-title">
        <h2>{say(words.slowest)}</h2>
        <span>{say(words.points)}</span>
      </div>
      {rows.length === 0 ? (
        <p className="board-note">{say(words.noProjects)}</p>
      ) : (
        <ol className="board-rows">
          {rows.map((line) => {
            const gap = aheadOfTime(line, { asOf: axes.asOf, year, basis: "month" })
            return (
              <li key={line.code}>
                <Link href={linkTo(`/projects/${line.code}`, params)}>{line.name}</Link>
                <b className={gap !== undefined && Ratio.compare(gap, ZERO) < 0 ? "is-behind" : "is-ahead"}>
                  <GapDoor
                    gap={gap}
                    sums={line}
                    time={timeProportionalProgress(axes.asOf, year, "month")}
                    axes={axes}
                  />
                </b>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

const ZERO = { numerator: 0n, denominator: 1n } as const
