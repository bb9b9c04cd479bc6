/** One key of an agency: whether it opens something, what needs looking at; its scope; its history. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "wouter"
import { fieldGroupWords } from "@minsheng/core/words"
import { keysQuery } from "../../api/queries.ts"
import { listed, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { DetailHead, DetailPage } from "../../design/detail/DetailPage.tsx"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { KeyStateChip, lastDayOf } from "./columns.tsx"
import { KeyHistory } from "./KeyHistory.tsx"
import { RevokeForm } from "./KeyForms.tsx"
import { KeyStrip } from "./KeyStrip.tsx"
import { useNames } from "./names.ts"
import type { KeyRow } from "./question.ts"
import { words } from "./words.ts"
import "./keys.css"

/** What it opens, for whom, until when. */
const Facts = ({ row }: { readonly row: KeyRow }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const names = useNames()
  const { agency, name, regionCodes, itemKeys, fieldGroups, mayIntrospect, expiresAt, lastUsedAt } = row
  const regions = regionCodes.map((code) => names.region(code, spoken))
  const items = itemKeys?.map((key) => `${key} ${names.item(key, spoken)}`)
  const facts = [
    { name: words.agency, value: agency, className: "as-recorded" },
    { name: words.name, value: name, className: "as-recorded" },
    { name: words.regions, value: listed(regions, say) },
    {
      name: words.items,
      value: items === undefined ? say(words.allItems) : listed(items, say),
      className: "item-key",
    },
    {
      name: words.groups,
      value: listed(
        fieldGroups.map((group) => say(fieldGroupWords[group])),
        say,
      ),
    },
    { name: words.introspection, value: say(mayIntrospect ? words.may : words.mayNot) },
    { name: words.expires, value: lastDayOf(expiresAt) },
    { name: words.lastUsed, value: lastUsedAt === null ? say(words.never) : officeTime(lastUsedAt) },
  ]
  return (
    <dl className="terms facts key-facts">
      {facts.map(({ name: title, value, className }) => (
        <div key={title.en}>
          <dt>{say(title)}</dt>
          <dd className={className}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const OneKey = ({ row }: { readonly row: KeyRow }) => {
  const { say } = useLanguage()
  const manages = useMay("keys.manage")
  const [isRevoking, setRevoking] = useState(false)
  const revoke = manages && row.standing !== "revoked" ? () => setRevoking(true) : undefined
  return (
    <DetailPage
      recorded={undefined}
      head={
        <DetailHead
          path={[{ text: say(words.title), to: "/keys" }]}
          title={row.name}
          code={<code>{row.prefix}</code>}
          chip={<KeyStateChip row={row} />}
          heldBack={null}
          actions={
            revoke !== undefined && (
              <button type="button" className="button" onClick={revoke}>
                {say(words.revoke)}
              </button>
            )
          }
        >
          <span className="as-recorded">{row.agency}</span>
        </DetailHead>
      }
      strip={<KeyStrip row={row} revoke={revoke} />}
      facts={
        <Section id="facts-title" title={say(words.facts)}>
          <Facts row={row} />
        </Section>
      }
      history={<KeyHistory row={row} />}
      dialog={isRevoking && <RevokeForm row={row} onClose={() => setRevoking(false)} />}
    />
  )
}

export const KeyPage = ({ prefix }: { readonly prefix: string }) => {
  const { say } = useLanguage()
  const keys = useQuery(keysQuery)
  return (
    <Answer query={keys} rows={6} isPage>
      {(answer) => {
        const row = answer.keys.find((key) => key.prefix === prefix)
        return row === undefined ? (
          <Empty
            isPage
            title={say(words.noSuchKey)}
            action={
              <Link href="/keys" className="button primary">
                {say(words.toKeys)}
              </Link>
            }
          >
            {say(words.noSuchKeyText)}
          </Empty>
        ) : (
          <OneKey row={row} />
        )
      }}
    </Answer>
  )
}
