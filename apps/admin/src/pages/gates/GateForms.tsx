/** The forms of gates: something is authorised, or an authorisation is revoked. */
import { PassGate, RevokePass, Action, gates, type GatesAnswer } from "@minsheng/core/gates"
import { gateSubjectWords } from "@minsheng/core/words"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { line, optional } from "../../design/form/codecs.ts"
import { formOf } from "../../design/form/Form.ts"
import { words } from "./words.ts"

const passForm = formOf(PassGate, {
  name: "passGate",
  fields: { reason: { label: words.reason, hint: words.reasonHint, codec: optional(line) } },
  about: { GateNeedsReason: "reason" },
})

const revokeForm = formOf(RevokePass, {
  name: "revokePass",
  fields: { reason: { label: words.reason, codec: line } },
})

const isAction = (text: string): text is Action => Action.literals.some((action) => action === text)

/** `pass.agreeToStart.project`, `revoke.4821`: the form that an address names. */
export const GateForms = ({
  address,
  answer,
  ...ends
}: Ends & { readonly address: string; readonly answer: GatesAnswer }) => {
  const { say } = useLanguage()
  const [kind, of = "", ...rest] = address.split(".")
  const { code, version } = answer
  if (kind === "pass" && isAction(of)) {
    const subject = rest.join(".")
    return (
      <CommandForm
        {...ends}
        form={passForm}
        title={say(words.passOf, { gate: say(gates[of].title), subject: say(gateSubjectWords(subject)) })}
        subject={`${code} ${of} ${subject}`}
        fixed={{ code, action: of, subject, expects: version } as never}
        verb={words.pass}
        send={(command) => client.gates.pass.mutate(command)}
      >
        <p className="note">{say(words.passHint)}</p>
      </CommandForm>
    )
  }
  const decision = answer.decisions.find(({ position }) => String(position) === of)
  if (kind !== "revoke" || decision === undefined) return null
  const { action, subject } = decision.receipt
  const parts = { gate: say(gates[action].title), subject: say(gateSubjectWords(subject)), n: of }
  return (
    <CommandForm
      {...ends}
      form={revokeForm}
      title={say(words.revokeOf, parts)}
      subject={`${code} ${of}`}
      fixed={{ code, position: decision.position } as never}
      verb={words.revoke}
      send={(command) => client.gates.revoke.mutate(command)}
    >
      <p className="note">{say(words.revokeHint)}</p>
    </CommandForm>
  )
}
