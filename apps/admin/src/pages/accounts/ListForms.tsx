/** The forms that the list of accounts opens. */
import { type AccountsAnswer, OfficeKind, ROLES } from "@minsheng/core/access"
import { officeKindWords, roleWords } from "@minsheng/core/words"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm } from "../../design/form/CommandForm.tsx"
import { addUserForm, foundOfficeForm, ruleForm } from "./commands.ts"
import { words } from "./words.ts"

export type ListForm = "addUser" | "foundOffice" | "rule"

export const useOfficeOptions = (offices: AccountsAnswer["offices"]) =>
  offices.map(({ id, name, regionCode }) => ({ value: id as string, text: `${name} · ${regionCode}` }))

export const useRoleOptions = () => {
  const { say } = useLanguage()
  return ROLES.map((role) => ({ value: role as string, text: say(roleWords[role]) }))
}

export const ListForms = ({
  form,
  answer,
  officeId,
  onClose,
}: {
  readonly form: ListForm
  readonly answer: AccountsAnswer
  /** The office that a new user is of, where one begins from it. */
  readonly officeId?: string
  readonly onClose: () => void
}) => {
  const { say } = useLanguage()
  const offices = useOfficeOptions(answer.offices)
  const roles = useRoleOptions()
  const ends = { onClose, onDone: onClose, subject: "new" }
  switch (form) {
    case "addUser":
      return (
        <CommandForm
          {...ends}
          form={addUserForm}
          title={say(words.addUser)}
          {...(officeId === undefined ? {} : { begin: { officeId } })}
          options={{ officeId: offices }}
          send={(command) => client.access.addUser.mutate(command)}
        />
      )
    case "foundOffice":
      return (
        <CommandForm
          {...ends}
          form={foundOfficeForm}
          title={say(words.foundOffice)}
          begin={{ kind: "livelihoodOffice" }}
          options={{
            kind: OfficeKind.literals.map((kind) => ({ value: kind, text: say(officeKindWords[kind]) })),
          }}
          send={(command) => client.access.foundOffice.mutate(command)}
        />
      )
    case "rule":
      return (
        <CommandForm
          {...ends}
          form={ruleForm}
          title={say(words.ruleOfRoles)}
          begin={{ roles: answer.secondFactorRoles }}
          options={{ roles }}
          send={(command) => client.access.requireOfRoles.mutate(command)}
        >
          <p className="note">{say(words.ruleNote)}</p>
        </CommandForm>
      )
  }
}
