/** The forms of one's own account, typed from core's schemas. Nothing of them is kept. */
import { ChangePassword, GiveCode, OwnPassword } from "@minsheng/core/access"
import { oneTimeCode, secret } from "../../design/form/codecs.ts"
import { newSecretOf } from "../../design/form/newSecret.ts"
import { formOf } from "../../design/form/Form.ts"
import { words } from "./words.ts"

/** One's new password, against the old one or the one that somebody gave. */
export const changePasswordForm = (userName: string, isFirst: boolean) =>
  formOf(ChangePassword, {
    name: "changePassword",
    fields: {
      oldPassword: { label: isFirst ? words.givenPassword : words.oldPassword, codec: secret },
      newPassword: { label: words.newPassword, codec: newSecretOf(userName) },
    },
    twice: { path: "newPassword", label: words.repeat },
    about: {
      WrongPassword: "oldPassword",
      PasswordTooShort: "newPassword",
      PasswordIsUserName: "newPassword",
      PasswordUsedBefore: "newPassword",
    },
  })

/** Asked before anything is changed about one's second factor. */
export const ownPasswordForm = formOf(OwnPassword, {
  name: "ownPassword",
  fields: { password: { label: words.withPassword, codec: secret } },
})

export const provingForm = formOf(GiveCode, {
  name: "proving",
  fields: { code: { label: words.code, codec: oneTimeCode } },
})
