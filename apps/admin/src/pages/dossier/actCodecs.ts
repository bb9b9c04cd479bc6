/** Between what people type about an act and what the act says: what is left empty is not known. */
import { Money } from "@minsheng/core/kernel"
import type { ActField } from "@minsheng/core/act"
import { choice, choices, type Codec, date, line, type Reading, whole } from "../../design/form/codecs.ts"
import { formWords as words } from "./formWords.ts"

/** What is not said at all. */
const unknown = (codec: Codec<unknown>): Codec<unknown> => ({
  kind: codec.kind,
  read: (text) => (text.trim() === "" ? { value: undefined } : codec.read(text)),
  write: (value) => (value === undefined || value === null ? "" : codec.write(value)),
})

/** Said of something that there is none, in either language. */
const NONE: ReadonlySet<string> = new Set(["无", "没有", "none"])

const maybeNone = (codec: Codec<unknown>): Codec<unknown> => ({
  kind: "text",
  read: (text) => (NONE.has(text.trim().toLowerCase()) ? { value: null } : codec.read(text)),
  write: (value) => (value === null ? "无" : codec.write(value)),
})

const yuan = (mayFall: boolean): Codec<unknown> => ({
  kind: "number",
  read: (text): Reading<unknown> => {
    const typed = text.trim()
    const isLess = mayFall && /^[-−]/u.test(typed)
    const fen = Money.parseYuan(isLess ? typed.slice(1) : typed)
    return fen === undefined ? { problem: words.badMoney } : { value: (isLess ? -fen : fen).toString() }
  },
  write: (digits) => Money.formatYuan(BigInt(digits as string)),
})

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?$/u
const WHOLE = 1_000_000

/** Percent are typed, millionths are said. */
const share: Codec<unknown> = {
  kind: "number",
  read: (text) => {
    const [, percent, part = ""] = PERCENT.exec(text.trim()) ?? []
    const millionths = Number(percent) * 10_000 + Number(part.padEnd(4, "0"))
    return percent === undefined || millionths > WHOLE ? { problem: words.badShare } : { value: millionths }
  },
  write: (millionths) => String(Number(millionths) / 10_000),
}

const flag: Codec<unknown> = {
  kind: "choice",
  read: (text) => ({ value: text === "yes" }),
  write: (value) => (value === true ? "yes" : "no"),
}

const hour: Codec<unknown> = {
  kind: "text",
  read: (text) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text.trim()) ? { value: text.trim() } : { problem: words.badHour },
  write: String,
}

/** Several lines in one, with semicolons between them. */
const lines: Codec<unknown> = {
  kind: "text",
  read: (text) => ({
    value: text
      .split(/[;；]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  }),
  write: (value) => (value as ReadonlyArray<string>).join("；"),
}

const CODECS: Readonly<Record<ActField["kind"], Codec<unknown>>> = {
  line: line as Codec<unknown>,
  day: date as Codec<unknown>,
  hour,
  money: yuan(false),
  signedMoney: yuan(true),
  share,
  count: whole as Codec<unknown>,
  flag,
  choice: choice as Codec<unknown>,
  choices: choices as Codec<unknown>,
  lines,
}

/** The codec of a field; what must be there is asked for by core's schema, in its words. */
export const codecOf = ({ kind, none }: Pick<ActField, "kind" | "none">): Codec<unknown> => {
  const codec = CODECS[kind]
  return unknown(none === "said" ? maybeNone(codec) : codec)
}
