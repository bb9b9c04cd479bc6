/** The words of what reconciling with the bank refuses. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { formatYuan } from "../kernel/Money.ts"
import type * as Refused from "../bank/errors.ts"
import { bankItemWords, bankLineFaultWords, explanationWords, statementStateWords } from "./bankLabels.ts"
import { say } from "./say.ts"

export type BankRefusal =
  | Refused.BankAccountChanged
  | Refused.BankAccountDiffers
  | Refused.BankExplanationUnfit
  | Refused.BankFileRecorded
  | Refused.BankItemMatched
  | Refused.BankItemUnknown
  | Refused.BankLineUnreadable
  | Refused.BankMatchNotFound
  | Refused.BankMatchUneven
  | Refused.BankNothingCertain
  | Refused.BankPeriodBackwards
  | Refused.BankRemainderUnexplained
  | Refused.BankStatementEmpty
  | Refused.BankStatementFollowed
  | Refused.BankStatementNotFound
  | Refused.BankStatementNotNext
  | Refused.BankStatementStateDiffers
  | Refused.BankStatementStillOpen
  | Refused.BankStatementUneven

type WordsFor = {
  readonly [Tag in BankRefusal["_tag"]]: (refusal: Extract<BankRefusal, { readonly _tag: Tag }>) => Bilingual
}

export const bankWords: WordsFor = {
  BankAccountChanged: () =>
    say(
      "看的时候有人勾对或说明了这个账户。没有结清，请刷新后再结。",
      "Somebody matched or explained in this account meanwhile. It was not closed; reload and close it again.",
    ),
  BankAccountDiffers: ({ ending, earlierEnding }) =>
    say(
      `账号末四位是 ${ending}，以前的对账单是 ${earlierEnding}。请核对账号和文件。`,
      `The account ends in ${ending}, that of the earlier statements in ${earlierEnding}. Check the number and the file.`,
    ),
  BankExplanationUnfit: ({ kind, amountFen }) =>
    say(
      `“${explanationWords[kind].zh}”不能说明 ${formatYuan(amountFen)} 元的这一笔。请另选一种。`,
      `“${explanationWords[kind].en}” cannot explain this item of ${formatYuan(amountFen)} yuan. Choose another kind.`,
    ),
  BankFileRecorded: ({ name, toOn }) =>
    say(
      `“${name}”已经登记过，是截至 ${toOn} 的对账单。请核对选的是不是这个账户、这个月的文件。`,
      `“${name}” is recorded already, as a statement up to ${toOn}. Check that the file is of this account and month.`,
    ),
  BankItemMatched: ({ item }) => {
    const { zh, en } = bankItemWords(item)
    return say(
      `${zh}已经勾对，可能是别人刚做的。请刷新后再看。`,
      `It is matched already (${en}), perhaps by somebody else just now. Reload and look again.`,
    )
  },
  BankItemUnknown: ({ item }) => {
    const { zh, en } = bankItemWords(item)
    return say(`这个专户没有${zh}。请核对。`, `The account has no such thing (${en}). Check what is named.`)
  },
  BankLineUnreadable: ({ line, fault, value }) => {
    const { zh, en } = bankLineFaultWords[fault]
    return say(
      `文件第 ${line} 行：${zh}（${value}）。没有登记，请改正文件后再传。`,
      `Line ${line} of the file: ${en} (${value}). Nothing was recorded; put the file right and send it again.`,
    )
  },
  BankMatchNotFound: ({ number }) =>
    say(
      `没有可以取消的第 ${number} 组勾对：没有这一组，或是已结对账单的依据。请刷新后再看。`,
      `There is no match ${number} that can be taken apart: none bears the number, or a closed statement rests on it. Reload and look again.`,
    ),
  BankMatchUneven: ({ linesFen, postingsFen }) =>
    say(
      `两边不等：对账单合计 ${formatYuan(linesFen)} 元，台账合计 ${formatYuan(postingsFen)} 元。请重选。`,
      `The sides differ: ${formatYuan(linesFen)} yuan at the bank, ${formatYuan(postingsFen)} in the ledger. Choose again.`,
    ),
  BankNothingCertain: () =>
    say(
      "没有确定的勾对建议。请逐笔核对，或说明原因。",
      "No suggestion is certain. Match by hand, or explain what is left.",
    ),
  BankPeriodBackwards: ({ fromOn, toOn }) =>
    say(
      `对账单的止日 ${toOn} 早于起日 ${fromOn}。请改日期。`,
      `The statement would end on ${toOn}, before it begins on ${fromOn}. Put the dates right.`,
    ),
  BankRemainderUnexplained: ({ itemCount, remainderFen }) =>
    say(
      `还有 ${itemCount} 笔没有勾对也没有说明，合计 ${formatYuan(remainderFen)} 元。请先逐笔勾对或说明。`,
      `${itemCount} items are neither matched nor explained, ${formatYuan(remainderFen)} yuan in all. Match or explain each of them first.`,
    ),
  BankStatementEmpty: () =>
    say(
      "文件里没有一行。当期没有发生额的，请写一行“期初余额”。",
      "The file has no line. Where nothing moved, give it one row that says “opening balance”.",
    ),
  BankStatementFollowed: ({ byOn }) =>
    say(
      `自 ${byOn} 起已有下一份对账单接着它。请先撤回那一份。`,
      `Another statement goes on from this one on ${byOn}. Withdraw that one first.`,
    ),
  BankStatementNotFound: ({ statementId }) =>
    say(
      `没有编号为 ${statementId} 的对账单，或不归你管。请核对编号。`,
      `There is no statement ${statementId}, or it is not yours to see. Check its identifier.`,
    ),
  BankStatementNotNext: ({ nextOn, fromOn, closingFen, openingFen }) =>
    say(
      `上一份对账单结到 ${formatYuan(closingFen)} 元，下一份应从 ${nextOn} 起；这一份从 ${fromOn} 起，期初 ${formatYuan(openingFen)} 元。请核对日期和文件。`,
      `The last statement closed with ${formatYuan(closingFen)} yuan, and the next begins on ${nextOn}. This one begins on ${fromOn} with ${formatYuan(openingFen)}. Check the dates and the file.`,
    ),
  BankStatementStateDiffers: ({ state, needed }) => {
    const [is, must] = [statementStateWords[state], statementStateWords[needed]]
    return say(
      `这份对账单是“${is.zh}”，须是“${must.zh}”才可以。请刷新后再看。`,
      `The statement is ${is.en}; this needs one that is ${must.en}. Reload and look again.`,
    )
  },
  BankStatementStillOpen: ({ toOn }) =>
    say(
      `截至 ${toOn} 的对账单还没有结清。请先结清那一份，或撤回。`,
      `The statement up to ${toOn} is not closed yet. Close it first, or withdraw it.`,
    ),
  BankStatementUneven: ({ line, expectedFen, foundFen }) =>
    say(
      `文件第 ${line} 行余额对不上：按发生额应为 ${formatYuan(expectedFen)} 元，写的是 ${formatYuan(foundFen)} 元。没有登记，请核对文件。`,
      `Line ${line} of the file does not add up: the balance should be ${formatYuan(expectedFen)} yuan and is stated as ${formatYuan(foundFen)}. Nothing was recorded; check the file.`,
    ),
}
