/** What an environment says about an instance: where it lives, and what new entries are chained with. */
import { fileURLToPath } from "node:url"
import { Redacted } from "effect"
import { ATTACHMENT_BYTES_MAX } from "@minsheng/core/document"
import type { DigestAlgorithm } from "@minsheng/core/journal"

/** Names and values, such as those of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface InstanceSettings {
  /** The data directory. */
  readonly home: string
  /** A database elsewhere; without one, the embedded one of the data directory. */
  readonly databaseUrl: Redacted.Redacted | undefined
  readonly digest: DigestAlgorithm
  /** How large a file may be that is attached to a record. */
  readonly attachmentBytesMax: number
}

/** A setting that cannot be read as what it must be. */
export class BadSetting extends Error {
  readonly setting: string

  constructor(setting: string, value: string, expected: string) {
    super(`${setting}=${value}: ${expected}`)
    this.setting = setting
  }
}

const DEFAULT_HOME = fileURLToPath(new URL("../../../../.data", import.meta.url))

const digestOf = (value: string | undefined): DigestAlgorithm => {
  if (value === undefined || value === "") return "sha256"
  if (value !== "sha256" && value !== "sm3") throw new BadSetting("MINSHENG_DIGEST", value, "sha256 or sm3")
  return value
}

const MIB = 1024 * 1024
/** More than anybody scans; the bytes go into every backup. */
const ATTACHMENT_MIB_MAX = 1024

const attachmentBytesOf = (value: string): number => {
  if (value === "") return ATTACHMENT_BYTES_MAX
  const size = Number(value)
  if (/^\d+$/u.test(value) && size > 0 && size <= ATTACHMENT_MIB_MAX) return size * MIB
  throw new BadSetting("MINSHENG_FILE_MB", value, `whole megabytes from 1 to ${ATTACHMENT_MIB_MAX}`)
}

/** The value may hold a password: it is not said again. */
const databaseUrlOf = (value: string): Redacted.Redacted | undefined => {
  if (value === "") return undefined
  if (/^postgres(?:ql)?:$/u.test(URL.parse(value)?.protocol ?? "")) return Redacted.make(value)
  throw new BadSetting("DATABASE_URL", "…", "an address such as postgres://user:password@host:5432/name")
}

/** Reads the settings; an empty one says nothing. Throws `BadSetting`. */
export const readSettings = (env: Environment): InstanceSettings => {
  const { MINSHENG_HOME: home = "", DATABASE_URL: databaseUrl = "", MINSHENG_DIGEST: digest } = env
  const { MINSHENG_FILE_MB: fileSize = "" } = env
  return {
    home: home === "" ? DEFAULT_HOME : home,
    databaseUrl: databaseUrlOf(databaseUrl),
    digest: digestOf(digest),
    attachmentBytesMax: attachmentBytesOf(fileSize),
  }
}
