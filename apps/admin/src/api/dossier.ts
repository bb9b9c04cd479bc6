/** The questions about a project's dossier. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import {
  DossierAnswer,
  type DossierQuestion,
  FindingsAnswer,
  type FindingsQuestion,
  OpenFindingsAnswer,
  type OpenFindingsQuestion,
  PreviewAnswer,
} from "@minsheng/core/act"
import { client, decoder } from "./client.ts"

const decodeDossier = decoder(DossierAnswer)
const decodeFindings = decoder(FindingsAnswer)
const decodeOpen = decoder(OpenFindingsAnswer)
const decodePreview = decoder(PreviewAnswer)

export const dossierQuery = (question: DossierQuestion) =>
  queryOptions({
    queryKey: ["dossier", "open", question],
    queryFn: async () => decodeDossier(await client.dossier.open.query(question)),
    placeholderData: keepPreviousData,
  })

/** What is wrong and what falls due, over many projects. */
export const openFindingsQuery = (question: OpenFindingsQuestion) =>
  queryOptions({
    queryKey: ["dossier", "list", question],
    queryFn: async () => decodeOpen(await client.dossier.list.query(question)),
    placeholderData: keepPreviousData,
  })

export const findingsQuery = (question: FindingsQuestion) =>
  queryOptions({
    queryKey: ["dossier", "findings", question],
    queryFn: async () => decodeFindings(await client.dossier.findings.query(question)),
  })

/** What the rules would say of an act as it is typed; nothing is kept of it. */
export const previewQuery = (question: Parameters<typeof client.dossier.preview.mutate>[0]) =>
  queryOptions({
    queryKey: ["preview", question],
    queryFn: async () => decodePreview(await client.dossier.preview.mutate(question)),
    placeholderData: keepPreviousData,
    retry: false,
  })
