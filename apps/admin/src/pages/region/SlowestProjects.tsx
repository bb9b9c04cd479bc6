/** The projects of a division that are slowest against their plan. */
import { Link } from "wouter"
import { rateOf } from "@minsheng/core/progress"
import { itemWords, rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { sumWords } from "../../design/figure/words.ts"
import { percentText } from "../../design/numbers.ts"
import { listOf, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

export const SlowestProjects = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { slowest } = model.answer
  const list = listOf(model, params, { order: "slowest" })
  if (slowest.length === 0) return null
  return (
    <section aria-labelledby="slowest-title">
      <div className="section-title">
        <h2 id="slowest-title">{say(words.slowest)}</h2>
        <span className="note">{say(words.slowestNote)}</span>
      </div>
      <ul className="slowest">
        {slowest.map((line) => (
          <li key={line.code}>
            <span>
              <Link href={linkTo(`/projects/${line.code}`, params)} className="project-name">
                {line.name}
              </Link>{" "}
              <span className="note">
                {say(line.countyName)} · <span className="item-key">{line.itemKey}</span>{" "}
                {say(itemWords(line))}
              </span>
            </span>
            <b className="nowrap">
              <RateDoor
                formula={rateWords.investedOverPlan}
                numerator={{ name: sumWords.investedFen, fen: line.investedFen }}
                denominator={{ name: sumWords.annualPlanFen, fen: line.annualPlanFen }}
                axes={model.answer.figures.axes}
              >
                {percentText(rateOf(line, "investedOverPlan"))} %
              </RateDoor>
            </b>
          </li>
        ))}
      </ul>
      {list !== undefined && (
        <Link href={list} className="no-print">
          {say(words.seeList)}
        </Link>
      )}
    </section>
  )
}
