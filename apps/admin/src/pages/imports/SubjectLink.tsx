/** What a row of an import is about: a project, the targets of an item in a division, or money. */
import { Link } from "wouter"
import type { ImportKind } from "@minsheng/core/imports"

const ACCOUNT = /^\d{4}-\d{6}-\d{2}-[a-zA-Z]+-[a-zA-Z]+$/u
const TARGETS = /^(\d{4})-(\d{6})-(\d{2})$/u

export const SubjectLink = ({ kind, code }: { readonly kind: ImportKind; readonly code: string }) => {
  if (code === "") return null
  if (kind === "plans") return <Link href={`/funds/plans/${code}`}>{code}</Link>
  if (kind === "transfers" || kind === "arrivals") {
    const what = ACCOUNT.test(code) ? "accounts" : "transfers"
    return <Link href={`/funds/${what}/${code}`}>{code}</Link>
  }
  if (kind !== "targets") return <Link href={`/projects/${code}`}>{code}</Link>
  const [, year, region, itemKey] = TARGETS.exec(code) ?? []
  return itemKey === undefined ? (
    code
  ) : (
    <Link href={`/programme/items/${itemKey}?year=${year}&region=${region}&draft=1`}>{code}</Link>
  )
}
