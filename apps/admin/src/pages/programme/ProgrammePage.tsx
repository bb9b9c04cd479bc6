/** The catalogue of a year in a division: its items, how far it is issued, and what to do about it. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { ItemsAnswer, ItemsRow } from "@minsheng/core/programme"
import { itemsQuery, yearsQuery } from "../../api/programme.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Recorded } from "../../design/detail/DetailPage.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { Offers } from "../../design/Offers.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { Empty } from "../../design/states.tsx"
import { Strip } from "../../design/Strip.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { ExportMenu } from "../../design/table/ExportMenu.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { TotalsForm } from "./CatalogueForms.tsx"
import { itemColumns } from "./columns.tsx"
import { DraftNote } from "./DraftNote.tsx"
import { AdjustForm, CopyForm, IssueForm, ItemForm, WithdrawForm } from "./Forms.tsx"
import { canNow, useForms } from "./openForm.ts"
import { Issued } from "./pieces.tsx"
import { Choosers, useQuestion } from "./place.tsx"
import { Versions } from "./Versions.tsx"
import { CatalogueStand, problemsOf } from "./CatalogueStand.tsx"
import { words } from "./words.ts"
import "./programme.css"

const CATALOGUE = { _tag: "Catalogue" } as const

type Forms = ReturnType<typeof useForms>

/** What the reader may do now with the catalogue as a whole. */
const Actions = ({ answer, forms }: { readonly answer: ItemsAnswer; readonly forms: Forms }) => {
  const { say } = useLanguage()
  const years = useQuery(yearsQuery)
  const { phase } = answer.state
  const isOpen = phase !== "issued"
  const isRoot = answer.levels.length === 1
  const copied = years.data?.some(({ year }) => year === answer.year + 1) !== false
  const edits = canNow(answer, "programme.edit")
  const offers = [
    {
      form: "issue",
      text: say(words.issue),
      isOffered: canNow(answer, "programme.issue") && isOpen && phase !== "empty",
      leadsOn: true,
    },
    { form: "item", text: say(words.listItem), isOffered: edits && isOpen, leadsOn: true },
    { form: "totals", text: say(words.stateTotals), isOffered: edits && isOpen },
    { form: "adjust", text: say(words.adjust), isOffered: edits && phase === "issued" },
    { form: "withdraw", text: say(words.withdraw), isOffered: edits && phase === "adjusting" },
    {
      form: "copy",
      text: say(words.copy, { year: answer.year + 1 }),
      isOffered: edits && isRoot && !copied && phase !== "empty",
      leadsOn: true,
    },
  ]
  return <Offers offers={offers} open={forms.open} />
}

const OpenForms = ({ answer, forms }: { readonly answer: ItemsAnswer; readonly forms: Forms }) => {
  const about = { year: answer.year, region: answer.levels.at(-1)?.code ?? "" }
  switch (forms.opened) {
    case "issue":
      return <IssueForm {...forms.ends} about={about} part={CATALOGUE} />
    case "adjust":
      return <AdjustForm {...forms.ends} about={about} part={CATALOGUE} />
    case "withdraw":
      return <WithdrawForm {...forms.ends} about={about} part={CATALOGUE} />
    case "copy":
      return <CopyForm {...forms.ends} about={about} />
    case "item":
      return <ItemForm {...forms.ends} about={about} item={undefined} />
    case "totals":
      return <TotalsForm {...forms.ends} about={about} answer={answer} />
    case undefined:
    default:
      return null
  }
}

/** The catalogue, and the targets with their parts, as files. */
const Exports = () => {
  const { locale } = useLanguage()
  const question = useQuestion()
  const asked = new URLSearchParams({ question: JSON.stringify(question), locale }).toString()
  return (
    <ExportMenu
      offers={[
        { label: words.itemsExcel, address: `/export/items.xlsx?${asked}` },
        { label: words.itemsCsv, address: `/export/items.csv?${asked}` },
        { label: words.targetsExcel, address: `/export/targets.xlsx?${asked}` },
        { label: words.targetsCsv, address: `/export/targets.csv?${asked}` },
      ]}
    />
  )
}

const Catalogue = ({ answer, forms }: { readonly answer: ItemsAnswer; readonly forms: Forms }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const leadsTo = ({ item }: ItemsRow): string =>
    linkTo(`/programme/items/${item.key}`, params, {
      year: String(answer.year),
      region: answer.levels.at(-1)?.code,
      draft: params.get("draft") ?? undefined,
    })
  const layout = useLayout("programme", itemColumns(leadsTo))
  const { rows, sorting } = useLocalOrder("order", layout.all, answer.items)
  return (
    <>
      <Strip
        stand={
          <>
            <p className="strong">
              <CatalogueStand answer={answer} />
            </p>
            <Issued state={answer.state} />
          </>
        }
        problems={problemsOf(answer, say)}
        actions={[{ id: "open", state: "toDo", text: say(words.openItem) }]}
        primary={
          <div className="dialog-actions no-print">
            <Actions answer={answer} forms={forms} />
          </div>
        }
      />
      <DraftNote state={answer.state} />
      <div className="section-title no-print">
        <ColumnChoice layout={layout} />
        <Exports />
      </div>
      <DataTable
        label={say(words.title)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ item }) => item.key, classOf: ({ runs }) => (runs ? undefined : "no-task") }}
        leadsTo={leadsTo}
        sorting={sorting}
        height="window"
      />
    </>
  )
}

const None = ({ answer, forms }: { readonly answer: ItemsAnswer; readonly forms: Forms }) => {
  const { say } = useLanguage()
  return (
    <Empty title={say(words.none)} action={<Actions answer={answer} forms={forms} />}>
      {say(words.noneText)}
    </Empty>
  )
}

export const ProgrammePage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const question = useQuestion()
  const items = useQuery(itemsQuery(question))
  const forms = useForms()
  const compare = linkTo("/programme/compare", params, {
    before: String(question.year),
    after: String(question.year + 1),
    region: question.region,
  })
  return (
    <>
      <div className="page-head">
        <h1>
          {say(words.title)} {question.year}
          {items.data !== undefined && ` · ${items.data.levels.map(({ name }) => say(name)).join(" · ")}`}
        </h1>
        <div className="actions no-print">
          <Choosers />
          <Link href={compare} className="button">
            {say(words.compare)}
          </Link>
          <Bookmarks />
          <PrintButton />
        </div>
      </div>
      <Recorded position={forms.recorded} isListed={false} />
      <Answer
        query={items}
        empty={(answer) => (answer.items.length === 0 ? <None answer={answer} forms={forms} /> : undefined)}
      >
        {(answer) => <Catalogue answer={answer} forms={forms} />}
      </Answer>
      {items.data !== undefined && (
        <>
          <Versions question={question} />
          {!items.isPlaceholderData && <OpenForms answer={items.data} forms={forms} />}
        </>
      )}
    </>
  )
}
