/** One item of a division's year: where its target stands, what is wrong, what next; facts, parts, issues. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { ItemKey } from "@minsheng/core/kernel"
import type { ProgrammeQuestion } from "@minsheng/core/programme"
import { itemKindWords } from "@minsheng/core/words"
import { itemsQuery, targetsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { Empty } from "../../design/states.tsx"
import { Section } from "../../design/Section.tsx"
import { BreakdownForm } from "./BreakdownForm.tsx"
import { DropForm } from "./CatalogueForms.tsx"
import { DraftNote } from "./DraftNote.tsx"
import { AdjustForm, IssueForm, ItemForm, SettleForm, WithdrawForm } from "./Forms.tsx"
import { type Forms, ItemStrip, type Shown } from "./ItemStrip.tsx"
import { ItemFacts } from "./ItemFacts.tsx"
import { useForms } from "./openForm.ts"
import { PartsTable } from "./PartsTable.tsx"
import { PhaseChip } from "./pieces.tsx"
import { Choosers, useQuestion } from "./place.tsx"
import { Versions } from "./Versions.tsx"
import { itemPageWords as words, words as pageWords } from "./words.ts"
import "./programme.css"

const OpenForms = ({
  shown,
  forms,
  question,
}: {
  readonly shown: Shown
  readonly forms: Forms
  readonly question: ProgrammeQuestion
}) => {
  const { items, item, row } = shown
  const about = { year: items.year, region: items.levels.at(-1)?.code ?? "" }
  const part = { _tag: "Targets", itemKeys: [row.itemKey] } as const
  switch (forms.opened) {
    case "issue":
      return <IssueForm {...forms.ends} about={about} part={part} />
    case "adjust":
      return <AdjustForm {...forms.ends} about={about} part={part} />
    case "withdraw":
      return <WithdrawForm {...forms.ends} about={about} part={part} />
    case "breakdown":
      return <BreakdownForm {...forms.ends} about={about} row={row} by={undefined} question={question} />
    case "breakdown.plan":
      return <BreakdownForm {...forms.ends} about={about} row={row} by="plan" question={question} />
    case "breakdown.equal":
      return <BreakdownForm {...forms.ends} about={about} row={row} by="equal" question={question} />
    case "item":
      return <ItemForm {...forms.ends} about={about} item={item.item} />
    case "drop":
      return <DropForm {...forms.ends} about={about} item={item.item} />
    case "settle":
      return <SettleForm {...forms.ends} about={about} item={item.item} />
    case undefined:
    default:
      return null
  }
}

const ItemPageHead = ({ shown, back }: { readonly shown: Shown; readonly back: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { items, item, row } = shown
  const { key } = item.item
  const region = items.levels.at(-1)?.code
  const againstDraft = linkTo("/programme/compare", params, {
    region,
    item: key,
    before: `${items.year}@${row.state.version ?? 1}`,
    after: `${items.year}@draft`,
  })
  return (
    <DetailHead
      path={[{ text: say(pageWords.toCatalogue), to: back }]}
      title={`${key} ${say(item.item.name)} · ${items.levels.map(({ name }) => say(name)).join(" · ")}`}
      code={items.year}
      chip={<PhaseChip phase={row.state.phase} />}
      heldBack={null}
      actions={
        <>
          <Choosers />
          {row.state.phase === "adjusting" && (
            <Link href={againstDraft} className="button">
              {say(pageWords.againstDraft)}
            </Link>
          )}
          <Link href={linkTo("/projects", params, { item: key, region })} className="button">
            {say(words.projects)}
          </Link>
        </>
      }
    >
      {say(itemKindWords[item.item.kind])} · {say(item.leadDepartment)}
    </DetailHead>
  )
}

/** Where it stands, what is wrong, what next; its parts and facts; its issues. */
const OneItem = ({
  shown,
  question,
  back,
  isFresh,
}: {
  readonly shown: Shown
  readonly question: ProgrammeQuestion
  readonly back: string
  /** The answer is that to the question, not to the one before. */
  readonly isFresh: boolean
}) => {
  const { say } = useLanguage()
  const forms = useForms()
  const { items, item, row } = shown
  return (
    <DetailPage
      recorded={forms.recorded}
      isListed={false}
      head={<ItemPageHead shown={shown} back={back} />}
      strip={<ItemStrip shown={shown} forms={forms} />}
      facts={
        <>
          <DraftNote state={row.state} />
          <div className="item-columns">
            <PartsTable row={row} year={items.year} />
            <Section id="facts-title" title={say(words.facts)}>
              <ItemFacts row={item} />
            </Section>
          </div>
        </>
      }
      history={<Versions question={question} itemKey={row.itemKey} />}
      dialog={isFresh && <OpenForms shown={shown} forms={forms} question={question} />}
    />
  )
}

const NoItem = () => {
  const { say } = useLanguage()
  return (
    <Empty isPage title={say(pageWords.noItem)}>
      {say(pageWords.noItemText)}
    </Empty>
  )
}

export const ItemPage = ({ itemKey }: { readonly itemKey: string }) => {
  const { params } = useAddress()
  const question = useQuestion()
  const key = ItemKey.parse(itemKey)
  const items = useQuery(itemsQuery(question))
  const targets = useQuery({
    ...targetsQuery({ ...question, ...(key === undefined ? {} : { itemKey: key }) }),
    enabled: key !== undefined,
  })
  const back = linkTo("/programme", params, {
    year: String(question.year),
    region: question.region,
    draft: params.get("draft") ?? undefined,
  })
  if (key === undefined) return <NoItem />
  return (
    <Answer query={items} isPage>
      {(answer) => (
        <Answer query={targets} isPage>
          {(parts) => {
            const item = answer.items.find((one) => one.item.key === itemKey)
            const row = parts.rows.find((one) => one.itemKey === itemKey)
            if (item === undefined || row === undefined) return <NoItem />
            const shown = { items: answer, item, targets: parts, row }
            const isFresh = !targets.isPlaceholderData
            return <OneItem shown={shown} question={question} back={back} isFresh={isFresh} />
          }}
        </Answer>
      )}
    </Answer>
  )
}
