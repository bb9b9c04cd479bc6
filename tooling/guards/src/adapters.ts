/**
 * A procedure names its input, its audience and one use case; whatever else it did would be a rule outside
 * core.
 */
import type { SourceFile } from "./repository.ts"
import { importsOf } from "./scan.ts"
import { namesFromCore, portsKnownTo, type Services } from "./useCases.ts"

const LINES_MAX = 8
const ROUTER = /^packages\/trpc\/src\/routers\/[^/]+\.ts$/u

/** One procedure: its name, and its lines as code (texts and comments blank) and as written. */
export interface Procedure {
  readonly name: string
  readonly line: number
  readonly code: string
  readonly text: string
  readonly lineCount: number
}

const BEGINS = /^ {2}(\w+): *(?:openProcedure|procedure)\b/u
const MEMBER = /^ {2}(?:\w+:|\.\.\.|\})|^\}/u

/** The members of the routers of a file: each from its name to the next. */
export const proceduresIn = (file: SourceFile): ReadonlyArray<Procedure> => {
  const code = file.scanned.code.split("\n")
  return code.flatMap((line, index) => {
    const name = BEGINS.exec(line)?.[1]
    if (name === undefined) return []
    const next = code.findIndex((other, at) => at > index && MEMBER.test(other))
    const end = next === -1 ? code.length : next
    const span = <T>(lines: ReadonlyArray<T>): ReadonlyArray<T> => lines.slice(index, end)
    return {
      name,
      line: index + 1,
      code: span(code).join("\n"),
      text: span(file.lines).join("\n"),
      lineCount: span(code).filter((one) => one.trim() !== "").length,
    }
  })
}

const DECIDES = /\b(?:if|switch|for|while)\b|\?\?|&&|\|\||(?<![?.])\?(?![?.:])/u
const RECKONS = /(?<![=*/<>-])[+\-*/%](?![=*/>])|[<>]=|(?<=\w )[<>](?= \w)/u
const SQL = /\b(?:select\b[\s\S]+\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\b|\bsql\b/iu
const USE_CASE = /\b[A-Z]\w*\.use\(/gu
/** The argument of `.input( … )`, brackets inside included. */
const INPUT = /\.input\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/u
const SCHEMA = /^inputSchema\((\w+)\)$/u

/** How a procedure is more than an adapter. */
const faultsOf = (procedure: Procedure, fromCore: ReadonlySet<string>): ReadonlyArray<string> => {
  const { code, text, lineCount } = procedure
  const calls = [...code.matchAll(USE_CASE)].length
  const input = INPUT.exec(code)?.[1]?.trim()
  const schema = input === undefined ? undefined : SCHEMA.exec(input)?.[1]
  const reads = /\binput\b/u.test(code.replaceAll(".input(", "("))
  return [
    ...(lineCount > LINES_MAX ? [`has ${lineCount} lines`] : []),
    ...(DECIDES.test(code) ? ["decides"] : []),
    ...(RECKONS.test(code) ? ["reckons"] : []),
    ...(SQL.test(text) ? ["knows SQL"] : []),
    ...(calls === 1 ? [] : [`calls ${calls} use cases`]),
    ...(input !== undefined && (schema === undefined || !fromCore.has(schema))
      ? ["takes an input of its own"]
      : []),
    ...(input === undefined && reads ? ["reads an input that it does not declare"] : []),
  ]
}

/** Packages that a router may know: the domain, and effect for `Schema.Void`. */
const KNOWN = /^(?:@minsheng\/core\/\w+|effect|\.\.\/(?:trpc|run)\.ts)$/u

export const adapterFaults = (files: ReadonlyArray<SourceFile>, services: Services): ReadonlyArray<string> =>
  files
    .filter((file) => ROUTER.test(file.path))
    .flatMap((file) => {
      const fromCore = namesFromCore(file)
      const strangers = importsOf(file.text)
        .filter(({ specifier }) => !KNOWN.test(specifier))
        .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`)
      const faults = proceduresIn(file).flatMap((procedure) =>
        faultsOf(procedure, fromCore).map(
          (fault) => `${file.path}:${procedure.line} ${procedure.name} ${fault}`,
        ),
      )
      const ports = portsKnownTo(file, services).map((name) => `${file.path} knows the port ${name}`)
      return [...strangers, ...ports, ...faults]
    })
