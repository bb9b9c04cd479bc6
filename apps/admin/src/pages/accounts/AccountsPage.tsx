/** Offices and the people in them, as administrators see theirs. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "wouter"
import { type AccountsAnswer, usersFound } from "@minsheng/core/access"
import { accountsQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { PrintButton } from "../../design/PrintButton.tsx"
import { AccountsStrip } from "./AccountsStrip.tsx"
import { type AccountRow, officeColumns, roleNames, userColumns } from "./columns.tsx"
import { Filters } from "./Filters.tsx"
import { type ListForm, ListForms } from "./ListForms.tsx"
import { FILTERS, usersAsked } from "./question.ts"
import { words } from "./words.ts"
import "./accounts.css"

// In the question, not in the path: a name with a dot in it would look like a file's.
const leadsTo = ({ userName }: AccountRow): string => `/accounts/user?name=${encodeURIComponent(userName)}`

const Users = ({ answer }: { readonly answer: AccountsAnswer }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const asked = usersAsked(params)
  const layout = useLayout("accounts", userColumns(answer.offices))
  const { rows, sorting } = useLocalOrder("order", layout.all, usersFound(answer, asked))
  const columns = layout.shown.map(({ key }) => key)
  return (
    <>
      <Filters>
        <Bookmarks /> <ColumnChoice layout={layout} />{" "}
        <ExportMenu offers={listOffers("users", { ...asked, columns }, locale)} />
      </Filters>
      {rows.length === 0 ? (
        <NoneFound title={words.none} conditions={FILTERS} />
      ) : (
        <DataTable
          label={say(words.users)}
          layout={layout}
          rows={rows}
          sorting={sorting}
          looks={{ keyOf: ({ userName }) => userName }}
          leadsTo={leadsTo}
          height="window"
        />
      )}
    </>
  )
}

const Offices = ({ answer }: { readonly answer: AccountsAnswer }) => {
  const { say, locale } = useLanguage()
  const people = Map.groupBy(answer.users, ({ officeId }) => officeId)
  const all = answer.offices.map((office) => ({
    ...office,
    peopleCount: people.get(office.id)?.length ?? 0,
  }))
  const layout = useLayout("offices", officeColumns, "officeColumns")
  const { rows, sorting } = useLocalOrder("officeOrder", layout.all, all)
  const columns = layout.shown.map(({ key }) => key)
  return (
    <>
      <p className="list-tools no-print">
        <ColumnChoice layout={layout} /> <ExportMenu offers={listOffers("offices", { columns }, locale)} />
      </p>
      <DataTable
        label={say(words.offices)}
        layout={layout}
        rows={rows}
        sorting={sorting}
        looks={{ keyOf: ({ id }) => id }}
        height="window"
      />
    </>
  )
}

const Lists = ({ answer }: { readonly answer: AccountsAnswer }) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const showsOffices = params.get("list") === "offices"
  const tab = (list: string | undefined, label: string, isCurrent: boolean) => (
    <Link
      href={addressWith({ list })}
      className={`account-tab${isCurrent ? " is-current" : ""}`}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      {label}
    </Link>
  )
  return (
    <>
      <nav className="account-tabs no-print" aria-label={say(words.title)}>
        {tab(undefined, say(words.users), !showsOffices)}
        {tab("offices", say(words.offices), showsOffices)}
      </nav>
      {showsOffices ? <Offices answer={answer} /> : <Users answer={answer} />}
    </>
  )
}

export const AccountsPage = () => {
  const spoken = useLanguage()
  const { say } = spoken
  const accounts = useQuery(accountsQuery)
  const [form, setForm] = useState<ListForm>()
  const manages = useMay("users.manage")
  const founds = useMay("offices.manage")
  const rules = useMay("secondFactor.manage")
  const { data } = accounts
  const button = (name: ListForm, label: string, isPrimary = false) => (
    <button type="button" className={`button${isPrimary ? " primary" : ""}`} onClick={() => setForm(name)}>
      {label}
    </button>
  )
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        {data !== undefined && (
          <span className="note" role="status">
            <Sentence
              words={words.count}
              parts={{
                n: <CountDoor count={data.users.length} of={words.allCounted} />,
                m: (
                  <CountDoor
                    count={data.offices.length}
                    of={words.officesCounted}
                    named={data.offices.map(({ name }) => name)}
                  />
                ),
              }}
            />
            {" · "}
            {data.secondFactorRoles.length === 0
              ? say(words.ruleNone)
              : say(words.ruleNow, { roles: roleNames(data.secondFactorRoles, spoken) })}
          </span>
        )}
        <div className="actions no-print">
          <PrintButton />
          {founds && button("foundOffice", say(words.foundOffice))}
          {manages && button("addUser", say(words.addUser), true)}
          {rules && button("rule", say(words.ruleOfRoles))}
        </div>
      </div>
      <Answer query={accounts}>
        {(answer) => (
          <>
            <AccountsStrip answer={answer} />
            <Lists answer={answer} />
          </>
        )}
      </Answer>
      {form !== undefined && data !== undefined && (
        <ListForms form={form} answer={data} onClose={() => setForm(undefined)} />
      )}
    </>
  )
}
