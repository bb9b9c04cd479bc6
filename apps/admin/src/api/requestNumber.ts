/** The number under which a request is followed: said in its answer, its refusals and the log. */
import { newId } from "./newId.ts"

let last = ""

/** What a request is sent with, and under which number. */
export const numbered = (): { readonly "x-request-id": string } => {
  last = newId()
  return { "x-request-id": last }
}

/** Says that what is answered now was sent before, under a number of its own. */
export const sentAs = (id: string): void => {
  last = id
}

/** The number of the request that was sent last: the nearest that there is to what broke afterwards. */
export const lastRequestId = (): string => last
