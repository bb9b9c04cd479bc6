/** What a question brings along: who asks, and what was read for it already. */
import type { AgencyRequest, Asking } from "./request.ts"
import { servicesOf } from "./run.ts"
import { Together } from "./Together.ts"

/** What resolvers see. */
export interface AgencyContext extends Asking {
  readonly together: Together
}

export const contextOf = (request: AgencyRequest, signal: AbortSignal): AgencyContext => {
  const asked = { ...request, services: servicesOf(request), signal }
  return { ...asked, together: new Together(asked) }
}
