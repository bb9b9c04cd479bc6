/**
 * A process of its own that sends a file made of chance, attaches nothing, and reads it back:
 * `uploadingProcess.ts <url> <MiB> <pause>`. Prints `begun`, the digest of what it sent, the digest of what
 * it read, and by how many MiB its memory grew at most.
 */
import { createHash, randomBytes } from "node:crypto"
import { writeSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { Effect, ManagedRuntime, Redacted, Stream } from "effect"
import { CurrentActor, operator } from "@minsheng/core/access"
import { AttachmentStore, Documents } from "@minsheng/core/document"
import { platformLayer } from "../platform.ts"
import { SettableClock } from "./SettableClock.ts"

const MIB = 1024 * 1024
const PIECE = 64 * 1024

const [url = "", size = "1", pause = "0"] = process.argv.slice(2)
const sessionSecret = Redacted.make("a secret of a process that signs nobody in")
const { service: clock } = new SettableClock("2010-05-31")
const attachmentBytesMax = (Number(size) + 1) * MIB
const runtime = ManagedRuntime.make(
  platformLayer({ database: { url }, sessionSecret, clock, readerCount: 1, attachmentBytesMax }),
)
await runtime.runPromise(Effect.void)

async function* pdf(): AsyncIterable<Uint8Array> {
  yield Buffer.from("%PDF-1.4\n")
  const piece = randomBytes(PIECE)
  for (let count = 0; count < (Number(size) * MIB) / PIECE; count += 1) {
    // No two pieces are the same.
    piece.writeUInt32BE(count)
    yield Uint8Array.from(piece)
    if (count === 8) writeSync(1, "begun\n")
    if (pause !== "0") await sleep(Number(pause))
  }
  yield Buffer.from("\n%%EOF\n")
}

const before = process.memoryUsage().rss
let most = before
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 5)

const bytes = Stream.orDie(Stream.fromAsyncIterable(pdf(), (error) => error))
const { sha256, size: sent } = await runtime.runPromise(
  Documents.use((documents) => documents.upload({ name: "大文件.pdf", bytes })).pipe(
    Effect.provideService(CurrentActor, operator),
  ),
)
writeSync(1, `${sha256}\n`)
const hash = createHash("sha256")
const read = Effect.flatMap(
  AttachmentStore.use((store) => Effect.succeed(store.read(sha256, { first: 0, last: sent - 1 }))),
  Stream.runForEach((some) => Effect.sync(() => hash.update(some))),
)
await runtime.runPromise(read)
clearInterval(watch)
writeSync(1, `${hash.digest("hex")}\n${Math.ceil((most - before) / MIB)}\n`)
await runtime.dispose()
