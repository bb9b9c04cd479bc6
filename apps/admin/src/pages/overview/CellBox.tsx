/** What a cell of the heat map opens: its terms, its rate against time, and where to go from there. */
import { Link } from "wouter"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import type { Sums } from "@minsheng/core/progress"
import { useAddress, linkTo } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { countText, percentText, pointsText } from "../../design/numbers.ts"
import { AxesLine, TermsTable } from "../../design/figure/FigureDoor.tsx"
import { sumWords, words as figureWords } from "../../design/figure/words.ts"
import { type Gap, investedShare, type OverviewModel } from "./model.ts"
import { words } from "./words.ts"

export interface CellSubject {
  readonly title: Bilingual
  readonly sums: Sums
  readonly gap: Gap
  readonly projectCount: number
  readonly unreportedCount: number
  readonly itemKey: string | undefined
  readonly regionCode: string | undefined
}

/** Whether there is something below a region that the page does not show yet. */
export const canDrillInto = (regionCode: string, model: OverviewModel): boolean =>
  model.answer.figures.region.code !== regionCode

export const CellBox = ({
  subject,
  model,
}: {
  readonly subject: CellSubject
  readonly model: OverviewModel
}) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const { sums, gap, itemKey, regionCode } = subject
  const canDrill = regionCode !== undefined && canDrillInto(regionCode, model)
  const share = percentText(investedShare(sums), 2)
  const list = linkTo("/projects", params, {
    ...(itemKey === undefined ? {} : { item: itemKey }),
    ...(regionCode === undefined ? {} : { region: regionCode }),
    order: "slowest",
  })
  return (
    <>
      <p className="strong">{say(subject.title)}</p>
      <TermsTable
        terms={[
          { name: sumWords.investedFen, fen: sums.investedFen },
          { name: sumWords.annualPlanFen, fen: sums.annualPlanFen },
          { name: sumWords.disbursedFen, fen: sums.disbursedFen },
          { name: sumWords.spentFen, fen: sums.spentFen },
        ]}
      />
      <p>
        {say(sumWords.investedFen)} ÷ {say(sumWords.annualPlanFen)} = <b>{share} %</b> ·{" "}
        {say(figureWords.timeShort)} {Ratio.percent(model.time, 2)} % · <b>{pointsText(gap, 2)}</b>{" "}
        {say(words.points)}
      </p>
      <p className="note">
        {say(words.projectCount, { n: countText(subject.projectCount) })}
        {subject.unreportedCount > 0 &&
          ` · ${say(words.unreported, { n: countText(subject.unreportedCount) })}`}
      </p>
      <p className="popover-foot">
        <AxesLine axes={model.answer.figures.axes} />
        <span>
          {regionCode !== undefined && itemKey === undefined && (
            <>
              <Link href={linkTo(`/regions/${regionCode}`, params)}>{say(words.seePage)}</Link>
              {" · "}
            </>
          )}
          {canDrill && (
            <>
              <Link href={addressWith({ region: regionCode })}>
                {say(regionCode.endsWith("00") ? words.seeCounties : words.seeCounty)}
              </Link>
              {" · "}
            </>
          )}
          <Link href={list}>{say(words.seeList)}</Link>
        </span>
      </p>
    </>
  )
}
