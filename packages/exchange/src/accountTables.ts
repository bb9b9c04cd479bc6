/** The lists of users and offices as files, in the reader's language. */
import {
  type AccountsAnswer,
  conditionOf,
  OFFICE_COLUMNS,
  type OfficeColumn,
  type OfficesExport,
  USER_COLUMNS,
  type UserColumn,
  type UsersExport,
  usersFound,
} from "@minsheng/core/access"
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import { accountConditionWords, officeKindWords, roleWords } from "@minsheng/core/words"
import type { PlainTable } from "./plainTable.ts"

interface Column<Row> {
  readonly heading: Bilingual
  readonly width: number
  readonly text: (row: Row, locale: Locale) => string
}

const column = <Row>(zh: string, en: string, width: number, text: Column<Row>["text"]): Column<Row> => ({
  heading: { zh, en },
  width,
  text,
})

type Account = AccountsAnswer["users"][number]
type User = Account & { readonly office: string }
type Office = AccountsAnswer["offices"][number] & { readonly peopleCount: number }

const listed = (texts: ReadonlyArray<string>, locale: Locale): string =>
  texts.join(locale === "zh" ? "、" : ", ")

const FACTORS = {
  set: { zh: "已设", en: "set up" },
  missing: { zh: "须设，未设", en: "needed, missing" },
  none: { zh: "未设", en: "none" },
} as const satisfies Readonly<Record<string, Bilingual>>

const factorOf = ({ standing, needsSecondFactor }: Account): Bilingual => {
  if (standing.hasSecondFactor) return FACTORS.set
  return needsSecondFactor ? FACTORS.missing : FACTORS.none
}

const USERS: Readonly<Record<UserColumn, Column<User>>> = {
  user: column("用户名", "user_name", 22, ({ userName }) => userName),
  name: column("姓名", "name", 16, ({ displayName }) => displayName),
  office: column("单位", "office", 24, ({ office }) => office),
  roles: column("角色", "roles", 24, ({ roles }, locale) =>
    listed(
      roles.map((role) => roleWords[role][locale]),
      locale,
    ),
  ),
  state: column("状态", "state", 14, (user, locale) => accountConditionWords[conditionOf(user)][locale]),
  factor: column("两步验证", "second_factor", 14, (user, locale) => factorOf(user)[locale]),
  last: column(
    "最近登录（UTC）",
    "last_signed_in_at_utc",
    26,
    ({ standing }) => standing.lastSignedInAt ?? "",
  ),
}

const ALL_ITEMS: Bilingual = { zh: "全部", en: "all" }

const OFFICES: Readonly<Record<OfficeColumn, Column<Office>>> = {
  name: column("单位", "office", 26, ({ name }) => name),
  kind: column("类别", "kind", 16, ({ kind }, locale) => officeKindWords[kind][locale]),
  region: column("区划代码", "division_code", 12, ({ regionCode }) => regionCode),
  items: column("民生工程", "items", 20, ({ itemKeys }, locale) =>
    itemKeys === null ? ALL_ITEMS[locale] : listed(itemKeys, locale),
  ),
  people: column("人数", "people", 8, ({ peopleCount }) => String(peopleCount)),
}

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：人员和单位均为模拟",
  en: "DEMONSTRATION DATA: people and offices are made up",
}

const tableOf = <Row>(
  name: string,
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
  { locale, demonstration }: ListFile,
): PlainTable => ({
  name,
  marks: demonstration ? [DEMONSTRATION[locale]] : [],
  columns: columns.map(({ heading, width }) => ({ heading: heading[locale], width })),
  rows: rows.map((row) => columns.map(({ text }) => text(row, locale))),
})

/** In whose language, and whether what is listed is made up. */
export interface ListFile {
  readonly locale: Locale
  readonly demonstration: boolean
}

export const usersTable = (answer: AccountsAnswer, asked: UsersExport, file: ListFile): PlainTable => {
  const names = new Map(answer.offices.map(({ id, name }) => [id, name]))
  const rows = usersFound(answer, asked).map((user) => ({ ...user, office: names.get(user.officeId) ?? "" }))
  const columns = (asked.columns ?? USER_COLUMNS).map((key) => USERS[key])
  return tableOf(file.locale === "zh" ? "用户" : "users", columns, rows, file)
}

export const officesTable = (answer: AccountsAnswer, asked: OfficesExport, file: ListFile): PlainTable => {
  const people = Map.groupBy(answer.users, ({ officeId }) => officeId)
  const rows = answer.offices.map((office) => ({
    ...office,
    peopleCount: people.get(office.id)?.length ?? 0,
  }))
  const columns = (asked.columns ?? OFFICE_COLUMNS).map((key) => OFFICES[key])
  return tableOf(file.locale === "zh" ? "单位" : "offices", columns, rows, file)
}
