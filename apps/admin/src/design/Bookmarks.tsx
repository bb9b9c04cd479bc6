/** What somebody looks at often on a page: kept under a name, opened again with one press. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type SubmitEvent, useState } from "react"
import { Link } from "wouter"
import { client } from "../api/client.ts"
import { bookmarksQuery } from "../api/queries.ts"
import { useAddress } from "../app/address.ts"
import { useLanguage } from "../app/locale.tsx"
import { FormField } from "./form/Field.tsx"
import { Opener } from "./Popover.tsx"
import { ErrorPanel } from "./states.tsx"

const words = {
  bookmarks: { zh: "常用查询", en: "Saved views" },
  name: { zh: "名称", en: "Name" },
  keep: { zh: "存为常用", en: "Save this view" },
  drop: { zh: "删去“{name}”", en: "Remove “{name}”" },
  none: {
    zh: "还没有。把现在的条件、排序和列存下来，下次一点就到。",
    en: "None yet. Save the conditions, order and columns you see now, and open them again with one press.",
  },
  notDone: { zh: "没有存成", en: "It was not saved" },
  shared: {
    zh: "要发给别人，复制地址栏即可；各人看到的仍是各自范围内的。",
    en: "To share one, send the page's address; everybody sees what is theirs to see.",
  },
} as const

/** The place in the pages and an open form are of the moment. */
const PASSING = ["after", "form"]

const queryNow = (params: URLSearchParams): string => {
  const kept = new URLSearchParams(params)
  for (const name of PASSING) kept.delete(name)
  return kept.toString()
}

const useBookmarks = (page: string) => {
  const queries = useQueryClient()
  const query = bookmarksQuery(page)
  const list = useQuery(query)
  const refresh = () => queries.invalidateQueries({ queryKey: query.queryKey })
  const keep = useMutation({
    mutationFn: (bookmark: { readonly name: string; readonly query: string }) =>
      client.bookmark.keep.mutate({ page, ...bookmark }),
    onSuccess: refresh,
  })
  const drop = useMutation({
    mutationFn: (name: string) => client.bookmark.drop.mutate({ page, name }),
    onSuccess: refresh,
  })
  return { kept: list.data?.bookmarks ?? [], keep, drop, error: list.error ?? keep.error ?? drop.error }
}

const Box = ({ page }: { readonly page: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [name, setName] = useState("")
  const { kept, keep, drop, error } = useBookmarks(page)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (name.trim() === "") return
    keep.mutate({ name: name.trim(), query: queryNow(params) }, { onSuccess: () => setName("") })
  }
  return (
    <form className="bookmarks" onSubmit={submit}>
      {kept.length === 0 && <p className="note">{say(words.none)}</p>}
      <ul>
        {kept.map((bookmark) => (
          <li key={bookmark.name}>
            <Link href={bookmark.query === "" ? page : `${page}?${bookmark.query}`}>{bookmark.name}</Link>
            <button
              type="button"
              className="button quiet"
              aria-label={say(words.drop, { name: bookmark.name })}
              onClick={() => drop.mutate(bookmark.name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <FormField kind="text" label={say(words.name)} value={name} onChange={setName} />
      <button type="submit" className="button">
        {say(words.keep)}
      </button>
      {error !== null && <ErrorPanel error={error} title={words.notDone} />}
      <p className="note">{say(words.shared)}</p>
    </form>
  )
}

export const Bookmarks = () => {
  const { say } = useLanguage()
  const { path } = useAddress()
  return (
    <Opener
      label={say(words.bookmarks)}
      className="button quiet no-print"
      content={() => <Box page={path} />}
    >
      {say(words.bookmarks)}
    </Opener>
  )
}
