/** The questions about the gates of a project. */
import { queryOptions } from "@tanstack/react-query"
import { CanAnswer, type CanQuestion, GatesAnswer, type GatesQuestion } from "@minsheng/core/gates"
import { client, decoder } from "./client.ts"

const decodeGates = decoder(GatesAnswer)
const decodeCan = decoder(CanAnswer)

export const gatesQuery = (question: GatesQuestion) =>
  queryOptions({
    queryKey: ["gates", "open", question],
    queryFn: async () => decodeGates(await client.gates.open.query(question)),
  })

/** Why something may be authorised, or may not. */
export const canQuery = (question: CanQuestion) =>
  queryOptions({
    queryKey: ["gates", "can", question],
    queryFn: async () => decodeCan(await client.gates.can.query(question)),
  })
