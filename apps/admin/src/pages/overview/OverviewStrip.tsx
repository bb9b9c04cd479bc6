/** The three questions of the overview. */
import { Link } from "wouter"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { monthName } from "../../app/times.ts"
import { Stand } from "../../design/figure/Stand.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { projectsOf } from "./MoneyAside.tsx"
import type { OverviewModel } from "./model.ts"
import { problemsOf } from "./problems.tsx"
import { totalSubject } from "./subjects.ts"
import { words } from "./words.ts"

const useActions = (model: OverviewModel): ReadonlyArray<StripLine> => {
  const { say, locale } = useLanguage()
  const { params, addressWith } = useAddress()
  const region = model.answer.figures.region.code
  const [slowest] = model.counties
  const lines: Array<StripLine> = []
  if (model.missingCount > 0) {
    const missing = linkTo("/projects", params, { missing: model.month, region })
    const text = say(words.chase, { month: monthName(model.month, locale) })
    lines.push({ id: "chase", state: "near", text: <Link href={missing}>{text}</Link> })
  }
  const late = linkTo("/projects", params, { behind: "8", order: "slowest", region })
  lines.push({ id: "late", state: "toDo", text: <Link href={late}>{say(words.seeBehind)}</Link> })
  if (slowest !== undefined && slowest.county.code !== region) {
    const text = say(words.seeSlowest, { county: say(slowest.county.name) })
    lines.push({
      id: "slowest",
      state: "toDo",
      text: <Link href={addressWith({ region: slowest.county.code })}>{text}</Link>,
    })
  }
  return lines
}

export const OverviewStrip = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { params, addressWith } = useAddress()
  const files = useMay("reports.file")
  const actions = useActions(model)
  const { figures } = model.answer
  const region = figures.region.code
  const isFiling = files && model.missingCount > 0
  const next = linkTo("/projects", params, { region, ...(isFiling ? { missing: model.month } : {}) })
  return (
    <Strip
      stand={
        <Stand
          standing={{
            sums: figures,
            axes: figures.axes,
            time: model.time,
            basis: model.basis,
            gap: totalSubject(model).gap,
          }}
          list={projectsOf(region, params)}
        />
      }
      problems={problemsOf(model, { say, locale, params, addressWith })}
      actions={actions}
      primary={
        <Link href={next} className="button primary no-print">
          {say(isFiling ? words.fileReturns : words.seeProjects)}
        </Link>
      }
    />
  )
}
