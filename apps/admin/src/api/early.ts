/**
 * Questions that are on their way before the app is even read: what a page asks first takes as long as
 * reading the script, so both happen at once. Plain, because it is in the first script of all.
 */
import { numbered, sentAs } from "./requestNumber.ts"

/** As the app asks them: who is there, and, for the first page, how all stands. */
const WHO = "/trpc/session.current?batch=1&input=%7B%7D"
const ALL = "/trpc/progress.overview?batch=1&input=%7B%220%22%3A%7B%7D%7D"

interface Sent {
  readonly id: string
  readonly answer: Promise<Response>
}

/** By their addresses; `undefined` where it turned out that there was nothing to ask. */
const early = new Map<string, Promise<Sent | undefined>>()

const send = (address: string): Sent => {
  const number = numbered()
  const headers = { "content-type": "application/json", ...number }
  return { id: number["x-request-id"], answer: fetch(address, { headers }) }
}

/** Whether an answer to "who is there" is of somebody who may read figures now. */
const readsFigures = async (answer: Response): Promise<boolean> => {
  interface Who {
    readonly owes: unknown
    readonly useCases: ReadonlyArray<string>
  }
  const body = (await answer.clone().json()) as ReadonlyArray<{ readonly result?: { readonly data: Who } }>
  const who = body[0]?.result?.data
  return who !== undefined && who.owes === null && who.useCases.includes("figures.read")
}

/** Asks what a page at an address asks first. */
export const askEarly = ({ pathname, search }: Pick<Location, "pathname" | "search">): void => {
  if (pathname === "/sign-in") return
  const who = send(WHO)
  early.set(WHO, Promise.resolve(who))
  // Whoever takes the answer hears of what went wrong; it may be nobody.
  const isReader = who.answer.then(readsFigures).catch(() => false)
  if (pathname !== "/" || search !== "") return
  early.set(
    ALL,
    isReader.then((is) => (is ? send(ALL) : undefined)),
  )
}

/** A request of the app; one that was sent early is answered by that, once. */
export const fetchOnce: typeof fetch = async (address, init) => {
  const sent = typeof address === "string" ? await early.get(address) : undefined
  if (sent === undefined) return fetch(address, init)
  early.delete(address as string)
  sentAs(sent.id)
  return sent.answer
}
