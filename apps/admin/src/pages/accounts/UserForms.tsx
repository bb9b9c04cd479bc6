/** What can be done to an account: each with what will happen, as one command. */
import type { AccountsAnswer } from "@minsheng/core/access"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm } from "../../design/form/CommandForm.tsx"
import type { AccountRow } from "./columns.tsx"
import { assignRolesForm, namedForm, ofUserForm, requireForm, transferForm } from "./commands.ts"
import { useOfficeOptions, useRoleOptions } from "./ListForms.tsx"
import { SetPasswordForm } from "./SetPasswordForm.tsx"
import { words } from "./words.ts"

/** Done to an account with nothing typed. */
const STATES = {
  lock: [words.lock, words.lockNote, client.access.lockUser],
  unlock: [words.unlock, words.unlockNote, client.access.unlockUser],
  close: [words.close, words.closeNote, client.access.deactivateUser],
  reopen: [words.reopen, words.reopenNote, client.access.reactivateUser],
} as const

/** The same, of what is not in the journal. */
const NAMED = {
  lift: [words.lift, words.liftNote, client.access.liftLockout],
  reset: [words.reset, words.resetNote, client.access.resetSecondFactor],
  endAll: [words.endAll, words.endAllNote, client.access.endSessions],
} as const

const REQUIRED = {
  require: [words.require, words.requireNote, true],
  waive: [words.waive, words.waiveNote, false],
} as const

export type UserForm =
  | keyof typeof STATES
  | keyof typeof NAMED
  | keyof typeof REQUIRED
  | "password"
  | "transfer"
  | "roles"

interface Given {
  readonly account: AccountRow
  readonly offices: AccountsAnswer["offices"]
  readonly onClose: () => void
}

const RolesForm = ({ account, onClose }: Given) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      onClose={onClose}
      onDone={onClose}
      form={assignRolesForm}
      title={`${say(words.assign)} · ${account.userName}`}
      subject={account.userName}
      begin={{ roles: account.roles }}
      fixed={{ userName: account.userName }}
      options={{ roles: useRoleOptions() }}
      send={(command) => client.access.assignRoles.mutate(command)}
    >
      <p className="note">{say(words.assignNote)}</p>
    </CommandForm>
  )
}

const TransferForm = ({ account, offices, onClose }: Given) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      onClose={onClose}
      onDone={onClose}
      form={transferForm}
      title={`${say(words.transfer)} · ${account.userName}`}
      subject={account.userName}
      fixed={{ userName: account.userName }}
      options={{ officeId: useOfficeOptions(offices.filter(({ id }) => id !== account.officeId)) }}
      send={(command) => client.access.transferUser.mutate(command)}
    >
      <p className="note">{say(words.transferNote)}</p>
    </CommandForm>
  )
}

const isKeyOf = <Table extends object>(table: Table, key: string): key is keyof Table & string => key in table

export const UserForms = ({ form, ...given }: Given & { readonly form: UserForm }) => {
  const { say } = useLanguage()
  const { account, onClose } = given
  const { userName } = account
  const ends = { onClose, onDone: onClose, subject: userName, fixed: { userName } }
  if (form === "password") return <SetPasswordForm userName={userName} onClose={onClose} />
  if (form === "roles") return <RolesForm {...given} />
  if (form === "transfer") return <TransferForm {...given} />
  if (isKeyOf(STATES, form)) {
    const [title, note, procedure] = STATES[form]
    return (
      <CommandForm
        {...ends}
        form={ofUserForm}
        title={`${say(title)} · ${userName}`}
        send={(command) => procedure.mutate(command)}
      >
        <p>{say(note)}</p>
      </CommandForm>
    )
  }
  if (isKeyOf(NAMED, form)) {
    const [title, note, procedure] = NAMED[form]
    return (
      <CommandForm
        {...ends}
        form={namedForm}
        title={`${say(title)} · ${userName}`}
        send={() => procedure.mutate({ userName })}
      >
        <p>{say(note)}</p>
      </CommandForm>
    )
  }
  const [title, note, required] = REQUIRED[form]
  return (
    <CommandForm
      {...ends}
      form={requireForm}
      title={`${say(title)} · ${userName}`}
      fixed={{ userName, required }}
      send={(command) => client.access.requireOfUser.mutate(command)}
    >
      <p>{say(note)}</p>
    </CommandForm>
  )
}
