/** Digests of whole tables: PostgreSQL's own text form of every row, in the order of a key. */
import { createHash } from "node:crypto"
import { Transform, Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { to as copyTo } from "pg-copy-streams"

export interface TableDigest {
  readonly rowCount: number
  readonly digest: string
}

/** What a table's rows are ordered by, so that equal tables give equal bytes. */
export interface OrderedTable {
  /** With its schema: `minsheng.project`. */
  readonly name: string
  readonly orderBy: string
}

/** Counts lines and digests bytes on their way through. */
export class Digesting extends Transform {
  readonly #hash = createHash("sha256")
  #rowCount = 0

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk)
    // COPY's text form writes line breaks inside values as \n, so each real one ends a row.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.#rowCount += 1
    done(null, chunk)
  }

  result(): TableDigest {
    return { rowCount: this.#rowCount, digest: this.#hash.digest("hex") }
  }
}

export const copyOut = (client: pg.ClientBase, table: OrderedTable) =>
  client.query(copyTo(`copy (select * from ${table.name} order by ${table.orderBy}) to stdout`))

/** Takes everything and keeps nothing. */
export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

export const tableDigest = async (client: pg.ClientBase, table: OrderedTable): Promise<TableDigest> => {
  const digesting = new Digesting()
  await pipeline(copyOut(client, table), digesting, nowhere())
  return digesting.result()
}
