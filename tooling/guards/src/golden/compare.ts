/** Generated references: compared with the committed files, or written where that was asked for. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { assert } from "vitest"
import { ROOT } from "../repository.ts"

const WRITES = process.env["MINSHENG_GOLDEN"] === "write"

/** Holds a committed file to what the code says now; `npm run golden` writes it instead. */
export const golden = (path: string, text: string, writes: boolean = WRITES): void => {
  const file = join(ROOT, path)
  if (writes) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const committed = existsSync(file) ? readFileSync(file, "utf8") : ""
  assert.strictEqual(committed, text, `${path} is not what the code says; \`npm run golden\` writes it`)
}
