/** Where documents, their bytes and their records are. */
import type { Subject, SubjectName } from "@minsheng/core/document"

/** The bytes, on the axes of the page. */
export const fileAddress = (id: string, axes: string): string =>
  axes === "" ? `/files/${id}` : `/files/${id}?${axes}`

const PAGES: Readonly<Record<SubjectName, (code: string) => string>> = {
  project: (code) => `/projects/${code}`,
  dossier: (code) => `/projects/${code}`,
  transfer: (code) => `/funds/transfers/${code}`,
  financing: (code) => `/funds/plans/${code.slice(code.indexOf("-") + 1)}`,
}

/** The page of the record that a document is attached to. */
export const subjectPage = ({ kind, code }: Subject): string => PAGES[kind](code)
