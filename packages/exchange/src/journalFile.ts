/**
 * The journal as a file that anybody can check without us: JSON lines, each entry's payload as the text
 * that was hashed. The format is written down in docs/reference/journal-format.md.
 */
import { createReadStream } from "node:fs"
import {
  type Anchor,
  type Broken,
  type Digests,
  GENESIS,
  type Head,
  NotAJournal,
  type Sound,
  type StoredEntry,
  Verifier,
  type VerifierOptions,
} from "@minsheng/core/journal"

export const JOURNAL_FORMAT = "minsheng-journal/1"

const placeOf = ({ position, hash }: Head): Anchor => ({ position, hash })

/**
 * The first line: what the file is, how far the journal reached when it was made, and of a part of a journal
 * the entry before its first one.
 */
export const journalHeadLine = (instance: string, head: Head, after: Head = GENESIS): string => {
  const begins = after.position === 0 ? {} : { after: placeOf(after) }
  return `${JSON.stringify({ format: JOURNAL_FORMAT, instance, ...begins, head: placeOf(head) })}\n`
}

/** The fields of an entry in the order in which the header is hashed, then the hash and the payload. */
export const journalEntryLine = (entry: StoredEntry): string => {
  const { payloadText, hash, ...header } = entry
  const sorted = Object.fromEntries(Object.entries(header).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ...sorted, hash, payload: payloadText })}\n`
}

/** A line that is not one of a journal: of the first it makes a file that is none, of others a fault. */
class NoLine extends Error {
  readonly line: number

  constructor(line: number) {
    super(`line ${line} is not a line of a ${JOURNAL_FORMAT} file`)
    this.line = line
  }
}

const parsed = (text: string, line: number): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>
  } catch {
    // Answered below, with the line.
  }
  throw new NoLine(line)
}

const anchorOf = (head: unknown, line: number): Anchor => {
  const { position, hash } = (typeof head === "object" && head !== null ? head : {}) as Record<
    string,
    unknown
  >
  if (typeof position !== "number" || typeof hash !== "string") throw new NoLine(line)
  return { position, hash }
}

const TEXTS = [
  "actor",
  "algorithm",
  "commandId",
  "hash",
  "occurredOn",
  "payload",
  "payloadHash",
  "previousHash",
  "requestHash",
  "stream",
  "type",
]
const NUMBERS = ["commandIndex", "payloadVersion", "position", "recordedAt", "streamVersion"]

/** A field of another type would be hashed as the same text: `"annuls": "false"` is not `"annuls": false`. */
const isEntry = (value: Record<string, unknown>): boolean =>
  TEXTS.every((field) => typeof value[field] === "string") &&
  NUMBERS.every((field) => Number.isSafeInteger(value[field])) &&
  typeof value["annuls"] === "boolean" &&
  (value["supersedes"] === null || Number.isSafeInteger(value["supersedes"])) &&
  (value["reason"] === null || typeof value["reason"] === "string")

const entryFrom = (value: Record<string, unknown>, line: number): StoredEntry => {
  if (!isEntry(value)) throw new NoLine(line)
  const { payload, ...rest } = value
  return { ...rest, payloadText: payload } as unknown as StoredEntry
}

/** Lines end with a line feed and nothing else: what else may separate lines can stand inside a payload. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of createReadStream(file, "utf8") as AsyncIterable<string>) {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  yield rest
}

/** What the first line says: how far the journal reached, and behind which entry a part of it begins. */
const headIn = (file: string, text: string) => {
  try {
    const first = parsed(text, 1)
    if (first["format"] !== JOURNAL_FORMAT) throw new NoLine(1)
    const after = first["after"] === undefined ? undefined : anchorOf(first["after"], 1)
    return { head: anchorOf(first["head"], 1), after }
  } catch (error) {
    throw error instanceof NoLine ? new NotAJournal({ file, line: error.line }) : error
  }
}

/** Takes a line as the next entry; a line that is no entry is a fault at its place. */
const takeLine = (verifier: Verifier, text: string, line: number): boolean => {
  try {
    return verifier.take(entryFrom(parsed(text, line), line))
  } catch (error) {
    if (error instanceof NoLine) return verifier.unreadable(`line ${line}`)
    throw error
  }
}

/** What an exported journal is held against besides itself. */
export type JournalKnown = Pick<VerifierOptions, "anchors" | "examiners">

/**
 * Checks an exported journal with nothing but the file. Anchors are what is known from elsewhere, such as
 * a printed seal. Rejects with `NotAJournal` for a file that is none.
 */
export const verifyJournalFile = async (
  file: string,
  digests: Digests,
  { anchors = [], examiners = [] }: JournalKnown = {},
): Promise<Sound | Broken> => {
  let verifier: Verifier | undefined
  let line = 0
  for await (const text of linesOf(file)) {
    line += 1
    if (verifier === undefined) {
      const { head, after } = headIn(file, text)
      // The head of a journal without an entry says nothing.
      const reached = head.position === 0 ? anchors : [...anchors, head]
      verifier = new Verifier(digests, { anchors: reached, examiners, after })
    } else if (text.trim() !== "" && !takeLine(verifier, text, line)) break
  }
  if (verifier === undefined) throw new NotAJournal({ file, line: 1 })
  return verifier.finish()
}
