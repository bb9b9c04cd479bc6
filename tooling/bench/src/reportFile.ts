/** The file of results: one section a benchmark, each with the day on which it was measured. */
import { readFileSync, writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { fileURLToPath } from "node:url"
import { type Result, sectionOf } from "./report.ts"

const REPORT = fileURLToPath(new URL("../../../docs/reference/benchmarks.md", import.meta.url))
const GIGABYTE = 2 ** 30

const machine = (): string => {
  const [cpu] = cpus()
  const memory = (totalmem() / GIGABYTE).toFixed(0)
  const name = cpu?.model.trim() ?? "unknown"
  return `${cpus().length} cores (${name}), ${memory} GB, Node ${process.version}, ${process.platform}`
}

const head = (): string => `# Benchmarks

Each section was measured by itself with \`npm run bench\`, what is compared in it in one run:
${machine()}; PostgreSQL embedded, fsync on.
Callers, server and database share the machine. Figures of other machines differ; the ratios are what is
watched over.
`

const titleOf = (section: string): string => /^## (.+)$/mu.exec(section)?.[1] ?? ""

const sections = (): ReadonlyArray<string> =>
  readFileSync(REPORT, "utf8")
    .split(/^(?=## )/mu)
    .slice(1)

/** Puts a result in the place of the last one of its title, or behind the others. */
export const keep = (result: Result): void => {
  const fresh = sectionOf({
    ...result,
    about: `${result.about}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.`,
  })
  const known = sections()
  const isKnown = known.some((section) => titleOf(section) === result.title)
  const all = known.map((section) => (titleOf(section) === result.title ? `${fresh}\n` : section))
  const text = [head(), ...all, ...(isKnown ? [] : [fresh])].map((section) => section.trimEnd())
  writeFileSync(REPORT, `${text.join("\n\n")}\n`)
}
