/** What a row of an import is about: a project, or the targets of an item in a division. */
import { Link } from "wouter"
import type { ImportKind } from "@minsheng/core/project"

const TARGETS = /^(\d{4})-(\d{6})-(\d{2})$/u

export const SubjectLink = ({ kind, code }: { readonly kind: ImportKind; readonly code: string }) => {
  if (kind !== "targets") return <Link href={`/projects/${code}`}>{code}</Link>
  const [, year, region, itemKey] = TARGETS.exec(code) ?? []
  return itemKey === undefined ? (
    code
  ) : (
    <Link href={`/programme/items/${itemKey}?year=${year}&region=${region}&draft=1`}>{code}</Link>
  )
}
