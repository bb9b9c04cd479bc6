/** The settings of a process, read once from its environment. */
import { Redacted } from "effect"
import { BadSetting, type InstanceSettings, readSettings } from "@minsheng/store"
import { LOG_LEVELS, type LogLevel, type LogSettings } from "./observability/Log.ts"

export interface ServerConfig extends InstanceSettings {
  readonly host: string
  readonly port: number
  /** The public address, where it is not the one that is listened to: behind a proxy that ends TLS. */
  readonly origin: string | undefined
  readonly demonstration: boolean
  readonly demonstrationPassword: Redacted.Redacted | undefined
  readonly log: LogSettings
  /** Whoever bears it may read the measures from anywhere; without one, only who is at the machine itself. */
  readonly metricsToken: Redacted.Redacted | undefined
  /** The standard variables of OpenTelemetry, where they name an address to export to. */
  readonly telemetry: Readonly<Record<string, string>> | undefined
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

const logFormOf = (value: string | undefined): LogSettings["form"] => {
  if (value === undefined) return "human"
  if (value !== "human" && value !== "json") throw new BadSetting("MINSHENG_LOG", value, "human or json")
  return value
}

const logLevelOf = (value: string | undefined): LogLevel => {
  const level = LOG_LEVELS.find((one) => one === (value ?? "info"))
  if (level === undefined) throw new BadSetting("MINSHENG_LOG_LEVEL", value ?? "", LOG_LEVELS.join(", "))
  return level
}

const TOKEN_LENGTH_MIN = 16

/** It is not said again where it is wrong. */
const metricsTokenOf = (value: string | undefined): Redacted.Redacted | undefined => {
  if (value === undefined || value.length >= TOKEN_LENGTH_MIN)
    return value === undefined ? undefined : Redacted.make(value)
  throw new BadSetting("MINSHENG_METRICS_TOKEN", "…", `${TOKEN_LENGTH_MIN} characters or more`)
}

const ENDPOINT = /^OTEL_EXPORTER_OTLP_(?:(?:TRACES|METRICS|LOGS)_)?ENDPOINT$/u

const telemetryOf = (env: NodeJS.ProcessEnv): ServerConfig["telemetry"] => {
  const given = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith("OTEL_") && value !== undefined && value !== "" ? [[name, value] as const] : [],
  )
  const settings = Object.fromEntries(given)
  const isOff = settings["OTEL_SDK_DISABLED"]?.toLowerCase() === "true"
  if (isOff || !given.some(([name]) => ENDPOINT.test(name))) return undefined
  const bad = given.find(([name, value]) => ENDPOINT.test(name) && URL.parse(value) === null)
  if (bad !== undefined) throw new BadSetting(bad[0], bad[1], "an address such as http://127.0.0.1:4318")
  return settings
}

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
    log: {
      form: logFormOf(nonEmpty(env["MINSHENG_LOG"])),
      level: logLevelOf(nonEmpty(env["MINSHENG_LOG_LEVEL"])),
    },
    metricsToken: metricsTokenOf(nonEmpty(env["MINSHENG_METRICS_TOKEN"])),
    telemetry: telemetryOf(env),
  }
}
