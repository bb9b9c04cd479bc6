/**
 * A file that a command writes: opened before the command does anything, so that a place that cannot be
 * written is found in time, and readable by its owner alone.
 */
import { constants } from "node:fs"
import { type FileHandle, open, rm } from "node:fs/promises"
import { Effect, Stream } from "effect"
import { FileNotWritable } from "@minsheng/core/instance"

const MODE = 0o600
const { O_CREAT, O_EXCL, O_WRONLY } = constants

const OF_FILES = new Set(["open", "fstat", "fchmod", "ftruncate", "write", "writev"])

/** Whether the system said so of a file, as of a full disk; anything else is a fault of the program. */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && OF_FILES.has(String(error.syscall))

export class OutputFile {
  readonly #file: string
  readonly #handle: FileHandle
  /** Made by us and still empty. */
  #isNew: boolean

  private constructor(file: string, handle: FileHandle, isNew: boolean) {
    this.#file = file
    this.#handle = handle
    this.#isNew = isNew
  }

  /** Opens a file to be written, without touching what stands in it; a new one that stays empty goes away. */
  static readonly open = (file: string) =>
    Effect.acquireRelease(
      Effect.tryPromise({
        try: () => OutputFile.#opened(file),
        catch: (error) => refusalOf(file, error),
      }),
      (output) => Effect.promise(() => output.#close()),
    )

  static async #opened(file: string): Promise<OutputFile> {
    const made = await open(file, O_WRONLY | O_CREAT | O_EXCL, MODE).catch((error: unknown) => {
      if (isOfSystem(error) && error.code === "EEXIST") return undefined
      throw error
    })
    const handle = made ?? (await open(file, O_WRONLY))
    return new OutputFile(file, handle, made !== undefined)
  }

  /** Writes texts or bytes in place of what stood there. */
  readonly write = <R>(
    texts: Stream.Stream<string | Uint8Array, never, R>,
  ): Effect.Effect<void, FileNotWritable, R> =>
    Effect.gen({ self: this }, function* () {
      const source = yield* Stream.toAsyncIterableEffect(texts)
      yield* Effect.tryPromise({
        try: () => this.#replace(source),
        catch: (error) => refusalOf(this.#file, error),
      })
    })

  async #replace(texts: AsyncIterable<string | Uint8Array>): Promise<void> {
    const handle = this.#handle
    // A pipe or a terminal is neither emptied nor made private.
    if ((await handle.stat()).isFile()) {
      await handle.chmod(MODE)
      await handle.truncate()
    }
    this.#isNew = false
    // Takes the next text when the one before it is written.
    await handle.writeFile(texts)
  }

  async #close(): Promise<void> {
    await this.#handle.close()
    if (this.#isNew) await rm(this.#file, { force: true })
  }
}

const refusalOf = (file: string, error: unknown): FileNotWritable => {
  if (isOfSystem(error)) return new FileNotWritable({ file, detail: error.message })
  throw error
}
