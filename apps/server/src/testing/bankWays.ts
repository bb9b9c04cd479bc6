/** The ways to reconciliation with the bank, and the statements that they are about. */
import { randomUUID } from "node:crypto"
import { JINZHAI } from "@minsheng/store/testing"
import { type Answer, type Caller, dataOf, within } from "./Caller.ts"
import { mutation, query, type StagedStatements, to, type Way } from "./Way.ts"

const HEADING = "date,summary,debit_yuan,credit_yuan,balance_yuan"
const EMPTY = `${HEADING}\n,opening balance,,,0`

/** Lines that cancel each other out, one that a posting of the ledger equals, and one that nothing does. */
const LINES = [
  HEADING,
  "2010-04-01,in,,1,1",
  "2010-04-01,out,1,,0",
  "2010-04-01,in,,2,2",
  "2010-04-01,out,2,,0",
  "2010-04-01,interest,,7.77,7.77",
  "2010-04-01,in,,5,12.77",
].join("\n")

/** An account of its own for each programme year, so that what is asked of one leaves the others alone. */
const sent = (caller: Caller, year: number, file: string): Promise<Answer> => {
  const said = {
    commandId: randomUUID(),
    year: String(year),
    regionCode: JINZHAI,
    bank: "示例银行",
    accountNumber: "0417",
    fileName: "对账单.csv",
    fromOn: "2010-04-01",
    toOn: "2010-04-01",
  }
  return caller.send(`/import/bank?${new URLSearchParams(said).toString()}`, {
    method: "POST",
    headers: { origin: caller.origin, "content-type": "application/octet-stream" },
    body: file,
  })
}

const [OPEN, TO_CLOSE, CLOSED, TO_WITHDRAW, SENT] = [2010, 2011, 2009, 2012, 2008] as const

export const stagedStatements = async (funds: Caller): Promise<StagedStatements> => {
  const recorded = async (year: number, file: string): Promise<string> => {
    const { status, body, text } = await sent(funds, year, file)
    if (status !== 200) throw new Error(`the statement of ${year} was not recorded: ${text}`)
    return (body as { readonly statementId: string }).statementId
  }
  await funds.mutate("funds.post", {
    action: "transfer",
    idempotencyKey: randomUUID(),
    kind: "interest",
    effectiveOn: "2010-04-01",
    lines: [
      {
        from: `2010-${JINZHAI}-19-county-source`,
        to: `2010-${JINZHAI}-19-county-specialAccount`,
        amountFen: "777",
      },
    ],
  })
  const open = await recorded(OPEN, LINES)
  const lines = [3, 4].map((number) => ({ statementId: open, number }))
  const made = await funds.mutate("bank.match", {
    commandId: randomUUID(),
    statementId: open,
    matches: [{ lines, postings: [] }],
  })
  if (within(dataOf(made), "count") !== 1) throw new Error(`nothing was matched: ${made.text}`)
  const closed = await recorded(CLOSED, EMPTY)
  await funds.mutate("bank.close", { commandId: randomUUID(), statementId: closed })
  return {
    open,
    toClose: await recorded(TO_CLOSE, EMPTY),
    closed,
    toWithdraw: await recorded(TO_WITHDRAW, EMPTY),
  }
}

const keeping = (
  name: string,
  of: keyof StagedStatements,
  input: (statementId: string) => Readonly<Record<string, unknown>> = () => ({}),
): Way =>
  to(
    "funds.reconcile",
    mutation(`bank.${name}`, ({ commandId, statements }) => ({
      commandId,
      statementId: statements[of],
      ...input(statements[of]),
    })),
    "BankStatementNotFound",
  )

export const BANK_PROCEDURES: Readonly<Record<string, Way>> = {
  "bank.list": to(
    "funds.read",
    query("bank.list", { region: JINZHAI, page: { limit: 50 } }),
    "RegionOutsideScope",
  ),
  // A statement is of the money of all items: who reads those of some items sees none.
  "bank.open": {
    ...to(
      "funds.read",
      (caller, { statements }) => caller.query("bank.open", { statementId: statements.open }),
      "BankStatementNotFound",
    ),
    atHome: { leadDepartmentReader: "BankStatementNotFound" },
  },
  "bank.match": keeping("match", "open", (statementId) => ({
    matches: [{ lines: [1, 2].map((number) => ({ statementId, number })), postings: [] }],
  })),
  "bank.matchCertain": keeping("matchCertain", "open"),
  "bank.undo": keeping("undo", "open", () => ({ numbers: [1] })),
  "bank.explain": keeping("explain", "open", (statementId) => ({
    items: [{ _tag: "Line", statementId, number: 6 }],
    explained: { kind: "receiptNotPosted", explanation: "待查" },
  })),
  "bank.close": keeping("close", "toClose"),
  "bank.reopen": keeping("reopen", "closed", () => ({ reason: "再看" })),
  "bank.withdraw": keeping("withdraw", "toWithdraw", () => ({ reason: "传错了" })),
}

export const BANK_ENDPOINTS: Readonly<Record<string, Way>> = {
  "GET /template/bank.xlsx": to(
    "funds.reconcile",
    (caller) => caller.send(`/template/bank.xlsx?region=${JINZHAI}`),
    "RegionOutsideScope",
  ),
  "POST /import/bank": to("funds.reconcile", (caller) => sent(caller, SENT, EMPTY), "RegionOutsideScope"),
}
