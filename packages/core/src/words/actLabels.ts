/** What a field of an act is called, and what its choices are. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { actFieldWords } from "./actFields.ts"
import { actValueWords } from "./actValues.ts"
import { say } from "./say.ts"

/** A way inside an act without the numbers of its lines: `bids.bidder.code`. */
const withoutNumbers = (path: string): string =>
  path
    .split(".")
    .filter((part) => !/^(?:\d+|\*)$/u.test(part))
    .join(".")

const PARTS_OF_PARTY: Readonly<Record<string, Bilingual>> = {
  code: say("代码", "code"),
  name: say("名称", "name"),
}

/** The most particular words that there are for a way: of the act, of the way, of its last part. */
const wordsAt = (
  words: Readonly<Record<string, Bilingual>>,
  type: string,
  path: string,
  value = "",
): Bilingual | undefined => {
  const last = path.slice(path.lastIndexOf(".") + 1)
  const behind = value === "" ? "" : `.${value}`
  const keys = [`${type}.${path}${behind}`, `${path}${behind}`, ...(value === "" ? [last] : [value])]
  return keys.map((key) => words[key]).find((found) => found !== undefined)
}

/** The words of a field; the code and the name of a party are told with whose they are. */
export const actFieldLabel = (type: string, at: string): Bilingual | undefined => {
  const path = withoutNumbers(at)
  const [, owner, part] = /^(.+)\.(code|name)$/u.exec(path) ?? []
  const named = wordsAt(actFieldWords, type, path)
  if (named !== undefined || owner === undefined || part === undefined) return named
  const [whose, what] = [wordsAt(actFieldWords, type, owner), PARTS_OF_PARTY[part]]
  return whose === undefined || what === undefined
    ? undefined
    : say(`${whose.zh}${what.zh}`, `${whose.en}: ${what.en}`)
}

/** The words of one of the choices of a field. */
export const actValueLabel = (type: string, at: string, value: string): Bilingual | undefined =>
  wordsAt(actValueWords, type, withoutNumbers(at), value)
