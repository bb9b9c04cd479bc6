/** The plan of an item: how it stands, what each group gives, what falls to whom, by when; its versions. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { PlanAnswer } from "@minsheng/core/funds"
import { ItemKey } from "@minsheng/core/kernel"
import { planQuery } from "../../api/financing.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Empty } from "../../design/states.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { Exports } from "./Exports.tsx"
import { useMayPlan } from "./mayPlan.ts"
import { useNames } from "./place.tsx"
import { DuesTable, GroupsTable, LinesTable, VersionsTable } from "./PlanTables.tsx"
import { PlanStrip } from "./PlanStrip.tsx"
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

const Parts = ({ answer }: { readonly answer: PlanAnswer }) => {
  const { params } = useAddress()
  const names = useNames()
  const { counting, itemKey, axes } = answer
  const canAttach = useMayPlan(itemKey) && axes.current
  return (
    <>
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
        canAttach={canAttach}
        canWithdraw={canAttach}
        onDone={() => undefined}
      />
    </>
  )
}

const Head = ({ answer }: { readonly answer: PlanAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const names = useNames()
  const { counting, versions, itemKey, axes, year } = answer
  const mayPlan = useMayPlan(itemKey)
  const [newest] = versions
  return (
    <DetailHead
      path={[
        { text: say(words.ledger), to: linkTo("/funds", params) },
        { text: say(words.plans), to: linkTo("/funds/plans", params) },
      ]}
      title={`${itemKey} ${say(names.item(itemKey))}`}
      code={String(year)}
      chip={
        counting !== null && (
          <StateChip state="done" wash>
            {say(words.versionOf, { n: counting.version })} {say(words.inForce)}
          </StateChip>
        )
      }
      heldBack={null}
      actions={
        mayPlan && axes.current && versions.length > 0 && <DraftLink itemKey={itemKey} isFirst={false} />
      }
      leaves={
        <>
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
        </>
      }
    >
      {newest !== undefined &&
        `${say(words.document)} ${newest.document} · ${say(words.versionsCount, { n: versions.length })}`}
    </DetailHead>
  )
}

const Plan = ({ itemKey }: { readonly itemKey: ItemKey.ItemKey }) => {
  const { params } = useAddress()
  const plan = useQuery(planQuery({ ...axesOf(params), itemKey }))
  return (
    <Answer query={plan} isPage>
      {(answer) => {
        const isThere = answer.versions.length > 0
        return (
          <DetailPage
            axes={answer.axes}
            recorded={undefined}
            head={<Head answer={answer} />}
            strip={isThere ? <PlanStrip answer={answer} /> : <None itemKey={itemKey} />}
            facts={isThere && <Parts answer={answer} />}
            history={isThere && <VersionsTable answer={answer} />}
            dialog={null}
          />
        )
      }}
    </Answer>
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
