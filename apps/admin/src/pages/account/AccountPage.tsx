/** One's own account: password, second factor, sessions. */
import { useQuery } from "@tanstack/react-query"
import type { OwnAccountAnswer } from "@minsheng/core/access"
import { client } from "../../api/client.ts"
import { ownAccountQuery } from "../../api/queries.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { PasswordForm } from "./PasswordForm.tsx"
import { SecondFactor } from "./SecondFactor.tsx"
import { SessionTable } from "./SessionTable.tsx"
import { words } from "./words.ts"
import "./account.css"

const Sessions = ({ own }: { readonly own: OwnAccountAnswer }) => {
  const { say } = useLanguage()
  const command = useCommand(
    (sessionId: string) => client.account.endSession.mutate({ sessionId }),
    () => undefined,
  )
  return (
    <section>
      <h2 className="section-title">
        {say(words.sessions)} <span className="note">{say(words.sessionsHint)}</span>
      </h2>
      {command.error !== null && <ErrorPanel error={command.error} title={words.notEnded} />}
      <SessionTable sessions={own.sessions} onEnd={({ id }) => command.mutate(id)} />
    </section>
  )
}

export const AccountPage = () => {
  const { say } = useLanguage()
  const { displayName, userName, office } = useSession()
  const own = useQuery(ownAccountQuery)
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <span className="note as-recorded">
          {userName} · {office?.name} · {displayName}
        </span>
        <div className="actions no-print">
          <TakeAlong />
        </div>
      </div>
      <Answer query={own} rows={8} isPage>
        {(answer) => (
          <div className="account">
            <section>
              <h2 className="section-title">{say(words.password)}</h2>
              <PasswordForm own={answer} isFirst={false} />
            </section>
            <section>
              <h2 className="section-title">{say(words.factor)}</h2>
              <SecondFactor own={answer} />
            </section>
            <Sessions own={answer} />
          </div>
        )}
      </Answer>
    </>
  )
}
