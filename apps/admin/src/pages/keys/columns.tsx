/** The columns of keys. */
import { Link } from "wouter"
import type { KeyStanding } from "@minsheng/core/access"
import { Instant } from "@minsheng/core/kernel"
import { fieldGroupWords, keyStandingWords } from "@minsheng/core/words"
import { listed, type Spoken, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { type State, StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import type { Names } from "./names.ts"
import { type KeyRow, keysIn } from "./question.ts"
import { words } from "./words.ts"

const MARKS: Readonly<Record<KeyStanding, State>> = {
  valid: "done",
  expired: "late",
  revoked: "notApplicable",
}

export const KeyStateChip = ({ row }: { readonly row: KeyRow }) => {
  const { say } = useLanguage()
  return keysIn("ending", [row]).length > 0 ? (
    <StateChip state="near">{say(words.ending)}</StateChip>
  ) : (
    <StateChip state={MARKS[row.standing]}>{say(keyStandingWords[row.standing])}</StateChip>
  )
}

/** Who issued or revoked it, as people call them. */
export const handOf = (id: string | null, name: string | null, { say }: Spoken): string =>
  name ?? (id === "operator" ? say(words.operator) : (id ?? ""))

const timeOf = (instant: KeyRow["revokedAt"]): string => (instant === null ? "" : officeTime(instant))

/** The last day on which it opens something: at its end, the next one begins. */
export const lastDayOf = (expiresAt: KeyRow["expiresAt"]): string =>
  officeTime(Instant.fromMillis(Instant.toMillis(expiresAt) - 1)).slice(0, 10)

const scopeColumns = (names: Names): ReadonlyArray<Column<KeyRow>> => {
  const regions = ({ regionCodes }: KeyRow, spoken: Spoken): string =>
    listed(
      regionCodes.map((code) => names.region(code, spoken)),
      spoken.say,
    )
  const items = ({ itemKeys }: KeyRow, spoken: Spoken): string =>
    itemKeys === null
      ? spoken.say(words.allItems)
      : listed(
          itemKeys.map((key) => `${key} ${names.item(key, spoken)}`),
          spoken.say,
        )
  // Of several the keys alone stand in the cell.
  const itemsBriefly = (row: KeyRow, spoken: Spoken): string =>
    (row.itemKeys?.length ?? 0) > 1 ? listed(row.itemKeys ?? [], spoken.say) : items(row, spoken)
  const groups = ({ fieldGroups }: KeyRow, spoken: Spoken): string =>
    listed(
      fieldGroups.map((group) => spoken.say(fieldGroupWords[group])),
      spoken.say,
    )
  return [
    {
      key: "regions",
      title: words.regions,
      kind: "text",
      width: 110,
      cell: regions,
      exact: ({ regionCodes }) => regionCodes.join(" "),
      sortBy: ({ regionCodes }) => regionCodes.join(" "),
    },
    {
      key: "items",
      title: words.items,
      kind: "text",
      width: 120,
      cell: itemsBriefly,
      exact: items,
      sortBy: ({ itemKeys }) => itemKeys?.join(" ") ?? "",
    },
    {
      key: "groups",
      title: words.groups,
      kind: "text",
      width: 150,
      grows: true,
      cell: groups,
      exact: groups,
    },
    {
      key: "introspection",
      title: words.introspection,
      kind: "text",
      width: 100,
      isExtra: true,
      cell: ({ mayIntrospect }, { say }) => say(mayIntrospect ? words.may : words.mayNot),
    },
  ]
}

const nameColumns: ReadonlyArray<Column<KeyRow>> = [
  {
    key: "prefix",
    className: "as-recorded",
    title: words.prefix,
    kind: "code",
    width: 118,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: ({ prefix }) => (
      <Link href={`/keys/${prefix}`}>
        <code>{prefix}</code>
      </Link>
    ),
    sortBy: ({ prefix }) => prefix,
  },
  {
    key: "agency",
    className: "as-recorded",
    title: words.agency,
    kind: "text",
    width: 130,
    cell: ({ agency }) => agency,
    sortBy: ({ agency }) => agency,
  },
  {
    key: "name",
    className: "as-recorded",
    title: words.name,
    kind: "text",
    width: 124,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    key: "state",
    title: words.state,
    kind: "state",
    width: 118,
    cell: (row) => <KeyStateChip row={row} />,
    sortBy: ({ standing }) => ["valid", "expired", "revoked"].indexOf(standing),
  },
]

const timeColumns: ReadonlyArray<Column<KeyRow>> = [
  {
    key: "expires",
    title: words.expires,
    kind: "date",
    width: 96,
    cell: ({ expiresAt }) => lastDayOf(expiresAt),
    exact: ({ expiresAt }) => expiresAt,
    sortBy: ({ expiresAt }) => expiresAt,
  },
  {
    key: "used",
    title: words.lastUsed,
    kind: "date",
    width: 132,
    cell: ({ lastUsedAt }, { say }) => (lastUsedAt === null ? say(words.never) : officeTime(lastUsedAt)),
    sortBy: ({ lastUsedAt }) => lastUsedAt ?? undefined,
  },
  {
    key: "issuer",
    className: "as-recorded",
    title: words.issuer,
    kind: "text",
    width: 110,
    cell: ({ issuedBy, issuerName }, spoken) => handOf(issuedBy, issuerName, spoken),
    sortBy: ({ issuerName }) => issuerName ?? "",
  },
  {
    key: "issued",
    title: words.issuedAt,
    kind: "date",
    width: 132,
    isExtra: true,
    cell: ({ issuedAt }) => officeTime(issuedAt),
    sortBy: ({ issuedAt }) => issuedAt,
  },
  {
    key: "revoked",
    title: words.revokedAt,
    kind: "date",
    width: 132,
    isExtra: true,
    cell: ({ revokedAt }) => timeOf(revokedAt),
    sortBy: ({ revokedAt }) => revokedAt ?? undefined,
  },
  {
    key: "revoker",
    className: "as-recorded",
    title: words.revoker,
    kind: "text",
    width: 130,
    isExtra: true,
    cell: ({ revokedBy, revokerName }, spoken) => handOf(revokedBy, revokerName, spoken),
  },
  {
    key: "reason",
    className: "as-recorded",
    title: words.reason,
    kind: "text",
    width: 180,
    isExtra: true,
    cell: ({ revocationReason }) => revocationReason ?? "",
  },
]

export const keyColumns = (
  names: Names,
  onRevoke: ((row: KeyRow) => void) | undefined,
): ReadonlyArray<Column<KeyRow>> => [
  ...nameColumns,
  ...scopeColumns(names),
  ...timeColumns,
  {
    key: "does",
    title: words.does,
    kind: "actions",
    width: 72,
    cell: (row, { say }) =>
      row.standing === "revoked" || onRevoke === undefined ? null : (
        <button
          type="button"
          className="button quiet"
          aria-label={say(words.revokeOf, { prefix: row.prefix })}
          onClick={() => onRevoke(row)}
        >
          {say(words.revoke)}
        </button>
      ),
  },
]
