/** Transfers and financing plans as records that bear documents: vouchers, letters of allocation, schemes. */
import { Effect, Layer, Schema } from "effect"
import { type DivisionCode, provinceOf } from "../kernel/DivisionCode.ts"
import { type ItemKey, parse as parseItemKey } from "../kernel/ItemKey.ts"
import { Uuid } from "../kernel/Uuid.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { type EntriesIn, type Looking, type SubjectKind, SubjectKinds } from "../document/Subject.ts"
import { projectSubject } from "../project/documentSubject.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import { divisionsStream } from "../region/events.ts"
import { regionRegisterOf } from "../region/RegionRegister.ts"
import { isInScope } from "./admission.ts"
import { dossierSubject } from "../act/documentSubject.ts"
import { accountOf } from "./Account.ts"
import { transferStream } from "./events.ts"
import { planVersions } from "./plan/PlanRecord.ts"
import { planStream } from "./plan/events.ts"
import { transferOf } from "./TransferRecord.ts"

interface Place {
  readonly regionCode: DivisionCode
  readonly itemKey: ItemKey
}

/** Whether the money of a place is somebody's to see. */
const seenBy =
  (entriesIn: EntriesIn, { scope, on }: Looking) =>
  (place: Place): boolean =>
    isInScope(regionRegisterOf(entriesIn(divisionsStream(provinceOf(place.regionCode)))), scope, place, on)

/** Looked at by whoever sees one of its places; changed by whoever sees them all. */
const isOpenIn =
  (placesIn: (entries: ReadonlyArray<Entry>) => ReadonlyArray<Place>): SubjectKind["isOpen"] =>
  (entriesIn, record, looking) => {
    const places = placesIn(entriesIn(record))
    const sees = seenBy(entriesIn, looking)
    return looking.act === "read" ? places.some(sees) : places.length > 0 && places.every(sees)
  }

const isId = Schema.is(Uuid)

/** What divisions there are says who sees the money of places. */
const divisionsOf =
  (reader: JournalReader["Service"], placesIn: (entries: ReadonlyArray<Entry>) => ReadonlyArray<Place>) =>
  (record: StreamId) =>
    Effect.map(reader.entries(record), (entries) => [
      ...new Set(placesIn(entries).map(({ regionCode }) => divisionsStream(provinceOf(regionCode)))),
    ])

const accountsIn = (entries: ReadonlyArray<Entry>): ReadonlyArray<Place> =>
  (transferOf(entries)?.stated.lines ?? []).flatMap(({ from, to }) => [accountOf(from), accountOf(to)])

/** Seen by whoever sees one of its accounts, like itself; changed by whoever sees all of them. */
const transferSubject = (reader: JournalReader["Service"]): SubjectKind => ({
  readBy: "funds.read",
  changedBy: "funds.post",
  find: (code) => Effect.succeed(isId(code) ? transferStream(code) : undefined),
  alongside: divisionsOf(reader, accountsIn),
  isOpen: isOpenIn(accountsIn),
  partIn: () => undefined,
})

/** Year and item, such as `2010-19`. */
const PLAN = /^(\d{4})-(\d{2})$/u

const planOf = (code: string): StreamId | undefined => {
  const [, year, item = ""] = PLAN.exec(code) ?? []
  const itemKey = parseItemKey(item)
  return itemKey === undefined ? undefined : planStream(Number(year), itemKey)
}

const plannedIn = (entries: ReadonlyArray<Entry>): ReadonlyArray<Place> =>
  planVersions(entries).flatMap(({ plan: { itemKey, lines } }) =>
    lines.map(({ regionCode }) => ({ regionCode, itemKey })),
  )

/** Seen by whoever sees money of a division that it has named; changed by whoever sees all. */
const planSubject = (reader: JournalReader["Service"]): SubjectKind => ({
  readBy: "funds.read",
  changedBy: "funds.plan",
  find: (code) => Effect.succeed(planOf(code)),
  alongside: divisionsOf(reader, plannedIn),
  isOpen: isOpenIn(plannedIn),
  partIn: () => undefined,
})

/** Every kind of record that bears documents. */
export const subjectKindsLayer = Layer.effect(
  SubjectKinds,
  Effect.gen(function* () {
    const reader = yield* JournalReader
    return SubjectKinds.of({
      project: projectSubject(yield* ProjectRepository),
      dossier: dossierSubject(yield* ProjectRepository),
      transfer: transferSubject(reader),
      financing: planSubject(reader),
    })
  }),
)
