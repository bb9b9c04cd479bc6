/** Running the tools of the house on a planted copy, and cleaning up behind them. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { ROOT } from "./repository.ts"

const BIN = join(ROOT, "node_modules", ".bin")

/** A folder of files that is gone when it goes out of scope. */
export class Plot implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "minsheng-guards-"))

  plant(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    return this
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export interface Ran {
  readonly status: number | null
  readonly output: string
}

/** Runs one of the tools that the house installs. */
export const run = (program: string, args: ReadonlyArray<string>, cwd: string): Ran => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: `${BIN}${delimiter}${process.env["PATH"] ?? ""}`,
      NO_COLOR: "1",
      FORCE_COLOR: "0",
      TURBO_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
    },
  })
  if (error !== undefined) throw error
  return { status, output: `${stdout}\n${stderr}` }
}
