import type { Schema } from "effect"
import { FLAG_KINDS, SETTINGS } from "../redFlags/index.ts"
import { actTypes, DOSSIER_BYTES_MAX, readDossier } from "../dossier/index.ts"
import { MatchBankItems, RecordBankStatement } from "../bank/index.ts"
import { AlarmLimits, PlanStatement, PostTransfer } from "../funds/index.ts"
import { assert, describe, it } from "vitest"
import type { Bilingual } from "../kernel/Bilingual.ts"
import { decodeInput, MalformedInput } from "../kernel/input.ts"
import { KeyStanding, RevokeKey } from "../access/AccessKey.ts"
import { AddUser, FoundOffice } from "../access/commands.ts"
import { FIELD_GROUPS } from "../access/FieldGroup.ts"
import { KeepBookmark } from "../access/Bookmarks.ts"
import { ROLES, USE_CASES } from "../access/Role.ts"
import { AttachmentFault, SubjectName, Upload } from "../document/index.ts"
import { EntryFamily } from "../audit/Entries.ts"
import { ITEM_KINDS } from "../programme/Programme.ts"
import { BreakDown, IssueProgramme, StateTotals } from "../programme/commands.ts"
import { ProgrammeItem, TaskTarget } from "../programme/ProgrammeItem.ts"
import { FiguresQuestion } from "../progress/Figures.ts"
import { Pace } from "../progress/Pace.ts"
import { RateName } from "../progress/Rate.ts"
import { Placing } from "../progress/Regrouping.ts"
import { CorrectReport, RegisterProject, ReportMonth } from "../project/commands.ts"
import { IMPORT_COLUMNS } from "../imports/columns.ts"
import { FileFault, ImportKind, ImportState, ImportText, UndoObstacle } from "../imports/Import.ts"
import { ARRIVAL_COLUMNS } from "../imports/arrivalColumns.ts"
import { PLAN_COLUMNS } from "../imports/planColumns.ts"
import { REPORT_COLUMNS } from "../imports/reportColumns.ts"
import { TARGET_COLUMNS } from "../imports/targetColumns.ts"
import { TRANSFER_CHANGEABLE, TRANSFER_COLUMNS } from "../imports/transferColumns.ts"
import { ROW_PROBLEMS } from "../imports/RowProblem.ts"
import { ProjectQuestion } from "../project/ProjectFile.ts"
import { ExportQuestion, ListQuestion, SliceQuestion } from "../project/ProjectList.ts"
import { ProjectOrder } from "../project/ProjectRepository.ts"
import { RegionLevel } from "../region/Division.ts"
import { LegalConfidence, VERDICTS } from "../law/index.ts"
import { actNameWords } from "./actNames.ts"
import * as agencyLabels from "./agencyLabels.ts"
import * as fileLabels from "./fileLabels.ts"
import * as importLabels from "./importLabels.ts"
import { sampleTarget } from "../testing/samples.ts"
import * as labels from "./labels.ts"
import * as lawLabels from "./lawLabels.ts"
import * as redFlagLabels from "./redFlagLabels.ts"

/** The columns of every file that is taken in. */
const COLUMNS = [
  ...IMPORT_COLUMNS,
  ...REPORT_COLUMNS,
  ...TARGET_COLUMNS,
  ...TRANSFER_COLUMNS,
  ...PLAN_COLUMNS,
  ...ARRIVAL_COLUMNS,
]

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  ...labels,
  ...fileLabels,
  ...importLabels,
  ...agencyLabels,
  verdictWords: lawLabels.verdictWords,
  severityWords: lawLabels.severityWords,
  legalConfidenceWords: lawLabels.legalConfidenceWords,
  truthWords: lawLabels.truthWords,
  actNameWords,
  flagWords: redFlagLabels.flagWords,
  flagReasonWords: redFlagLabels.flagReasonWords,
  settingWords: redFlagLabels.settingWords,
}

describe("every catalogue of words", () => {
  it.each(Object.entries(CATALOGUES))("%s is in both languages", (_, words) => {
    assert.isNotEmpty(words)
    for (const [key, { zh, en }] of Object.entries(words)) {
      assert.match(zh, /\p{Script=Han}|UUID/u, key)
      assert.notMatch(en, /\p{Script=Han}/u, key)
      assert.match(en, /[a-zA-Z]{2}/, key)
      for (const text of [zh, en]) assert.strictEqual(text.trim(), text)
    }
  })

  it.each([
    ["roleWords", ROLES],
    ["useCaseWords", USE_CASES],
    ["itemKindWords", ITEM_KINDS],
    ["fieldGroupWords", FIELD_GROUPS],
    ["keyStandingWords", KeyStanding.literals],
    ["projectOrderWords", ProjectOrder.literals],
    ["regionLevelWords", RegionLevel.literals],
    ["entryFamilyWords", EntryFamily.literals],
    ["verdictWords", VERDICTS],
    ["flagWords", FLAG_KINDS],
    ["flagReasonWords", FLAG_KINDS],
    ["settingWords", Object.keys(SETTINGS)],
    ["legalConfidenceWords", LegalConfidence.literals],
    ["actNameWords", actTypes.map(({ type }) => type)],
    ["rateWords", RateName.literals],
    ["rateNameWords", RateName.literals],
    ["placingWords", Placing.literals],
    ["paceWords", Pace.literals],
    ["rowProblemWords", Object.keys(ROW_PROBLEMS)],
    ["fileFaultWords", FileFault.literals],
    ["attachmentFaultWords", AttachmentFault.literals],
    ["subjectWords", SubjectName.literals],
    ["undoObstacleWords", UndoObstacle.literals],
    ["importKindWords", ImportKind.literals],
    ["importStateWords", ImportState.literals],
    ["columnWords", [...new Set<string>([...COLUMNS.map(({ key }) => key), ...TRANSFER_CHANGEABLE])]],
  ] as const)("%s has words for exactly what there is", (name, keys) => {
    assert.sameMembers(Object.keys(CATALOGUES[name] ?? {}), [...keys])
  })

  it("calls the columns of a file what their headings say", () => {
    for (const { key, heading } of COLUMNS)
      assert.strictEqual(importLabels.columnWords[key].zh.normalize("NFKC"), heading.zh.normalize("NFKC"))
  })
})

const decoded = (schema: Schema.ConstraintDecoder<unknown>, input: unknown): ReadonlyArray<string> => {
  const result = decodeInput(schema)(input)
  return result instanceof MalformedInput ? result.issues.map((issue) => issue.code) : []
}

/** Inputs that are wrong in every way in which a field can be. */
const AN_ARRIVAL = {
  action: "transfer",
  idempotencyKey: "1",
  kind: "arrival",
  effectiveOn: "2010-05-20",
  lines: [{ from: "2010-341523-19-city-budget", to: "2010-341523-19-city-arrived", amountFen: "1" }],
} as const

const A_REST = { level: "county", term: { _tag: "Rest" }, floor: null }
const A_DUE = { level: "central", dueOn: "2010-06-30", share: 1_000_000 }
const A_LINE = { statementId: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", number: 1 }

const A_PLAN = {
  year: 2010,
  itemKey: "19",
  effectiveFrom: "2010-03-01",
  document: "x",
  groups: [{ name: "x", rules: [A_REST] }],
  lines: [{ regionCode: "341522", group: "x", plannedFen: "1", quantity: null }],
  dues: [],
  remark: null,
}

const codes = new Set([
  ...decoded(RegisterProject, {
    commandId: "a\n",
    registration: {
      year: 2006,
      countyCode: "x",
      itemKey: "x",
      name: "",
      township: 5,
      implementingUnit: "x",
      annualPlanFen: "01",
      plannedStartOn: "x",
      plannedFinishOn: null,
    },
  }),
  ...decoded(RegisterProject, {
    commandId: "a",
    registration: {
      year: 2010,
      countyCode: "341522",
      itemKey: "19",
      name: "x",
      township: null,
      implementingUnit: "x",
      annualPlanFen: "1",
      approvedOn: "2010-03-18",
      plannedStartOn: "2010-03-19",
      plannedFinishOn: "2010-03-18",
    },
  }),
  ...decoded(ReportMonth, { commandId: "a", code: "x", monthly: { month: "x", physicalProgress: -1 } }),
  ...decoded(CorrectReport, { commandId: "a", code: "x", position: -1, reason: "", figures: {} }),
  ...decoded(FoundOffice, { commandId: "a", name: "x", kind: "x", regionCode: "x", itemKeys: [] }),
  ...decoded(AddUser, { commandId: "a", userName: "X", displayName: "x", officeId: "x" }),
  ...decoded(FiguresQuestion, { knownAt: "x", asOf: "x", year: 1.5, region: 1 }),
  ...decoded(ListQuestion, {
    filter: { year: 2100, kind: "x", search: "x", missingMonth: "x", behindPoints: 101 },
    page: { limit: 0, after: "", order: "x" },
  }),
  ...decoded(KeepBookmark, { page: "projects", name: "x", query: "查找" }),
  ...decoded(ExportQuestion, { filter: { year: 2010 }, columns: ["code", "code"] }),
  ...decoded(ProjectQuestion, { code: null }),
  ...decoded(RevokeKey, { prefix: "x" }),
  ...decoded(SliceQuestion, { filter: { year: 2010 }, slice: { first: 1, last: 1 }, order: "code" }),
  ...decoded(ImportText, { fileName: "x", text: "x".repeat(5_000_001) }),
  ...decoded(TaskTarget, { ...sampleTarget(), quantity: "-1" }),
  ...decoded(TaskTarget, { ...sampleTarget(), quantity: "1", words: "应补尽补" }),
  ...decoded(BreakDown, {
    breakdown: {
      itemKey: "19",
      parts: ["340100", "340100"].map((regionCode) => ({
        regionCode,
        target: { _tag: "NoTask" },
        provenance: null,
      })),
      remainder: { quantity: "-0", reason: "x" },
    },
  }),
  ...decoded(StateTotals, { totals: { _tag: "Counted", itemCount: -1 } }),
  ...decoded(IssueProgramme, {
    part: { _tag: "Targets", itemKeys: ["19", "19"] },
    document: { number: "x", issuedOn: null, provenance: { source: "x", confidence: "verified" } },
  }),
  ...decoded(ProgrammeItem, {}),
  ...decoded(PostTransfer, {
    action: "transfer",
    idempotencyKey: "1",
    kind: "arrival",
    effectiveOn: "2010-05-20",
    lines: Array.from({ length: 101 }, () => ({ from: "x", to: "x", amountFen: "0" })),
  }),
  ...decoded(PostTransfer, { ...AN_ARRIVAL, lines: Array.from({ length: 101 }, () => AN_ARRIVAL.lines[0]) }),
  ...decoded(PostTransfer, {
    ...AN_ARRIVAL,
    lines: Array.from({ length: 2 }, () => ({ ...AN_ARRIVAL.lines[0], amountFen: "9".repeat(18) })),
  }),
  ...decoded(PlanStatement, {
    groups: [
      { name: "x", rules: [A_REST, A_REST, { ...A_REST, term: { _tag: "Share", share: -1 } }] },
      { name: "y", rules: [A_REST, A_REST] },
    ],
    dues: [{ level: "central", dueOn: "2010-06-30", share: -1 }],
  }),
  ...decoded(PlanStatement, { ...A_PLAN, lines: Array.from({ length: 301 }, () => A_PLAN.lines[0]) }),
  ...decoded(PlanStatement, { ...A_PLAN, groups: [...A_PLAN.groups, ...A_PLAN.groups] }),
  ...decoded(PlanStatement, {
    ...A_PLAN,
    groups: [{ name: "x", rules: [A_REST, { ...A_REST, level: "city" }] }],
  }),
  ...decoded(PlanStatement, { ...A_PLAN, dues: [A_DUE, A_DUE] }),
  ...decoded(AlarmLimits, { idleDays: 0, seriesOf: 1 }),
  ...decoded(RecordBankStatement, { accountNumber: "x" }),
  ...decoded(MatchBankItems, {
    matches: Array.from({ length: 501 }, () => ({ lines: [A_LINE, A_LINE], postings: [] })),
    commandId: "1",
    statementId: A_LINE.statementId,
  }),
  ...decoded(MatchBankItems, {
    matches: [
      { lines: [], postings: [] },
      { lines: Array.from({ length: 1001 }, () => A_LINE), postings: [] },
    ],
    commandId: "1",
    statementId: A_LINE.statementId,
  }),
  ...decoded(Upload, { sha256: "x", size: 0 }),
])

const fileOf = (...acts: ReadonlyArray<readonly [type: string, payload: object]>): string =>
  JSON.stringify({
    dossier: 1,
    project: { code: "1", name: "1" },
    acts: acts.map(([type, payload]) => ({ id: "1", type, occurredOn: "2010-01-01", payload })),
  })

const codesIn = (file: string): ReadonlyArray<string> => {
  const read = readDossier(file)
  return read instanceof MalformedInput ? read.issues.map(({ code }) => code) : []
}

/** Dossiers that are wrong in every way in which an act can be. */
const codesOfDossiers = [
  fileOf(
    ["LegalPersonNamed", { legalPerson: { code: "x", name: "x" } }],
    ["UnusedMoneyTreated", { budgetYear: 1 }],
    ["TenderDocumentsIssued", { bidDeadlineAt: "x", performanceBondShareMillionths: -1 }],
    ["Nothing", {}],
  ),
  fileOf(...Array.from({ length: 3001 }, () => ["Nothing", {}] as const)),
  "[".repeat(17),
  " ".repeat(DOSSIER_BYTES_MAX + 1),
].flatMap(codesIn)

describe("the words for what is wrong with a field", () => {
  it("exist for every code that the inputs of core report, and for no other", () => {
    // What no schema of ours refuses is there for adapters that do.
    const ofAdapters = ["unexpected", "json", "utf", "nameTwice", "transfersMax"]
    assert.sameMembers(
      [...new Set([...codes, ...codesOfDossiers, ...ofAdapters])],
      Object.keys(labels.inputIssueWords),
    )
  })
})
