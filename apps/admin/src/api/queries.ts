/** The questions that pages ask, each under a key that names it. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import {
  About,
  AccountHistory,
  AccountsAnswer,
  BookmarksAnswer,
  KeysAnswer,
  OfficeHistory,
  OwnAccountAnswer,
  SessionsAnswer,
} from "@minsheng/core/access"
import { TrailAnswer, type TrailQuestion } from "@minsheng/core/audit"
import { DocumentHistory, DocumentsAnswer, type Subject } from "@minsheng/core/document"
import type { Uuid } from "@minsheng/core/kernel"
import type { AxesInput } from "@minsheng/core/journal"
import {
  AddedAnswer,
  CatalogueAnswer,
  type CatalogueQuestion,
  RegionMapAnswer,
  type RegionMapQuestion,
} from "@minsheng/core/programme"
import { DivisionAnswer, type FiguresQuestion } from "@minsheng/core/progress"
import {
  CountAnswer,
  type CountQuestion,
  ListAnswer,
  type ListQuestion,
  ProjectAnswer,
} from "@minsheng/core/project"
import { client, decoder } from "./client.ts"

const decodeAbout = decoder(About)
const decodeBookmarks = decoder(BookmarksAnswer)
const decodeOwn = decoder(OwnAccountAnswer)
const decodeAccounts = decoder(AccountsAnswer)
const decodeKeys = decoder(KeysAnswer)
const decodeHistory = decoder(AccountHistory)
const decodeOfficeHistory = decoder(OfficeHistory)
const decodeSessions = decoder(SessionsAnswer)
const decodeTrail = decoder(TrailAnswer)
const decodeCatalogue = decoder(CatalogueAnswer)
const decodeAdded = decoder(AddedAnswer)
const decodeList = decoder(ListAnswer)
const decodeCount = decoder(CountAnswer)
const decodeDivision = decoder(DivisionAnswer)
const decodeMap = decoder(RegionMapAnswer)
const decodeProject = decoder(ProjectAnswer)
const decodeDocument = decoder(DocumentHistory)
const decodeDocuments = decoder(DocumentsAnswer)

/** Questions are keyed by their text: `bigint` does not occur in them. */
const key = (...parts: ReadonlyArray<unknown>) => parts

export const aboutQuery = queryOptions({
  queryKey: key("about"),
  queryFn: async () => {
    const answer = await client.session.about.query()
    return { ...decodeAbout(answer), demonstrationAccounts: answer.demonstrationAccounts }
  },
})

export const bookmarksQuery = (page: string) =>
  queryOptions({
    queryKey: key("bookmarks", page),
    queryFn: async () => decodeBookmarks(await client.bookmark.list.query({ page })),
  })

/** The page of a division; without a question it is not asked. */
export const divisionQuery = (question: FiguresQuestion | undefined) =>
  queryOptions({
    queryKey: key("division", question),
    queryFn: async () => decodeDivision(await client.region.open.query(question ?? {})),
    placeholderData: keepPreviousData,
  })

export const regionMapQuery = (question: RegionMapQuestion) =>
  queryOptions({
    queryKey: key("regionMap", question),
    queryFn: async () => decodeMap(await client.region.map.query(question)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** What cities and counties added to the programme. */
export const addedQuery = (question: CatalogueQuestion) =>
  queryOptions({
    queryKey: ["programme", "added", question],
    queryFn: async () => decodeAdded(await client.programme.added.query(question)),
  })

export const catalogueQuery = (question: CatalogueQuestion) =>
  queryOptions({
    queryKey: key("catalogue", question),
    queryFn: async () => decodeCatalogue(await client.programme.catalogue.query(question)),
    staleTime: 60_000,
  })

export const listQuery = (question: ListQuestion) =>
  queryOptions({
    queryKey: key("projects", "list", question),
    queryFn: async () => decodeList(await client.project.list.query(question)),
    placeholderData: keepPreviousData,
  })

export const countQuery = (question: CountQuestion) =>
  queryOptions({
    queryKey: key("projects", "count", question),
    queryFn: async () => decodeCount(await client.project.count.query(question)),
    placeholderData: keepPreviousData,
  })

export const projectQuery = (code: string, axes: AxesInput) =>
  queryOptions({
    queryKey: key("projects", "one", code, axes),
    queryFn: async () => decodeProject(await client.project.open.query({ code, ...axes })),
    placeholderData: keepPreviousData,
  })

export const ownAccountQuery = queryOptions({
  queryKey: key("account"),
  queryFn: async () => decodeOwn(await client.account.own.query()),
})

export const accountsQuery = queryOptions({
  queryKey: key("accounts", "list"),
  queryFn: async () => decodeAccounts(await client.access.list.query()),
})

export const keysQuery = queryOptions({
  queryKey: key("accounts", "keys"),
  queryFn: async () => decodeKeys(await client.access.keys.query()),
})

export const accountHistoryQuery = (userName: string) =>
  queryOptions({
    queryKey: key("accounts", "history", userName),
    queryFn: async () => decodeHistory(await client.access.history.query({ userName })),
  })

export const officeHistoryQuery = (officeId: Uuid.Uuid) =>
  queryOptions({
    queryKey: key("accounts", "office", officeId),
    queryFn: async () => decodeOfficeHistory(await client.access.officeHistory.query({ officeId })),
  })

export const sessionsQuery = (userName: string) =>
  queryOptions({
    queryKey: key("accounts", "sessions", userName),
    queryFn: async () => decodeSessions(await client.access.sessionsOf.query({ userName })),
  })

export const trailQuery = (question: TrailQuestion) =>
  queryOptions({
    queryKey: key("trail", question),
    queryFn: async () => decodeTrail(await client.audit.trail.query(question)),
    placeholderData: keepPreviousData,
  })

export const documentQuery = (subject: Subject, id: Uuid.Uuid, axes: AxesInput) =>
  queryOptions({
    queryKey: key("documents", "one", subject, id, axes),
    queryFn: async () => decodeDocument(await client.documents.history.query({ subject, id, ...axes })),
    placeholderData: keepPreviousData,
  })

export const documentsQuery = (subject: Subject, axes: AxesInput) =>
  queryOptions({
    queryKey: key("documents", subject, axes),
    queryFn: async () => decodeDocuments(await client.documents.list.query({ subject, ...axes })),
    placeholderData: keepPreviousData,
  })
