/** The three questions of a project. */
import { Link } from "wouter"
import { type Month, Ratio } from "@minsheng/core/kernel"
import { timeProportionalProgress } from "@minsheng/core/programme"
import { aheadOfTime, isBehind, type Sums } from "@minsheng/core/progress"
import type { DossierAnswer } from "@minsheng/core/act"
import type { ProjectAnswer } from "@minsheng/core/project"
import { linkTo, useAddress } from "../../app/address.ts"
import { Listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { sumWords } from "../../design/figure/words.ts"
import { moneyIn, percentText, TEN_THOUSAND, YUAN } from "../../design/numbers.ts"
import { Stand } from "../../design/figure/Stand.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { words as dossierWords } from "../dossier/words.ts"
import { words } from "./words.ts"

type State = NonNullable<ProjectAnswer["state"]>

const BASIS_POINTS = 10_000n

/** The money of a project beside its yearly plan. */
export const sumsOf = (state: State): Sums => ({
  annualPlanFen: state.details.annualPlanFen,
  investedFen: state.investedFen,
  disbursedFen: state.disbursedFen,
  spentFen: state.spentFen,
})

/** What was invested so far, month by month. */
const Invested = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  return (
    <FigureDoor
      formula={words.investedByMonth}
      terms={state.months.map(({ month, investedFen }) => ({
        name: { zh: month, en: month },
        fen: investedFen,
      }))}
      result={{ name: words.total, text: moneyIn(state.investedFen, YUAN) }}
      axes={answer.axes}
      more={<a href="#months-title">{say(words.months)}</a>}
      className="strong"
    >
      {moneyIn(state.investedFen, TEN_THOUSAND)}
    </FigureDoor>
  )
}

const Planned = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  const { annualPlanFen } = state.details
  return (
    <FigureDoor
      formula={words.planAsRegistered}
      terms={[{ name: words.plan, fen: annualPlanFen }]}
      axes={answer.axes}
      more={<a href="#history-title">{say(words.history)}</a>}
      className="strong"
    >
      {moneyIn(annualPlanFen, TEN_THOUSAND)}
    </FigureDoor>
  )
}

const ProjectStand = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { axes } = answer
  const sums = sumsOf(state)
  const { year, physicalProgress } = state
  const physical =
    physicalProgress === null
      ? "–"
      : `${percentText({ numerator: BigInt(physicalProgress), denominator: BASIS_POINTS })} %`
  return (
    <Stand
      standing={{
        sums,
        axes,
        time: timeProportionalProgress(axes.asOf, year, "month"),
        basis: "month",
        gap: aheadOfTime(sums, { asOf: axes.asOf, year, basis: "month" }),
      }}
      doors={{
        investedFen: <Invested answer={answer} state={state} />,
        annualPlanFen: <Planned answer={answer} state={state} />,
      }}
    >
      <Sentence words={words.standPhysical} parts={{ physical: <Stated>{physical}</Stated> }} />
    </Stand>
  )
}

const useProblems = (
  answer: ProjectAnswer,
  state: State,
  dossier: DossierAnswer | undefined,
): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const sums = sumsOf(state)
  const gap = aheadOfTime(sums, { asOf: answer.axes.asOf, year: state.year, basis: "month" })
  const lines: Array<StripLine> = []
  const violated = dossier?.open.filter(({ verdict }) => verdict === "violated") ?? []
  const [worst] = violated
  if (worst !== undefined) {
    const text = say(dossierWords.stripViolated, { n: violated.length, first: say(worst.title) })
    lines.push({ id: "violated", state: "bad", text: <a href="#open-title">{text}</a> })
  }
  if (sums.spentFen > sums.disbursedFen) {
    const sum = (
      <FigureDoor
        formula={words.spentOverFormula}
        terms={[
          { name: sumWords.spentFen, fen: sums.spentFen },
          { name: sumWords.disbursedFen, fen: sums.disbursedFen },
        ]}
        axes={answer.axes}
        more={<a href="#months-title">{say(words.months)}</a>}
      >
        {moneyIn(sums.spentFen - sums.disbursedFen, TEN_THOUSAND)}
      </FigureDoor>
    )
    const text = <Sentence words={words.spentOver} parts={{ sum, unit: say(TEN_THOUSAND.name) }} />
    lines.push({ id: "spent", state: "bad", text })
  }
  if (gap !== undefined && isBehind(gap)) {
    const points = Ratio.percent(Ratio.negate(gap), 1)
    const time = timeProportionalProgress(answer.axes.asOf, state.year, "month")
    const text = (
      <GapDoor gap={gap} sums={sums} time={time} axes={answer.axes}>
        {say(words.behind, { points })}
      </GapDoor>
    )
    lines.push({ id: "behind", state: "late", text })
  }
  if (answer.missingMonths.length > 0) {
    const months = <Listed>{answer.missingMonths}</Listed>
    lines.push({
      id: "missing",
      state: "undetermined",
      text: <Sentence words={words.missing} parts={{ months }} />,
    })
  }
  const replaced = answer.history.filter((entry) => entry.known && entry.standing._tag !== "Stands").length
  if (replaced > 0) {
    const text = <a href="#history-title">{say(words.corrected, { n: replaced })}</a>
    lines.push({ id: "corrected", state: "undetermined", text })
  }
  if (!answer.itemConfirmed)
    lines.push({ id: "unconfirmed", state: "undetermined", text: say(words.unconfirmed) })
  return lines
}

/** What falls due under the six systems, the nearest first. */
const useDues = (dossier: DossierAnswer | undefined): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const dues = dossier?.open.flatMap(({ rule, subject, title, dueOn }) =>
    dueOn === null ? [] : [{ id: `${rule} ${subject.key}`, title, dueOn }],
  )
  return (dues ?? []).map(({ id, title, dueOn }) => ({
    id,
    state: dossier !== undefined && dueOn < dossier.axes.asOf ? "late" : "near",
    text: <a href="#open-title">{say(dossierWords.stripDue, { title: say(title), day: dueOn })}</a>,
  }))
}

export const ProjectStrip = ({
  answer,
  dossier,
  state,
  onFile,
}: {
  readonly answer: ProjectAnswer
  /** How it stands under the six systems, once that is read. */
  readonly dossier: DossierAnswer | undefined
  readonly state: State
  /** Opens the form of a month; `undefined` where that is not possible. */
  readonly onFile: ((month: Month.Month) => void) | undefined
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const problems = useProblems(answer, state, dossier)
  const dues = useDues(dossier)
  const due = answer.missingMonths.map((month): StripLine => {
    const text = say(words.fileMonth, { month })
    return {
      id: month,
      state: "near",
      text:
        onFile === undefined ? (
          text
        ) : (
          <button type="button" className="link-button" onClick={() => onFile(month)}>
            {text}
          </button>
        ),
    }
  })
  const same = linkTo("/projects", params, {
    region: state.countyCode,
    item: state.itemKey,
    order: "slowest",
  })
  const actions: ReadonlyArray<StripLine> = [
    ...(due.length === 0
      ? [{ id: "none", state: "done" as const, text: say(words.nothingDue) }]
      : due.slice(0, dues.length > 0 ? 1 : 2)),
    ...dues.slice(0, 2),
    { id: "same", state: "toDo", text: <Link href={same}>{say(words.seeSame)}</Link> },
  ]
  return (
    <Strip stand={<ProjectStand answer={answer} state={state} />} problems={problems} actions={actions} />
  )
}
