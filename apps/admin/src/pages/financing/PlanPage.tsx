/** The plan of an item: its versions, what each group of divisions gives, what falls to whom, and by when. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { PlanAnswer } from "@minsheng/core/funds"
import { ItemKey } from "@minsheng/core/kernel"
import { planQuery } from "../../api/financing.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Breadcrumb } from "../../design/Breadcrumb.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Empty } from "../../design/states.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { FundsHead } from "../funds/Views.tsx"
import { Exports } from "./Exports.tsx"
import { useMayPlan } from "./mayPlan.ts"
import { useNames } from "./place.tsx"
import { DuesTable, GroupsTable, LinesTable, VersionsTable } from "./PlanTables.tsx"
import { planWords as words } from "./planWords.ts"
import { words as fundWords } from "./words.ts"
import "./financing.css"

const DraftLink = ({ itemKey, isFirst }: { readonly itemKey: string; readonly isFirst: boolean }) => {
  const { say } = useLanguage()
  return (
    <Link href={`/funds/plans/${itemKey}/draft`} className="button primary no-print">
      {say(isFirst ? words.first : words.next)}
    </Link>
  )
}

const None = ({ itemKey }: { readonly itemKey: string }) => {
  const { say } = useLanguage()
  const mayPlan = useMayPlan(itemKey)
  return (
    <Empty
      title={say(words.emptyTitle)}
      action={mayPlan ? <DraftLink itemKey={itemKey} isFirst /> : <p>{say(words.emptyWait)}</p>}
    >
      {say(words.emptyText)}
    </Empty>
  )
}

const Shown = ({ answer }: { readonly answer: PlanAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const names = useNames()
  const mayPlan = useMayPlan(answer.itemKey)
  const { counting, versions, itemKey, axes } = answer
  return (
    <>
      <div className="plan-title">
        <h2>
          {itemKey} {say(names.item(itemKey))} · {answer.year}
        </h2>
        {mayPlan && axes.current && versions.length > 0 && <DraftLink itemKey={itemKey} isFirst={false} />}
      </div>
      {versions.length === 0 ? (
        <None itemKey={itemKey} />
      ) : (
        <>
          <VersionsTable answer={answer} />
          {counting !== null && (
            <>
              <GroupsTable counting={counting} />
              <DuesTable counting={counting} />
              <LinesTable answer={answer} counting={counting} names={names} />
            </>
          )}
          <DocumentPanel
            subject={{ kind: "financing", code: `${answer.year}-${itemKey}` }}
            axes={axesOf(params)}
            parts={[]}
            canAttach={mayPlan && axes.current}
            canWithdraw={mayPlan && axes.current}
            onDone={() => undefined}
          />
        </>
      )}
    </>
  )
}

const Plan = ({ itemKey }: { readonly itemKey: ItemKey.ItemKey }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const plan = useQuery(planQuery({ ...axesOf(params), itemKey }))
  return (
    <>
      <FundsHead>
        <Exports
          reports={[
            {
              list: "financing-plan",
              name: fundWords.reportPlan,
              question: { ...axesOf(params), itemKey },
            },
          ]}
        />
        <PrintButton />
      </FundsHead>
      <Breadcrumb
        steps={[{ text: say(words.backToList), to: linkTo("/funds/plans", params) }]}
        here={itemKey}
      />
      <Answer query={plan}>{(answer) => <Shown answer={answer} />}</Answer>
    </>
  )
}

export const NoItem = () => {
  const { say } = useLanguage()
  return (
    <Empty
      isPage
      title={say(words.noItem)}
      action={
        <Link href="/funds/plans" className="button primary">
          {say(words.backToList)}
        </Link>
      }
    >
      {say(words.listNote)}
    </Empty>
  )
}

export const PlanPage = ({ itemKey }: { readonly itemKey: string }) => {
  const key = ItemKey.parse(itemKey)
  return key === undefined ? <NoItem /> : <Plan itemKey={key} />
}
