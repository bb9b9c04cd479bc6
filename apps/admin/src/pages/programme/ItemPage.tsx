/** One item of a division's year: where its target stands, what is wrong, what next; facts, parts, issues. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { ItemKey } from "@minsheng/core/kernel"
import type {
  ItemsAnswer,
  ItemsRow,
  ProgrammeQuestion,
  TargetsAnswer,
  TargetsRow,
} from "@minsheng/core/programme"
import { addingUpWords } from "@minsheng/core/words"
import { itemsQuery, targetsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { type Say, useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Recorded } from "../../design/detail/DetailPage.tsx"
import { Offers } from "../../design/Offers.tsx"
import { Empty } from "../../design/states.tsx"
import { Section } from "../../design/Section.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { BreakdownForm } from "./BreakdownForm.tsx"
import { DropForm } from "./CatalogueForms.tsx"
import { DraftNote } from "./DraftNote.tsx"
import { AdjustForm, IssueForm, ItemForm, SettleForm, WithdrawForm } from "./Forms.tsx"
import { ItemFacts } from "./ItemFacts.tsx"
import { canNow, useForms } from "./openForm.ts"
import { PartsTable, VERDICT_STATES } from "./PartsTable.tsx"
import { Issued, targetText } from "./pieces.tsx"
import { Choosers, useQuestion } from "./place.tsx"
import { Versions } from "./Versions.tsx"
import { itemPageWords as words, words as pageWords } from "./words.ts"
import "./programme.css"

interface Shown {
  readonly items: ItemsAnswer
  readonly item: ItemsRow
  readonly targets: TargetsAnswer
  readonly row: TargetsRow
}

type Forms = ReturnType<typeof useForms>

const problemsOf = ({ item, row, items }: Shown, say: Say): ReadonlyArray<StripLine> => {
  const { addingUp, whole, state } = row
  const verdict = addingUp?.verdict
  const isUnknown = whole !== null && whole.quantity === null && whole.words === null
  const lines: ReadonlyArray<StripLine | false> = [
    verdict !== undefined &&
      VERDICT_STATES[verdict] !== "done" &&
      VERDICT_STATES[verdict] !== "notApplicable" && {
        id: "sum",
        state: VERDICT_STATES[verdict],
        text: say(addingUpWords[verdict]),
      },
    !item.item.confirmed && { id: "doubt", state: "undetermined", text: say(pageWords.doubtful) },
    isUnknown &&
      state.phase === "empty" && {
        id: "unknown",
        state: "undetermined",
        text: say(items.levels.length === 1 ? addingUpWords.wholeUnknown : words.notIssuedAbove),
      },
  ]
  return lines.filter((line) => line !== false)
}

const nextOf = ({ row }: Shown, say: Say): ReadonlyArray<StripLine> => {
  const { phase } = row.state
  if (row.parts.length === 0) return [{ id: "none", state: "notApplicable", text: say(words.noneBelow) }]
  if (phase === "empty") return [{ id: "break", state: "toDo", text: say(words.breakFirst) }]
  return phase === "issued"
    ? [{ id: "done", state: "done", text: say(words.done) }]
    : [{ id: "issue", state: "toDo", text: say(words.otherIssues) }]
}

/** What the reader may do now with the item and its targets. */
const Actions = ({ shown, forms }: { readonly shown: Shown; readonly forms: Forms }) => {
  const { say } = useLanguage()
  const { items, item, row } = shown
  const { phase } = row.state
  const edits = canNow(items, "programme.edit")
  const isOpen = phase !== "issued"
  const breaks = edits && isOpen && row.parts.length > 0 && item.runs
  const mayPropose = breaks && row.whole?.quantity !== null && row.whole?.adds === true
  const isOwn = item.listedBy === items.levels.at(-1)?.code
  const catalogueOpen = items.state.phase !== "issued"
  const offers = [
    {
      form: "issue",
      text: say(pageWords.issue),
      isOffered: canNow(items, "programme.issue") && isOpen && phase !== "empty",
      leadsOn: true,
    },
    { form: "breakdown", text: say(words.breakDown), isOffered: breaks, leadsOn: true },
    { form: "breakdown.plan", text: say(words.byPlan), isOffered: mayPropose },
    { form: "breakdown.equal", text: say(words.equally), isOffered: mayPropose },
    { form: "adjust", text: say(pageWords.adjust), isOffered: edits && phase === "issued" },
    { form: "withdraw", text: say(pageWords.withdraw), isOffered: edits && phase === "adjusting" },
    { form: "item", text: say(pageWords.editItem), isOffered: edits && isOwn && catalogueOpen },
    { form: "drop", text: say(pageWords.drop), isOffered: edits && isOwn && catalogueOpen },
    { form: "settle", text: say(pageWords.settle), isOffered: edits && !isOwn && catalogueOpen },
  ]
  return <Offers offers={offers} open={forms.open} />
}

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

const Content = ({ shown, forms }: { readonly shown: Shown; readonly forms: Forms }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { params } = useAddress()
  const { items, item, row } = shown
  const known = row.parts.filter(({ target }) => target !== null && target._tag !== "Unknown").length
  const place = items.levels.at(-1)
  return (
    <>
      <Strip
        stand={
          <>
            <p className="strong">
              {say(words.toIs, {
                place: place === undefined ? "" : say(place.name),
                target: targetText(row.whole, spoken),
              })}
            </p>
            <p>{say(words.partsKnown, { n: known, m: row.parts.length })}</p>
            <Issued state={row.state} />
          </>
        }
        problems={problemsOf(shown, say)}
        actions={nextOf(shown, say)}
        primary={
          <div className="dialog-actions no-print">
            <Actions shown={shown} forms={forms} />
          </div>
        }
      />
      <DraftNote state={row.state} />
      <div className="item-columns">
        <PartsTable row={row} year={items.year} />
        <Section id="facts-title" title={say(words.facts)}>
          <ItemFacts row={item} />
          <p>
            <Link href={linkTo("/projects", params, { item: row.itemKey, region: place?.code })}>
              {say(words.projects)}
            </Link>
          </p>
        </Section>
      </div>
    </>
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
  const { say } = useLanguage()
  const { params } = useAddress()
  const question = useQuestion()
  const forms = useForms()
  const key = ItemKey.parse(itemKey)
  const items = useQuery(itemsQuery(question))
  const targets = useQuery({
    ...targetsQuery({ ...question, ...(key === undefined ? {} : { itemKey: key }) }),
    enabled: key !== undefined,
  })
  const item = items.data?.items.find((one) => one.item.key === itemKey)
  const row = targets.data?.rows.find((one) => one.itemKey === itemKey)
  const shown =
    items.data === undefined || targets.data === undefined || item === undefined || row === undefined
      ? undefined
      : { items: items.data, item, targets: targets.data, row }
  const back = linkTo("/programme", params, {
    year: String(question.year),
    region: question.region,
    draft: params.get("draft") ?? undefined,
  })
  if (key === undefined) return <NoItem />
  const againstDraft = linkTo("/programme/compare", params, {
    region: question.region,
    item: key,
    before: `${question.year}@${row?.state.version ?? 1}`,
    after: `${question.year}@draft`,
  })
  return (
    <>
      <div className="page-head">
        <h1>
          {itemKey} {item !== undefined && say(item.item.name)}
          {items.data !== undefined && ` · ${items.data.levels.map(({ name }) => say(name)).join(" · ")}`}
        </h1>
        <div className="actions no-print">
          <Choosers />
          {row?.state.phase === "adjusting" && (
            <Link href={againstDraft} className="button">
              {say(pageWords.againstDraft)}
            </Link>
          )}
          <Link href={back} className="button">
            {say(pageWords.toCatalogue)}
          </Link>
          <TakeAlong />
        </div>
      </div>
      <Recorded position={forms.recorded} isListed={false} />
      <Answer query={items} isPage={false}>
        {() => (
          <Answer query={targets}>
            {() => (shown === undefined ? <NoItem /> : <Content shown={shown} forms={forms} />)}
          </Answer>
        )}
      </Answer>
      {shown !== undefined && (
        <>
          <Versions question={question} itemKey={itemKey} />
          {!targets.isPlaceholderData && <OpenForms shown={shown} forms={forms} question={question} />}
        </>
      )}
    </>
  )
}
