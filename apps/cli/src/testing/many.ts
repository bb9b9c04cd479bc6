/** Runs command after command in one process, as each is asked for: a process each takes a second more. */
import { runWords } from "../minsheng.ts"

/** What is printed while a command runs. */
interface Kept {
  out: string
  err: string
}

let kept: Kept = { out: "", err: "" }

const keepIn =
  (name: keyof Kept) =>
  (some: string | Uint8Array): boolean => {
    kept[name] += typeof some === "string" ? some : Buffer.from(some).toString()
    return true
  }

process.stdout.write = keepIn("out")
process.stderr.write = keepIn("err")

process.on("message", (words: ReadonlyArray<string>) => {
  kept = { out: "", err: "" }
  process.exitCode = 0
  void runWords(words)
    .catch((fault: unknown) => {
      kept.err += String(fault)
      process.exitCode = 1
    })
    .then(() => process.send?.({ code: process.exitCode, ...kept }))
})
