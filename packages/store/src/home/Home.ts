/** The data directory of an instance: its secrets, its embedded database, what it prints for people. */
import { randomBytes } from "node:crypto"
import {
  accessSync,
  appendFileSync,
  chmodSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join, resolve } from "node:path"
import { Redacted } from "effect"
import { HomeNotWritable } from "@minsheng/core/instance"
import type { Seal } from "@minsheng/core/journal"

const SECRET_BYTES = 32

export type SecretName = "session" | "database"

const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

export class Home {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Makes the directory if need be. Throws `HomeNotWritable`. */
  static open(folder: string): Home {
    const home = new Home(resolve(folder))
    try {
      // The database's user passes through it; what is secret in it is secret by its own mode.
      mkdirSync(home.folder, { recursive: true, mode: 0o755 })
      mkdirSync(home.path("secrets"), { recursive: true, mode: 0o700 })
      accessSync(home.folder, constants.W_OK)
    } catch (error) {
      throw new HomeNotWritable({ home: home.folder, detail: (error as Error).message })
    }
    return home
  }

  path(...parts: ReadonlyArray<string>): string {
    return join(this.folder, ...parts)
  }

  /** A secret of this instance: made at first use, kept in a file of mode 0600. */
  secret(name: SecretName): Redacted.Redacted {
    const file = this.path("secrets", name)
    const draft = `${file}.${process.pid}`
    try {
      // Written whole and then put in place, so that nobody ever reads half a secret.
      writeFileSync(draft, randomBytes(SECRET_BYTES).toString("base64url"), { mode: 0o600 })
      linkSync(draft, file)
    } catch (error) {
      if (errorCode(error) !== "EEXIST")
        throw new HomeNotWritable({ home: this.folder, detail: (error as Error).message })
    } finally {
      rmSync(draft, { force: true })
    }
    return Redacted.make(readFileSync(file, "utf8").trim())
  }

  /** Writes a file that only its owner may read. */
  writePrivate(name: string, text: string): string {
    const file = this.path(name)
    writeFileSync(file, text, { mode: 0o600 })
    // The mode above counts only for a new file.
    chmodSync(file, 0o600)
    return file
  }

  /** The seals that were written down outside the database, as `position hash day` lines. */
  get sealsFile(): string {
    return this.path("seals.txt")
  }

  /** Keeps seals outside the database: a journal that was cut off or rewritten cannot match them. */
  keepSeals(seals: ReadonlyArray<Seal>): void {
    const last = this.keptSeals().at(-1)?.position ?? 0
    const lines = seals
      .filter((seal) => seal.position > last)
      .map((seal) => `${seal.position} ${seal.hash} ${seal.day}\n`)
    appendFileSync(this.sealsFile, lines.join(""), { mode: 0o600 })
  }

  keptSeals(): ReadonlyArray<{ readonly position: number; readonly hash: string }> {
    try {
      return readFileSync(this.sealsFile, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.split(" "))
        .map(([position, hash]) => ({ position: Number(position), hash: hash ?? "" }))
    } catch (error) {
      if (errorCode(error) === "ENOENT") return []
      throw error
    }
  }
}
