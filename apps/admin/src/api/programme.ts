/** The questions of the programme's pages. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import {
  CompareAnswer,
  type CompareQuestion,
  CompareTargetsAnswer,
  type CompareTargetsQuestion,
  ItemNamesAnswer,
  ItemsAnswer,
  type ProgrammeQuestion,
  TargetsAnswer,
  type TargetsQuestion,
  VersionsAnswer,
  YearsAnswer,
} from "@minsheng/core/programme"
import { ProposalAnswer, type ProposalQuestion } from "@minsheng/core/progress"
import { client, decoder } from "./client.ts"

const decodeItems = decoder(ItemsAnswer)
const decodeNames = decoder(ItemNamesAnswer)
const decodeTargets = decoder(TargetsAnswer)
const decodeVersions = decoder(VersionsAnswer)
const decodeCompared = decoder(CompareAnswer)
const decodeTargetsCompared = decoder(CompareTargetsAnswer)
const decodeYears = decoder(YearsAnswer)
const decodeProposal = decoder(ProposalAnswer)

export const yearsQuery = queryOptions({
  queryKey: ["programme", "years"],
  queryFn: async () => decodeYears(await client.programme.years.query()),
})

/** What the items are called, for those who give out scopes. */
export const itemNamesQuery = queryOptions({
  queryKey: ["programme", "names"],
  queryFn: async () => decodeNames(await client.programme.itemNames.query()),
  staleTime: 60_000,
})

export const itemsQuery = (question: ProgrammeQuestion) =>
  queryOptions({
    queryKey: ["programme", "items", question],
    queryFn: async () => decodeItems(await client.programme.items.query(question)),
    placeholderData: keepPreviousData,
  })

export const targetsQuery = (question: TargetsQuestion) =>
  queryOptions({
    queryKey: ["programme", "targets", question],
    queryFn: async () => decodeTargets(await client.programme.targets.query(question)),
    placeholderData: keepPreviousData,
  })

export const versionsQuery = (question: ProgrammeQuestion) =>
  queryOptions({
    queryKey: ["programme", "versions", question],
    queryFn: async () => decodeVersions(await client.programme.versions.query(question)),
    placeholderData: keepPreviousData,
  })

export const compareQuery = (question: CompareQuestion) =>
  queryOptions({
    queryKey: ["programme", "compare", question],
    queryFn: async () => decodeCompared(await client.programme.compare.query(question)),
  })

export const compareTargetsQuery = (question: CompareTargetsQuestion) =>
  queryOptions({
    queryKey: ["programme", "compareTargets", question],
    queryFn: async () => decodeTargetsCompared(await client.programme.compareTargets.query(question)),
  })

export const proposalQuery = (question: ProposalQuestion) =>
  queryOptions({
    queryKey: ["programme", "proposal", question],
    queryFn: async () => decodeProposal(await client.programme.propose.query(question)),
  })
