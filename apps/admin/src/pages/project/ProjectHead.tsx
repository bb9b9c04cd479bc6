/** The head of a project's page: what it is, its state, and the two things to be done about it. */
import { aheadOfTime, isBehind } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { itemKindWords, itemWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import type { Step } from "../../design/Breadcrumb.tsx"
import { DetailHead } from "../../design/detail/DetailPage.tsx"
import { StateChip } from "../../design/Mark.tsx"
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

const usePath = ({ answer, state }: HeadProps): ReadonlyArray<Step> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { countyCode, itemKey } = state
  const pageOf = (region: string): string => linkTo(`/regions/${region}`, params)
  return [
    { text: say(words.crumb), to: linkTo("/projects", params) },
    { text: say(answer.prefectureName), to: pageOf(`${countyCode.slice(0, 4)}00`) },
    { text: say(answer.countyName), to: pageOf(countyCode) },
    {
      text: `${itemKey} ${say(itemWords(answer))}`,
      to: linkTo("/projects", params, { region: countyCode, item: itemKey }),
    },
  ]
}

const Subline = ({ answer, state }: HeadProps) => {
  const { say, locale } = useLanguage()
  const { township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn } = state.details
  const where = [say(itemKindWords[answer.itemKind]), ...(township === null ? [] : [township])]
  return (
    <>
      {where.join(" · ")} · {say(words.unit)} {implementingUnit} · {say(words.plan)}{" "}
      <b title={exactMoney(annualPlanFen, locale)}>{moneyIn(annualPlanFen, TEN_THOUSAND)}</b>{" "}
      {say(TEN_THOUSAND.name)} · {say(words.approvedOn)} {state.approvedOn}
      {plannedStartOn !== null &&
        ` · ${say(words.period, { from: plannedStartOn, to: plannedFinishOn ?? "–" })}`}
    </>
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
  const path = usePath({ answer, state })
  return (
    <DetailHead
      path={path}
      title={state.details.name}
      code={answer.code}
      chip={<StateOf answer={answer} state={state} />}
      heldBack={refusalOf(answer, "reports.file")}
      actions={
        <>
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
        </>
      }
    >
      <Subline answer={answer} state={state} />
    </DetailHead>
  )
}
