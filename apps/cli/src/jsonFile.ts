/** Files of JSON that commands take. */
import { readFileSync } from "node:fs"

/** What a file of JSON states; text that is none states nothing, which is refused as such. */
export const statedIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
