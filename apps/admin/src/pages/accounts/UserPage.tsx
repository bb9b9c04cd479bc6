/** One account: how it stands, what is wrong and what helps; its facts and sessions; what became of it. */
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { Link } from "wouter"
import { type AccountsAnswer, stateOf } from "@minsheng/core/access"
import type { Bilingual } from "@minsheng/core/kernel"
import { client } from "../../api/client.ts"
import { accountsQuery, sessionsQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { Section } from "../../design/Section.tsx"
import { Empty, ErrorPanel } from "../../design/states.tsx"
import { SessionTable } from "../account/SessionTable.tsx"
import { words as accountWords } from "../account/words.ts"
import { AccountState, type AccountRow, FactorState, roleNames } from "./columns.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { type UserForm, UserForms } from "./UserForms.tsx"
import { UserStrip } from "./UserStrip.tsx"
import { words } from "./words.ts"
import "./accounts.css"

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Facts = ({
  account,
  offices,
}: {
  readonly account: AccountRow
  readonly offices: AccountsAnswer["offices"]
}) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { lastSignedInAt } = account.standing
  return (
    <dl className="account-facts">
      <Fact label={say(words.name)}>
        <span className="as-recorded">{account.displayName}</span>
      </Fact>
      <Fact label={say(words.office)}>
        <span className="as-recorded">{offices.find(({ id }) => id === account.officeId)?.name}</span>
      </Fact>
      <Fact label={say(words.roles)}>{roleNames(account.roles, spoken)}</Fact>
      <Fact label={say(words.state)}>
        <AccountState account={account} />
      </Fact>
      <Fact label={say(words.factor)}>
        <FactorState account={account} />
      </Fact>
      <Fact label={say(words.lastSignIn)}>
        {lastSignedInAt === null ? say(words.never) : officeTime(lastSignedInAt)}
      </Fact>
    </dl>
  )
}

/** What the reader's role lets them do to an account as it stands. */
const useOffered = (account: AccountRow): ReadonlyArray<readonly [UserForm, Bilingual]> => {
  const manages = useMay("users.manage")
  const assigns = useMay("roles.assign")
  const secures = useMay("secondFactor.manage")
  const endsSessions = useMay("sessions.manage")
  const state = stateOf(account)
  const { standing, secondFactorRequired } = account
  const offers: ReadonlyArray<readonly [boolean, UserForm, Bilingual]> = [
    [manages && state === "open", "password", words.setPassword],
    [manages && standing.lockedUntil !== null, "lift", words.lift],
    [manages && state === "open", "transfer", words.transfer],
    [manages && state === "open", "lock", words.lock],
    [manages && state === "locked", "unlock", words.unlock],
    [manages && state !== "closed", "close", words.close],
    [manages && state === "closed", "reopen", words.reopen],
    [assigns && state !== "closed", "roles", words.assign],
    [secures && state !== "closed" && !secondFactorRequired, "require", words.require],
    [secures && secondFactorRequired, "waive", words.waive],
    [secures && standing.hasSecondFactor, "reset", words.reset],
    [endsSessions, "endAll", words.endAll],
  ]
  return offers.flatMap(([isOffered, form, label]) => (isOffered ? [[form, label] as const] : []))
}

const Sessions = ({ userName }: { readonly userName: string }) => {
  const { say } = useLanguage()
  const sessions = useQuery(sessionsQuery(userName))
  const command = useCommand(
    (sessionId: string) => client.access.endSessions.mutate({ userName, sessionId }),
    () => undefined,
  )
  return (
    <section>
      <h2 className="section-title">{say(accountWords.sessions)}</h2>
      {command.error !== null && <ErrorPanel error={command.error} title={words.notEnded} />}
      <Answer query={sessions} rows={3}>
        {({ sessions: open }) =>
          open.length === 0 ? (
            <p className="note">{say(words.noSessions)}</p>
          ) : (
            <SessionTable sessions={open} onEnd={({ id }) => command.mutate(id)} />
          )
        }
      </Answer>
    </section>
  )
}

const Head = ({ account }: { readonly account: AccountRow }) => {
  const { say } = useLanguage()
  const seesTrail = useMay("access.read")
  return (
    <DetailHead
      path={[{ text: say(words.title), to: "/accounts" }]}
      title={account.userName}
      code={<span className="as-recorded">{account.displayName}</span>}
      chip={<AccountState account={account} />}
      heldBack={null}
      actions={
        seesTrail && (
          <Link href={`/audit?person=${encodeURIComponent(account.userName)}`} className="button">
            {say(words.trail)}
          </Link>
        )
      }
    >
      {null}
    </DetailHead>
  )
}

const OneAccount = ({
  account,
  answer,
}: {
  readonly account: AccountRow
  readonly answer: AccountsAnswer
}) => {
  const { say } = useLanguage()
  const offered = useOffered(account)
  const seesSessions = useMay("sessions.manage")
  const [form, setForm] = useState<UserForm>()
  return (
    <DetailPage
      recorded={undefined}
      head={<Head account={account} />}
      strip={<UserStrip account={account} offered={offered.map(([name]) => name)} open={setForm} />}
      facts={
        <>
          <Section id="facts-title" title={say(words.facts)}>
            <Facts account={account} offices={answer.offices} />
            {offered.length === 0 && <p className="note">{say(words.nothingToDo)}</p>}
            <div className="account-actions no-print">
              {offered.map(([name, label]) => (
                <button key={name} type="button" className="button" onClick={() => setForm(name)}>
                  {say(label)}
                </button>
              ))}
            </div>
          </Section>
          {seesSessions && <Sessions userName={account.userName} />}
        </>
      }
      history={<HistoryTable userName={account.userName} />}
      dialog={
        form !== undefined && (
          <UserForms
            form={form}
            account={account}
            offices={answer.offices}
            onClose={() => setForm(undefined)}
          />
        )
      }
    />
  )
}

/** A name that nobody bears, or nobody whom the reader administers. */
const NotThere = ({ userName }: { readonly userName: string }) => {
  const { say } = useLanguage()
  return (
    <Empty
      isPage
      title={say(words.notThere)}
      action={
        <Link href="/accounts" className="button primary">
          {say(words.toList)}
        </Link>
      }
    >
      {userName} · {say(words.notThereText)}
    </Empty>
  )
}

export const UserPage = () => {
  const userName = useAddress().params.get("name") ?? ""
  const accounts = useQuery(accountsQuery)
  return (
    <Answer query={accounts} rows={6} isPage>
      {(answer) => {
        const account = answer.users.find((user) => user.userName === userName)
        return account === undefined ? (
          <NotThere userName={userName} />
        ) : (
          <OneAccount key={userName} account={account} answer={answer} />
        )
      }}
    </Answer>
  )
}
