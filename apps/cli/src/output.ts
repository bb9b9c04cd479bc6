/** What a command prints, and what its exit code says. */
import { Cause, Exit, Option } from "effect"
import type { Locale } from "@minsheng/core/kernel"
import { isRefusal, type Refusal, refusalWords } from "@minsheng/core/words"
import { BadSetting } from "@minsheng/store"

/** 0: done. 1: refused, or a check that failed. 2: wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const

/** The answer of a command: as data, as lines for people, and whether a check failed. */
export interface Printed {
  /** `undefined`: it printed its answers itself, as they came. */
  readonly json: unknown
  readonly lines: ReadonlyArray<string>
  /** Sentences that go to where errors go, beside the answer. */
  readonly errors?: ReadonlyArray<string>
  readonly failed?: boolean
}

export interface OutputFlags {
  readonly json: boolean
  readonly locale: Locale
}

/** The language of the terminal, where it says so; English otherwise. */
export const localeOf = (env: NodeJS.ProcessEnv): Locale =>
  (env["MINSHENG_LANG"] ?? env["LC_ALL"] ?? env["LANG"] ?? "").toLowerCase().startsWith("zh") ? "zh" : "en"

const print = (printed: Printed, flags: OutputFlags): void => {
  if (flags.json) {
    if (printed.json !== undefined) console.log(JSON.stringify(printed.json, undefined, 2))
  } else {
    for (const line of printed.lines) console.log(line)
    for (const line of printed.errors ?? []) console.error(line)
  }
}

/** Amounts are printed as digits, as they are in answers. */
export const bigintsAsDigits = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value

const printRefusal = (refusal: Refusal, flags: OutputFlags): void => {
  const words = refusalWords(refusal)
  if (flags.json) console.log(JSON.stringify({ refusal: { ...refusal }, words }, bigintsAsDigits, 2))
  else console.error(words[flags.locale])
}

/** Prints how a command ended; answers its exit code. A fault of the program keeps its cause. */
export const conclude = (exit: Exit.Exit<Printed, unknown>, flags: OutputFlags): number => {
  if (Exit.isSuccess(exit)) {
    print(exit.value, flags)
    return exit.value.failed === true ? EXIT.refused : EXIT.done
  }
  const thrown = Cause.squash(exit.cause)
  if (thrown instanceof BadSetting) {
    console.error(thrown.message)
    return EXIT.usage
  }
  const refusal = Option.getOrUndefined(Cause.findErrorOption(exit.cause))
  if (isRefusal(refusal)) printRefusal(refusal, flags)
  else console.error(Cause.pretty(exit.cause))
  return EXIT.refused
}

/** Columns of texts, padded; Chinese characters take two places. */
export const columns = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = rows.reduce<Array<number>>((most, row) => {
    row.forEach((cell, index) => {
      most[index] = Math.max(most[index] ?? 0, widthOf(cell))
    })
    return most
  }, [])
  return rows.map((row) =>
    row
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  )
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)
