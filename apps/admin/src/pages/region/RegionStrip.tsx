/** The three questions of a division. */
import { Link } from "wouter"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { Listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { monthName } from "../../app/times.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { SumsRate } from "../../design/figure/SumsRate.tsx"
import { countText } from "../../design/numbers.ts"
import { Stand } from "../../design/figure/Stand.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { words as overviewWords } from "../overview/words.ts"
import { isLate, listOf, regionLink, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

/** Names beyond these are counted and not listed. */
const NAMES_SHOWN = 3

interface Named {
  readonly code: string
  readonly name: Bilingual
}

const useProblems = (model: RegionModel): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { gap, across, within, items, parts } = model
  const lines: Array<StripLine> = []
  const links = (all: ReadonlyArray<Named>) =>
    all.map(({ code, name }) => (
      <Link key={code} href={regionLink(code, params)}>
        {say(name)}
      </Link>
    ))
  const named = (all: ReadonlyArray<Named>) => <Listed>{links(all).slice(0, NAMES_SHOWN)}</Listed>
  const counted = (all: ReadonlyArray<Named>, of: Bilingual) => (
    <CountDoor count={all.length} of={of} named={links(all)} />
  )
  if (across.length > 0) {
    const text = (
      <Sentence
        words={words.across}
        parts={{ n: counted(across, words.acrossCounted), names: named(across) }}
      />
    )
    lines.push({ id: "across", state: "bad", text })
  }
  if (isLate(gap) && gap !== undefined) {
    const points = Ratio.percent(Ratio.negate(gap), 1)
    lines.push({
      id: "behind",
      state: "late",
      text: (
        <GapDoor gap={gap} sums={model.answer.figures} time={model.time} axes={model.answer.figures.axes}>
          {say(words.behindOverall, { points })}
        </GapDoor>
      ),
    })
  }
  const lateItems = items.filter((item) => isLate(item.gap))
  if (lateItems[0] !== undefined) {
    const parts3 = {
      n: <a href="#items-title">{lateItems.length}</a>,
      item: say(lateItems[0].of.name),
      points: (
        <GapDoor
          gap={lateItems[0].gap}
          sums={lateItems[0].of}
          time={model.time}
          axes={model.answer.figures.axes}
        />
      ),
    }
    const text = <Sentence words={overviewWords.behindItems} parts={parts3} />
    lines.push({ id: "items", state: "late", text })
  }
  const lateParts = parts.filter((part) => isLate(part.gap)).map((part) => part.of)
  if (lateParts.length > 0) {
    const text = (
      <Sentence
        words={words.behindParts}
        parts={{ n: counted(lateParts, words.partsCounted), names: named(lateParts) }}
      />
    )
    lines.push({ id: "parts", state: "late", text })
  }
  if (within.length > 0) {
    const text = (
      <Sentence
        words={words.within}
        parts={{ n: counted(within, words.withinCounted), names: named(within) }}
      />
    )
    lines.push({ id: "within", state: "undetermined", text })
  }
  return [...lines, ...useMissing(model)]
}

const useMissing = (model: RegionModel): ReadonlyArray<StripLine> => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const last = model.months.at(-1)
  if (last === undefined || last.missingCount === 0) return []
  const text = say(overviewWords.missingLink, {
    n: countText(last.missingCount),
    month: monthName(last.month, locale),
  })
  const list = listOf(model, params, { missing: last.month })
  const line = list === undefined ? text : <Link href={list}>{text}</Link>
  return [{ id: "missing", state: "undetermined", text: line }]
}

/** The months without all returns, latest last; then the slowest of what there is. */
const useActions = (model: RegionModel): ReadonlyArray<StripLine> => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const files = useMay("reports.file")
  const isOwn = files && model.answer.division.level === "county"
  const due = model.months.filter(({ missingCount }) => missingCount > 0).slice(-2)
  const lines = due.flatMap(({ month, missingCount }): ReadonlyArray<StripLine> => {
    const list = listOf(model, params, { missing: month })
    const parts = { month: monthName(month, locale), n: countText(missingCount) }
    const text = say(isOwn ? words.reportMonth : words.chaseMonth, parts)
    return list === undefined ? [] : [{ id: month, state: "near", text: <Link href={list}>{text}</Link> }]
  })
  const [slowest] = model.parts
  const part: ReadonlyArray<StripLine> =
    slowest?.gap === undefined
      ? []
      : [
          {
            id: "slowest",
            state: "toDo",
            text: (
              <Link href={regionLink(slowest.of.code, params)}>
                {say(words.slowestPart, { name: say(slowest.of.name) })}
              </Link>
            ),
          },
        ]
  const late = listOf(model, params, { behind: "8", order: "slowest" })
  const text = say(overviewWords.seeBehind)
  return [
    ...lines,
    ...part,
    ...(late === undefined
      ? []
      : [{ id: "late", state: "toDo" as const, text: <Link href={late}>{text}</Link> }]),
  ]
}

export const RegionStrip = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const files = useMay("reports.file")
  const { figures } = model.answer
  const last = model.months.at(-1)
  const isFiling = files && last !== undefined && last.missingCount > 0
  const list = listOf(model, params, isFiling ? { missing: last.month } : {})
  return (
    <Strip
      stand={
        <Stand
          standing={{ sums: figures, axes: figures.axes, time: model.time, basis: "month", gap: model.gap }}
          list={listOf(model, params, { order: "slowest" })}
        >
          <Sentence
            words={words.standRates}
            parts={{
              disbursed: <SumsRate sums={figures} rate="disbursedOverPlan" axes={figures.axes} />,
              spent: <SumsRate sums={figures} rate="spentOverDisbursed" axes={figures.axes} />,
            }}
          />
        </Stand>
      }
      problems={useProblems(model)}
      actions={useActions(model)}
      primary={
        list === undefined ? undefined : (
          <Link href={list} className="button primary no-print">
            {say(isFiling ? overviewWords.fileReturns : overviewWords.seeProjects)}
          </Link>
        )
      }
    />
  )
}
