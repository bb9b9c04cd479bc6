/** What is asked before anything is drawn: who is there, and how the whole stands. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { SessionAnswer } from "@minsheng/core/access"
import { type FiguresQuestion, OverviewAnswer } from "@minsheng/core/progress"
import { client, decoder } from "./client.ts"

const decodeSession = decoder(SessionAnswer)
const decodeOverview = decoder(OverviewAnswer)

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async () => decodeSession(await client.session.current.query()),
  retry: false,
})

export const overviewQuery = (question: FiguresQuestion) =>
  queryOptions({
    queryKey: ["overview", question],
    queryFn: async () => decodeOverview(await client.progress.overview.query(question)),
    placeholderData: keepPreviousData,
  })
