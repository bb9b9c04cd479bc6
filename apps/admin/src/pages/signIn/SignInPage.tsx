/** Signing in: what this is on the left, the way in on the right. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { type SubmitEvent, type KeyboardEvent, useRef, useState } from "react"
import { useLocation, useSearch } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { aboutQuery } from "../../api/queries.ts"
import { signIn } from "../../api/signIn.ts"
import { LanguageSwitch, ProductMark, Ribbon } from "../../app/Frame.tsx"
import { useLanguage } from "../../app/locale.tsx"
import { words as frameWords } from "../../app/words.ts"
import { Mark } from "../../design/Mark.tsx"
import { TILES } from "../../design/tiles.ts"
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

const PasswordField = ({
  value,
  onChange,
  inputRef,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef: React.RefObject<HTMLInputElement | null>
}) => {
  const { say } = useLanguage()
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState("CapsLock"))
  return (
    <div className="field">
      <div className="sign-in-label">
        <label htmlFor="password">{say(words.password)}</label>
        <button
          type="button"
          className="link-button"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {say(isShown ? words.hide : words.show)}
        </button>
      </div>
      <input
        id="password"
        className="input large"
        type={isShown ? "text" : "password"}
        autoComplete="current-password"
        value={value}
        ref={inputRef}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={watch}
      />
      {capsLock && (
        <span className="chip chip-late note">
          <Mark state="late" /> {say(words.capsLock)}
        </span>
      )}
    </div>
  )
}

const SignInForm = ({ about }: { readonly about: About | undefined }) => {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [userName, setUserName] = useState("")
  const [password, setPassword] = useState("")
  const [problem, setProblem] = useState<Bilingual>()
  const [isSending, setSending] = useState(false)
  const passwordInput = useRef<HTMLInputElement>(null)
  const submit = async (): Promise<void> => {
    if (userName === "" || password === "") return setProblem(words.filled)
    setSending(true)
    const refusal = await signIn(userName.trim(), password)
    setSending(false)
    setProblem(refusal)
    if (refusal !== undefined) return
    queries.clear()
    navigate(backTo(search), { replace: true })
  }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    void submit()
  }
  const fill = (account: string): void => {
    setUserName(account)
    passwordInput.current?.focus()
  }
  return (
    <section className="sign-in-way">
      <form onSubmit={onSubmit} aria-labelledby="sign-in-title">
        <h2 id="sign-in-title" className="sign-in-title">
          {say(words.title)}
        </h2>
        <div className="field">
          <label htmlFor="user-name">{say(words.userName)}</label>
          <input
            id="user-name"
            className="input large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
          />
        </div>
        <PasswordField value={password} onChange={setPassword} inputRef={passwordInput} />
        {problem !== undefined && (
          <p className="sign-in-problem" role="alert">
            <Mark state="bad" /> {say(problem)}
          </p>
        )}
        <button type="submit" className="button primary large" aria-disabled={isSending}>
          {say(isSending ? words.submitting : words.submit)}
        </button>
        <p className="note">{say(words.lockout)}</p>
      </form>
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
        <SignInForm about={about} />
      </main>
      <footer className="foot sign-in-foot">
        <span>{say(words.closed)}</span>
        <LanguageSwitch />
        <span>{about?.demonstration === true && say(frameWords.demonstrationFoot)}</span>
      </footer>
    </>
  )
}
