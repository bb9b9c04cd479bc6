/** What a password has to be. */
import { Redacted } from "effect"
import { PasswordIsUserName, PasswordTooShort } from "./errors.ts"

export const PASSWORD_LENGTH_MIN = 10
/** How many passwords must pass before one may come again, the present one included. */
export const PASSWORDS_REMEMBERED = 5

const SIGNS = /[^\p{L}\p{N}]/gu

/** Letters and digits alone, without their case. */
const bare = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(SIGNS, "")

/** How much of a password must be left when the name is taken out of it. */
const REST_LENGTH_MIN = 6

/** Whether a text is little else than a name, forwards or backwards, however it is decorated. */
const isMostlyName = (text: string, userName: string): boolean => {
  const [said, name] = [bare(text), bare(userName)]
  return [name, [...name].toReversed().join("")].some(
    (one) => said.includes(one) && [...said.replaceAll(one, "")].length < REST_LENGTH_MIN,
  )
}

/** What is wrong with a password by itself; what was used before the accounts know. */
export const passwordProblem = (
  password: Redacted.Redacted,
  userName: string,
): PasswordTooShort | PasswordIsUserName | undefined => {
  const text = Redacted.value(password)
  // People count characters, not the units that a text is stored in.
  if ([...text].length < PASSWORD_LENGTH_MIN) return new PasswordTooShort({ lengthMin: PASSWORD_LENGTH_MIN })
  return isMostlyName(text, userName) ? new PasswordIsUserName() : undefined
}
