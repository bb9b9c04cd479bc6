/** `export journal`, `verify`, `seals`: checking the journal, here and elsewhere. */
import { Effect, Option, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { Audit, VerdictAnswer } from "@minsheng/core/audit"
import type { DocumentsVerdict } from "@minsheng/core/document"
import { readInstance } from "@minsheng/core/instance"
import type { Anchor, Broken, Sound } from "@minsheng/core/journal"
import type { Locale } from "@minsheng/core/kernel"
import { damageWords, faultWords } from "@minsheng/core/words"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "@minsheng/exchange"
import { readConfig } from "@minsheng/server"
import { Home } from "@minsheng/store"
import { digests } from "@minsheng/store/digests"
import { as, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answer, answerAs } from "../run.ts"
import { exportDivisions, exportOffices, exportProjects, exportUsers } from "./files.ts"

const anchors = Flag.String("anchor").pipe(
  Flag.withDescription("POSITION:HASH known from elsewhere, such as a printed seal; may be repeated"),
  Flag.filterMap(
    (text) => Option.fromUndefinedOr(anchorOf(text)),
    (text) => `${text} is not POSITION:HASH`,
  ),
  Flag.atLeast(0),
)

const anchorOf = (text: string): Anchor | undefined => {
  const match = /^(\d+):([0-9a-f]{64})$/u.exec(text)
  return match === null ? undefined : { position: Number(match[1]), hash: match[2] ?? "" }
}

const verdictLine = (verdict: Sound | Broken, locale: Locale): string => {
  if (verdict._tag === "Sound") {
    return locale === "zh"
      ? `账册完整：${verdict.entryCount} 条，${verdict.sealCount} 个日封，末条哈希 ${verdict.hash}`
      : `The journal is sound: ${verdict.entryCount} entries, ${verdict.sealCount} daily seals, last hash ${verdict.hash}`
  }
  const { position, fault, expected, found } = verdict
  return locale === "zh"
    ? `账册有误：第 ${position} 条，${faultWords[fault].zh}（应为 ${expected}，实为 ${found}）`
    : `The journal is broken at entry ${position}: ${faultWords[fault].en} (expected ${expected}, found ${found})`
}

const printedVerdict = (verdict: Sound | Broken, locale: Locale): Printed => ({
  json: Schema.encodeSync(VerdictAnswer)(verdict),
  lines: [verdictLine(verdict, locale)],
  failed: verdict._tag === "Broken",
})

const documentsLine = ({ attachmentCount, byteCount, damaged }: DocumentsVerdict, locale: Locale): string => {
  if (damaged.length > 0) {
    return locale === "zh"
      ? `附件有误：${damaged.length} 件`
      : `Attached files are damaged: ${damaged.length}`
  }
  return locale === "zh"
    ? `附件完整：${attachmentCount} 件，${byteCount} 字节，都与账册里的摘要值相符`
    : `The attached files are sound: ${attachmentCount}, ${byteCount} bytes, all as their digests in the journal`
}

const printedDocuments = (verdict: DocumentsVerdict, locale: Locale): Printed => ({
  json: verdict,
  lines: [
    documentsLine(verdict, locale),
    ...columns(
      verdict.damaged.map(({ position, fileName, sha256, fault }) => [
        `#${position}`,
        fileName,
        damageWords[fault][locale],
        sha256,
      ]),
    ),
  ],
  failed: verdict.damaged.length > 0,
})

const withDocuments = Flag.Boolean("documents").pipe(
  Flag.withDefault(false),
  Flag.withDescription("also read every attached file again and compare it with its digest"),
)

export const verify = Command.make(
  "verify",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(Argument.optional),
    anchors,
    documents: withDocuments,
    ...output,
    as,
  },
  (flags) => {
    if (Option.isSome(flags.file)) {
      const file = flags.file.value
      const checked = Effect.tryPromise({
        try: () => verifyJournalFile(file, digests, flags.anchors),
        catch: (error) => error,
      })
      return answer(
        flags,
        Effect.map(checked, (verdict) => printedVerdict(verdict, flags.locale)),
      )
    }
    const kept = Effect.sync(() => Home.open(readConfig(process.env).home).keptSeals())
    const checked = Effect.flatMap(kept, (seals) =>
      Audit.use((audit) => audit.verify([...flags.anchors, ...seals])),
    )
    const journal = Effect.map(checked, (verdict) => printedVerdict(verdict, flags.locale))
    if (!flags.documents) return answerAs(flags, journal)
    const documents = Effect.map(
      Audit.use((audit) => audit.documents),
      (verdict) => printedDocuments(verdict, flags.locale),
    )
    return answerAs(
      flags,
      Effect.zipWith(journal, documents, (one, other): Printed => ({
        json: { journal: one.json, documents: other.json },
        lines: [...one.lines, ...other.lines],
        failed: one.failed === true || other.failed === true,
      })),
    )
  },
).pipe(Command.withDescription("Check the journal: the database's, or an exported file without any database"))

const exportJournal = Command.make(
  "journal",
  { out: Flag.String("out").pipe(Flag.withDescription("file to write")), ...output, as },
  (flags) => {
    const program = Effect.gen(function* () {
      const out = yield* OutputFile.open(flags.out)
      const { head, entries } = yield* Audit.use((audit) => audit.exported)
      const { name } = yield* readInstance
      const lines = Stream.map(entries, (some) => some.map(journalEntryLine).join(""))
      yield* out.write(Stream.concat(Stream.succeed(journalHeadLine(name.en, head)), lines))
      const printed: Printed = {
        json: { out: flags.out, position: head.position, hash: head.hash },
        lines: [`${flags.out}: ${head.position} ${head.hash}`],
      }
      return printed
    })
    return answerAs(flags, Effect.scoped(program))
  },
).pipe(Command.withDescription("Write the journal to a file that anybody can check"))

export const exportCommand = Command.make("export").pipe(
  Command.withDescription("Take records out"),
  Command.withSubcommands([exportDivisions, exportJournal, exportOffices, exportProjects, exportUsers]),
)

export const seals = Command.make("seals", { ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Audit.use((audit) => audit.seals),
      (list) => ({
        json: list,
        lines: columns(list.map((seal) => [seal.day, `${seal.position}:${seal.hash}`])),
      }),
    ),
  ),
).pipe(Command.withDescription("The daily seals, to be printed and kept elsewhere"))
