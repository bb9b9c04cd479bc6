/** One transfer: what it moved, on which papers, who recorded it when, and what may be done about it. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { Link } from "wouter"
import { Uuid } from "@minsheng/core/kernel"
import type { TransferAnswer, TransferRow } from "@minsheng/core/funds"
import { transferKindWords, transferStateWords } from "@minsheng/core/words"
import { transferQuery } from "../../api/funds.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { Offers } from "../../design/Offers.tsx"
import { grouped } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { STATE_MARKS } from "./names.ts"
import { useForms } from "./openForm.ts"
import { TransferForms } from "./TransferForms.tsx"
import { TransferStrip } from "./TransferStrip.tsx"
import { HistoryTable, LinesTable } from "./TransferTables.tsx"
import { words } from "./words.ts"
import "./funds.css"

interface Shown {
  readonly answer: TransferAnswer
  readonly transfer: TransferRow
}

const Papers = ({ transfer }: { readonly transfer: TransferRow }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { document, payee, projectCode, remark } = transfer
  const project =
    projectCode === null ? null : <Link href={linkTo(`/projects/${projectCode}`, params)}>{projectCode}</Link>
  const papers = [
    [words.document, document],
    [words.payee, payee],
    [words.project, project],
    [words.remark, remark],
  ] as const
  const stated = papers.filter(([, value]) => value !== null)
  return (
    <>
      {stated.length === 0 && <p className="note">{say(words.noPapers)}</p>}
      <dl className="terms papers">
        {[...stated, [words.transferId, transfer.transferId] as const].map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd className="as-recorded">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Facts = ({ answer, transfer }: Shown) => {
  const { say } = useLanguage()
  return (
    <>
      <Section id="lines-title" title={say(words.lines)} note={say(words.linesNote)}>
        <LinesTable answer={answer} transfer={transfer} />
        {transfer.hiddenLineCount > 0 && (
          <p className="note">
            <Sentence words={words.hiddenLines} parts={{ n: <Stated>{transfer.hiddenLineCount}</Stated> }} />
          </p>
        )}
      </Section>
      <Section id="papers-title" title={say(words.papers)} className="history">
        <Papers transfer={transfer} />
      </Section>
    </>
  )
}

/** The papers behind it: a voucher, a letter of allocation. */
const TransferDocuments = ({
  answer,
  transfer,
  onDone,
}: Shown & { readonly onDone: (answer: { readonly position: number }) => void }) => {
  const { params } = useAddress()
  const posts = useMay("funds.post")
  const canChange = posts && answer.axes.current && transfer.hiddenLineCount === 0
  return (
    <DocumentPanel
      subject={{ kind: "transfer", code: answer.transferId }}
      axes={axesOf(params)}
      parts={[]}
      canAttach={canChange}
      canWithdraw={canChange}
      onDone={onDone}
    />
  )
}

const ACTION_WORDS = { reverse: words.reverse, post: words.postReserved, void: words.void } as const

const Head = ({ answer, transfer, open }: Shown & { readonly open: (form: string) => void }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { can } = answer
  const offers = can.map(({ action, refusal }) => ({
    form: action,
    text: say(ACTION_WORDS[action]),
    isOffered: refusal === null,
    leadsOn: action === "post",
  }))
  return (
    <DetailHead
      path={[
        { text: say(words.title), to: linkTo("/funds", params) },
        { text: say(words.transfers), to: linkTo("/funds/transfers", params) },
      ]}
      title={say(transferKindWords[transfer.kind])}
      code={say(words.entryOf, { n: grouped(String(transfer.position)) })}
      chip={
        <StateChip state={STATE_MARKS[transfer.state]} wash>
          {say(transferStateWords[transfer.state])}
        </StateChip>
      }
      heldBack={can.find(({ refusal }) => refusal !== null)?.refusal ?? null}
      actions={<Offers offers={offers} open={open} />}
    >
      {transfer.effectiveOn === null
        ? say(words.decidedOn, { on: transfer.occurredOn, until: transfer.expiresOn ?? "" })
        : say(words.movedOn, { on: transfer.effectiveOn })}
      {transfer.document !== null && ` · ${transfer.document}`}
      {transfer.payee !== null && ` · ${transfer.payee}`}
    </DetailHead>
  )
}

const Opened = ({ answer }: { readonly answer: TransferAnswer }) => {
  const { say } = useLanguage()
  const { opened, recorded, open, ends } = useForms()
  const { transfer } = answer
  const action = answer.can.find((one) => one.refusal === null && one.action === opened)?.action
  return (
    <DetailPage
      axes={answer.axes}
      recorded={recorded}
      head={
        transfer === null ? (
          <Empty isPage title={say(words.transferTitle)}>
            {say(words.notYet)}
          </Empty>
        ) : (
          <Head answer={answer} transfer={transfer} open={open} />
        )
      }
      strip={transfer !== null && <TransferStrip answer={answer} transfer={transfer} />}
      facts={
        transfer !== null && (
          <>
            <Facts answer={answer} transfer={transfer} />
            <TransferDocuments answer={answer} transfer={transfer} onDone={ends.onDone} />
          </>
        )
      }
      history={
        <Section id="history-title" title={say(words.history)} className="history">
          <HistoryTable answer={answer} />
        </Section>
      }
      dialog={
        transfer !== null &&
        action !== undefined && <TransferForms action={action} transfer={transfer} {...ends} />
      }
    />
  )
}

const Asked = ({ transferId }: { readonly transferId: Uuid.Uuid }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const answer = useQuery(transferQuery({ ...axesOf(params), transferId }))
  const list = (
    <Link href={linkTo("/funds/transfers", params)} className="button">
      {say(words.seeTransfers)}
    </Link>
  )
  return (
    <Answer query={answer} isPage action={list}>
      {(found) => <Opened answer={found} />}
    </Answer>
  )
}

const isId = Schema.is(Uuid.Uuid)

export const TransferPage = ({ transferId }: { readonly transferId: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  if (isId(transferId)) return <Asked transferId={transferId} />
  return (
    <Empty
      isPage
      title={say(words.transferTitle)}
      action={
        <Link href={linkTo("/funds/transfers", params)} className="button primary">
          {say(words.seeTransfers)}
        </Link>
      }
    >
      {say(words.noTransfers)}
    </Empty>
  )
}
