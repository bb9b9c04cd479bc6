/** What `postmaster.pid` says of the server on a data folder. */
import { existsSync, readFileSync, readlinkSync } from "node:fs"
import { join } from "node:path"

export interface RunningServer {
  readonly pid: number
  readonly port: number
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** Whether a living process is a database server, as far as the system tells (Linux does). */
const isPostgres = (pid: number): boolean => {
  if (!existsSync(`/proc/${pid}/exe`) && !existsSync("/proc/self/exe")) return true
  try {
    return readlinkSync(`/proc/${pid}/exe`).includes("postgres")
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES"
  }
}

export const pidFileOf = (folder: string): string => join(folder, "postmaster.pid")

/** The server that holds the folder; `undefined` when there is none, a stale file included. */
export const runningServer = (folder: string): RunningServer | undefined => {
  const file = pidFileOf(folder)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, "utf8").split("\n")
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !isPostgres(pid)) return undefined
  return { pid, port: Number.isInteger(port) ? port : 0 }
}

/** Whether a process has ended. */
export const hasEnded = (pid: number): boolean => !isAlive(pid)
