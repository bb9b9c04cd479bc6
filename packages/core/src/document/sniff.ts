/** What the bytes of a file show it to be, whatever it is called. */
import { Effect } from "effect"
import { compoundContent } from "./compound.ts"
import type { Content } from "./Format.ts"
import { codesOf, lastIndexIn, type Probe, startsWith } from "./Probe.ts"
import { packageContent, zipNames } from "./zip.ts"

interface Signature {
  readonly content: Content
  readonly parts: ReadonlyArray<readonly [offset: number, bytes: ReadonlyArray<number>]>
}

/** Files that are told by their first bytes, which stand at the very beginning. */
const SIGNATURES: ReadonlyArray<Signature> = [
  { content: "jpeg", parts: [[0, [0xff, 0xd8, 0xff]]] },
  {
    content: "png",
    parts: [
      [0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
      [12, codesOf("IHDR")],
    ],
  },
  {
    content: "webp",
    parts: [
      [0, codesOf("RIFF")],
      [8, codesOf("WEBP")],
    ],
  },
  { content: "tiff", parts: [[0, [0x49, 0x49, 0x2a, 0x00]]] },
  { content: "tiff", parts: [[0, [0x4d, 0x4d, 0x00, 0x2a]]] },
]

const HEAD_BYTES = 64
const PDF_START = codesOf("%PDF-")
const PDF_END = codesOf("%%EOF")
/** A PDF ends with its mark; a few printers write something behind it. */
const PDF_TAIL_BYTES = 4096

const isPdf = Effect.fnUntraced(function* (probe: Probe, head: Uint8Array) {
  if (!startsWith(head, PDF_START)) return false
  const tail = yield* probe.at(Math.max(0, probe.size - PDF_TAIL_BYTES), PDF_TAIL_BYTES)
  return lastIndexIn(tail, PDF_END) !== -1
})

/** Answers `undefined` for what is none of the formats, or cannot be told. */
export const sniff = Effect.fn("sniff")(function* (probe: Probe): Effect.fn.Return<Content | undefined> {
  const head = yield* probe.at(0, HEAD_BYTES)
  const signed = SIGNATURES.find(({ parts }) =>
    parts.every(([offset, bytes]) => startsWith(head, bytes, offset)),
  )
  if (signed !== undefined) return signed.content
  if (yield* isPdf(probe, head)) return "pdf"
  const names = yield* zipNames(probe)
  return names === undefined ? yield* compoundContent(probe) : packageContent(names)
})
