/** One command for all checks: format, lint, types, boundaries, tests; the same at a desk and in CI. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const root = fileURLToPath(new URL("..", import.meta.url))
const cache = join(root, ".cache")

interface Step {
  readonly name: string
  readonly command: ReadonlyArray<string>
}

const STATIC: ReadonlyArray<Step> = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "types", command: ["tsc", "-b", "tooling/tsconfig.json"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--quiet", "-c", "tooling/oxlint.json", "."] },
  { name: "boundaries", command: ["turbo", "boundaries"] },
]

const execute = ({ name, command }: Step, env: NodeJS.ProcessEnv = process.env): boolean => {
  const began = performance.now()
  const [program = "", ...args] = command
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit", env })
  console.log(
    `${status === 0 ? "ok" : "FAILED"}  ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return status === 0
}

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const RESULT = join(cache, "test-results.json")

/** What the test runner counted; a run that did not get to count has failed. */
const countsIn = (file: string): Counts => {
  try {
    const result = JSON.parse(readFileSync(file, "utf8")) as {
      readonly numPassedTests: number
      readonly numFailedTests: number
      readonly numPendingTests: number
      readonly numTodoTests: number
    }
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const vitest = (args: ReadonlyArray<string>): Step => ({
  name: "tests",
  command: [
    "vitest",
    "run",
    "--config",
    "tooling/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${RESULT}`,
    ...args,
  ],
})

const test = (args: ReadonlyArray<string>): number => {
  mkdirSync(cache, { recursive: true })
  // With a file or a name to look for, only the tests that were asked for run.
  const checked = args.length > 0 ? [] : STATIC.map((step) => execute(step))
  const ran = execute(vitest(args))
  const counts = countsIn(RESULT)
  const passed = counts.passed + checked.filter(Boolean).length
  const failed = Math.max(counts.failed, ran ? 0 : 1) + checked.filter((ok) => !ok).length
  // In CI everything must have run: what a machine lacks there is a fault, not an excuse. What cannot be
  // installed there, such as a right, is counted by `.ci/run`, and no more than that may be left out.
  const mayBeSkipped = Number(process.env["MINSHENG_SKIPS_ALLOWED"] ?? 0)
  const skippedFails = process.env["CI"] !== undefined && counts.skipped > mayBeSkipped
  console.log(`${passed} passed, ${failed} failed, ${counts.skipped} skipped`)
  return failed > 0 || skippedFails ? 1 : 0
}

/** `--name value` pairs, as the environment that tests read them from. */
const settings = (args: ReadonlyArray<string>, names: Readonly<Record<string, string>>) => {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.keys(names).map((name) => [name, { type: "string" as const }])),
  })
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, variable]) => {
      const value = values[name]
      return typeof value === "string" ? [[variable, value]] : []
    }),
  )
}

/** What runs longer than the tests: the same tests with more of everything. */
const LONG = {
  simulate: {
    filters: ["packages/store/src/funds/simulation"],
    names: { seed: "MINSHENG_SIMULATE_SEED", operations: "MINSHENG_SIMULATE_OPERATIONS" },
  },
  faults: {
    filters: ["apps/server/src/posting", "apps/server/src/faults", "packages/store/src/faults"],
    names: { rounds: "MINSHENG_FAULT_ROUNDS" },
  },
} as const

const runLong = (
  { filters, names }: (typeof LONG)[keyof typeof LONG],
  args: ReadonlyArray<string>,
): number => {
  mkdirSync(cache, { recursive: true })
  return execute(vitest([...filters, "--testTimeout=0"]), { ...process.env, ...settings(args, names) })
    ? 0
    : 1
}

const [task, ...args] = process.argv.slice(2)
if (task === "test") process.exitCode = test(args)
else if (task === "check") process.exitCode = STATIC.map((step) => execute(step)).every(Boolean) ? 0 : 1
else if (task === "golden") {
  process.exitCode = execute(vitest(["golden"]), { ...process.env, MINSHENG_GOLDEN: "write" }) ? 0 : 1
} else if (task === "simulate" || task === "faults") process.exitCode = runLong(LONG[task], args)
else process.exitCode = 2
