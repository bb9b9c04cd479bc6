/** What people call what stands in a bank's statement, and why it stands there alone. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { BankItem, ExplanationKind, StatementState } from "../bank/Bank.ts"
import type { BankLineFault } from "../bank/errors.ts"
import type { SuggestedBy } from "../bank/groups.ts"
import type { Evidence } from "../bank/pairs.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export const statementStateWords: Words<StatementState> = {
  open: say("未结", "open"),
  closed: say("已结", "closed"),
  withdrawn: say("已撤回", "withdrawn"),
}

export const explanationWords: Words<ExplanationKind> = {
  interest: say("银行利息", "interest"),
  charge: say("银行手续费", "bank charge"),
  receiptNotPosted: say("银行已收、台账未收", "received, not posted"),
  paymentNotPosted: say("银行已付、台账未付", "paid, not posted"),
  bankMistake: say("银行差错", "mistake of the bank"),
  paymentInTransit: say("台账已付、银行未付", "payment in transit"),
  depositInTransit: say("台账已收、银行未收", "deposit in transit"),
  ledgerMistake: say("台账差错，待冲销", "mistake of the ledger, to be moved back"),
  openingDifference: say("期初差异", "difference to begin with"),
}

export const suggestedByWords: Words<SuggestedBy> = {
  pair: say("金额相同", "same amount"),
  document: say("同一凭证合计", "one document in all"),
  transfer: say("同一笔划转合计", "one transfer in all"),
  item: say("同一划转里一项工程合计", "one item of a transfer in all"),
  day: say("同日合计", "one day in all"),
  reversal: say("划转与冲销", "moved and moved back"),
}

export const evidenceWords: Words<Evidence> = {
  document: say("凭证号相符", "document agrees"),
  payee: say("户名相符", "payee agrees"),
}

export const bankLineFaultWords: Words<BankLineFault> = {
  date: say("日期看不懂", "the date cannot be read"),
  amount: say("金额看不懂", "the amount cannot be read"),
  bothSides: say("借方和贷方都有金额", "debit and credit are both filled in"),
  noAmount: say("没有发生额", "there is no amount"),
  text: say("文字含换行、控制符，或太长", "the text is not one line, or is too long"),
  outsidePeriod: say("日期不在对账单期间内", "the date lies outside the statement"),
  openingNotFirst: say("期初余额不在最前", "the opening balance does not come first"),
  formula: say("是公式算出来的，请粘贴为数值", "a formula stands there; paste it as a value"),
  hiddenRow: say("这一行是隐藏的，请取消隐藏后核对", "the row is hidden; show it and check it"),
}

export const bankItemWords = (item: BankItem): Bilingual => {
  switch (item._tag) {
    case "Line":
      return say(`对账单第 ${item.number} 行`, `line ${item.number} of the statement`)
    case "Posting":
      return say(
        `台账分录 ${item.position}-${item.number}`,
        `posting ${item.position}-${item.number} of the ledger`,
      )
    case "Opening":
      return say("期初差异", "the difference to begin with")
  }
}
