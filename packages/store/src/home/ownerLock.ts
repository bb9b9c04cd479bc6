/** One serving process a data directory: whoever serves it leaves their process number in it. */
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { HomeInUse } from "@minsheng/core/instance"
import type { Home } from "./Home.ts"

interface Owner {
  readonly pid: number
  /** When the process began, so that a number used again by the system is not taken for it. */
  readonly began: string
}

/** What tells one process from a later one with the same number; empty where the system does not tell. */
const beginningOf = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return undefined
  }
  try {
    // The 22nd field of Linux' stat is the start time; the second, in brackets, may hold blanks.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? ""
  } catch {
    return ""
  }
}

const ownerIn = (file: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner
  } catch {
    // Not there, or half-written by a process that was killed: nobody's.
    return undefined
  }
}

const isAlive = (owner: Owner): boolean => {
  const began = beginningOf(owner.pid)
  return began !== undefined && (began === "" || owner.began === "" || began === owner.began)
}

/** The process that serves the directory, if one does. */
export const servingProcess = (home: Home): number | undefined => {
  const owner = ownerIn(home.path("owner.json"))
  return owner !== undefined && isAlive(owner) ? owner.pid : undefined
}

/** Takes the directory; answers how to give it back. Throws `HomeInUse`. */
export const takeOwnership = (home: Home): (() => void) => {
  const file = home.path("owner.json")
  const me: Owner = { pid: process.pid, began: beginningOf(process.pid) ?? "" }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: "wx" })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      const owner = ownerIn(file)
      if (owner !== undefined && owner.pid !== me.pid && isAlive(owner)) {
        throw new HomeInUse({ home: home.folder, pid: owner.pid })
      }
      rmSync(file, { force: true })
    }
  }
}
