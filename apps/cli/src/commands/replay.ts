/**
 * `ask` and `replay`: what a gate answers about a dossier in a file, and a receipt made again. No register
 * is needed.
 */
import { writeFile } from "node:fs/promises"
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  Action,
  can,
  gates,
  readReceipt,
  Receipt,
  ReceiptFile,
  replay,
  Replay,
  SubjectUnknown,
} from "@minsheng/core/gates"
import { CalendarDate, type Locale, malformed, MalformedInput, Text } from "@minsheng/core/kernel"
import { gateSubjectWords, outcomeWords, verdictWords } from "@minsheng/core/words"
import { digests, digestWith } from "@minsheng/store/digests"
import { fits, orUndefined, output } from "../flags.ts"
import type { Printed } from "../output.ts"
import { answer } from "../run.ts"
import { dossierIn, findingLines, textOf } from "./rulebook.ts"

export const action = Flag.Literals("action", Action.literals).pipe(
  Flag.withDescription("what is to be authorised"),
)

export const subject = Flag.String("subject").pipe(
  Flag.filterMap(...fits(Text.line(60))),
  Flag.withDefault("project"),
  Flag.withDescription("the purchase, the contract or the part of the works; by default the whole project"),
)

export const outFile = Flag.File("out", { mustExist: false }).pipe(
  Flag.withDescription("write the receipt beside its dossier to this file, to be replayed elsewhere"),
  orUndefined,
)

/** What a gate answers: the outcome, then what is wrong or not known, with clause and evidence. */
export const receiptLines = (receipt: Receipt, locale: Locale): ReadonlyArray<string> => {
  const { action: asked, subject: about, on, outcome, findings } = receipt
  const open = findings.filter(({ verdict }) => verdict === "violated" || verdict === "undetermined")
  return [
    `${gates[asked].title[locale]} · ${gateSubjectWords(about)[locale]} · ${on}: ${outcomeWords[outcome][locale]}`,
    ...open.flatMap((finding) => findingLines(finding, locale)),
  ]
}

/** The file that `replay` takes. */
export const writeReceipt = (file: string, content: ReceiptFile): Effect.Effect<void> =>
  Effect.promise(() =>
    writeFile(file, `${JSON.stringify(Schema.encodeSync(ReceiptFile)(content), undefined, 2)}\n`),
  )

export const ask = Command.make(
  "ask",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("a dossier in JSON, as schema dossier prints its form"),
    ),
    action,
    subject,
    on: Flag.String("on").pipe(
      Flag.filterMap(...fits(CalendarDate.CalendarDate)),
      Flag.withDescription("the day of the decision (YYYY-MM-DD)"),
    ),
    out: outFile,
    ...output,
  },
  (flags) =>
    answer(
      flags,
      Effect.gen(function* () {
        const dossier = yield* dossierIn(flags.file)
        const receipt = can(digestWith("sha256"), dossier, flags)
        if (receipt instanceof SubjectUnknown) return yield* receipt
        if (flags.out !== undefined) yield* writeReceipt(flags.out, { receipt, dossier })
        const printed: Printed = {
          json: Schema.encodeSync(Receipt)(receipt),
          lines: receiptLines(receipt, flags.locale),
          failed: receipt.outcome === "mayNot",
        }
        return printed
      }),
    ),
).pipe(Command.withDescription("Ask a gate about a dossier in a file: may it be authorised, and if not, why"))

const SAY = {
  holds: { zh: "凭据仍然成立", en: "The receipt holds" },
  broken: { zh: "凭据已不成立", en: "The receipt does not hold any more" },
  altered: { zh: "凭据本身被改动过", en: "The receipt itself was altered" },
  otherRules: { zh: "规则已变", en: "Rules that are others now" },
  changed: { zh: "内容已变的事项", en: "Acts that say something else" },
  missing: { zh: "已不在的事项", en: "Acts that are gone" },
  added: { zh: "后来补登的事项", en: "Acts that came since" },
  none: { zh: "无", en: "none" },
  gone: { zh: "对象已不在", en: "the subject is gone" },
} as const

const listLine = (
  name: "otherRules" | "changed" | "missing" | "added",
  all: ReadonlyArray<string>,
  locale: Locale,
): ReadonlyArray<string> => (all.length === 0 ? [] : [`${SAY[name][locale]}: ${all.join(", ")}`])

const replayLines = (made: Replay, locale: Locale): ReadonlyArray<string> => {
  const { inputs, outcome } = made
  const verdict = (one: Replay["verdicts"][number]["was"]) =>
    one === null ? SAY.none[locale] : verdictWords[one][locale]
  return [
    SAY[made.holds ? "holds" : "broken"][locale],
    ...(made.isWhole ? [] : [SAY.altered[locale]]),
    `${outcomeWords[outcome.was][locale]} → ${outcome.now === null ? SAY.gone[locale] : outcomeWords[outcome.now][locale]}`,
    ...listLine("otherRules", made.rulesChanged, locale),
    ...listLine("changed", inputs.changed, locale),
    ...listLine("missing", inputs.missing, locale),
    ...listLine("added", inputs.added, locale),
    ...made.verdicts.map(
      ({ rule, subject: { key }, was, now }) => `  ${rule} (${key}): ${verdict(was)} → ${verdict(now)}`,
    ),
  ]
}

const receiptIn = (
  file: string,
): Effect.Effect<Exclude<ReturnType<typeof readReceipt>, MalformedInput>, MalformedInput> =>
  Effect.flatMap(
    Effect.tryPromise({ try: () => textOf(file), catch: () => malformed([{ message: "json" }]) }),
    (text) => {
      const read = text instanceof MalformedInput ? text : readReceipt(text)
      return read instanceof MalformedInput ? Effect.fail(read) : Effect.succeed(read)
    },
  )

export const replayCommand = Command.make(
  "replay",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("a receipt, beside its dossier or alone"),
    ),
    dossier: Flag.File("dossier", { mustExist: true }).pipe(
      Flag.withDescription("replay against this dossier instead of the one beside the receipt"),
      orUndefined,
    ),
    ...output,
  },
  (flags) =>
    answer(
      flags,
      Effect.gen(function* () {
        const read = yield* receiptIn(flags.file)
        const dossier = flags.dossier === undefined ? read.dossier : yield* dossierIn(flags.dossier)
        if (dossier === undefined) return yield* malformed([{ path: ["dossier"], message: "missing" }])
        const digest = digests(read.receipt.algorithm) ?? digestWith("sha256")
        const made = replay(digest, read.receipt, dossier)
        const printed: Printed = {
          json: Schema.encodeSync(Replay)(made),
          lines: replayLines(made, flags.locale),
          failed: !made.holds,
        }
        return printed
      }),
    ),
).pipe(
  Command.withDescription("Make a receipt again from a dossier, offline, and say whether it still holds"),
)
