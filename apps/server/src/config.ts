/** The settings of a process, read once from its environment. */
import { fileURLToPath } from "node:url"
import { Redacted } from "effect"
import type { DigestAlgorithm } from "@minsheng/core/journal"

export interface ServerConfig {
  readonly host: string
  readonly port: number
  readonly home: string
  readonly databaseUrl: Redacted.Redacted | undefined
  readonly demonstration: boolean
  readonly demonstrationPassword: Redacted.Redacted | undefined
  readonly digest: DigestAlgorithm
}

/** A setting that cannot be read as what it must be. */
export class BadSetting extends Error {
  readonly setting: string

  constructor(setting: string, value: string, expected: string) {
    super(`${setting}=${value}: ${expected}`)
    this.setting = setting
  }
}

const DEFAULT_HOME = fileURLToPath(new URL("../../../.data", import.meta.url))

const PORT_MAX = 65_535

const portOf = (value: string | undefined): number => {
  if (value === undefined || value === "") return 4000
  const port = Number(value)
  if (!/^\d+$/u.test(value) || port > PORT_MAX) throw new BadSetting("PORT", value, "a port from 0 to 65535")
  return port
}

const digestOf = (value: string | undefined): DigestAlgorithm => {
  if (value === undefined || value === "") return "sha256"
  if (value !== "sha256" && value !== "sm3") throw new BadSetting("MINSHENG_DIGEST", value, "sha256 or sm3")
  return value
}

const nonEmpty = (value: string | undefined): string | undefined => (value === "" ? undefined : value)

const secret = (value: string | undefined): Redacted.Redacted | undefined => {
  const text = nonEmpty(value)
  return text === undefined ? undefined : Redacted.make(text)
}

/** Reads the settings. Throws `BadSetting`. */
export const readConfig = (env: NodeJS.ProcessEnv): ServerConfig => ({
  host: nonEmpty(env["HOST"]) ?? "127.0.0.1",
  port: portOf(env["PORT"]),
  home: nonEmpty(env["MINSHENG_HOME"]) ?? DEFAULT_HOME,
  databaseUrl: secret(env["DATABASE_URL"]),
  demonstration: env["MINSHENG_DEMO"] !== "0",
  demonstrationPassword: secret(env["MINSHENG_DEMO_PASSWORD"]),
  digest: digestOf(env["MINSHENG_DIGEST"]),
})
