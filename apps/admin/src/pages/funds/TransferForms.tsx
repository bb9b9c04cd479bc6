/** What can be done about a transfer: move it back, post what was set aside, or give it up. */
import { Schema } from "effect"
import { Money } from "@minsheng/core/kernel"
import { TransferCommand, type TransferAction, type TransferRow } from "@minsheng/core/funds"
import { postTransfer } from "../../api/funds.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { grouped } from "../../design/numbers.ts"
import { postReservedForm, reverseForm, voidForm } from "./commands.ts"
import { commandWords as words, words as pageWords } from "./words.ts"

const decodeCommand = Schema.decodeUnknownSync(TransferCommand)

/** A form's command as the ledger takes it: the id of the form is the key that never moves money twice. */
const sendAs =
  (action: TransferAction) =>
  ({ commandId, ...said }: { readonly commandId: string }) =>
    postTransfer(decodeCommand({ action, idempotencyKey: commandId, ...said }))

export const TransferForms = ({
  action,
  transfer,
  ...ends
}: Ends & { readonly action: TransferAction; readonly transfer: TransferRow }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const { transferId, amountFen } = transfer
  const of = { ...ends, subject: `${action} ${transferId}`, fixed: { transferId }, send: sendAs(action) }
  switch (action) {
    case "reverse":
      return (
        <CommandForm
          {...of}
          form={reverseForm}
          title={say(words.reverseTitle)}
          begin={{ effectiveOn: about.today }}
          verb={pageWords.reverse}
        >
          <p className="note">{say(words.reverseHint)}</p>
        </CommandForm>
      )
    case "post":
      return (
        <CommandForm
          {...of}
          form={postReservedForm}
          title={say(words.postReservedTitle)}
          begin={{ effectiveOn: about.today }}
          verb={pageWords.postReserved}
        >
          <p className="note">{say(words.postReservedHint, { sum: grouped(Money.formatYuan(amountFen)) })}</p>
        </CommandForm>
      )
    case "void":
      return (
        <CommandForm {...of} form={voidForm} title={say(words.voidTitle)} verb={pageWords.void}>
          <p className="note">{say(words.voidHint)}</p>
        </CommandForm>
      )
  }
}
