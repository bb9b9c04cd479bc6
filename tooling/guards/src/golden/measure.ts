/**
 * What each face asks for: every procedure and every command is called by somebody without any role, and what
 * they are told to be missing is the use case behind it. Measured, so that the table cannot be wishful.
 */
import { spawn } from "node:child_process"
import { text } from "node:stream/consumers"
import { Effect } from "effect"
import { ANHUI, anhuiDivisions, anhuiProgramme2010 } from "@minsheng/anhui"
import { FinancingPlanIssued } from "@minsheng/core/funds"
import { type Actor, Offices, type UseCase, UserName } from "@minsheng/core/access"
import { found, loadFacts } from "@minsheng/core/instance"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { isRefusal } from "@minsheng/core/words"
import { type ApiContext, appRouter } from "@minsheng/trpc"
import type { TestPlatform } from "@minsheng/store/testing"
import { ROOT } from "../repository.ts"
import { Plot } from "../tools.ts"
import { COMMANDS } from "./commands.ts"
import { inputOf } from "./inputs.ts"
import type { Audience, Measured } from "./measured.ts"
import { procedures } from "./procedures.ts"
import { programmeInputs } from "./programmeInputs.ts"

const NOBODY = UserName.make("nobody")

/** A register of the real divisions and items, with one user who may do nothing. */
export const foundWithNobody = (platform: TestPlatform): Promise<Actor> =>
  platform.run(
    Effect.gen(function* () {
      yield* loadFacts([anhuiDivisions, anhuiProgramme2010])
      const name = { zh: "安徽省", en: "Anhui" }
      const instance = { regionCode: ANHUI, name, programmeYear: 2010, demonstration: null }
      yield* found(instance, CalendarDate.make("2010-01-04"))
      const offices = yield* Offices
      const office = yield* offices.found({
        commandId: CommandId.make("golden office"),
        name: "省民生办",
        kind: "livelihoodOffice",
        regionCode: ANHUI,
        itemKeys: null,
      })
      const user = yield* offices.addUser({
        commandId: CommandId.make("golden user"),
        userName: NOBODY,
        displayName: "某",
        officeId: office.id,
      })
      return yield* offices.actor(user.id)
    }),
  )

type Call = (input: unknown) => Promise<unknown>

const refusalOf = async (call: Call, path: string): Promise<unknown> => {
  try {
    await call(inputOf(path))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.cause : error
  }
}

const callerOf = (platform: TestPlatform, actor: Actor | undefined) => {
  const context: ApiContext = {
    runtime: platform.runtime,
    actor,
    requestId: "golden",
    demonstrationAccounts: [],
  }
  const caller: unknown = appRouter.createCaller(context)
  return (path: string): Call =>
    path
      .split(".")
      .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>>)[name], caller) as Call
}

const measureProcedures = async (platform: TestPlatform, nobody: Actor): Promise<Measured["procedures"]> => {
  const measured = new Map<string, { audience: Audience; useCase: UseCase | undefined }>()
  const [asStranger, asNobody] = [callerOf(platform, undefined), callerOf(platform, nobody)]
  for (const [path] of procedures()) {
    const unsigned = await refusalOf(asStranger(path), path)
    const audience = isRefusal(unsigned) && unsigned._tag === "NotSignedIn" ? "signed in" : "anybody"
    const refused = await refusalOf(asNobody(path), path)
    const useCase = isRefusal(refused) && refused._tag === "NotPermitted" ? refused.useCase : undefined
    measured.set(path, { audience, useCase })
  }
  return measured
}

const runCommand = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>>): Promise<string> => {
  const child = spawn(process.execPath, ["apps/cli/src/main.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  })
  child.stdin.end()
  return text(child.stdout)
}

const useCaseIn = (printed: string): UseCase | undefined => {
  const at = printed.indexOf("{")
  if (at === -1) return undefined
  const { refusal } = JSON.parse(printed.slice(at)) as {
    readonly refusal?: { _tag: string; useCase: UseCase }
  }
  return refusal?._tag === "NotPermitted" ? refusal.useCase : undefined
}

/** The leaves of the tree of commands, out of what the shell completes. */
const offered = (completions: string): ReadonlyArray<string> => {
  // A function is called without hyphens: what its command is called says where it is chosen.
  const chosen = [...completions.matchAll(/^ +([a-z-]+)\)\n +_minsheng_([a-z_]+) "/gmu)]
  const all = chosen.map(
    ([, word = "", name = ""]) => `${name.slice(0, -word.length).replaceAll("_", " ")}${word}`,
  )
  return all.filter((one) => !all.some((other) => other.startsWith(`${one} `))).toSorted()
}

/** Runs as many at once as there are hands. */
const HANDS = 4

export const measure = async (platform: TestPlatform): Promise<Measured> => {
  const nobody = await foundWithNobody(platform)
  using plot = new Plot()
  plot.plant({
    "projects.csv": "year\n",
    "transfers.jsonl": "{}\n",
    "act.json": JSON.stringify({ type: "WorksStarted", occurredOn: "2010-01-04", payload: {} }),
    "plan.json": JSON.stringify(FinancingPlanIssued.example.plan),
    "item.json": JSON.stringify(programmeInputs.listItem.item),
  })
  const env = { MINSHENG_HOME: `${plot.folder}/home`, DATABASE_URL: platform.database.url }
  const commands = new Map<string, UseCase | undefined>()
  const waiting = Object.entries(COMMANDS)
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, args] = next
      const placed = args.map((arg) => arg.replace("FOLDER", plot.folder))
      const printed = await runCommand([...name.split(" "), ...placed, "--as", NOBODY, "--json"], env)
      commands.set(name, useCaseIn(printed))
    }
  }
  const completions = runCommand(["--completions", "bash"], env)
  await Promise.all(Array.from({ length: HANDS }, work))
  return {
    procedures: await measureProcedures(platform, nobody),
    commands,
    commandsOffered: offered(await completions),
  }
}
