/** A file on its way into the database: cut into pieces of one size, counted and digested as it comes. */
import { createHash } from "node:crypto"
import type pg from "pg"

/** Bytes a piece: little enough to hold many, enough that a file is few. */
export const CHUNK_BYTES = 256 * 1024

const INSERT = "insert into attachment_chunk (attachment_id, number, bytes) values ($1::uuid, $2, $3)"
const READ = `select number, substring(bytes from $3 for $4) as bytes from attachment_chunk
  where attachment_id = $1::uuid and number = $2`

export class StagedFile {
  readonly #client: pg.ClientBase
  readonly #id: string
  readonly #hash = createHash("sha256")
  readonly #waiting = Buffer.allocUnsafe(CHUNK_BYTES)
  #filled = 0
  #chunkCount = 0
  #size = 0

  /** Writes within the transaction that the connection is in. */
  constructor(client: pg.ClientBase, id: string) {
    this.#client = client
    this.#id = id
  }

  get size(): number {
    return this.#size
  }

  async add(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    this.#size += bytes.length
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(CHUNK_BYTES - this.#filled, bytes.length - at)
      this.#waiting.set(bytes.subarray(at, at + taken), this.#filled)
      this.#filled += taken
      at += taken
      if (this.#filled === CHUNK_BYTES) await this.#write()
    }
  }

  async #write(): Promise<void> {
    const bytes = this.#waiting.subarray(0, this.#filled)
    await this.#client.query({
      name: "stage.chunk",
      text: INSERT,
      values: [this.#id, this.#chunkCount, bytes],
    })
    this.#chunkCount += 1
    this.#filled = 0
  }

  /** Writes what is left; answers the digest of the whole. */
  async end(): Promise<string> {
    if (this.#filled > 0) await this.#write()
    return this.#hash.digest("hex")
  }

  /** Some of the bytes that were written. */
  async at(offset: number, length: number): Promise<Uint8Array> {
    const last = Math.min(offset + length, this.#size)
    const pieces: Array<Uint8Array> = []
    for (let at = offset; at < last;) {
      const number = Math.floor(at / CHUNK_BYTES)
      const within = at - number * CHUNK_BYTES
      const taken = Math.min(CHUNK_BYTES - within, last - at)
      const { rows } = await this.#client.query<{ bytes: Buffer }>({
        name: "stage.read",
        text: READ,
        values: [this.#id, number, within + 1, taken],
      })
      pieces.push(rows[0]?.bytes ?? Buffer.alloc(0))
      at += taken
    }
    return Buffer.concat(pieces)
  }
}
