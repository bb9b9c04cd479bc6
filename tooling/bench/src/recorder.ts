/**
 * What the writer sends, batch by batch, as it was sent: the measure that appending is compared with is the
 * same statements with the same values, sent again by the bare driver to a copy of the same database.
 */
import pg from "pg"

interface Sent {
  readonly name?: string
  readonly text: string
  readonly values?: ReadonlyArray<unknown>
}

/** One transaction: what is sent before its first answer is awaited, and what after it. */
export interface RecordedBatch {
  readonly reads: ReadonlyArray<Sent>
  readonly writes: ReadonlyArray<Sent>
}

const WRITER = "minsheng writer"

type Query = (this: pg.Client, ...args: Array<unknown>) => unknown

/** Listens to the writer's connections until it is stopped; answers the transactions that were committed. */
export const record = (): { readonly stop: () => ReadonlyArray<RecordedBatch> } => {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const original = prototype.query
  const batches: Array<RecordedBatch> = []
  let sent: Array<Sent> = []
  prototype.query = function (this: pg.Client, ...args: Array<unknown>) {
    const name = (this as unknown as { connectionParameters: { application_name: string } })
      .connectionParameters
    if (name.application_name.startsWith(WRITER)) {
      const [statement] = args
      const now = typeof statement === "string" ? { text: statement } : (statement as Sent)
      if (now.text.startsWith("begin")) sent = []
      sent.push(now)
      if (now.text === "commit") {
        const writes = sent.findIndex(
          ({ name: prepared }) => prepared !== undefined && !prepared.startsWith("read."),
        )
        batches.push({ reads: sent.slice(0, writes), writes: sent.slice(writes) })
      }
    }
    return original.apply(this, args)
  }
  return {
    stop: () => {
      prototype.query = original
      return batches
    },
  }
}

const flush = async (client: pg.Client, statements: ReadonlyArray<Sent>): Promise<void> => {
  await Promise.all(
    statements.map(({ name, text, values }) =>
      name === undefined
        ? client.query(text)
        : client.query({ name, text, values: [...(values ?? [])] as Array<unknown> }),
    ),
  )
}

/** Sends the transactions again, one after the other, two flushes each. */
export const replay = async (client: pg.Client, batches: ReadonlyArray<RecordedBatch>): Promise<void> => {
  for (const { reads, writes } of batches) {
    await flush(client, reads)
    await flush(client, writes)
  }
}
