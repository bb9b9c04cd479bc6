/** The way in: a name and a password, and a code where a second factor is set up. */
import { useState } from "react"
import { giveCode, type FirstStep, signIn, type Told } from "../../api/signIn.ts"
import { useLanguage } from "../../app/locale.tsx"
import { PageForm } from "../../design/form/PageForm.tsx"
import { codeForm, signInAgainForm, signInForm } from "./commands.ts"
import { Problem, useStep } from "./useStep.tsx"
import { words } from "./words.ts"
import "./signIn.css"

const CodeStep = ({
  onSignedIn,
  onBack,
}: {
  readonly onSignedIn: () => void
  readonly onBack: (why: Told | undefined) => void
}) => {
  const { say } = useLanguage()
  const step = useStep<FirstStep>(onSignedIn, (refusal, code) => {
    if (code === "SignInAgain") onBack(refusal)
    return true
  })
  return (
    <PageForm
      className="sign-in-form"
      form={codeForm}
      focus="code"
      verb={words.submit}
      sending={words.submitting}
      send={({ code }) => step.send(giveCode(code))}
      isSending={step.isSending}
      said={<Problem words={step.problem} />}
      besides={
        <button type="button" className="link-button" onClick={() => onBack(undefined)}>
          {say(words.otherName)}
        </button>
      }
    >
      <p>{say(words.codeHint)}</p>
    </PageForm>
  )
}

export interface SignInFormProps {
  /** Who has to sign in; anybody where it is left out. */
  readonly as?: string | undefined
  /** The name that stands there at first. */
  readonly userName: string
  readonly onSignedIn: () => void
}

const PasswordStep = ({
  as,
  userName,
  why,
  onStep,
}: Omit<SignInFormProps, "onSignedIn"> & {
  readonly why: Told | undefined
  readonly onStep: (step: FirstStep) => void
}) => {
  const step = useStep<FirstStep>(onStep)
  const common = {
    className: "sign-in-form",
    verb: words.submit,
    sending: words.submitting,
    send: ({ username, password }: { readonly username: string; readonly password: string }) =>
      step.send(signIn(username, password)),
    isSending: step.isSending,
    said: <Problem words={step.problem ?? why} />,
  }
  return as === undefined ? (
    <PageForm
      {...common}
      form={signInForm}
      begin={{ username: userName }}
      focus={userName === "" ? "username" : "password"}
    />
  ) : (
    <PageForm {...common} form={signInAgainForm} fixed={{ username: as }} focus="password">
      <input type="hidden" autoComplete="username" value={as} readOnly />
    </PageForm>
  )
}

export const SignInForm = (props: SignInFormProps) => {
  const { onSignedIn, ...first } = props
  const [isWaiting, setWaiting] = useState(false)
  const [why, setWhy] = useState<Told>()
  if (isWaiting) {
    return (
      <CodeStep
        onSignedIn={onSignedIn}
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
