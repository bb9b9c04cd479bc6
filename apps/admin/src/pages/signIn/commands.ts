/** The forms of signing in, typed from core's schemas. Nothing of them is kept. */
import { GiveCode, SignIn } from "@minsheng/core/access"
import { oneTimeCode, secret, signInName } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { words } from "./words.ts"

export const signInForm = formOf(SignIn, {
  name: "signIn",
  fields: {
    username: { label: words.userName, codec: signInName },
    password: { label: words.password, codec: secret },
  },
})

/** The same for somebody who is known: the name is theirs. */
export const signInAgainForm = formOf(SignIn, {
  name: "signInAgain",
  fields: { password: { label: words.password, codec: secret } },
})

export const codeForm = formOf(GiveCode, {
  name: "code",
  fields: { code: { label: words.code, codec: oneTimeCode } },
})
