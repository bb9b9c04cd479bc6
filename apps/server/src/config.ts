/** The settings of a process, read once from its environment. */
import { Redacted } from "effect"
import { BadSetting, type InstanceSettings, readSettings } from "@minsheng/store"

export interface ServerConfig extends InstanceSettings {
  readonly host: string
  readonly port: number
  /** The public address, where it is not the one that is listened to: behind a proxy that ends TLS. */
  readonly origin: string | undefined
  readonly demonstration: boolean
  readonly demonstrationPassword: Redacted.Redacted | undefined
}

const PORT_MAX = 65_535

const portOf = (value: string | undefined): number => {
  if (value === undefined || value === "") return 4000
  const port = Number(value)
  if (!/^\d+$/u.test(value) || port > PORT_MAX) throw new BadSetting("PORT", value, "a port from 0 to 65535")
  return port
}

/** An address of a site: without a path, and without a name and password. */
const originOf = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (url !== null && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  throw new BadSetting(
    "MINSHENG_ORIGIN",
    value,
    "an address without a path, such as https://ms.example.gov.cn",
  )
}

const nonEmpty = (value: string | undefined): string | undefined => (value === "" ? undefined : value)

/** Reads the settings. Throws `BadSetting`. */
export const readConfig = (env: NodeJS.ProcessEnv): ServerConfig => {
  const password = nonEmpty(env["MINSHENG_DEMO_PASSWORD"])
  return {
    ...readSettings(env),
    host: nonEmpty(env["HOST"]) ?? "127.0.0.1",
    port: portOf(env["PORT"]),
    origin: originOf(nonEmpty(env["MINSHENG_ORIGIN"])),
    demonstration: env["MINSHENG_DEMO"] !== "0",
    demonstrationPassword: password === undefined ? undefined : Redacted.make(password),
  }
}
