/** What somebody has to do with their account before anything else, and nothing besides. */
import { useQuery } from "@tanstack/react-query"
import type { Owed } from "@minsheng/core/access"
import { ownAccountQuery } from "../../api/queries.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { PasswordForm } from "./PasswordForm.tsx"
import { SecondFactor } from "./SecondFactor.tsx"
import { words } from "./words.ts"
import "./account.css"

export const OwedPage = ({ owes }: { readonly owes: Owed }) => {
  const { say } = useLanguage()
  const own = useQuery(ownAccountQuery)
  const isPassword = owes === "newPassword"
  return (
    <>
      <div className="page-head">
        <h1>{say(isPassword ? words.passwordFirst : words.factorFirst)}</h1>
      </div>
      <Answer query={own} rows={6} isPage>
        {(answer) => (
          <section className="owed">
            <p>{say(isPassword ? words.passwordFirstText : words.factorFirstText)}</p>
            {isPassword ? <PasswordForm own={answer} isFirst /> : <SecondFactor own={answer} />}
          </section>
        )}
      </Answer>
    </>
  )
}
