import { actSamples } from "../testing/actSamples.ts"
import { gateSamples } from "../testing/gateSamples.ts"
import { bankSamples } from "../testing/bankSamples.ts"
import { fundSamples, planSamples } from "../testing/fundSamples.ts"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { Bilingual, type Locale } from "../kernel/Bilingual.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import { MalformedInput } from "../kernel/input.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Instant from "../kernel/Instant.ts"
import { formatYuan } from "../kernel/Money.ts"
import * as Month from "../kernel/Month.ts"
import * as Quantity from "../kernel/Quantity.ts"
import { PositionBeyondHead } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { NotAJournal } from "../journal/errors.ts"
import { CommandConflict, EntrySuperseded, JournalBusy, JournalUnavailable } from "../journal/Journal.ts"
import * as Access from "../access/index.ts"
import { JournalOutsideScope } from "../audit/index.ts"
import * as Document from "../document/index.ts"
import * as Imports from "../imports/index.ts"
import * as Instance from "../instance/errors.ts"
import * as Programme from "../programme/index.ts"
import { NoProposal } from "../progress/Proposals.ts"
import * as Project from "../project/index.ts"
import { isRefusal, type Refusal, REFUSAL_CODES, refusalWords } from "./refusals.ts"

type Samples = { readonly [Tag in Refusal["_tag"]]: ReadonlyArray<Extract<Refusal, { readonly _tag: Tag }>> }

const position = Position.make(48_216)
const code = Project.projectCode(2010, "341522", "19", 7)
const regionCode = DivisionCode.make("341522")
const itemKey = ItemKey.make("19")
const month = Month.make("2010-06")
const today = dateOf("2010-05-31")
const date = dateOf("2010-06-01")
const prefix = Access.KeyPrefix.make("msk_k7qd2m5x")
const at = Instant.fromMillis(1_275_264_000_000)
const [folder, home, detail] = ["/srv/backup", "/srv/minsheng", "EACCES: permission denied"]

const place = { year: 2010, region: regionCode }
const part: Programme.IssuedPart = { _tag: "Targets", itemKeys: [itemKey] }
const addingUp: Programme.AddingUp = {
  verdict: "differs",
  whole: Quantity.make("8411"),
  sum: Quantity.sum([Quantity.make("8400.5")]),
  left: Quantity.subtract(Quantity.make("8411"), Quantity.make("8400.5")),
  missing: [],
}

const ledger = { ...actSamples, ...gateSamples, ...fundSamples, ...planSamples, ...bankSamples }
const funds = Object.fromEntries(
  Object.entries(ledger).map(([tag, refusal]) => [tag, [refusal]]),
) as unknown as { readonly [Tag in keyof typeof ledger]: [(typeof ledger)[Tag]] }

/** At least one of every refusal there is: a new one does not compile until it stands here. */
const SAMPLES: Samples = {
  ...funds,
  MalformedInput: [
    new MalformedInput({
      issues: [
        { path: "registration.name", code: "line" },
        { path: "", code: "plannedDates" },
      ],
    }),
    new MalformedInput({ issues: [{ path: "months.0", code: "somethingNew" }] }),
  ],
  CommandConflict: [new CommandConflict({ commandId: "c-1" })],
  EntrySuperseded: [new EntrySuperseded({ position, by: Position.make(48_217) })],
  JournalBusy: [new JournalBusy({ waiting: 512 })],
  JournalUnavailable: [
    new JournalUnavailable({ outcome: "notWritten" }),
    new JournalUnavailable({ outcome: "unknown" }),
  ],
  PositionBeyondHead: [new PositionBeyondHead({ position, head: Position.make(9) })],
  JournalOutsideScope: [new JournalOutsideScope({ useCase: "journal.export" })],
  NotAJournal: [new NotAJournal({ file: "journal.jsonl", line: 1 })],
  AccountNotOpen: [
    new Access.AccountNotOpen({ userName: Access.UserName.make("jinzhai.msb"), state: "locked" }),
    new Access.AccountNotOpen({ userName: Access.UserName.make("jinzhai.msb"), state: "closed" }),
  ],
  NotPermitted: [
    new Access.NotPermitted({ useCase: "reports.file", roles: ["auditor", "livelihoodReader"] }),
    new Access.NotPermitted({ useCase: "instance.operate", roles: [] }),
    new Access.NotPermitted({ useCase: "projects.read", roles: [], owes: "newPassword" }),
    new Access.NotPermitted({ useCase: "projects.read", roles: [], owes: "secondFactor" }),
    new Access.NotPermitted({ useCase: "projects.read", roles: [], fieldGroups: ["figures", "regions"] }),
  ],
  KeyExpired: [new Access.KeyExpired({ prefix, expiresAt: at })],
  KeyExpiryPast: [new Access.KeyExpiryPast({ expires: today }), new Access.KeyExpiryPast({ expires: at })],
  KeyMissing: [new Access.KeyMissing()],
  KeyNameTaken: [new Access.KeyNameTaken({ name: "congress" })],
  KeyNotFound: [new Access.KeyNotFound({ prefix })],
  KeyRevoked: [new Access.KeyRevoked({ prefix, revokedAt: at })],
  KeysGuessed: [new Access.KeysGuessed({ retryAfterSeconds: 60 })],
  KeyUnknown: [new Access.KeyUnknown()],
  ItemsNotAdministered: [
    new Access.ItemsNotAdministered({ itemKeys: null }),
    new Access.ItemsNotAdministered({ itemKeys: [itemKey, ItemKey.make("24")] }),
  ],
  AccountIs: [new Access.AccountIs({ userName: Access.UserName.make("jinzhai.msb"), state: "locked" })],
  AccountLocked: [new Access.AccountLocked({ lockMinutes: 30 })],
  AccountOfAdministrator: [
    new Access.AccountOfAdministrator({
      userName: Access.UserName.make("jinzhai.msb"),
      role: "auditAdministrator",
    }),
  ],
  AlreadyInOffice: [new Access.AlreadyInOffice({ userName: Access.UserName.make("jinzhai.msb") })],
  PasswordIsUserName: [new Access.PasswordIsUserName()],
  PasswordUsedBefore: [new Access.PasswordUsedBefore({ remembered: 5 })],
  RuleForAll: [new Access.RuleForAll()],
  SecondFactorNotSet: [new Access.SecondFactorNotSet({ userName: Access.UserName.make("jinzhai.msb") })],
  SessionNotFound: [new Access.SessionNotFound()],
  WrongPassword: [new Access.WrongPassword()],
  NotSignedIn: [new Access.NotSignedIn()],
  OfficeNotFound: [new Access.OfficeNotFound({ officeId: "0127a1b2" })],
  PasswordOfAdministrator: [
    new Access.PasswordOfAdministrator({
      userName: Access.UserName.make("admin.audit"),
      role: "auditAdministrator",
    }),
  ],
  BookmarksFull: [new Access.BookmarksFull({ most: 50 })],
  PasswordTooShort: [new Access.PasswordTooShort({ lengthMin: 10 })],
  RegionNotAdministered: [new Access.RegionNotAdministered({ regionCode })],
  RolesExclude: [new Access.RolesExclude({ first: "systemAdministrator", second: "auditor" })],
  UserNameTaken: [new Access.UserNameTaken({ userName: Access.UserName.make("jinzhai.msb") })],
  UserNotFound: [new Access.UserNotFound({ user: "jinzhai.msb" })],
  AttachmentRefused: [
    new Document.AttachmentRefused({ fault: "empty", fileName: "a.pdf", detail: [] }),
    new Document.AttachmentRefused({ fault: "tooLarge", fileName: "a.pdf", detail: ["50"] }),
    new Document.AttachmentRefused({ fault: "name", fileName: "", detail: [] }),
    new Document.AttachmentRefused({ fault: "extension", fileName: "a.exe", detail: ["pdf", "jpg"] }),
    new Document.AttachmentRefused({ fault: "content", fileName: "a.pdf", detail: ["pdf"] }),
    new Document.AttachmentRefused({ fault: "brokenOff", fileName: "a.pdf", detail: [] }),
  ],
  DocumentAlreadyAttached: [new Document.DocumentAlreadyAttached({ title: "Voucher", position })],
  DocumentDamaged: [
    new Document.DocumentDamaged({ fileName: "a.pdf", fault: "missing" }),
    new Document.DocumentDamaged({ fileName: "a.pdf", fault: "changed" }),
  ],
  DocumentIssuedAfterToday: [new Document.DocumentIssuedAfterToday({ issuedOn: date, today })],
  DocumentNotFound: [new Document.DocumentNotFound({ id: "0127a1b2" })],
  DocumentUnchanged: [new Document.DocumentUnchanged({ position })],
  SubjectNotFound: [
    new Document.SubjectNotFound({ kind: "project", code, part: null }),
    new Document.SubjectNotFound({ kind: "project", code, part: "2010-05" }),
  ],
  UploadNotFound: [new Document.UploadNotFound({ uploadId: "0127a1b2" })],
  ApprovalAfterRevision: [new Project.ApprovalAfterRevision({ date, revisedOn: today, position })],
  DateAfterToday: [new Project.DateAfterToday({ date, today })],
  DateBeforeApproval: [new Project.DateBeforeApproval({ date: today, approvedOn: date })],
  EntryNotFound: [new Project.EntryNotFound({ code, position })],
  FileRefused: [
    new Imports.FileRefused({ fault: "empty", line: null, detail: [] }),
    new Imports.FileRefused({ fault: "quotes", line: 17, detail: [] }),
    new Imports.FileRefused({ fault: "missingColumns", line: 1, detail: ["year", "name"] }),
  ],
  ImportNotFound: [new Imports.ImportNotFound({ importId: "0127a1b2" })],
  MonthAlreadyReported: [new Project.MonthAlreadyReported({ code, month, position })],
  MonthBeforeProgramme: [new Project.MonthBeforeProgramme({ month, year: 2011 })],
  MonthNotBegun: [new Project.MonthNotBegun({ month, today })],
  NothingChanged: [new Project.NothingChanged({ position })],
  OutsideScope: [new Project.OutsideScope({ countyCode: regionCode, itemKey })],
  ProjectAlreadyRegistered: [new Project.ProjectAlreadyRegistered({ code, name: "Bridge" })],
  ProjectNotFound: [new Project.ProjectNotFound({ code })],
  RegionOutsideScope: [new Project.RegionOutsideScope({ code: regionCode })],
  UnknownCounty: [new Project.UnknownCounty({ countyCode: regionCode, on: date })],
  UnknownItem: [new Project.UnknownItem({ year: 2012, itemKey })],
  UnknownRegion: [new Project.UnknownRegion({ code: regionCode })],
  AdjustmentNotPossible: (["notIssued", "open", "notOpen"] as const).map(
    (because) => new Programme.AdjustmentNotPossible({ ...place, part, because }),
  ),
  CatalogueUnbalanced: [
    new Programme.CatalogueUnbalanced({
      ...place,
      itemCount: 33,
      announcedCount: 35,
      points: null,
      announcedPoints: null,
      items: [],
    }),
    new Programme.CatalogueUnbalanced({
      ...place,
      itemCount: 33,
      announcedCount: null,
      points: 3499,
      announcedPoints: 3500,
      items: [],
    }),
  ],
  CatalogueUnchanged: [new Programme.CatalogueUnchanged(place)],
  DocumentAfterToday: [new Programme.DocumentAfterToday({ date, today })],
  IssuedAndLocked: [
    new Programme.IssuedAndLocked({ ...place, itemKey: null, version: 1 }),
    new Programme.IssuedAndLocked({ ...place, itemKey, version: 2 }),
  ],
  IssuerPreparedIt: [
    new Programme.IssuerPreparedIt({ ...place, part }),
    new Programme.IssuerPreparedIt({ ...place, part: { _tag: "Catalogue" } }),
  ],
  ItemNotInCatalogue: [new Programme.ItemNotInCatalogue({ ...place, itemKey })],
  ItemWasIssued: [new Programme.ItemWasIssued({ ...place, itemKey })],
  KeyNotFree: [new Programme.KeyNotFree({ ...place, itemKey })],
  NoProposal: (["noItem", "noNumber", "doesNotAdd", "noPlan"] as const).map(
    (because) => new NoProposal({ itemKey, because }),
  ),
  NotADivisionBelow: [new Programme.NotADivisionBelow({ ...place, code: regionCode })],
  NothingToIssue: [new Programme.NothingToIssue({ ...place, part })],
  NotOfThisLevel: [new Programme.NotOfThisLevel(place)],
  TargetNotIssued: [new Programme.TargetNotIssued({ ...place, itemKey })],
  TargetsDoNotAddUp: [
    new Programme.TargetsDoNotAddUp({ ...place, itemKey, addingUp }),
    new Programme.TargetsDoNotAddUp({
      ...place,
      itemKey,
      addingUp: { ...addingUp, verdict: "wholeUnknown", whole: null, missing: [regionCode] },
    }),
  ],
  VersionNotFound: [new Programme.VersionNotFound({ ...place, version: 7 })],
  YearNotCopied: (["empty", "begun", "notLater"] as const).map(
    (because) => new Programme.YearNotCopied({ ...place, from: 2009, because }),
  ),
  BackupBroken: [new Instance.BackupBroken({ table: "entry", expected: "aaa", found: "bbb" })],
  BackupNotFound: [new Instance.BackupNotFound({ folder })],
  DatabaseNotEmpty: [new Instance.DatabaseNotEmpty({ position: 48_216 })],
  DatabaseNotOurs: [new Instance.DatabaseNotOurs({ migration: "0003", detail })],
  DatabaseNotStarted: [new Instance.DatabaseNotStarted({ folder, detail })],
  DatabaseUnreachable: [new Instance.DatabaseUnreachable({ address: "db.example:5432", detail })],
  FileNotWritable: [new Instance.FileNotWritable({ file: folder, detail })],
  FolderNotEmpty: [new Instance.FolderNotEmpty({ folder })],
  HomeInUse: [new Instance.HomeInUse({ home, pid: 4711 })],
  HomeNotWritable: [new Instance.HomeNotWritable({ home, detail })],
  PortTaken: [new Instance.PortTaken({ host: "127.0.0.1", port: 8080 })],
  RegisterNotFounded: [new Instance.RegisterNotFounded({ address: "db.example:5432/minsheng" })],
}
const everySample: ReadonlyArray<readonly [string, Refusal]> = Object.entries(SAMPLES).flatMap(
  ([tag, samples]) => (samples as ReadonlyArray<Refusal>).map((sample) => [tag, sample] as const),
)

/** Fields that stand for words of their own and are not shown as they are. */
const NAMED = new Set([
  "_tag",
  "part",
  "because",
  "addingUp",
  "unclosed",
  "level",
  "item",
  "items",
  "useCase",
  "roles",
  "owes",
  "state",
  "fieldGroups",
  "role",
  "first",
  "second",
  "fault",
  "kind",
  "state",
  "needed",
  "outcome",
  "issues",
  "recorded",
  "told",
  "since",
  "action",
  "receipt",
])

const isBilingual = Schema.is(Bilingual)

/** Amounts are told in yuan, names in the language of the sentence. */
const shown = (value: unknown, locale: Locale): string => {
  if (isBilingual(value)) return value[locale]
  return typeof value === "bigint" ? formatYuan(value) : String(value)
}

const shownFields = (refusal: Refusal, locale: Locale): ReadonlyArray<string> =>
  Object.entries(refusal)
    .filter(([field, value]) => !NAMED.has(field) && value !== null)
    .flatMap(([, value]: readonly [string, unknown]) =>
      Array.isArray(value) ? value.map((one) => shown(one, locale)) : [shown(value, locale)],
    )

describe("the words of a refusal", () => {
  it("exist for every code", () => {
    assert.sameMembers([...REFUSAL_CODES], Object.keys(SAMPLES))
  })

  it.each(everySample)("of %s are sentences in both languages", (_, refusal) => {
    const { zh, en } = refusalWords(refusal)
    assert.match(zh, /\p{Script=Han}/u)
    assert.notMatch(en, /\p{Script=Han}/u)
    for (const text of [zh, en]) {
      assert.notMatch(text, /undefined|\[object|\bnull\b|NaN|  |\$\{|\. [a-z]/)
      assert.strictEqual(text.trim(), text)
    }
  })

  it.each(everySample)("of %s say everything that it knows", (_, refusal) => {
    const words = refusalWords(refusal)
    for (const locale of ["zh", "en"] as const) {
      for (const value of shownFields(refusal, locale)) assert.include(words[locale], value)
    }
  })

  it("were tried with fields to show", () => {
    assert.isAbove(everySample.filter(([, refusal]) => shownFields(refusal, "en").length > 0).length, 30)
  })
})

describe("the words for what a refusal names", () => {
  it("are those of roles and use cases, not their codes", () => {
    const { zh, en } = refusalWords(SAMPLES.NotPermitted[0] as Refusal)
    assert.include(zh, "审计员、民生办查阅员")
    assert.include(en, "auditor, livelihood-office reader")
    assert.notMatch(`${zh}${en}`, /reports\.file|livelihoodReader/)
    assert.include(refusalWords(SAMPLES.NotPermitted[1] as Refusal).en, "no role at all")
  })

  it("say where in an input, and the code itself where nobody has words for it", () => {
    const [first, second] = SAMPLES.MalformedInput.map((sample) => refusalWords(sample).en)
    assert.match(first ?? "", /registration\.name must be one line .*; the planned finish is before/)
    assert.include(second ?? "", "months.0 somethingNew")
  })

  it("tell of a file the line, the fault and the headings", () => {
    assert.strictEqual(
      refusalWords(SAMPLES.FileRefused[2] as Refusal).en,
      "The file was not imported: line 1: columns are missing: year, name.",
    )
    assert.strictEqual(
      refusalWords(SAMPLES.FileRefused[0] as Refusal).en,
      "The file was not imported: the file is empty.",
    )
  })

  it("tell what is surely not written from what may be", () => {
    const [surely, perhaps] = SAMPLES.JournalUnavailable.map((sample) => refusalWords(sample).en)
    assert.include(surely ?? "", "nothing was written")
    assert.include(perhaps ?? "", "same command id")
  })
})

describe("isRefusal", () => {
  it.each(everySample)("knows %s", (_, refusal) => {
    assert.isTrue(isRefusal(refusal))
  })

  it("knows one that came over the wire", () => {
    assert.isTrue(isRefusal(JSON.parse('{"_tag":"NotSignedIn"}')))
  })

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "NotSignedIn"],
    ["an object without a tag", {}],
    ["an error of the platform", new Error("NotSignedIn")],
    ["another tag", { _tag: "SqlError" }],
    ["a tag that every object has", { _tag: "toString" }],
    ["a tag that every object inherits", { _tag: "constructor" }],
    ["no tag", { _tag: undefined }],
  ])("does not take %s for one", (_, value) => {
    assert.isFalse(isRefusal(value))
  })
})
