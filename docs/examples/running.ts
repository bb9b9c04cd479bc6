/** Running what the documents show, as a reader would: a process of its own, on a register of its own. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { pdfOf } from "@minsheng/core/testing"
import { type TestDatabase, testDatabase, type Template } from "@minsheng/store/testing"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** A document or an example, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8")

export interface Ran {
  readonly status: number | null
  readonly output: string
  readonly errors: string
}

/** A folder and a database that are gone when it goes out of scope. */
export class Reader implements AsyncDisposable {
  readonly #folder: string
  readonly #database: TestDatabase

  private constructor(database: TestDatabase) {
    this.#database = database
    this.#folder = mkdtempSync(join(tmpdir(), "minsheng-reader-"))
    mkdirSync(join(this.#folder, ".data"))
    // What a reader has at hand to attach.
    writeFileSync(join(this.#folder, "voucher.pdf"), pdfOf("voucher"))
  }

  static async on(template: Template): Promise<Reader> {
    return new Reader(await testDatabase(template))
  }

  /** Runs a script of the repository on the project's Node. */
  run(script: string, args: ReadonlyArray<string> = []): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
      cwd: this.#folder,
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_NO_WARNINGS: "1",
        DATABASE_URL: this.#database.url,
        MINSHENG_HOME: join(this.#folder, ".data"),
        MINSHENG_LANG: "en",
      },
    })
    return { status, output: stdout, errors: stderr }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true })
    await this.#database.drop()
  }
}
