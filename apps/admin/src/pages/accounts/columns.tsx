/** The columns of users and offices. */
import type { Account, AccountCondition, AccountsAnswer, Office } from "@minsheng/core/access"
import { conditionOf } from "@minsheng/core/access"
import { accountConditionWords, officeKindWords, roleWords } from "@minsheng/core/words"
import { type Spoken, useLanguage, listed } from "../../app/locale.tsx"
import { Link } from "wouter"
import { officeTime } from "../../app/times.ts"
import { type State, StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { words } from "./words.ts"

export type AccountRow = typeof Account.Type

export const roleNames = (roles: AccountRow["roles"], { say }: Pick<Spoken, "say">): string =>
  roles.length === 0
    ? say(words.noRoles)
    : listed(
        roles.map((role) => say(roleWords[role])),
        say,
      )

const MARKS = {
  open: "done",
  locked: "bad",
  closed: "notApplicable",
  lockedOut: "bad",
  noPassword: "notApplicable",
  firstPassword: "late",
} as const satisfies Readonly<Record<AccountCondition, State>>

/** The state of an account, and what is the matter with its credentials. */
export const AccountState = ({ account }: { readonly account: AccountRow }) => {
  const { say } = useLanguage()
  const condition = conditionOf(account)
  return <StateChip state={MARKS[condition]}>{say(accountConditionWords[condition])}</StateChip>
}

export const FactorState = ({ account }: { readonly account: AccountRow }) => {
  const { say } = useLanguage()
  if (account.standing.hasSecondFactor) return <StateChip state="done">{say(words.factorSet)}</StateChip>
  return account.needsSecondFactor ? (
    <StateChip state="late">{say(words.factorMissing)}</StateChip>
  ) : (
    <StateChip state="notApplicable">{say(words.factorNone)}</StateChip>
  )
}

const officeOf = (offices: AccountsAnswer["offices"]) => {
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  return ({ officeId }: AccountRow): string => names.get(officeId) ?? ""
}

export const userColumns = (offices: AccountsAnswer["offices"]): ReadonlyArray<Column<AccountRow>> => {
  const office = officeOf(offices)
  return [
    {
      key: "user",
      className: "as-recorded",
      title: words.userName,
      kind: "code",
      width: 180,
      isFixed: true,
      isKept: true,
      isRowName: true,
      cell: ({ userName }) => userName,
      sortBy: ({ userName }) => userName,
    },
    {
      key: "name",
      className: "as-recorded",
      title: words.name,
      kind: "text",
      width: 130,
      cell: ({ displayName }) => displayName,
      sortBy: ({ displayName }) => displayName,
    },
    {
      key: "office",
      className: "as-recorded",
      title: words.office,
      kind: "text",
      width: 220,
      grows: true,
      cell: office,
      sortBy: office,
    },
    {
      key: "roles",
      title: words.roles,
      kind: "text",
      width: 180,
      cell: ({ roles }, spoken) => roleNames(roles, spoken),
      sortBy: ({ roles }) => roles.join(" "),
    },
    {
      key: "state",
      title: words.state,
      kind: "state",
      width: 140,
      cell: (account) => <AccountState account={account} />,
      sortBy: (account) => conditionOf(account),
    },
    {
      key: "factor",
      title: words.factor,
      kind: "state",
      width: 130,
      cell: (account) => <FactorState account={account} />,
    },
    {
      key: "last",
      title: words.lastSignIn,
      kind: "date",
      width: 150,
      cell: ({ standing }, { say }) =>
        standing.lastSignedInAt === null ? say(words.never) : officeTime(standing.lastSignedInAt),
      sortBy: ({ standing }) => standing.lastSignedInAt ?? undefined,
    },
  ]
}

/** The page of an office. */
export const officeAddress = (id: string): string => `/accounts/office?id=${id}`

export interface OfficeRow extends Office {
  readonly peopleCount: number
}

export const officeColumns: ReadonlyArray<Column<OfficeRow>> = [
  {
    key: "name",
    className: "as-recorded",
    title: words.office,
    kind: "text",
    width: 260,
    grows: true,
    isRowName: true,
    cell: ({ id, name }) => <Link href={officeAddress(id)}>{name}</Link>,
    sortBy: ({ name }) => name,
  },
  {
    key: "kind",
    title: words.kind,
    kind: "text",
    width: 150,
    cell: ({ kind }, { say }) => say(officeKindWords[kind]),
    sortBy: ({ kind }) => kind,
  },
  {
    key: "region",
    title: words.region,
    kind: "code",
    width: 120,
    cell: ({ regionCode }) => regionCode,
    sortBy: ({ regionCode }) => regionCode,
  },
  {
    key: "items",
    title: words.items,
    kind: "text",
    width: 160,
    cell: ({ itemKeys }, { say }) => (itemKeys === null ? say(words.allItems) : listed(itemKeys, say)),
  },
  {
    key: "people",
    title: words.peopleCount,
    kind: "number",
    made: "doors",
    width: 90,
    cell: ({ name, peopleCount }) => (
      <Link href={`/accounts?find=${encodeURIComponent(name)}`}>{peopleCount}</Link>
    ),
    sortBy: ({ peopleCount }) => peopleCount,
  },
]
