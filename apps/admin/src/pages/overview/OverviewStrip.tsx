/** The three questions of the overview. */
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { Door } from "../../design/Popover.tsx"
import { countText, moneyIn, percentText, pointsText, unitFor } from "../../design/numbers.ts"
import { RateDoor } from "../../design/RateDoor.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { investedShare, type OverviewModel } from "./model.ts"
import { totalSubject } from "./subjects.ts"
import { words } from "./words.ts"

const Stand = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { figures } = model.answer
  const unit = unitFor(figures.annualPlanFen)
  const share = investedShare(figures)
  const { gap } = totalSubject(model)
  const isBehind = gap !== undefined && gap.numerator < 0n
  const distance = gap === undefined ? "–" : Ratio.percent(isBehind ? Ratio.negate(gap) : gap, 1)
  const fraction = `${model.time.numerator}/${model.time.denominator}`
  return (
    <>
      <div className="stand">
        <p className="nowrap">
          <RateDoor
            className="headline"
            formula={rateWords.investedOverPlan}
            numerator={{ name: words.invested, fen: figures.investedFen }}
            denominator={{ name: words.annualPlan, fen: figures.annualPlanFen }}
            axes={figures.axes}
          >
            {percentText(share)}
          </RateDoor>
          <span className="headline-unit">%</span>
        </p>
        <p className="stand-terms">
          {say(words.invested)} <b>{moneyIn(figures.investedFen, unit)}</b> / {say(words.annualPlan)}{" "}
          <b>{moneyIn(figures.annualPlanFen, unit)}</b> {say(unit.name)}
          <br />
          {say(words.time)} {percentText(model.time, 2)} % ({say(words[model.basis === "month" ? "byMonth" : "byDay"])} {fraction}),
          <b>
            {say(isBehind ? words.behind : words.ahead)} {distance} {say(words.points)}
          </b>
        </p>
      </div>
      <Bullet share={share} time={model.time} label={`${say(rateWords.investedOverPlan)} ${percentText(share)} %`} />
      <p className="bullet-scale">
        <span>
          {say(words.timeShort)} {percentText(model.time, 2)}
        </span>
        <span>
          {say(words.invested)} {percentText(share)}
        </span>
        <span>100 %</span>
      </p>
    </>
  )
}

const useProblems = (model: OverviewModel): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const lines: Array<StripLine> = []
  const [worst] = model.behindItems
  if (worst !== undefined) {
    lines.push({
      id: "items",
      state: "late",
      text: (
        <>
          <Door
            className="strong"
            label={say(words.behindItems)}
            content={() => (
              <ul>
                {model.behindItems.map((row) => (
                  <li key={row.item.key} className="door-line">
                    <span>
                      {row.item.key} {say(row.item.name)}
                    </span>
                    <b className="behind">{pointsText(row.gap)}</b>
                  </li>
                ))}
              </ul>
            )}
          >
            {model.behindItems.length}
          </Door>{" "}
          {say(words.behindItems)} {say(worst.item.name)} {pointsText(worst.gap)}
        </>
      ),
    })
  }
  const regionName = (code: string): string => {
    const region = model.answer.regions.find((candidate) => candidate.code === code)
    return region === undefined ? code : say(region.name)
  }
  if (model.behindRegions.length > 0) {
    const named = model.behindRegions.slice(0, 3).map((region) => `${regionName(region.code)} ${pointsText(region.gap)}`)
    lines.push({
      id: "regions",
      state: "late",
      text: (
        <>
          <b>{model.behindRegions.length}</b> {say(words.behindCities)}
          {named.join("、")}
        </>
      ),
    })
  }
  if (model.missingCount > 0) {
    const { region } = model.answer.figures
    lines.push({
      id: "missing",
      state: "undetermined",
      text: (
        <>
          <Link href={linkTo("/projects", params, { missing: model.month, region: region.code })}>
            <b>{countText(model.missingCount)}</b> {say(words.missing)} {model.month} {say(words.missingMonth)}
          </Link>{" "}
          ({model.missingCountyCount} {say(words.inCounties)})
        </>
      ),
    })
  }
  const doubtful = model.answer.items.filter((item) => !item.confirmed)
  if (doubtful.length > 0) {
    lines.push({
      id: "unconfirmed",
      state: "undetermined",
      text: (
        <>
          <b>{doubtful.length}</b> {say(words.unconfirmed)}
          {doubtful.map((item) => ` ${item.key} ${say(item.name)}`).join("、")}
        </>
      ),
    })
  }
  return lines
}

export const OverviewStrip = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const reports = useMay("reports.file")
  const problems = useProblems(model)
  const region = model.answer.figures.region.code
  const missing = linkTo("/projects", params, { missing: model.month, region })
  const late = linkTo("/projects", params, { behind: "8", order: "slowest", region })
  const [slowest] = model.counties
  const actions: ReadonlyArray<StripLine> = [
    ...(model.missingCount > 0
      ? [{ id: "chase", state: "near" as const, text: <Link href={missing}>{say(words.chase)}</Link> }]
      : []),
    { id: "late", state: "toDo", text: <Link href={late}>{say(words.seeBehind)}</Link> },
    ...(slowest === undefined || slowest.county.code === region
      ? []
      : [
          {
            id: "slowest",
            state: "toDo" as const,
            text: (
              <Link href={addressWith({ region: slowest.county.code })}>
                {say(words.seeSlowest)}
                {say(slowest.county.name) === "" ? "" : ` · ${say(slowest.county.name)}`}
              </Link>
            ),
          },
        ]),
  ]
  const isFiling = reports && model.missingCount > 0
  return (
    <Strip
      stand={<Stand model={model} />}
      problems={problems}
      actions={actions}
      primary={
        <Link href={isFiling ? missing : linkTo("/projects", params, { region })} className="button primary no-print">
          {say(isFiling ? words.fileReturns : words.seeProjects)}
        </Link>
      }
    />
  )
}
