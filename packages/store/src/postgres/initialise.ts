/** Making a new database cluster: all of it, or nothing. */
import { execFile } from "node:child_process"
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { DatabaseNotStarted } from "@minsheng/core/instance"
import type { Binaries } from "./binaries.ts"
import { ownFolder, type ServerUser } from "./serverUser.ts"

const run = promisify(execFile)

/** The superuser of an embedded cluster. */
export const SUPERUSER = "minsheng"

const initialised = (folder: string): boolean => existsSync(join(folder, "PG_VERSION"))

const processUser = (user: ServerUser | undefined) =>
  user === undefined ? {} : { uid: user.uid, gid: user.gid }

/**
 * Makes the cluster in a folder beside its place and moves it there when it is whole, so that a process
 * killed half-way leaves nothing that looks like a cluster. Chinese names sort by pinyin (ICU, zh-Hans-CN).
 */
export const initialise = async (
  binaries: Binaries,
  folder: string,
  user: ServerUser | undefined,
  password: string,
): Promise<void> => {
  if (initialised(folder)) return
  const half = `${folder}.new`
  rmSync(half, { recursive: true, force: true })
  // The server's user passes through the folder above; what is secret in it is secret by its own mode.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  ownFolder(half, user)
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=zh-Hans-CN",
        "--no-instructions",
      ],
      { cwd: "/", env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" }, ...processUser(user) },
    )
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    throw new DatabaseNotStarted({ folder, detail: (error as Error).message.trim() })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, folder)
}
