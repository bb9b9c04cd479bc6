/** What a question brings along: who asks, and what was read for it already. */
import type { AgencyRequest, Asking } from "./request.ts"
import { Patience } from "./soon.ts"
import { Together } from "./Together.ts"

/** What resolvers see. */
export interface AgencyContext extends Asking {
  readonly together: Together
}

export const contextOf = (request: AgencyRequest): AgencyContext => {
  const asked = { ...request, patience: new Patience() }
  return { ...asked, together: new Together(asked) }
}
