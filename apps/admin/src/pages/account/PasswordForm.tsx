/** One's own new password, against the old one. Nothing of it is kept as a draft. */
import { useState } from "react"
import type { OwnAccountAnswer } from "@minsheng/core/access"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { PageForm } from "../../design/form/PageForm.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { changePasswordForm } from "./commands.ts"
import { words } from "./words.ts"

export const PasswordForm = ({
  own,
  isFirst,
}: {
  readonly own: OwnAccountAnswer
  readonly isFirst: boolean
}) => {
  const { say } = useLanguage()
  const { userName } = useSession()
  const [form] = useState(() => changePasswordForm(userName ?? "", isFirst))
  const command = useCommand(
    (said: { readonly oldPassword: string; readonly newPassword: string }) =>
      client.account.changePassword.mutate(said),
    () => undefined,
  )
  const send = (said: { readonly oldPassword: string; readonly newPassword: string }): Promise<boolean> =>
    command.mutateAsync(said).then(
      () => true,
      () => false,
    )
  return (
    <PageForm
      form={form}
      {...(isFirst ? { focus: "oldPassword" as const } : {})}
      send={send}
      isSending={command.isPending}
      error={command.error}
      said={
        <>
          {command.error !== null && <ErrorPanel error={command.error} title={words.notChanged} />}
          {command.isSuccess && <p role="status">{say(words.changed)}</p>}
        </>
      }
      verb={words.change}
      note={
        <p className="note" {...STATED}>
          {say(words.rule, { n: own.passwordLengthMin, m: own.passwordsRemembered })}
        </p>
      }
    />
  )
}
