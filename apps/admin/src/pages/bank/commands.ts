/** The forms about a statement, declared. */
import { Schema } from "effect"
import {
  CloseBankStatement,
  ExplanationKind,
  RecordBankStatement,
  ReopenBankStatement,
} from "@minsheng/core/bank"
import { Text } from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import { choice, date, line } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { commandWords, words } from "./words.ts"

export const recordForm = formOf(RecordBankStatement, {
  name: "recordBankStatement",
  fields: {
    regionCode: { label: words.region, codec: choice },
    fromOn: { label: words.fromOn, codec: date },
    toOn: { label: words.toOn, codec: date },
    bank: { label: words.bank, codec: line },
    accountNumber: { label: words.accountNumber, codec: line },
  },
  about: {
    BankAccountDiffers: "accountNumber",
    BankPeriodBackwards: "toOn",
    BankStatementNotNext: "fromOn",
    BankStatementStillOpen: "fromOn",
    DateAfterToday: "toOn",
    RegionOutsideScope: "regionCode",
    UnknownRegion: "regionCode",
  },
})

/** Why an item stands on one side alone; which item is fixed. */
const Explain = Schema.Struct({ commandId: CommandId, kind: ExplanationKind, explanation: Text.Remark })
export type ExplainDraft = (typeof Explain)["Encoded"]

export const explainForm = formOf(Explain, {
  name: "explainBankItems",
  fields: {
    kind: { label: commandWords.kind, codec: choice as never },
    explanation: { label: commandWords.explanation, hint: commandWords.explanationHint, codec: line },
  },
  about: { BankExplanationUnfit: "kind" },
})

export const closeForm = formOf(CloseBankStatement, { name: "closeBankStatement", fields: {} })

const reason = { label: commandWords.reason, hint: commandWords.reasonHint, codec: line }

export const reopenForm = formOf(ReopenBankStatement, {
  name: "reopenBankStatement",
  fields: { reason },
})

export const withdrawForm = formOf(ReopenBankStatement, {
  name: "withdrawBankStatement",
  fields: { reason },
})
