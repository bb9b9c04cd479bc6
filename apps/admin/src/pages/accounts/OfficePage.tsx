/** One office: who of it can sign in, what keeps the others out; what it is and who is in it; its history. */
import { useQuery } from "@tanstack/react-query"
import { Schema } from "effect"
import { useState } from "react"
import { Link } from "wouter"
import type { AccountsAnswer, Office } from "@minsheng/core/access"
import { Uuid } from "@minsheng/core/kernel"
import { officeKindWords } from "@minsheng/core/words"
import { accountsQuery } from "../../api/queries.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { listed, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { type AccountRow, userColumns } from "./columns.tsx"
import { OfficeHistoryTable } from "./HistoryTable.tsx"
import { ListForms } from "./ListForms.tsx"
import { OfficeStrip } from "./OfficeStrip.tsx"
import { words } from "./words.ts"
import "./accounts.css"

const OFFICES = "/accounts?list=offices"

const Facts = ({ office }: { readonly office: Office }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { kind, regionCode, itemKeys } = office
  const region = <Link href={linkTo(`/regions/${regionCode}`, params)}>{regionCode}</Link>
  const facts = [
    [words.kind, say(officeKindWords[kind])],
    [words.region, useMay("figures.read") ? region : regionCode],
    [words.items, itemKeys === null ? say(words.allItems) : listed(itemKeys, say)],
  ] as const
  return (
    <dl className="account-facts item-key">
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const People = ({
  people,
  offices,
}: {
  readonly people: ReadonlyArray<AccountRow>
  readonly offices: AccountsAnswer["offices"]
}) => {
  const { say } = useLanguage()
  const columns = userColumns(offices).filter(({ key }) => key !== "office")
  const layout = useLayout("office-people", columns, "peopleColumns")
  const { rows, sorting } = useLocalOrder("people", layout.all, people)
  return (
    <Section id="people-title" title={say(words.peopleOf)}>
      {rows.length === 0 ? (
        <p className="note">{say(words.nobodyHere)}</p>
      ) : (
        <DataTable
          label={say(words.peopleOf)}
          layout={layout}
          rows={rows}
          sorting={sorting}
          looks={{ keyOf: ({ userName }) => userName }}
          leadsTo={({ userName }) => `/accounts/user?name=${userName}`}
        />
      )}
    </Section>
  )
}

const OneOffice = ({ office, answer }: { readonly office: Office; readonly answer: AccountsAnswer }) => {
  const { say } = useLanguage()
  const manages = useMay("users.manage")
  const [isAdding, setAdding] = useState(false)
  const people = answer.users.filter(({ officeId }) => officeId === office.id)
  return (
    <DetailPage
      recorded={undefined}
      head={
        <DetailHead
          path={[{ text: say(words.toOffices), to: OFFICES }]}
          title={office.name}
          code={office.regionCode}
          chip={null}
          heldBack={null}
          actions={null}
        >
          {say(officeKindWords[office.kind])}
        </DetailHead>
      }
      strip={<OfficeStrip people={people} add={manages ? () => setAdding(true) : undefined} />}
      facts={
        <>
          <Section id="facts-title" title={say(words.officeFacts)}>
            <Facts office={office} />
          </Section>
          <People people={people} offices={answer.offices} />
        </>
      }
      history={<OfficeHistoryTable officeId={office.id} />}
      dialog={
        isAdding && (
          <ListForms form="addUser" answer={answer} officeId={office.id} onClose={() => setAdding(false)} />
        )
      }
    />
  )
}

const isId = Schema.is(Uuid.Uuid)

export const OfficePage = () => {
  const { say } = useLanguage()
  const id = useAddress().params.get("id")
  const accounts = useQuery(accountsQuery)
  return (
    <Answer query={accounts} rows={6} isPage>
      {(answer) => {
        const office = isId(id) ? answer.offices.find((one) => one.id === id) : undefined
        return office === undefined ? (
          <Empty
            isPage
            title={say(words.noSuchOffice)}
            action={
              <Link href={OFFICES} className="button primary">
                {say(words.toOffices)}
              </Link>
            }
          >
            {say(words.noSuchOfficeText)}
          </Empty>
        ) : (
          <OneOffice key={office.id} office={office} answer={answer} />
        )
      }}
    </Answer>
  )
}
