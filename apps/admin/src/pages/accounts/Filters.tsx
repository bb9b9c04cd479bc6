/** Which users: by a text, a role, a state. */
import { type ReactNode, useId } from "react"
import { AccountState, ROLES } from "@minsheng/core/access"
import { accountStateWords, roleWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

const Choice = ({
  name,
  label,
  any,
  children,
}: {
  readonly name: "role" | "state"
  readonly label: string
  readonly any: string
  readonly children: ReactNode
}) => {
  const { params, change } = useAddress()
  const value = params.get(name) ?? ""
  return (
    <select
      aria-label={label}
      className={`select inline${value === "" ? "" : " is-set"}`}
      value={value}
      onChange={(event) => change({ [name]: event.target.value }, { replace: true })}
    >
      <option value="">{any}</option>
      {children}
    </select>
  )
}

export const Filters = () => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const id = useId()
  return (
    <div className="account-filters no-print" role="search">
      <label htmlFor={id} className="visually-hidden">
        {say(words.find)}
      </label>
      <input
        id={id}
        className="input account-find"
        data-search
        placeholder={say(words.findHint)}
        value={params.get("find") ?? ""}
        onChange={(event) => change({ find: event.target.value }, { replace: true })}
      />
      <Choice name="role" label={say(words.role)} any={say(words.anyRole)}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {say(roleWords[role])}
          </option>
        ))}
      </Choice>
      <Choice name="state" label={say(words.state)} any={say(words.anyState)}>
        {AccountState.literals.map((state) => (
          <option key={state} value={state}>
            {say(accountStateWords[state])}
          </option>
        ))}
      </Choice>
    </div>
  )
}
