/** The log: a line for each thing worth telling, for people or as JSON, and never a secret in it. */
import { Cause, Effect, type Layer, Logger, References } from "effect"
import type { Secrets } from "./Secrets.ts"

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogSettings {
  readonly form: "human" | "json"
  /** The lowest level that is told. */
  readonly level: LogLevel
}

export type Fields = Readonly<Record<string, unknown>>

/** Where lines go beside the process's own output: a collector, when one is configured. */
export type Forward = (level: LogLevel, message: string, fields: Fields) => void

const EFFECT_LEVELS = { debug: "Debug", info: "Info", warn: "Warn", error: "Error" } as const

/** A line that was written here already, on its way to the collector. */
const WRITTEN = "minsheng.written"

const toStandardError = (line: string): void => {
  process.stderr.write(line)
}

const textOf = (value: unknown): string =>
  typeof value === "string" && !/[\s"=]/u.test(value) ? value : JSON.stringify(value)

/** What stands of an error in a line: its stack where it has one. */
export const causeText = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)

export class Log {
  readonly #settings: LogSettings
  readonly #secrets: Secrets
  readonly #write: (line: string) => void
  #forward: Forward | undefined

  constructor(settings: LogSettings, secrets: Secrets, write = toStandardError) {
    this.#settings = settings
    this.#secrets = secrets
    this.#write = write
  }

  debug(message: string, fields: Fields = {}): void {
    this.tell("debug", message, fields)
  }

  info(message: string, fields: Fields = {}): void {
    this.tell("info", message, fields)
  }

  warn(message: string, fields: Fields = {}): void {
    this.tell("warn", message, fields)
  }

  error(message: string, fields: Fields = {}): void {
    this.tell("error", message, fields)
  }

  tell(level: LogLevel, message: string, fields: Fields): void {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(this.#settings.level)) return
    const said = Object.entries(fields).filter(([, value]) => value !== undefined)
    const at = new Date().toISOString()
    const line =
      this.#settings.form === "json"
        ? JSON.stringify({ time: at, level, message, ...Object.fromEntries(said) })
        : [at, level.toUpperCase(), message, ...said.map(([name, value]) => `${name}=${textOf(value)}`)].join(
            " ",
          )
    this.#write(`${this.#secrets.hide(line)}\n`)
    this.#forward?.(level, message, Object.fromEntries(said))
  }

  /** Lines go to a collector as well, from now on. */
  forwardTo(run: (effect: Effect.Effect<void>) => void): void {
    this.#forward = (level, message, fields) =>
      run(
        Effect.logWithLevel(EFFECT_LEVELS[level])(message).pipe(
          Effect.annotateLogs({ ...fields, [WRITTEN]: true }),
        ),
      )
  }

  /** What use cases log goes the same way as what the server says itself. */
  readonly layer: Layer.Layer<never> = Logger.layer([
    Logger.make(({ cause, fiber, logLevel, message }) => {
      const annotations = fiber.getRef(References.CurrentLogAnnotations)
      if (annotations[WRITTEN] === true) return
      const level = LOG_LEVELS.find((one) => EFFECT_LEVELS[one] === logLevel) ?? "error"
      const text = Array.isArray(message) ? message.map(String).join(" ") : String(message)
      const because = cause.reasons.length === 0 ? {} : { cause: Cause.pretty(cause) }
      this.tell(level, text, { ...annotations, ...because })
    }),
  ])
}
