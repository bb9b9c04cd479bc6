/** The forms of keys: one is issued, or one is revoked. */
import { useState } from "react"
import { FIELD_GROUPS, type IssuedKey, IssuedKey as IssuedKeySchema } from "@minsheng/core/access"
import { CalendarDate } from "@minsheng/core/kernel"
import { fieldGroupWords } from "@minsheng/core/words"
import { client, decoder } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { officeTime } from "../../app/times.ts"
import { CommandForm } from "../../design/form/CommandForm.tsx"
import { issueForm, MAY, revokeForm } from "./commands.ts"
import { useScopeOptions } from "./names.ts"
import type { KeyRow } from "./question.ts"
import { words } from "./words.ts"

const decodeIssued = decoder(IssuedKeySchema)

const YEAR_DAYS = 365

export const IssueForm = ({
  onClose,
  onDone,
}: {
  readonly onClose: () => void
  readonly onDone: (issued: IssuedKey) => void
}) => {
  const { say } = useLanguage()
  const { about, office } = useSession()
  const { regions, items } = useScopeOptions()
  // A key goes by the machine's clock, also where the office's stands still.
  const [inAYear] = useState(() => CalendarDate.addDays(CalendarDate.atInstant(Date.now()), YEAR_DAYS))
  return (
    <CommandForm
      form={issueForm}
      title={say(words.issue)}
      subject="new"
      verb={words.issue}
      begin={{
        regionCodes: [office?.regionCode ?? about.regionCode],
        fieldGroups: ["regions", "programme", "figures"],
        mayIntrospect: false,
        expires: inAYear,
      }}
      options={{
        regionCodes: regions,
        itemKeys: items,
        fieldGroups: FIELD_GROUPS.map((value) => ({ value, text: say(fieldGroupWords[value]) })),
        mayIntrospect: MAY.map((value) => ({ value, text: say(value === "yes" ? words.may : words.mayNot) })),
      }}
      send={async (command) => decodeIssued(await client.access.issueKey.mutate(command))}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="note">{say(words.issueNote)}</p>
    </CommandForm>
  )
}

export const RevokeForm = ({ row, onClose }: { readonly row: KeyRow; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const { prefix, agency, lastUsedAt } = row
  return (
    <CommandForm
      form={revokeForm}
      title={say(words.revokeOf, { prefix })}
      subject={prefix}
      verb={words.revoke}
      fixed={{ prefix }}
      send={(command) => client.access.revokeKey.mutate(command)}
      onClose={onClose}
      onDone={onClose}
    >
      <p>{say(words.revokeNote, { agency })}</p>
      <p className="note">
        {say(words.revokeUsed, { at: lastUsedAt === null ? say(words.never) : officeTime(lastUsedAt) })}
      </p>
    </CommandForm>
  )
}
