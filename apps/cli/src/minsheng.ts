/** The command line as a value: every command, and one run of it. */
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Effect, Exit, Option, Cause } from "effect"
import { Command } from "effect/cli"
import { BadSetting } from "@minsheng/store"
import { office, user } from "./commands/accounts.ts"
import { secondFactor } from "./commands/accountSecurity.ts"
import { act } from "./commands/act.ts"
import { attach, fetchCommand, withdraw } from "./commands/documents.ts"
import { balances, post } from "./commands/funds.ts"
import { financing } from "./commands/financing.ts"
import { canCommand, gate } from "./commands/gates.ts"
import { ask, replayCommand } from "./commands/replay.ts"
import { dossier } from "./commands/dossier.ts"
import { figures } from "./commands/figures.ts"
import { template } from "./commands/files.ts"
import { importCommand } from "./commands/importFile.ts"
import { exportCommand, seals, verify } from "./commands/journal.ts"
import { key } from "./commands/keys.ts"
import { list } from "./commands/list.ts"
import { bank } from "./commands/bank.ts"
import { backup, rebuild, restore } from "./commands/operate.ts"
import { programme } from "./commands/programme.ts"
import { redFlags } from "./commands/redFlags.ts"
import { annul, correct, report } from "./commands/report.ts"
import { evaluate, rules } from "./commands/rulebook.ts"
import { schema } from "./commands/schema.ts"
import { serve } from "./commands/serve.ts"
import { show } from "./commands/show.ts"
import { EXIT } from "./output.ts"

const minsheng = Command.make("minsheng").pipe(
  Command.withDescription("One register for a province's yearly livelihood programme"),
  Command.withSubcommands([
    act,
    annul,
    ask,
    attach,
    backup,
    balances,
    bank,
    canCommand,
    correct,
    evaluate,
    dossier,
    exportCommand,
    fetchCommand,
    figures,
    gate,
    financing,
    importCommand,
    key,
    list,
    office,
    post,
    programme,
    rebuild,
    replayCommand,
    redFlags,
    report,
    restore,
    rules,
    schema,
    seals,
    secondFactor,
    serve,
    show,
    template,
    user,
    verify,
    withdraw,
  ]),
)

/** Whether help was asked for, rather than shown because the words were off. */
const isHelp = (error: unknown): boolean =>
  (error as { readonly _tag?: unknown })._tag === "ShowHelp" &&
  (error as { readonly errors: ReadonlyArray<unknown> }).errors.length === 0

/** Runs the words of one command, prints its answer and sets the exit code. */
export const runWords = async (words: ReadonlyArray<string>): Promise<void> => {
  const exit = await Command.runWith(minsheng, { version: "0.1.0" })(words).pipe(
    Effect.provide(NodeServices.layer),
    Effect.runPromiseExit,
  )
  if (Exit.isFailure(exit)) {
    const error = Option.getOrUndefined(Cause.findErrorOption(exit.cause))
    const defect = Cause.squash(exit.cause)
    if (error === undefined && !(defect instanceof BadSetting)) throw defect
    if (defect instanceof BadSetting) console.error(defect.message)
    process.exitCode = isHelp(error) ? EXIT.done : EXIT.usage
  }
}
