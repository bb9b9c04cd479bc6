/** One's own new password, against the old one. Nothing of it is kept as a draft. */
import { type SubmitEvent, useState } from "react"
import type { OwnAccountAnswer } from "@minsheng/core/access"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { PasswordField, Submit } from "../signIn/SignInForm.tsx"
import { words } from "./words.ts"

interface Typed {
  readonly oldPassword: string
  readonly newPassword: string
  readonly repeated: string
}

const NOTHING: Typed = { oldPassword: "", newPassword: "", repeated: "" }

type Problems = { readonly [Field in keyof Typed]?: string | undefined }

const useProblems = (typed: Typed, lengthMin: number): Problems => {
  const { say } = useLanguage()
  return {
    oldPassword: typed.oldPassword === "" ? say(words.missing) : undefined,
    newPassword:
      Array.from(typed.newPassword).length < lengthMin ? say(words.tooShort, { n: lengthMin }) : undefined,
    repeated: typed.repeated === typed.newPassword ? undefined : say(words.differs),
  }
}

export const PasswordForm = ({
  own,
  isFirst,
}: {
  readonly own: OwnAccountAnswer
  readonly isFirst: boolean
}) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState(NOTHING)
  const [isChecked, setChecked] = useState(false)
  const all = useProblems(typed, own.passwordLengthMin)
  const problems = isChecked ? all : {}
  const command = useCommand(
    ({ oldPassword, newPassword }: Typed) =>
      client.account.changePassword.mutate({ oldPassword, newPassword }),
    () => {
      setTyped(NOTHING)
      setChecked(false)
    },
  )
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    const isRight = Object.values(all).every((problem) => problem === undefined)
    if (isRight && !command.isPending) command.mutate(typed)
  }
  const field = (name: keyof Typed, label: string, autoComplete: "current-password" | "new-password") => (
    <PasswordField
      label={label}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      autoComplete={autoComplete}
      problem={problems[name]}
      isFirst={isFirst && name === "oldPassword"}
    />
  )
  return (
    <form onSubmit={submit} className="account-form" noValidate>
      {field("oldPassword", say(isFirst ? words.givenPassword : words.oldPassword), "current-password")}
      {field("newPassword", say(words.newPassword), "new-password")}
      {field("repeated", say(words.repeat), "new-password")}
      <p className="note">{say(words.rule, { n: own.passwordLengthMin, m: own.passwordsRemembered })}</p>
      {command.error !== null && <ErrorPanel error={command.error} title={words.notChanged} />}
      {command.isSuccess && <p role="status">{say(words.changed)}</p>}
      <Submit isSending={command.isPending} label={say(words.change)} />
    </form>
  )
}
