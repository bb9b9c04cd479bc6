/** What is done to a statement by one press. Afterwards the page reads it again. */
import { CommandId } from "@minsheng/core/journal"
import type { BankItem, Matching } from "@minsheng/core/bank"
import { explainItems, type MatchCommand, matchItems } from "../../api/bank.ts"
import { client } from "../../api/client.ts"
import { newId } from "../../api/newId.ts"
import { useCommand } from "../../design/form/useCommand.ts"

interface Accepted {
  readonly position: number
}

type Send = () => Promise<Accepted>

const parts = ({ lines, postings }: Matching): MatchCommand["matches"][number] => ({
  lines: lines.map(({ statementId, number }) => ({ statementId, number })),
  postings: postings.map(({ position, number }) => ({ position, number })),
})

/** Each press is a command of its own; what is sent again after signing in bears the same id. */
export const useActs = (statementId: string, onDone: (answer: Accepted) => void) => {
  const act = useCommand((send: Send) => send(), onDone)
  const run = (send: (command: { commandId: string; statementId: string }) => Promise<Accepted>): void => {
    if (act.isPending) return
    const command = { commandId: CommandId.make(newId()), statementId }
    act.mutate(() => send(command))
  }
  return {
    isPending: act.isPending,
    error: act.error,
    match: (matching: Matching) => run((command) => matchItems({ ...command, matches: [parts(matching)] })),
    matchCertain: () => run((command) => client.bank.matchCertain.mutate(command)),
    undo: (number: number) => run((command) => client.bank.undo.mutate({ ...command, numbers: [number] })),
    takeBack: (item: BankItem) =>
      run((command) => explainItems({ ...command, items: [item], explained: null })),
  }
}

export type Acts = ReturnType<typeof useActs>
