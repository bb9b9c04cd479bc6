/** Reading XML of somebody else's as a stream: no entities, no depth, no endless pieces. */
import { SaxesParser } from "saxes"
import type { Readable } from "node:stream"
import { refuse } from "./refuse.ts"

const DEPTH_MAX = 64
/** Bytes between two tags: a cell holds less than 33,000 characters. */
const PIECE_MAX = 512 * 1024

export interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** A name without the prefix that some programs put before it. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1)

class Parser {
  readonly #parser = new SaxesParser({ xmlns: false, position: false })
  #depth = 0
  /** Whether a tag was met since the last piece. */
  isMoving = false

  constructor(handlers: Handlers) {
    // An entity that a document declares may stand for a billion characters: none is declared here.
    this.#parser.on("doctype", () => {
      throw refuse("entities")
    })
    this.#parser.on("opentag", ({ name, attributes }) => {
      this.isMoving = true
      this.#depth += 1
      if (this.#depth > DEPTH_MAX) throw refuse("damaged")
      handlers.open(localName(name), attributes)
    })
    this.#parser.on("closetag", ({ name }) => {
      this.isMoving = true
      this.#depth -= 1
      handlers.close(localName(name))
    })
    this.#parser.on("text", handlers.text)
    this.#parser.on("cdata", handlers.text)
    this.#parser.on("error", () => {
      throw refuse("damaged")
    })
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  end(): void {
    this.#parser.close()
  }
}

/** Feeds a part to its handlers, piece by piece; whoever iterates decides when the next is read. */
export async function* parsed(source: Readable, handlers: Handlers, bytesMax: number): AsyncGenerator<void> {
  const parser = new Parser(handlers)
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let [length, still] = [0, 0]
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > bytesMax) throw refuse("packed")
      parser.isMoving = false
      parser.write(decoder.decode(chunk, { stream: true }))
      still = parser.isMoving ? 0 : still + chunk.length
      if (still > PIECE_MAX) throw refuse("damaged")
      yield
    }
    parser.write(decoder.decode())
    parser.end()
    yield
  } catch (error) {
    // The decoder says so of bytes that are not UTF-8.
    if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw refuse("damaged")
    throw error
  } finally {
    source.destroy()
  }
}

/** Reads a part to its end. */
export const readXml = async (source: Readable, handlers: Handlers, bytesMax: number): Promise<void> => {
  for await (const _ of parsed(source, handlers, bytesMax)) continue
}
