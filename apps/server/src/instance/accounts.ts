/** The accounts that an instance begins with, as files for whoever started it. */
import { randomBytes } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { Redacted } from "effect"
import type { DemonstrationAccount } from "@minsheng/demonstration"
import type { Home } from "@minsheng/store"

const PASSWORD_BYTES = 12

export const newPassword = (): Redacted.Redacted =>
  Redacted.make(randomBytes(PASSWORD_BYTES).toString("base64url"))

const DEMONSTRATION_FILE = "demo-accounts.json"

interface AccountsFile {
  readonly password: string
  readonly accounts: ReadonlyArray<{ readonly userName: string; readonly password: string }>
}

/** The password of a demonstration that was built before. */
export const keptPassword = (home: Home): Redacted.Redacted | undefined => {
  const file = home.path(DEMONSTRATION_FILE)
  if (!existsSync(file)) return undefined
  return Redacted.make((JSON.parse(readFileSync(file, "utf8")) as AccountsFile).password)
}

/** Writes the demonstration's accounts; answers the file. */
export const writeDemonstrationAccounts = (
  home: Home,
  password: Redacted.Redacted,
  accounts: ReadonlyArray<DemonstrationAccount>,
): string => {
  const plain = Redacted.value(password)
  const file = { password: plain, accounts: accounts.map((account) => ({ ...account, password: plain })) }
  return home.writePrivate(DEMONSTRATION_FILE, `${JSON.stringify(file, undefined, 2)}\n`)
}

/** Writes the first administrators of a register that begins empty; answers the file. */
export const writeFirstAccounts = (
  home: Home,
  accounts: ReadonlyArray<{ readonly userName: string; readonly password: Redacted.Redacted }>,
): string => {
  const shown = accounts.map(({ userName, password }) => ({ userName, password: Redacted.value(password) }))
  return home.writePrivate("first-accounts.json", `${JSON.stringify({ accounts: shown }, undefined, 2)}\n`)
}
