/** One account: what it holds, which transfers brought it there, and every posting with its balance. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { type AccountAnswer, AccountCode, accountOf, kindsFrom, mayBeNegative } from "@minsheng/core/funds"
import { Schema } from "effect"
import { fundLevelWords, purposeWords, transferKindWords } from "@minsheng/core/words"
import { accountQuery } from "../../api/funds.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { FigureDoor, type Term } from "../../design/figure/FigureDoor.tsx"
import { exactMoney, moneyIn, TEN_THOUSAND, unitFor, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { Paging } from "../../design/table/Paging.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { KindsTable, PostingsTable } from "./AccountTables.tsx"
import { PostingExports } from "./Exports.tsx"
import { kindOfForm, useForms } from "./openForm.ts"
import { PostForm } from "./PostForm.tsx"
import { PostMenu } from "./PostMenu.tsx"
import { PAGE_LIMIT } from "./question.ts"
import { words } from "./words.ts"
import "./funds.css"

interface Shown {
  readonly answer: AccountAnswer
}

/** What came in and what went out, kind by kind. */
const termsOf = ({ kinds }: AccountAnswer): ReadonlyArray<Term> =>
  kinds.flatMap(({ kind, inFen, outFen }) => {
    const name = transferKindWords[kind]
    const named = (words_: typeof words.kindIn | typeof words.kindOut) => ({
      zh: words_.zh.replace("{kind}", name.zh),
      en: words_.en.replace("{kind}", name.en),
    })
    return [
      ...(inFen > 0n ? [{ name: named(words.kindIn), fen: inFen }] : []),
      ...(outFen > 0n ? [{ name: named(words.kindOut), fen: -outFen }] : []),
    ]
  })

const Stand = ({ answer }: Shown) => {
  const { say, locale } = useLanguage()
  const { account, balanceFen, reservedFen, axes } = answer
  const unit = unitFor(balanceFen < 0n ? -balanceFen : balanceFen)
  const isOutside = mayBeNegative(accountOf(account).purpose)
  const free = (fen: bigint) => (
    <FigureDoor
      formula={words.freeFormula}
      terms={[
        { name: words.balance, fen: balanceFen },
        { name: words.reserved, fen: reservedFen },
        { name: words.available, fen: balanceFen - reservedFen },
      ]}
      axes={axes}
    >
      {moneyIn(fen, TEN_THOUSAND)}
    </FigureDoor>
  )
  return (
    <div className="stand">
      <p className="nowrap">
        <FigureDoor
          className="headline"
          formula={words.balanceFormula}
          terms={termsOf(answer)}
          result={{ name: words.balance, text: moneyIn(balanceFen, YUAN) }}
          axes={axes}
          more={<a href="#postings-title">{say(words.postings)}</a>}
        >
          {moneyIn(balanceFen, unit)}
        </FigureDoor>
        <span className="headline-unit">{say(unit.name)}</span>
      </p>
      <p className="stand-terms">
        <Stated>{exactMoney(balanceFen, locale)}</Stated>
        <br />
        {isOutside ? (
          say(words.outsideText)
        ) : (
          <Sentence
            words={words.availableText}
            parts={{
              available: free(balanceFen - reservedFen),
              reserved: free(reservedFen),
              unit: say(TEN_THOUSAND.name),
            }}
          />
        )}
      </p>
    </div>
  )
}

const AccountStrip = ({ answer }: Shown) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { regionCode, itemKey } = accountOf(answer.account)
  const place = { region: regionCode, item: itemKey }
  const waiting = linkTo("/funds/transfers", params, { ...place, state: "reserved" })
  const unit = unitFor(answer.reservedFen)
  const sum = <Link href={waiting}>{moneyIn(answer.reservedFen, unit)}</Link>
  const problems: ReadonlyArray<StripLine> =
    answer.reservedFen === 0n
      ? []
      : [
          {
            id: "reserved",
            state: "near",
            text: <Sentence words={words.reservedIn} parts={{ sum, unit: say(unit.name) }} />,
          },
        ]
  const actions: ReadonlyArray<StripLine> = [
    {
      id: "all",
      state: "toDo",
      text: <Link href={linkTo("/funds", params, place)}>{say(words.seeAll)}</Link>,
    },
    {
      id: "transfers",
      state: "toDo",
      text: <Link href={linkTo("/funds/transfers", params, place)}>{say(words.seeTransfers)}</Link>,
    },
  ]
  return <Strip stand={<Stand answer={answer} />} problems={problems} actions={actions} />
}

const Facts = ({ answer }: Shown) => {
  const { say } = useLanguage()
  if (answer.rows.length === 0) {
    return <Empty title={say(words.neverTouched)}>{answer.account}</Empty>
  }
  return (
    <>
      <Section id="kinds-title" title={say(words.kinds)} note={say(words.kindsNote)}>
        <KindsTable answer={answer} />
      </Section>
      <Section
        id="postings-title"
        title={say(words.postings)}
        note={say(words.postingsNote)}
        className="history"
      >
        <PostingsTable answer={answer} />
        <Paging label={say(words.postings)} next={answer.next} />
      </Section>
    </>
  )
}

const Opened = ({ answer }: Shown) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { opened, recorded, open, ends } = useForms()
  const { year, regionCode, itemKey, level, purpose } = accountOf(answer.account)
  const kinds = answer.postRefusal === null && answer.axes.current ? kindsFrom(purpose) : []
  const kind = kindOfForm(opened)
  return (
    <DetailPage
      axes={answer.axes}
      recorded={recorded}
      head={
        <DetailHead
          path={[
            { text: say(words.title), to: linkTo("/funds", params) },
            { text: say(answer.regionName), to: linkTo("/funds", params, { region: regionCode }) },
            {
              text: `${itemKey} ${say(answer.itemName)}`,
              to: linkTo("/funds", params, { region: regionCode, item: itemKey }),
            },
          ]}
          title={`${say(answer.regionName)} · ${say(purposeWords[purpose])}`}
          code={answer.account}
          chip={null}
          heldBack={null}
          actions={<PostMenu kinds={kinds} open={open} />}
          leaves={<PostingExports axes={axesOf(params)} account={answer.account} />}
        >
          {say(words.accountLine, {
            year,
            item: `${itemKey} ${say(answer.itemName)}`,
            level: say(fundLevelWords[level]),
          })}
        </DetailHead>
      }
      strip={<AccountStrip answer={answer} />}
      facts={<Facts answer={answer} />}
      history={null}
      dialog={
        kind !== undefined &&
        kinds.includes(kind) && <PostForm kind={kind} account={answer.account} {...ends} />
      }
    />
  )
}

const isCode = Schema.is(AccountCode)

const Asked = ({ account }: { readonly account: AccountCode }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const after = params.get("after")
  const page = { limit: PAGE_LIMIT, ...(after === null ? {} : { after: after as never }) }
  const answer = useQuery(accountQuery({ ...axesOf(params), account, page }))
  const list = (
    <Link href={linkTo("/funds", params)} className="button">
      {say(words.toList)}
    </Link>
  )
  return (
    <Answer query={answer} isPage action={list}>
      {(found) => <Opened answer={found} />}
    </Answer>
  )
}

export const AccountPage = ({ account }: { readonly account: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  if (isCode(account)) return <Asked account={account} />
  return (
    <Empty
      isPage
      title={account}
      action={
        <Link href={linkTo("/funds", params)} className="button primary">
          {say(words.toList)}
        </Link>
      }
    >
      {say(words.noAccounts)}
    </Empty>
  )
}
