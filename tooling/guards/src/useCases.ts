/**
 * Which services of core are use cases, and which are ports: a use case brings the layer that makes it, a
 * port is left to the adapters beneath. Faces call use cases and nothing else.
 */
import type { SourceFile } from "./repository.ts"

const SERVICE = /^export class (\w+) extends Context\.Service</gmu
const LAYER = /^ {2}static readonly layer\b/mu

export interface Services {
  readonly useCases: ReadonlySet<string>
  readonly ports: ReadonlySet<string>
}

/** The services that the sources of core declare. */
export const servicesIn = (files: ReadonlyArray<SourceFile>): Services => {
  const declared = files.flatMap(({ text }) => {
    const found = [...text.matchAll(SERVICE)]
    return found.map(({ 1: name = "", index }, at) => ({
      name,
      isUseCase: LAYER.test(text.slice(index, found[at + 1]?.index ?? text.length)),
    }))
  })
  const named = (isUseCase: boolean) =>
    new Set(declared.filter((one) => one.isUseCase === isUseCase).map(({ name }) => name))
  return { useCases: named(true), ports: named(false) }
}

/** Names that a file imports from core; those of types apart. */
export const namesFromCore = (file: SourceFile): ReadonlySet<string> => {
  const imports = file.text.matchAll(/import\s*\{([^}]*)\}\s*from\s*"@minsheng\/core\/[\w]+"/gu)
  const names = [...imports].flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()))
  return new Set(names.filter((name) => name !== "" && !name.startsWith("type ")))
}

/** What a face may hold of core's services beside its use cases: who asks, for whom they run. */
const HANDED_OVER: ReadonlySet<string> = new Set(["CurrentActor"])

/** The ports that a face knows by their names. */
export const portsKnownTo = (file: SourceFile, { ports }: Services): ReadonlyArray<string> =>
  [...namesFromCore(file)].filter((name) => ports.has(name) && !HANDED_OVER.has(name))
