/** The names of files: what is kept of a name that somebody's machine gave. */
import { Schema } from "effect"
import { line } from "../kernel/Text.ts"

const LENGTH_MAX = 120
/** An extension longer than this is none. */
const EXTENSION_MAX = 10

export const FileName = line(LENGTH_MAX)

/** Marks that turn the direction of writing, and characters without any width: they hide what a name is. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu
/** Not possible in names on Windows, whose machines will save it. */
const FORBIDDEN = /[<>:"|?*]/gu
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu
const OUTER = /^[\s.]+|[\s.]+$/gu

/** The extension in small letters without its dot; empty where there is none. */
export const extensionOf = (name: string): string => {
  const extension = /\.([^.]+)$/u.exec(name)?.[1] ?? ""
  return extension.length > EXTENSION_MAX ? "" : extension.toLowerCase()
}

const shortened = (name: string): string => {
  const letters = [...name]
  if (letters.length <= LENGTH_MAX) return name
  const extension = extensionOf(name)
  const end = extension === "" ? "" : `.${extension}`
  return `${letters
    .slice(0, LENGTH_MAX - end.length)
    .join("")
    .trimEnd()}${end}`
}

/**
 * A name without its path, hidden characters and what a machine would stumble over, not longer than names
 * may be; `undefined` where nothing is left.
 */
export const cleanFileName = (given: string): string | undefined => {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/u).at(-1) ?? ""
  const plain = last
    .replaceAll(HIDDEN, "")
    .replaceAll(CONTROLS, "")
    .replaceAll(FORBIDDEN, "_")
    .replaceAll(OUTER, "")
    .replace(DEVICE, "_$&")
  const name = shortened(plain)
  return Schema.is(FileName)(name) ? name : undefined
}

/** The name without its extension: what a document is called until somebody says otherwise. */
export const titleOf = (fileName: string): string => {
  const extension = extensionOf(fileName)
  return extension === "" ? fileName : fileName.slice(0, -extension.length - 1).trimEnd()
}
