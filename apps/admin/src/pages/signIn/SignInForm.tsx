/** The way in: a name and a password, and a code where a second factor is set up. */
import { type KeyboardEvent, type RefObject, type SubmitEvent, useId, useState } from "react"
import { giveCode, type Outcome, signIn, type FirstStep, type Told } from "../../api/signIn.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Mark } from "../../design/Mark.tsx"
import { RequestNumber } from "../../design/RequestNumber.tsx"
import { words } from "./words.ts"
import "./signIn.css"

export const PasswordField = ({
  label,
  value,
  onChange,
  inputRef,
  autoComplete = "current-password",
  problem,
  isFirst = false,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly autoComplete?: "current-password" | "new-password"
  readonly problem?: string | undefined
  /** Nothing else on the page is to be done first. */
  readonly isFirst?: boolean
}) => {
  const { say } = useLanguage()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState("CapsLock"))
  return (
    <div className="field password-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input large"
        type={isShown ? "text" : "password"}
        autoComplete={autoComplete}
        value={value}
        ref={inputRef}
        autoFocus={isFirst}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={watch}
      />
      {/* Behind the input: whoever types a name, presses Tab and types a password types it there. */}
      <button type="button" className="link-button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {say(isShown ? words.hide : words.show)}
      </button>
      {problem !== undefined && (
        <span className="field-message" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {capsLock && (
        <span className="chip chip-late note">
          <Mark state="late" /> {say(words.capsLock)}
        </span>
      )}
    </div>
  )
}

export const Problem = ({ words: said }: { readonly words: Told | undefined }) => {
  const { say } = useLanguage()
  return said === undefined ? null : (
    <>
      <p className="sign-in-problem" role="alert">
        <Mark state="bad" /> {say(said)}
      </p>
      <RequestNumber id={said.requestId ?? ""} />
    </>
  )
}

export const Submit = ({ isSending, label }: { readonly isSending: boolean; readonly label: string }) => {
  const { say } = useLanguage()
  return (
    <button type="submit" className="button primary large" aria-disabled={isSending}>
      {isSending ? say(words.submitting) : label}
    </button>
  )
}

/** Sends one step at a time, and says why it was refused. */
export const useStep = <Answer,>(onDone: (answer: Answer) => void) => {
  const [problem, setProblem] = useState<Told>()
  const [isSending, setSending] = useState(false)
  const send = async (step: Promise<Outcome<Answer>>): Promise<Outcome<Answer>> => {
    setSending(true)
    const outcome = await step
    setSending(false)
    setProblem(outcome.refusal)
    if (outcome.refusal === undefined) onDone(outcome.answer)
    return outcome
  }
  return { problem, setProblem, isSending, send }
}

export const CodeField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input large code-input"
        autoComplete="one-time-code"
        inputMode="text"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

const CodeStep = ({
  onSignedIn,
  onBack,
}: {
  readonly onSignedIn: () => void
  readonly onBack: (why: Told | undefined) => void
}) => {
  const { say } = useLanguage()
  const [code, setCode] = useState("")
  const step = useStep<FirstStep>(onSignedIn)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (step.isSending) return
    if (code.trim() === "") {
      step.setProblem(words.codeFilled)
      return
    }
    const outcome = await step.send(giveCode(code.trim()))
    if (outcome.refusal === undefined) return
    setCode("")
    if (outcome.code === "SignInAgain") onBack(outcome.refusal)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="sign-in-form">
      <p>{say(words.codeHint)}</p>
      <CodeField label={say(words.code)} value={code} onChange={setCode} />
      <Problem words={step.problem} />
      <Submit isSending={step.isSending} label={say(words.submit)} />
      <button type="button" className="link-button" onClick={() => onBack(undefined)}>
        {say(words.otherName)}
      </button>
    </form>
  )
}

export interface SignInFormProps {
  /** Who has to sign in; anybody where it is left out. */
  readonly as?: string | undefined
  readonly userName: string
  readonly onUserName: (userName: string) => void
  readonly passwordInput?: RefObject<HTMLInputElement | null>
  readonly onSignedIn: () => void
}

const PasswordStep = ({
  as,
  userName,
  onUserName,
  passwordInput,
  why,
  onStep,
}: Omit<SignInFormProps, "onSignedIn"> & {
  readonly why: Told | undefined
  readonly onStep: (step: FirstStep) => void
}) => {
  const { say } = useLanguage()
  const id = useId()
  const [password, setPassword] = useState("")
  const step = useStep<FirstStep>(onStep)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (step.isSending) return
    if (userName === "" || password === "") step.setProblem(words.filled)
    else void step.send(signIn(userName.trim(), password))
  }
  return (
    <form onSubmit={submit} className="sign-in-form">
      {as === undefined ? (
        <div className="field">
          <label htmlFor={id}>{say(words.userName)}</label>
          <input
            id={id}
            className="input large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            value={userName}
            onChange={(event) => onUserName(event.target.value)}
          />
        </div>
      ) : (
        <input type="hidden" autoComplete="username" value={as} readOnly />
      )}
      <PasswordField
        label={say(words.password)}
        value={password}
        onChange={setPassword}
        {...(passwordInput === undefined ? {} : { inputRef: passwordInput })}
      />
      <Problem words={step.problem ?? why} />
      <Submit isSending={step.isSending} label={say(words.submit)} />
    </form>
  )
}

export const SignInForm = (props: SignInFormProps) => {
  const { onSignedIn, ...first } = props
  const [isWaiting, setWaiting] = useState(false)
  const [why, setWhy] = useState<Told>()
  if (isWaiting) {
    return (
      <CodeStep
        onSignedIn={() => onSignedIn()}
        onBack={(said) => {
          setWhy(said)
          setWaiting(false)
        }}
      />
    )
  }
  return (
    <PasswordStep
      {...first}
      why={why}
      onStep={({ signedIn }) => (signedIn ? onSignedIn() : setWaiting(true))}
    />
  )
}
