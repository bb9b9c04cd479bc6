/**
 * One statement beside the ledger: how both balances lead to the same amount, what is suggested to be the
 * same money, what is left on either side, what is matched, and who did what.
 */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { Link } from "wouter"
import type { StatementAnswer } from "@minsheng/core/bank"
import { Uuid } from "@minsheng/core/kernel"
import { statementStateWords } from "@minsheng/core/words"
import { statementQuery } from "../../api/bank.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { Offers } from "../../design/Offers.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { Empty, ErrorPanel } from "../../design/states.tsx"
import { useForms } from "../funds/openForm.ts"
import { words as fundWords } from "../funds/words.ts"
import { useActs } from "./acts.ts"
import { HistoryTable, MatchesTable } from "./RecordTables.tsx"
import { Sides, useSides } from "./Sides.tsx"
import { STATE_MARKS } from "./statementColumns.tsx"
import { StatementForms } from "./StatementForms.tsx"
import { StatementStrip } from "./StatementStrip.tsx"
import { SuggestionsTable } from "./SuggestionsTable.tsx"
import { commandWords, words } from "./words.ts"
import "./bank.css"

const Head = ({
  answer,
  open,
}: {
  readonly answer: StatementAnswer
  readonly open: (form: string) => void
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { state, regionName, fromOn, toOn, bank, accountEnding, lineCount, file } = answer
  const isKeeper = answer.reconcileRefusal === null && answer.axes.current
  const isLast = answer.followedBy === null
  const isReady = state === "open" && answer.unexplainedCount === 0
  const offers = [
    { form: "close", text: say(words.close), isOffered: isKeeper && isReady, leadsOn: true },
    { form: "reopen", text: say(commandWords.reopen), isOffered: isKeeper && isLast && state === "closed" },
    { form: "withdraw", text: say(commandWords.withdraw), isOffered: isKeeper && state === "open" },
  ]
  return (
    <DetailHead
      path={[
        { text: say(fundWords.title), to: linkTo("/funds", params) },
        { text: say(words.title), to: linkTo("/funds/bank", params) },
      ]}
      title={`${say(regionName)} · ${say(words.periodOf, { from: fromOn, to: toOn })}`}
      code={String(answer.year)}
      chip={
        <StateChip state={STATE_MARKS[state]} wash>
          {say(statementStateWords[state])}
        </StateChip>
      }
      heldBack={answer.reconcileRefusal}
      actions={<Offers offers={offers} open={open} />}
    >
      <Sentence
        words={words.subline}
        parts={{
          bank: <span className="as-recorded">{bank}</span>,
          ending: accountEnding,
          n: <Stated>{lineCount}</Stated>,
          file: <span className="as-recorded">{file.name}</span>,
        }}
      />
    </DetailHead>
  )
}

const Opened = ({ answer }: { readonly answer: StatementAnswer }) => {
  const { opened, recorded, open, ends } = useForms()
  const acts = useActs(answer.statementId, ends.onDone)
  const taking = useActs(answer.statementId, ends.onDone)
  const isKeeper = answer.reconcileRefusal === null && answer.axes.current
  const canChange = isKeeper && answer.state === "open"
  const sides = useSides(answer, canChange)
  const { selection } = sides
  const part = { answer, acts, canChange }
  const suggested = { answer, acts: taking, canChange }
  return (
    <DetailPage
      axes={answer.axes}
      recorded={recorded}
      isListed={answer.history.some(({ position }) => position === recorded)}
      head={<Head answer={answer} open={open} />}
      strip={<StatementStrip {...suggested} open={open} />}
      facts={
        <>
          {taking.error !== null && <ErrorPanel error={taking.error} title={words.notMatched} />}
          <SuggestionsTable {...suggested} />
          {answer.table !== null && <Sides {...part} sides={sides} open={open} />}
          <MatchesTable {...part} />
        </>
      }
      history={<HistoryTable answer={answer} />}
      dialog={
        isKeeper &&
        opened !== undefined && (
          <StatementForms
            answer={answer}
            form={opened}
            chosen={[...selection.lines, ...selection.postings]}
            {...ends}
          />
        )
      }
    />
  )
}

const ToList = ({ isPrimary = false }: { readonly isPrimary?: boolean }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  return (
    <Link href={linkTo("/funds/bank", params)} className={isPrimary ? "button primary" : "button"}>
      {say(words.backToList)}
    </Link>
  )
}

const Asked = ({ statementId }: { readonly statementId: Uuid.Uuid }) => {
  const { params } = useAddress()
  const after = /^\d{1,9}$/u.exec(params.get("matches") ?? "")?.[0]
  const question = { ...axesOf(params), statementId }
  const asked = after === undefined ? question : { ...question, matchesAfter: Number(after) }
  const answer = useQuery(statementQuery(asked))
  return (
    <Answer query={answer} isPage action={<ToList />}>
      {(found) => <Opened answer={found} />}
    </Answer>
  )
}

const isId = Schema.is(Uuid.Uuid)

export const StatementPage = ({ statementId }: { readonly statementId: string }) => {
  const { say } = useLanguage()
  if (isId(statementId)) return <Asked statementId={statementId} />
  return (
    <Empty isPage title={say(words.statement)} action={<ToList isPrimary />}>
      {say(words.notFound)}
    </Empty>
  )
}
