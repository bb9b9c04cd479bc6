/** The Chromium of this machine; nothing is downloaded. */
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome"]

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The one that `CHROMIUM` names, or the first on the PATH. */
const findChromium = (env: NodeJS.ProcessEnv): string | undefined => {
  const named = env["CHROMIUM"]
  if (named !== undefined && named !== "") return named
  const folders = (env["PATH"] ?? "").split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun)
}

export const CHROMIUM = findChromium(process.env)
