/** The form that is open about a statement: explain an item, post it, close, reopen, or withdraw. */
import type { ExplanationKind, StatementAnswer } from "@minsheng/core/bank"
import type { TransferKind } from "@minsheng/core/funds"
import { explanationWords } from "@minsheng/core/words"
import { explainItems } from "../../api/bank.ts"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { kindOfForm } from "../funds/openForm.ts"
import { PostForm } from "../funds/PostForm.tsx"
import { closeForm, explainForm, type ExplainDraft, reopenForm, withdrawForm } from "./commands.ts"
import { CHOSEN, itemAt, type ItemRow, kindsOf, nameOf, sumOf, textOf } from "./items.ts"
import { commandWords as words, words as pageWords } from "./words.ts"

interface About extends Ends {
  readonly answer: StatementAnswer
}

/** Why one item, or several for the same reason, stand on one side alone. */
const ExplainForm = ({ answer, rows, ...ends }: About & { readonly rows: ReadonlyArray<ItemRow> }) => {
  const { say } = useLanguage()
  const { statementId } = answer
  const [first, ...others] = rows
  const kinds = kindsOf(rows)
  if (first === undefined) return null
  const explained = others.length === 0 ? first.explained : null
  const what = others.length === 0 ? say(nameOf(first)) : say(words.several, { n: rows.length })
  const [only, another] = kinds
  const begin = explained ?? (only !== undefined && another === undefined ? { kind: only } : {})
  const title = say(words.explainTitle, { what, sum: moneyIn(sumOf(rows), YUAN) })
  return (
    <CommandForm
      {...ends}
      form={explainForm}
      title={title}
      subject={`${statementId} ${rows.map(({ key }) => key).join()}`}
      begin={begin}
      options={{
        kind: kinds.map((value: ExplanationKind) => ({ value, text: say(explanationWords[value]) })),
      }}
      verb={pageWords.explain}
      send={({ commandId, ...said }: ExplainDraft) =>
        explainItems({
          commandId,
          statementId,
          items: [first.item, ...others.map(({ item }) => item)],
          explained: said,
        })
      }
    >
      {others.length === 0 && textOf(first) !== "" && <p className="as-recorded">{textOf(first)}</p>}
      <p className="note">{say(words.explainHint)}</p>
    </CommandForm>
  )
}

interface Posting {
  readonly row: ItemRow
  readonly kind: TransferKind
}

/** Posting what the bank has and the ledger lacks, as far as the line says what it was. */
const PostLine = ({ answer, row, kind, ...ends }: About & Posting) => {
  const { year, regionCode } = answer
  const { amountFen, on = answer.toOn, line } = row
  const begin = {
    regionCode,
    amountFen: (amountFen < 0n ? -amountFen : amountFen).toString(),
    effectiveOn: on,
    document: line?.document ?? null,
    payee: line?.counterparty ?? null,
  }
  return <PostForm {...ends} kind={kind} foreseen={{ subject: row.key, year, begin }} />
}

const Whole = ({ answer, form, ...ends }: About & { readonly form: string }) => {
  const { say } = useLanguage()
  const { statementId, table, state } = answer
  const of = { ...ends, subject: statementId, fixed: { statementId } }
  if (form === "close" && state === "open" && answer.unexplainedCount === 0) {
    const sum = table === null ? "" : moneyIn(table.adjustedFen, YUAN)
    return (
      <CommandForm
        {...of}
        form={closeForm}
        title={say(words.closeTitle)}
        verb={pageWords.close}
        send={(command) => client.bank.close.mutate(command)}
      >
        <p className="note">{say(words.closeHint, { sum })}</p>
      </CommandForm>
    )
  }
  if (form === "reopen" && state === "closed") {
    return (
      <CommandForm
        {...of}
        form={reopenForm}
        title={say(words.reopenTitle)}
        verb={words.reopen}
        send={(command) => client.bank.reopen.mutate(command)}
      >
        <p className="note">{say(words.reopenHint)}</p>
      </CommandForm>
    )
  }
  if (form === "withdraw" && state === "open") {
    return (
      <CommandForm
        {...of}
        form={withdrawForm}
        title={say(words.withdrawTitle)}
        verb={words.withdraw}
        send={(command) => client.bank.withdraw.mutate(command)}
      >
        <p className="note">{say(words.withdrawHint)}</p>
      </CommandForm>
    )
  }
  return null
}

/** The form that an address names: `close`, `explain.ITEM`, `explain.chosen`, `post.KIND.ITEM`. */
export const StatementForms = ({
  form,
  chosen,
  ...about
}: About & { readonly form: string; readonly chosen: ReadonlyArray<ItemRow> }) => {
  const mayPost = useMay("funds.post")
  const [verb = "", ...names] = form.split(".")
  const row = itemAt(about.answer, names.at(-1) ?? "")
  if (verb === "explain") {
    const rows = names[0] === CHOSEN ? chosen : [row].filter((one) => one !== undefined)
    return <ExplainForm {...about} rows={rows} />
  }
  if (verb === "post") {
    const kind = kindOfForm(`post.${names[0] ?? ""}`)
    if (row === undefined || kind === undefined || !mayPost) return null
    return <PostLine {...about} row={row} kind={kind} />
  }
  return <Whole {...about} form={form} />
}
