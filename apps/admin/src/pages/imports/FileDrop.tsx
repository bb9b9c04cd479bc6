/** Where a file is chosen or dropped; it is sent, and its reading is followed. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type DragEvent, useEffect, useId, useState } from "react"
import type { Uuid } from "@minsheng/core/kernel"
import { client } from "../../api/client.ts"
import { newUuid } from "../../api/newUuid.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { grouped } from "../../design/numbers.ts"
import { Progress } from "../../design/Progress.tsx"
import { ErrorPanel } from "../../design/states.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { importQuery, sendFile } from "./queries.ts"
import { words } from "./words.ts"

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
  return <Progress said={said} now={count} stop={stop} />
}

export const FileDrop = () => {
  const { say } = useLanguage()
  const id = useId()
  const { navigate } = useAddress()
  const queries = useQueryClient()
  const [isOver, setOver] = useState(false)
  const send = useMutation({
    mutationFn: ({ file, importId }: { readonly file: File; readonly importId: Uuid.Uuid }) =>
      sendFile(file, importId),
    onSuccess: async (_, { importId }) => {
      await queries.invalidateQueries({ queryKey: ["imports"] })
      navigate(`/imports/${importId}`)
    },
  })
  const take = (file: File | undefined): void => {
    if (file !== undefined && !send.isPending) send.mutate({ file, importId: newUuid() })
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
      <p id={`${id}-note`} className="note" {...STATED}>
        {say(words.chooseNote)}
      </p>
      {send.isPending && <Sending importId={send.variables.importId} name={send.variables.file.name} />}
      {send.isError && <ErrorPanel error={send.error} title={words.notRead} />}
    </div>
  )
}
