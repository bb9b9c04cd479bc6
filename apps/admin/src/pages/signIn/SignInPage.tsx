/** Signing in: what this is on the left, the way in on the right. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useLocation, useSearch } from "wouter"
import { aboutQuery } from "../../api/queries.ts"
import { LanguageSwitch, ProductMark, Ribbon } from "../../app/Frame.tsx"
import { useLanguage } from "../../app/locale.tsx"
import { words as frameWords } from "../../app/words.ts"
import { TILES } from "../../design/tiles.ts"
import { SignInForm } from "./SignInForm.tsx"
import { words } from "./words.ts"
import "./signIn.css"

type About = NonNullable<ReturnType<typeof useAbout>["data"]>

const useAbout = () => useQuery(aboutQuery)

const Tiles = () => (
  <div className="sign-in-tiles" aria-hidden="true">
    {Object.entries(TILES).map(([code, [column, row]]) => (
      <span key={code} style={{ gridColumn: column, gridRow: row }} />
    ))}
  </div>
)

const Introduction = ({ about }: { readonly about: About | undefined }) => {
  const { say } = useLanguage()
  return (
    <section className="sign-in-about">
      <h1>
        <ProductMark /> {say(frameWords.product)}
      </h1>
      <p className="sign-in-motto">
        {say(words.motto)}
        <br />
        {say(words.motto2)}
      </p>
      <div className="sign-in-place">
        <Tiles />
        {about !== undefined && (
          <p>
            <b>
              {say(about.name)} · {about.programmeYear} {say(words.year)}
            </b>
            <br />
            {about.prefectureCount} {say(words.cities)} · {about.countyCount} {say(words.counties)}
            <br />
            {say(words.today)} {about.today}
          </p>
        )}
      </div>
    </section>
  )
}

const Accounts = ({
  about,
  fill,
}: {
  readonly about: About | undefined
  readonly fill: (userName: string) => void
}) => {
  const { say } = useLanguage()
  if (about === undefined || about.demonstrationAccounts.length === 0) return null
  return (
    <section className="sign-in-accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">
        {say(words.accounts)} <span className="note">{say(words.accountsHint)}</span>
      </h2>
      <table>
        <tbody>
          {about.demonstrationAccounts.map((account) => (
            <tr key={account.userName}>
              <td>{account.office}</td>
              <td>
                <button type="button" className="link-button" onClick={() => fill(account.userName)}>
                  {account.userName}
                </button>
              </td>
              <td className="note">{say(account.purpose)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The place to go back to: an address of this app and nothing else. */
const backTo = (search: string): string => {
  const to = new URLSearchParams(search).get("to") ?? "/"
  return to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\") ? to : "/"
}

const WayIn = ({ about }: { readonly about: About | undefined }) => {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [filled, setFilled] = useState({ userName: "", turn: 0 })
  const enter = (): void => {
    queries.clear()
    navigate(backTo(search), { replace: true })
  }
  const fill = (account: string): void => {
    setFilled(({ turn }) => ({ userName: account, turn: turn + 1 }))
  }
  return (
    <section className="sign-in-way" aria-labelledby="sign-in-title">
      <h2 id="sign-in-title" className="sign-in-title">
        {say(words.title)}
      </h2>
      <SignInForm key={filled.turn} userName={filled.userName} onSignedIn={enter} />
      <p className="note">{say(words.lockout)}</p>
      <Accounts about={about} fill={fill} />
    </section>
  )
}

export const SignInPage = () => {
  const { say } = useLanguage()
  const about = useAbout().data
  return (
    <>
      {about?.demonstration === true && <Ribbon />}
      <main className="sign-in">
        <Introduction about={about} />
        <WayIn about={about} />
      </main>
      <footer className="foot sign-in-foot">
        <span>{say(words.closed)}</span>
        <LanguageSwitch />
        <span>{about?.demonstration === true && say(frameWords.demonstrationFoot)}</span>
      </footer>
    </>
  )
}
