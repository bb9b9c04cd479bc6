/**
 * The user that the database server runs as. PostgreSQL refuses to run as root, so root starts it as
 * another user, who must then be able to reach the programs and the data.
 */
import { execFileSync } from "node:child_process"
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { createHash } from "node:crypto"
import { DatabaseNotStarted } from "@minsheng/core/instance"
import { type Binaries, binariesIn } from "./binaries.ts"

export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Where root keeps what the server's user must reach when it cannot reach the checkout. */
const SHARED_ROOT = "/var/lib/minsheng"

const findUser = (name: string): ServerUser | undefined => {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((candidate) => candidate.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(":") ?? []
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) }
}

const createUser = (name: string): ServerUser | undefined => {
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", name], {
      stdio: "ignore",
    })
  } catch {
    // A system without useradd: the caller falls back to a user that every system has.
    return undefined
  }
  return findUser(name)
}

/** `undefined` for an ordinary user, who runs the server as themselves. */
export const serverUser = (): ServerUser | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const user = findUser("postgres") ?? createUser("postgres") ?? findUser("nobody")
  if (user === undefined) {
    throw new DatabaseNotStarted({
      folder: "-",
      detail: "root needs a user to run the database as: add one named postgres",
    })
  }
  return user
}

const mayPass = (folder: string, user: ServerUser): boolean => {
  const { mode, uid, gid } = statSync(folder)
  return uid === user.uid
    ? (mode & 0o100) !== 0
    : gid === user.gid
      ? (mode & 0o010) !== 0
      : (mode & 0o001) !== 0
}

/** Whether every folder above a path, as far as they exist, lets the user through. */
export const isReachable = (path: string, user: ServerUser): boolean => {
  const parent = dirname(resolve(path))
  if (!existsSync(parent)) return isReachable(parent, user)
  return mayPass(parent, user) && (parent === "/" || isReachable(parent, user))
}

/** The programs, where the user can run them: in place, or as a copy outside the checkout. */
export const reachableBinaries = (binaries: Binaries, user: ServerUser | undefined): Binaries => {
  if (user === undefined || isReachable(binaries.postgres, user)) return binaries
  const version = createHash("sha256")
    .update(`${statSync(binaries.postgres).size} ${binaries.root}`)
    .digest("hex")
  const copy = join(SHARED_ROOT, `programs-${version.slice(0, 12)}`)
  if (!existsSync(copy)) {
    mkdirSync(SHARED_ROOT, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(binaries.root, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, copy)
  }
  return binariesIn(copy)
}

/** The folder for the server's data: the wanted one, or one beside it that the user can reach. */
export const reachableFolder = (wanted: string, user: ServerUser | undefined): string => {
  if (user === undefined || isReachable(join(wanted, "x"), user) || !existsSync("/var/lib")) return wanted
  const name = createHash("sha256").update(resolve(wanted)).digest("hex").slice(0, 12)
  return join(SHARED_ROOT, `data-${name}`)
}

/** Makes a folder that belongs to the server's user alone. */
export const ownFolder = (folder: string, user: ServerUser | undefined): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
}
