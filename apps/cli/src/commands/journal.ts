/** `export journal`, `verify`, `seals`: checking the journal, here and elsewhere. */
import { Effect, Option, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { Audit, VerdictAnswer } from "@minsheng/core/audit"
import type { DocumentsVerdict } from "@minsheng/core/document"
import { FundExaminer } from "@minsheng/core/funds"
import { readInstance } from "@minsheng/core/instance"
import { type Anchor, type Broken, Position, type Sound } from "@minsheng/core/journal"
import type { Locale } from "@minsheng/core/kernel"
import { damageWords, faultWords } from "@minsheng/core/words"
import { journalEntryLine, journalHeadLine, verifyJournalFile } from "@minsheng/exchange"
import { readConfig } from "@minsheng/server"
import { Home } from "@minsheng/store"
import { digests } from "@minsheng/store/digests"
import { as, fits, orUndefined, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answer, answerAs } from "../run.ts"
import {
  exportDivisions,
  exportImports,
  exportItems,
  exportOffices,
  exportProjects,
  exportReports,
  exportTargets,
  exportUsers,
} from "./files.ts"
import { exportBalances, exportPostings, exportTransfers } from "./funds.ts"
import { fundReports } from "./fundReports.ts"

const anchorFlag = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.withDescription(`${description}, as POSITION:HASH; may be repeated`),
    Flag.filterMap(
      (text) => Option.fromUndefinedOr(anchorOf(text)),
      (text) => `${text} is not POSITION:HASH`,
    ),
    Flag.atLeast(0),
  )

/** A seal is an anchor: both flags say what the journal must hold. */
const anchors = {
  anchors: anchorFlag("anchor", "an entry known from elsewhere"),
  seals: anchorFlag("seal", "a daily seal that was printed or kept"),
}

const anchorOf = (text: string): Anchor | undefined => {
  const match = /^(\d+):([0-9a-f]{64})$/u.exec(text)
  return match === null ? undefined : { position: Number(match[1]), hash: match[2] ?? "" }
}

const verdictLine = (verdict: Sound | Broken, locale: Locale): string => {
  if (verdict._tag === "Sound") {
    const { position: last, entryCount, sealCount, hash } = verdict
    if (entryCount < last) {
      const first = last - entryCount + 1
      return locale === "zh"
        ? `账册第 ${first} 至 ${last} 条完整（此前的未核对）：${sealCount} 个日封，末条哈希 ${hash}`
        : `Entries ${first} to ${last} are sound (those before were not checked): ${sealCount} daily seals, last hash ${hash}`
    }
    return locale === "zh"
      ? `账册完整：${entryCount} 条，${sealCount} 个日封，末条哈希 ${hash}`
      : `The journal is sound: ${entryCount} entries, ${sealCount} daily seals, last hash ${hash}`
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
    ...anchors,
    documents: withDocuments,
    ...output,
    as,
  },
  (flags) => {
    const known = [...flags.anchors, ...flags.seals]
    if (Option.isSome(flags.file)) {
      const file = flags.file.value
      const checked = Effect.tryPromise({
        try: () => verifyJournalFile(file, digests, { anchors: known, examiners: [new FundExaminer()] }),
        catch: (error) => error,
      })
      return answer(
        flags,
        Effect.map(checked, (verdict) => printedVerdict(verdict, flags.locale)),
      )
    }
    const kept = Effect.sync(() => Home.open(readConfig(process.env).home).keptSeals())
    const checked = Effect.flatMap(kept, (seals) => Audit.use((audit) => audit.verify([...known, ...seals])))
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

const partFlag = (name: string, description: string) =>
  Flag.Int(name).pipe(Flag.filterMap(...fits(Position)), Flag.withDescription(description), orUndefined)

const exportJournal = Command.make(
  "journal",
  {
    out: Flag.String("out").pipe(Flag.withDescription("file to write")),
    from: partFlag("from", "the first entry that is taken out; by default the first of all"),
    to: partFlag("to", "the last one; by default the last of all"),
    ...output,
    as,
  },
  (flags) => {
    const program = Effect.gen(function* () {
      const out = yield* OutputFile.open(flags.out)
      const { after, head, entries } = yield* Audit.use((audit) => audit.exportedPart(flags))
      const { name } = yield* readInstance
      const lines = Stream.map(entries, (some) => some.map(journalEntryLine).join(""))
      yield* out.write(Stream.concat(Stream.succeed(journalHeadLine(name.en, head, after)), lines))
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
  Command.withSubcommands([
    exportBalances,
    exportDivisions,
    exportImports,
    exportItems,
    exportJournal,
    exportOffices,
    exportPostings,
    exportProjects,
    exportReports,
    exportTargets,
    exportTransfers,
    exportUsers,
    ...fundReports,
  ]),
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
