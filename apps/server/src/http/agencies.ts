/** `/graphql`: the agencies' interface. */
import { agencyHandler, GRAPHQL_PATH, refusedRequest, send } from "@minsheng/graphql"
import { causeText, type Log } from "../observability/Log.ts"
import { type Behind, KEY_STATUS } from "./keyDoor.ts"

export const agencies = (log: Log): Behind => {
  const handle = agencyHandler((requestId, cause) =>
    log.error("fault", { requestId, path: GRAPHQL_PATH, cause: causeText(cause) }),
  )
  return {
    answer: ({ request, response, ...asked }) => handle(request, response, asked),
    refuse: ({ request, response, requestId }, problem) => {
      const { accept } = request.headers
      send(response, refusedRequest(KEY_STATUS[problem._tag], problem, { accept, requestId }))
    },
  }
}
