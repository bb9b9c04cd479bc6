/** Items by regions against time: a table first, colours second. */
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react"
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { moneyIn, percentText, pointsText, unitFor } from "../../design/numbers.ts"
import { Popover } from "../../design/Popover.tsx"
import { Skeleton } from "../../design/states.tsx"
import type { Place } from "../../design/table/walk.ts"
import { sumWords, words as figureWords } from "../../design/figure/words.ts"
import { TimeDoor } from "../../design/figure/TimeDoor.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { canDrillInto, CellBox, type CellSubject } from "./CellBox.tsx"
import { subjectAt } from "./heatFocus.ts"
import { ITEM_COLUMN } from "./HeatCell.tsx"
import { HeatGrid } from "./HeatGrid.tsx"
import { HeatLegend } from "./HeatLegend.tsx"
import { investedShare, type OverviewModel } from "./model.ts"
import { words } from "./words.ts"
import "./heat.css"

/** Read when somebody opens an item: the catalogue has schemas and words of its own. */
const ItemBox = lazy(async () => ({ default: (await import("./ItemBox.tsx")).ItemBox }))

/** The cell in focus, read out: its terms, its rate, its distance to time, and the way down. */
const FocusLine = ({
  subject,
  model,
}: {
  readonly subject: CellSubject | undefined
  readonly model: OverviewModel
}) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  if (subject === undefined) return <p className="heat-focus note">{say(words.focusHint)}</p>
  const { title, sums, gap, regionCode } = subject
  const unit = unitFor(sums.annualPlanFen)
  const invested = moneyIn(sums.investedFen, unit)
  const plan = `${moneyIn(sums.annualPlanFen, unit)} ${say(unit.name)}`
  const formula = `${say(sumWords.investedFen)} ${invested} ÷ ${say(sumWords.annualPlanFen)} ${plan}`
  const share = percentText(investedShare(sums))
  const time = percentText(model.time, 2)
  return (
    <p className="heat-focus" aria-live="polite">
      <span>
        <b>{say(title)}</b> {formula} = <b>{share} %</b> · {say(figureWords.timeShort)} {time} % ·{" "}
        <b>{pointsText(gap)}</b> {say(words.points)}
      </span>
      {regionCode !== undefined && canDrillInto(regionCode, model) && (
        <Link href={addressWith({ region: regionCode })} className="no-print">
          {say(regionCode.endsWith("00") ? words.seeCounties : words.seeCounty)}
        </Link>
      )}
    </p>
  )
}

/** Where the keys begin: the first number of the first item. */
const BEGIN: Place = { row: 0, column: 1 }

interface Opened {
  readonly anchor: HTMLElement
  readonly subject: CellSubject
  /** The item's facts, not the numbers of a cell. */
  readonly isItem: boolean
}

export const HeatMap = ({
  model,
  title,
  drawn,
  showsNumbers,
  toggle,
}: {
  readonly model: OverviewModel
  readonly title: string
  readonly drawn: number
  readonly showsNumbers: boolean
  readonly toggle: ReactNode
}) => {
  const { say } = useLanguage()
  const [focused, setFocused] = useState<Place>()
  const [opened, setOpened] = useState<Opened>()
  const open = (anchor: HTMLElement, place: Place): void => {
    const subject = subjectAt(model, place)
    if (subject !== undefined) setOpened({ anchor, subject, isItem: place.column === ITEM_COLUMN })
  }
  const close = useCallback(() => setOpened(undefined), [])
  return (
    <section aria-labelledby="heat-title">
      <div className="heat-head">
        <h2 id="heat-title">
          {title}{" "}
          <span className="note">
            <Sentence
              words={words.heatNote}
              parts={{
                time: <TimeDoor time={model.time} basis={model.basis} axes={model.answer.figures.axes} />,
              }}
            />
          </span>
        </h2>
        <HeatLegend />
        {toggle}
      </div>
      <FocusLine subject={focused === undefined ? undefined : subjectAt(model, focused)} model={model} />
      <div className="table-scroll">
        <HeatGrid
          model={model}
          drawn={drawn}
          showsNumbers={showsNumbers}
          label={title}
          active={focused ?? BEGIN}
          onReach={setFocused}
          onOpen={open}
        />
      </div>
      <p className="note" {...STATED}>
        {say(words.legend)}
      </p>
      {opened !== undefined && (
        <Popover anchor={opened.anchor} label={say(opened.subject.title)} onClose={close}>
          {opened.isItem && opened.subject.itemKey !== undefined ? (
            <Suspense fallback={<Skeleton rows={6} />}>
              <ItemBox itemKey={opened.subject.itemKey} model={model} />
            </Suspense>
          ) : (
            <CellBox subject={opened.subject} model={model} />
          )}
        </Popover>
      )}
    </section>
  )
}
