/** The head of a project's page: what it is, its state, and the two things to be done about it. */
import { Link } from "wouter"
import { aheadOfTime, isBehind } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { itemKindWords, refusalWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Mark, StateChip } from "../../design/Mark.tsx"
import { exactMoney, moneyIn, TEN_THOUSAND } from "../../design/numbers.ts"
import { canNow, type OpenForm, refusalOf } from "./openForm.ts"
import { sumsOf } from "./ProjectStrip.tsx"
import { words } from "./words.ts"

export type State = NonNullable<ProjectAnswer["state"]>

interface HeadProps {
  readonly answer: ProjectAnswer
  readonly state: State
}

const StateOf = ({ answer, state }: HeadProps) => {
  const { say } = useLanguage()
  const gap = aheadOfTime(sumsOf(state), { asOf: answer.axes.asOf, year: state.year, basis: "month" })
  if (answer.missingMonths.length > 0) {
    return (
      <StateChip state="undetermined" wash>
        {say(words.missingChip)}
      </StateChip>
    )
  }
  const isLate = gap !== undefined && isBehind(gap)
  return (
    <StateChip state={isLate ? "late" : "inHand"} wash>
      {say(isLate ? words.late : words.onTime)}
    </StateChip>
  )
}

const Path = ({ answer, state }: HeadProps) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const pageOf = (region: string): string => linkTo(`/regions/${region}`, params)
  return (
    <nav className="breadcrumb" aria-label={say(words.path)}>
      <Link href={linkTo("/projects", params)}>{say(words.crumb)}</Link> /{" "}
      <Link href={pageOf(`${state.countyCode.slice(0, 4)}00`)}>{say(answer.prefectureName)}</Link> /{" "}
      <Link href={pageOf(state.countyCode)}>{say(answer.countyName)}</Link> /{" "}
      <Link href={linkTo("/projects", params, { region: state.countyCode, item: state.itemKey })}>
        {state.itemKey} {say(answer.itemName)}
      </Link>
    </nav>
  )
}

const Subline = ({ answer, state }: HeadProps) => {
  const { say, locale } = useLanguage()
  const { township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn } = state.details
  const where = [say(itemKindWords[answer.itemKind]), ...(township === null ? [] : [township])]
  return (
    <p className="subline">
      {where.join(" · ")} · {say(words.unit)} {implementingUnit} · {say(words.plan)}{" "}
      <b title={exactMoney(annualPlanFen, locale)}>{moneyIn(annualPlanFen, TEN_THOUSAND)}</b>{" "}
      {say(TEN_THOUSAND.name)} · {say(words.approvedOn)} {state.approvedOn}
      {plannedStartOn !== null &&
        ` · ${say(words.period, { from: plannedStartOn, to: plannedFinishOn ?? "–" })}`}
    </p>
  )
}

/** Why a button is grey though something is due: the refusal that pressing it would meet. */
const Reason = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  const refusal = refusalOf(answer, "reports.file")
  if (refusal === null) return null
  return (
    <p className="reason-strip no-print">
      <Mark state="notApplicable" />
      <span>
        <b>{say(words.cannot)}</b> {say(refusalWords(refusal))}
      </span>
    </p>
  )
}

export const ProjectHead = ({
  answer,
  state,
  open,
}: HeadProps & { readonly open: (form: OpenForm) => void }) => {
  const { say } = useLanguage()
  const [due] = answer.missingMonths
  const mayRevise = canNow(answer, "projects.revise")
  const month = canNow(answer, "reports.file") ? due : undefined
  return (
    <>
      <Path answer={answer} state={state} />
      <div className="page-head">
        <h1>{state.details.name}</h1>
        <span className="note">{answer.code}</span>
        <StateOf answer={answer} state={state} />
        <div className="actions no-print">
          <button
            type="button"
            className="button"
            aria-disabled={!mayRevise}
            onClick={() => mayRevise && open({ kind: "revise" })}
          >
            {say(words.revise)}
          </button>
          <button
            type="button"
            className="button primary"
            aria-disabled={month === undefined}
            onClick={() => month !== undefined && open({ kind: "report", month })}
          >
            {say(words.fileReport)}
          </button>
        </div>
      </div>
      <Subline answer={answer} state={state} />
      <Reason answer={answer} />
    </>
  )
}
