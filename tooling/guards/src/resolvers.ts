/**
 * A resolver reads a field of what a use case answered, or asks one use case; whatever else it did would be a
 * rule outside core, and an agency would be answered otherwise than a page.
 */
import type { SourceFile } from "./repository.ts"
import { importsOf } from "./scan.ts"
import { namesFromCore, portsKnownTo, type Services } from "./useCases.ts"

const LINES_MAX = 15
/** A value that may be missing, or is of two kinds: no more is decided about it here. */
const BRANCHES_MAX = 1

const FACE = /^packages\/graphql\/src\/(?!.*\.test\.ts$).+\.ts$/u
const FIELDS = /^packages\/graphql\/src\/(?:fields|types)\/[^/]+\.ts$/u

/** The whole value of a property `resolve`: its lines as code (texts and comments blank) and as written. */
export interface Resolver {
  readonly line: number
  readonly start: number
  readonly code: string
  readonly text: string
  readonly lineCount: number
}

const OPENS = new Set(["(", "[", "{"])
const CLOSES = new Set([")", "]", "}"])

/** Where an expression ends: before the comma or the bracket that it stands in front of. */
const endOf = (code: string, start: number): number => {
  let depth = 0
  for (let at = start; at < code.length; at += 1) {
    const sign = code.charAt(at)
    if (OPENS.has(sign)) depth += 1
    else if (CLOSES.has(sign)) depth -= 1
    if (depth < 0 || (depth === 0 && sign === ",")) return at
  }
  return code.length
}

export const resolversIn = (file: SourceFile): ReadonlyArray<Resolver> => {
  const { code } = file.scanned
  return [...code.matchAll(/\bresolve: /gu)].map(({ index }) => {
    const start = index + "resolve: ".length
    const own = code.slice(start, endOf(code, start))
    return {
      line: code.slice(0, index).split("\n").length,
      start,
      code: own,
      text: file.text.slice(start, start + own.length),
      lineCount: own.split("\n").filter((line) => line.trim() !== "").length,
    }
  })
}

const BRANCH = /\b(?:if|switch|case|for|while)\b|&&|\|\||(?<![?.])\?(?![?.:])/gu
const RECKONS = /(?<![=*/<>-])[+\-*/%](?![=*/>])|[<>]=|(?<=\w )[<>](?= \w)|\.reduce\(|\bMath\./u
const SQL = /\b(?:select\b[\s\S]+\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\b|\bsql\b/iu
const ASKS = /\b([A-Z]\w*)\.use\(/gu
/** What many resolvers of a level ask for together. */
const TOGETHER = /\btogether\.(\w+)\(/gu
const SCHEMA = /\banswering\(\s*(\w+)/u

interface House {
  readonly services: Services
  readonly fromCore: ReadonlySet<string>
}

/** How a resolver is more than an adapter. */
const faultsOf = (resolver: Resolver, { services, fromCore }: House): ReadonlyArray<string> => {
  const { code, text, lineCount } = resolver
  const asked = [...code.matchAll(ASKS)].map(([, name = ""]) => name)
  const together = [...code.matchAll(TOGETHER)].map(([, name = ""]) => name)
  const branches = [...code.matchAll(BRANCH)].length
  const schema = SCHEMA.exec(code)?.[1]
  return [
    ...(lineCount > LINES_MAX ? [`has ${lineCount} lines`] : []),
    ...(branches > BRANCHES_MAX ? [`decides ${branches} times`] : []),
    ...(RECKONS.test(code) ? ["reckons"] : []),
    ...(SQL.test(text) ? ["knows SQL"] : []),
    ...(asked.length + together.length > 1 ? [`asks ${[...asked, ...together].join(" and ")}`] : []),
    ...asked.filter((name) => !services.useCases.has(name)).map((name) => `asks ${name}, no use case`),
    ...(code.includes("answering(") && asked.length === 0 ? ["asks no use case"] : []),
    ...(schema !== undefined && !fromCore.has(schema) ? ["takes an input of its own"] : []),
  ]
}

/** Where a declaration at the margin begins. */
const DECLARES = /^(?:export )?(?:const|function|class) (\w+)/u
const HELPER_BRANCHES_MAX = 3

/** What stands beside resolvers and makes objects for them: each declaration, without the resolvers in it. */
const helperFaults = (file: SourceFile): ReadonlyArray<string> => {
  const own = resolversIn(file).reduce(
    (code, { start, code: inside }) =>
      code.slice(0, start) + inside.replaceAll(/[^\n]/gu, " ") + code.slice(start + inside.length),
    file.scanned.code,
  )
  const lines = own.split("\n")
  const begins = lines.flatMap((line, at) => (DECLARES.test(line) ? [at] : []))
  return begins.flatMap((begin, index) => {
    const text = lines.slice(begin, begins[index + 1]).join("\n")
    const branches = [...text.matchAll(BRANCH)].filter(([word]) => word !== "case").length
    const name = DECLARES.exec(lines[begin] ?? "")?.[1] ?? ""
    return branches > HELPER_BRANCHES_MAX
      ? [`${file.path}:${begin + 1} ${name} decides ${branches} times`]
      : []
  })
}

/** Packages that this face may know: the domain, what speaks the protocol, and itself. */
const KNOWN = new Set([
  "@pothos/core",
  "dataloader",
  "effect",
  "graphql",
  "graphql-yoga",
  "node:crypto",
  "node:http",
])
const OWN = /^(?:@minsheng\/core\/\w+|\.\.?\/.+\.ts)$/u

export const resolverFaults = (files: ReadonlyArray<SourceFile>, services: Services): ReadonlyArray<string> =>
  files
    .filter(({ path }) => FACE.test(path))
    .flatMap((file) => {
      const strangers = importsOf(file.text)
        .filter(({ specifier }) => !KNOWN.has(specifier) && !OWN.test(specifier))
        .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`)
      const ports = portsKnownTo(file, services).map((name) => `${file.path} knows the port ${name}`)
      const house = { services, fromCore: namesFromCore(file) }
      const faults = FIELDS.test(file.path)
        ? resolversIn(file).flatMap((resolver) =>
            faultsOf(resolver, house).map((fault) => `${file.path}:${resolver.line} ${fault}`),
          )
        : []
      return [...strangers, ...ports, ...faults, ...(FIELDS.test(file.path) ? helperFaults(file) : [])]
    })
