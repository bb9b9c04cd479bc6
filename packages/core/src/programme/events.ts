/** Events of the programme catalogue: one stream a year. */
import { StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { AnnouncedProgramme, ProgrammeItem } from "./ProgrammeItem.ts"

export const programmeStream = (year: number): StreamId => StreamId(`programme/${year}`)

export const ProgrammeAnnounced = EventType.make({
  type: "ProgrammeAnnounced",
  payload: AnnouncedProgramme,
  example: {
    year: 2010,
    itemCount: 33,
    documentNumber: "皖政〔2010〕1号",
    documentProvenance: { source: "programme_counts_by_year", confidence: "unconfirmed" },
    totalPoints: 3500,
    fundGuaranteePoints: 100,
    pointsProvenance: { source: "皖政办秘〔2010〕72号", confidence: "verified" },
    remark: null,
  },
})

export const ItemListed = EventType.make({
  type: "ItemListed",
  payload: ProgrammeItem,
  example: {
    year: 2010,
    key: "31",
    officialNumber: { number: 31, provenance: { source: "fgw.huaibei.gov.cn", confidence: "verified" } },
    name: { zh: "光荣院建设", en: "Veterans' homes" },
    nameProvenance: { source: "fgw.huaibei.gov.cn", confidence: "verified" },
    kind: "construction",
    kindConfidence: "inferred",
    since: "2010",
    newThisYear: true,
    points: 100,
    leadDepartment: { zh: "省民政厅", en: "Department of Civil Affairs" },
    leadProvenance: { source: "fgw.huaibei.gov.cn", confidence: "inferred" },
    target: { quantity: null, unit: { zh: "所", en: "homes" }, remark: null, provenance: null },
    confirmed: true,
  },
})

export const programmeEvents = [ProgrammeAnnounced, ItemListed] as const

export const readProgrammeEvent = EventType.reader(programmeEvents)
