/** The keys of agencies, as the security administrator sees theirs: issued here, shown once, revoked here. */
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { FIELD_GROUPS, type IssuedKey } from "@minsheng/core/access"
import { fieldGroupWords, keyStandingWords } from "@minsheng/core/words"
import { keysQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { FilterSentence } from "../../design/filters/FilterSentence.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { Empty } from "../../design/states.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { keyColumns } from "./columns.tsx"
import { IssuedDialog } from "./IssuedDialog.tsx"
import { IssueForm, RevokeForm } from "./KeyForms.tsx"
import { KeysStrip } from "./KeysStrip.tsx"
import { useNames } from "./names.ts"
import { KEY_STATES, type KeyRow, keysAsked } from "./question.ts"
import { words } from "./words.ts"
import "./keys.css"

const FILTERS = ["state", "group", "search"] as const

const Filters = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useLanguage()
  const states = KEY_STATES.map((value) => ({
    value,
    text: say(value === "ending" || value === "idle" ? words[value] : keyStandingWords[value]),
  }))
  const groups = FIELD_GROUPS.map((value) => ({ value, text: say(fieldGroupWords[value]) }))
  return (
    <FilterSentence
      sentence={words.sentence}
      parts={{
        state: { parameter: "state", label: words.state, any: words.anyState, options: states },
        group: { parameter: "group", label: words.groups, any: words.anyGroup, options: groups },
        search: {
          parameter: "search",
          label: words.find,
          kind: "text",
          hint: words.findHint,
          isSearch: true,
        },
      }}
    >
      {children}
    </FilterSentence>
  )
}

const Listed = ({
  keys,
  onRevoke,
}: {
  readonly keys: ReadonlyArray<KeyRow>
  readonly onRevoke: ((row: KeyRow) => void) | undefined
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const layout = useLayout("keys", keyColumns(useNames(), onRevoke))
  const { rows, sorting } = useLocalOrder("order", layout.all, keysAsked(keys, params))
  return (
    <>
      <KeysStrip keys={keys} />
      <Filters>
        <Bookmarks /> <ColumnChoice layout={layout} />
      </Filters>
      {rows.length === 0 ? (
        <NoneFound title={words.noneFound} conditions={FILTERS} />
      ) : (
        <DataTable
          label={say(words.title)}
          layout={layout}
          rows={rows}
          sorting={sorting}
          looks={{
            keyOf: ({ prefix }) => prefix,
            classOf: ({ standing }) => (standing === "valid" ? undefined : "is-over"),
          }}
          leadsTo={({ prefix }) => `/keys/${prefix}`}
          height="window"
        />
      )}
    </>
  )
}

/** The form that the address names: whoever signs in again is back in it. */
const useOpenForm = () => {
  const { params, change } = useAddress()
  const [kind, prefix] = (params.get("form") ?? "").split(".")
  return {
    isIssuing: kind === "issue",
    revoking: kind === "revoke" ? prefix : undefined,
    open: (form: string): void => change({ form }, { replace: true }),
    close: (): void => change({ form: undefined }, { replace: true }),
  }
}

export const KeysPage = () => {
  const { say } = useLanguage()
  const answer = useQuery(keysQuery)
  const manages = useMay("keys.manage")
  const { isIssuing, revoking, open, close } = useOpenForm()
  const [issued, setIssued] = useState<IssuedKey>()
  const row = answer.data?.keys.find(({ prefix, standing }) => prefix === revoking && standing !== "revoked")
  const issue = (label: string) => (
    <button type="button" className="button primary" onClick={() => open("issue")}>
      {label}
    </button>
  )
  const done = (key: IssuedKey): void => {
    close()
    setIssued(key)
  }
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <span className="note">{say(words.intro)}</span>
        <div className="actions no-print">
          <TakeAlong />
          {manages && (answer.data?.keys.length ?? 0) > 0 && issue(say(words.issue))}
        </div>
      </div>
      <Answer
        query={answer}
        empty={({ keys }) =>
          keys.length > 0 ? undefined : (
            <Empty title={say(words.none)} action={manages && issue(say(words.first))}>
              {say(words.noneText)}
            </Empty>
          )
        }
      >
        {({ keys }) => (
          <Listed keys={keys} onRevoke={manages ? ({ prefix }) => open(`revoke.${prefix}`) : undefined} />
        )}
      </Answer>
      {isIssuing && manages && <IssueForm onClose={close} onDone={done} />}
      {row !== undefined && manages && <RevokeForm row={row} onClose={close} />}
      {issued !== undefined && <IssuedDialog issued={issued} onClose={() => setIssued(undefined)} />}
    </>
  )
}
