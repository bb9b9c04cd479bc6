/** `red-flags`: what somebody should look at in some dossiers, with the evidence side by side. */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import type { DossierFile } from "@minsheng/core/dossier"
import { CalendarDate, type Locale, Money } from "@minsheng/core/kernel"
import { type RedFlagAnswer, RedFlagsAnswer, redFlagsAnswer } from "@minsheng/core/redFlags"
import { flagReasonWords, flagWords, yardstickWords } from "@minsheng/core/words"
import { dateFlag, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answer } from "../run.ts"
import { dossierIn } from "./rulebook.ts"

const exhibitCells = (
  { project, deal, on, party, amountFen, remark }: RedFlagAnswer["exhibits"][number],
  locale: Locale,
): ReadonlyArray<string> => [
  `    ${project.code}`,
  deal,
  on ?? "",
  party === null ? "" : `${party.name} ${party.code}`,
  amountFen === null ? "" : Money.formatYuan(BigInt(amountFen)),
  remark?.[locale] ?? "",
]

const flagLines = (flag: RedFlagAnswer, locale: Locale): ReadonlyArray<string> => [
  `${flagWords[flag.kind][locale]} · ${flag.on}`,
  `  ${flagReasonWords[flag.kind][locale]}`,
  ...flag.yardsticks.map((yardstick) => `  ${yardstickWords(yardstick)[locale]}`),
  ...columns(flag.exhibits.map((exhibit) => exhibitCells(exhibit, locale))),
]

/** The last day that any of them tells of. */
const lastDayIn = (files: ReadonlyArray<DossierFile>): CalendarDate.CalendarDate =>
  files
    .flatMap(({ acts }) => acts.map(({ occurredOn }) => occurredOn))
    .reduce((last, day) => (day > last ? day : last), CalendarDate.FIRST)

const NONE = { zh: "没有需要查看的线索", en: "Nothing to look at" } as const

export const redFlags = Command.make(
  "red-flags",
  {
    files: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("dossiers in JSON, as schema dossier prints their form"),
      Argument.atLeast(1),
    ),
    on: dateFlag("on", "as of this date (YYYY-MM-DD); by default the last day that the dossiers tell of"),
    ...output,
  },
  (flags) =>
    answer(
      flags,
      Effect.map(Effect.forEach(flags.files, dossierIn), (files): Printed => {
        const found = redFlagsAnswer(files, flags.on ?? lastDayIn(files))
        return {
          json: Schema.encodeSync(RedFlagsAnswer)(found),
          lines:
            found.flags.length === 0
              ? [NONE[flags.locale]]
              : found.flags.flatMap((flag) => flagLines(flag, flags.locale)),
        }
      }),
    ),
).pipe(Command.withDescription("What somebody should look at in dossiers: splitting, bids, supervision"))
