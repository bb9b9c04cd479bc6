/** Importing projects: a template, a file, its preview, and the imports so far. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Schema } from "effect"
import { type DragEvent, useEffect, useId, useState } from "react"
import { Link } from "wouter"
import { Uuid } from "@minsheng/core/kernel"
import type { ImportSummary } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { grouped } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { ImportPanel, Progress } from "./ImportPanel.tsx"
import { importQuery, importsQuery, newImportId, sendFile } from "./queries.ts"
import { words } from "./words.ts"
import "./imports.css"

const LIMIT = 50

const isId = Schema.is(Uuid.Uuid)

/** The import that an address names; anything else is left out. */
const idIn = (text: string | null): Uuid.Uuid | undefined => (isId(text) ? text : undefined)

/** Most files are read before anybody would ask how far they are. */
const ASKED_AFTER_MILLIS = 700

const useAfter = (millis: number): boolean => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), millis)
    return () => clearTimeout(timer)
  }, [millis])
  return isOver
}

/** A file on its way to the server, as far as the server says. */
const Sending = ({ importId, name }: { readonly importId: Uuid.Uuid; readonly name: string }) => {
  const { say } = useLanguage()
  const isLong = useAfter(ASKED_AFTER_MILLIS)
  const { data } = useQuery({ ...importQuery(importId, true), retry: false, enabled: isLong })
  const count = data?.rowCount ?? 0
  const said = say(words.reading, { name, n: grouped(String(count)) })
  const stop = (): void => void client.imports.cancel.mutate({ importId }).catch(() => undefined)
  return <Progress said={said} now={count} most={undefined} stop={stop} />
}

const FileDrop = () => {
  const { say } = useLanguage()
  const id = useId()
  const { change } = useAddress()
  const queries = useQueryClient()
  const [isOver, setOver] = useState(false)
  const send = useMutation({
    mutationFn: ({ file, importId }: { readonly file: File; readonly importId: Uuid.Uuid }) =>
      sendFile(file, importId),
    onSuccess: async (_, { importId }) => {
      await queries.invalidateQueries({ queryKey: ["imports"] })
      change({ import: importId })
    },
  })
  const take = (file: File | undefined): void => {
    if (file !== undefined && !send.isPending) send.mutate({ file, importId: newImportId() })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={`file-drop no-print${isOver ? " is-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>
        <label className="button file-choice" htmlFor={id}>
          {say(words.choose)}
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby={`${id}-note`}
            onChange={(event) => {
              take(event.target.files?.[0])
              event.target.value = ""
            }}
          />
        </label>
      </div>
      <p id={`${id}-note`} className="note">
        {say(words.chooseNote)}
      </p>
      {send.isPending && <Sending importId={send.variables.importId} name={send.variables.file.name} />}
      {send.isError && <ErrorPanel error={send.error} title={words.notRead} />}
    </div>
  )
}

const columns: ReadonlyArray<Column<ImportSummary>> = [
  {
    key: "file",
    title: words.file,
    kind: "text",
    width: 260,
    grows: true,
    className: "as-recorded",
    cell: ({ importId, fileName }) => <Link href={`/imports?import=${importId}`}>{fileName}</Link>,
  },
  { key: "at", title: words.at, kind: "date", width: 140, cell: ({ begunAt }) => officeTime(begunAt) },
  {
    key: "state",
    title: words.state,
    kind: "text",
    width: 100,
    cell: ({ state }, { say }) => say(words.states[state]),
  },
  { key: "rows", title: words.rows, kind: "number", width: 80, cell: ({ rowCount }) => rowCount },
  { key: "new", title: words.new, kind: "number", width: 80, cell: ({ registeredCount }) => registeredCount },
  {
    key: "changed",
    title: words.changed,
    kind: "number",
    width: 80,
    cell: ({ revisedCount }) => revisedCount,
  },
  {
    key: "rejected",
    title: words.rejected,
    kind: "number",
    width: 80,
    cell: ({ rejectedCount, refusedCount }) => rejectedCount + refusedCount,
  },
]

const Imports = () => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const after = idIn(params.get("after"))
  const query = useQuery(importsQuery({ limit: LIMIT, ...(after === undefined ? {} : { after }) }))
  const layout = useLayout("imports", columns, "importListColumns")
  return (
    <Section id="imports-title" title={say(words.list)} trailing={<Bookmarks />}>
      <Answer
        query={query}
        rows={4}
        empty={({ imports }) =>
          imports.length === 0 ? <p className="note">{say(words.none)}</p> : undefined
        }
      >
        {({ imports, next }) => (
          <>
            <DataTable
              label={say(words.list)}
              layout={layout}
              rows={imports}
              looks={{ keyOf: ({ importId }) => importId }}
            />
            {next !== null && (
              <Link href={addressWith({ after: next })} className="button">
                {say(words.older)}
              </Link>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

export const ImportsPage = () => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const chosen = idIn(params.get("import"))
  return (
    <>
      <div className="page-head">
        <h1>{say(words.title)}</h1>
        <div className="actions no-print">
          <a className="button" href={`/template/projects.xlsx?locale=${locale}`} download>
            {say(words.template)}
          </a>
        </div>
      </div>
      <FileDrop />
      {chosen !== undefined && <ImportPanel key={chosen} importId={chosen} />}
      <Imports />
    </>
  )
}
