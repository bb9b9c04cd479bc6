/** Data directories and ports of servers that tests start. */
import { randomInt } from "node:crypto"
import { once } from "node:events"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A data directory of a test's own, gone with the block that it was made for. */
export class TemporaryHome implements Disposable {
  readonly folder: string

  constructor(parent: string = tmpdir()) {
    this.folder = mkdtempSync(join(parent, "minsheng-home-"))
    // Root's database server runs as another user, who passes through.
    chmodSync(this.folder, 0o755)
  }

  path(...parts: ReadonlyArray<string>): string {
    return join(this.folder, ...parts)
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export interface TakenPort extends AsyncDisposable {
  readonly port: number
}

/** A port with somebody on it, until the block ends; `undefined` where somebody else is there. */
const take = async (port: number): Promise<TakenPort | undefined> => {
  const server = createServer()
  try {
    await once(server.listen(port, "127.0.0.1"), "listening")
  } catch {
    return undefined
  }
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      await once(server.close(), "close")
    },
  }
}

/** Below the ports that a system gives to connections, which come and go. */
const [LOWEST, HIGHEST] = [15_000, 30_000] as const

export const takenPort = async (): Promise<TakenPort> => {
  for (;;) {
    const taken = await take(randomInt(LOWEST, HIGHEST))
    if (taken !== undefined) return taken
  }
}

/** A port that was free a moment ago: for a server whose address is asked for before it says it. */
export const freePort = async (): Promise<number> => {
  await using taken = await takenPort()
  return taken.port
}
