// The door of the house: `npm start`, `npm test`, `npm run minsheng -- …` on any Node from 20 on, with npm
// alone. Installs what is missing, then runs the task on the project's own Node. Plain JavaScript without
// dependencies, because nothing is installed yet when it begins.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const bin = join(root, "node_modules", ".bin")
const isWindows = process.platform === "win32"
const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NODE_NO_WARNINGS: "1" }
// What Node has compiled once need not be compiled by the next command.
const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".cache", "compiled") }
const env = { ...process.env, ...quiet, ...compiled, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` }

/** Runs a program; output goes to `stdio`, a failure ends the task with its code. */
const run = (program, args, options = {}) => {
  const result = spawnSync(program, args, { cwd: root, stdio: "inherit", env, shell: isWindows, ...options })
  if (result.error !== undefined) console.error(`${program}: ${result.error.message}`)
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const WHOLE = "whole"

/**
 * Installs when the lock file is newer than the installation, or less is installed than a task needs. Serving
 * takes what packages depend on; what only tests and benchmarks need, nearly half of it all, are dependencies
 * of development.
 */
const install = (/** @type {boolean} */ isWhole) => {
  const stamp = join(root, "node_modules", ".installed")
  const lock = join(root, "pnpm-lock.yaml")
  const had = existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined
  const isFresh = had !== undefined && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs
  if (isFresh && (!isWhole || had === WHOLE) && existsSync(join(bin, "node"))) return
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  console.error("Installing, a minute or so …")
  const part = isWhole ? [] : ["--prod"]
  const options = ["--frozen-lockfile", "--reporter=append-only", "--loglevel=error"]
  // What is printed while installing is no answer of the task: it goes to the error output.
  run("npx", ["--yes", packageManager, "install", ...part, ...options], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...quiet },
  })
  writeFileSync(stamp, isWhole ? WHOLE : "app")
}

/** Builds the app's pages when their sources changed; turbo remembers. Only a failure says something. */
const build = () => {
  const options = { cwd: root, env, shell: isWindows, encoding: "utf8" }
  const result = spawnSync("turbo", ["run", "build", "--output-logs=errors-only"], options)
  if (result.status === 0) return
  console.error(`${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`)
  process.exit(result.status ?? 1)
}

const tasks = {
  start: (args) => {
    build()
    run("node", ["apps/server/src/main.ts", ...args])
  },
  minsheng: (args) => {
    if (args[0] === "serve") build()
    run("node", ["apps/cli/src/main.ts", ...args])
  },
  test: (args) => {
    build()
    run("node", ["tooling/checks.ts", "test", ...args])
  },
  check: (args) => run("node", ["tooling/checks.ts", "check", ...args]),
  format: () => run("oxfmt", ["."]),
  golden: () => run("node", ["tooling/checks.ts", "golden"]),
  simulate: (args) => run("node", ["tooling/checks.ts", "simulate", ...args]),
  faults: (args) => run("node", ["tooling/checks.ts", "faults", ...args]),
  bench: (args) => run("node", ["tooling/bench/src/main.ts", ...args]),
}

const [task = "start", ...args] = process.argv.slice(2)
if (tasks[task] === undefined) {
  console.error(`unknown task ${task}: ${Object.keys(tasks).join(", ")}`)
  process.exit(2)
}
install(!["start", "minsheng"].includes(task))
// An interrupt at the terminal reaches the program that is running; this one waits for it to end in order.
process.on("SIGINT", () => undefined)
process.on("SIGTERM", () => undefined)
tasks[task](args)
