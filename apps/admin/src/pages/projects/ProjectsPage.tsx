/** The register of projects: filters, a page, its count, its export. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { CountQuestion } from "@minsheng/core/project"
import { countQuery, listQuery } from "../../api/queries.ts"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay, useSession } from "../../app/session.tsx"
import { countText } from "../../design/numbers.ts"
import { Empty, ErrorPanel, Kept, Skeleton } from "../../design/states.tsx"
import { Filters } from "./Filters.tsx"
import { ProjectTable } from "./ProjectTable.tsx"
import { SearchField } from "./SearchField.tsx"
import { countQuestionOf, FILTERS, listQuestionOf } from "./question.ts"
import { words } from "./words.ts"
import "./projects.css"

const Count = ({ question }: { readonly question: CountQuestion }) => {
  const { say } = useLanguage()
  const count = useQuery(countQuery(question))
  if (count.data === undefined) return null
  return (
    <span className="note" role="status">
      {say(count.data.atLeast ? words.atLeast : words.found, { n: countText(count.data.count) })}
    </span>
  )
}

const ExportLink = ({ question }: { readonly question: CountQuestion }) => {
  const { say, locale } = useLanguage()
  const asked = encodeURIComponent(JSON.stringify(question))
  const address = `/export/projects.csv?locale=${locale}&question=${asked}`
  return (
    <a className="button" href={address} download>
      {say(words.export)}
    </a>
  )
}

const Pages = ({ next }: { readonly next: string | null }) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  return (
    <nav className="pages no-print" aria-label={say(words.title)}>
      {params.has("after") && (
        <>
          <Link href={addressWith({ after: undefined })} className="button">
            {say(words.first)}
          </Link>
          <button type="button" className="button" onClick={() => history.back()}>
            {say(words.previous)}
          </button>
        </>
      )}
      {next !== null && (
        <Link href={addressWith({ after: next })} className="button">
          {say(words.next)}
        </Link>
      )}
    </nav>
  )
}

const NoneFound = () => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const isFiltered = FILTERS.some((name) => name !== "order" && params.has(name))
  if (!isFiltered) {
    const commands = {
      import: <code>npm run minsheng -- import projects FILE.csv</code>,
      schema: <code>npm run minsheng -- schema projects</code>,
    }
    return (
      <Empty title={say(words.emptyTitle)}>
        <Sentence words={words.emptyText} parts={commands} />
      </Empty>
    )
  }
  return (
    <Empty
      title={say(words.noneTitle)}
      action={
        <Link
          href={addressWith(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
          className="button primary"
        >
          {say(words.clear)}
        </Link>
      }
    >
      {say(words.noneText)}
    </Empty>
  )
}

export const ProjectsPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const exports = useMay("projects.export")
  const question = countQuestionOf(params, about.programmeYear)
  const list = useQuery(listQuery(listQuestionOf(params, about.programmeYear)))
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <Count question={question} />
        <div className="actions no-print">
          <SearchField />
          {exports && <ExportLink question={question} />}
          <button type="button" className="button" onClick={() => window.print()}>
            {say(words.print)}
          </button>
        </div>
      </div>
      <Filters />
      {list.isPending && <Skeleton rows={14} />}
      {list.isError && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && list.data.rows.length === 0 && <NoneFound />}
      {list.data !== undefined && list.data.rows.length > 0 && (
        <Kept isOld={list.isPlaceholderData}>
          <ProjectTable answer={list.data} />
          <Pages next={list.data.next} />
        </Kept>
      )}
    </>
  )
}
