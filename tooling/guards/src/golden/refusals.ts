/**
 * One refusal of every code, as it may come up in a county in May 2010. A new code does not compile without
 * one.
 */
import { actSamples, bankSamples, fundSamples, gateSamples, planSamples } from "@minsheng/core/testing"
import {
  AccountIs,
  AccountNotOpen,
  AccountLocked,
  AccountOfAdministrator,
  AlreadyInOffice,
  ItemsNotAdministered,
  KeyExpired,
  KeyExpiryPast,
  KeyMissing,
  KeyNameTaken,
  KeyNotFound,
  KeyPrefix,
  KeyRevoked,
  KeysGuessed,
  KeyUnknown,
  NotPermitted,
  NotSignedIn,
  OfficeNotFound,
  PasswordIsUserName,
  PasswordOfAdministrator,
  BookmarksFull,
  PasswordTooShort,
  PasswordUsedBefore,
  RegionNotAdministered,
  RolesExclude,
  RuleForAll,
  SecondFactorNotSet,
  SessionNotFound,
  UserName,
  UserNameTaken,
  UserNotFound,
  WrongPassword,
} from "@minsheng/core/access"
import { JournalOutsideScope } from "@minsheng/core/audit"
import {
  AttachmentRefused,
  DocumentAlreadyAttached,
  DocumentDamaged,
  DocumentIssuedAfterToday,
  DocumentNotFound,
  DocumentUnchanged,
  SubjectNotFound,
  UploadNotFound,
} from "@minsheng/core/document"
import {
  BackupBroken,
  BackupNotFound,
  DatabaseNotEmpty,
  DatabaseNotOurs,
  DatabaseNotStarted,
  DatabaseUnreachable,
  FileNotWritable,
  FolderNotEmpty,
  HomeInUse,
  HomeNotWritable,
  PortTaken,
  RegisterNotFounded,
} from "@minsheng/core/instance"
import {
  CommandConflict,
  EntrySuperseded,
  JournalBusy,
  JournalUnavailable,
  NotAJournal,
  Position,
  PositionBeyondHead,
} from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, Instant, ItemKey, MalformedInput, Month } from "@minsheng/core/kernel"
import { FileRefused, ImportNotFound } from "@minsheng/core/imports"
import {
  ApprovalAfterRevision,
  DateAfterToday,
  DateBeforeApproval,
  EntryNotFound,
  MonthAlreadyReported,
  MonthBeforeProgramme,
  MonthNotBegun,
  NothingChanged,
  OutsideScope,
  ProjectAlreadyRegistered,
  ProjectCode,
  ProjectNotFound,
  RegionOutsideScope,
  UnknownCounty,
  UnknownItem,
  UnknownRegion,
} from "@minsheng/core/project"
import { programmeSamples } from "./programmeRefusals.ts"
import type { Refusal } from "@minsheng/core/words"
import type { Described } from "./shapes.ts"

const county = DivisionCode.make("341524")
const itemKey = ItemKey.make("19")
const code = ProjectCode.make("2010-341524-19-0007")
const month = Month.make("2010-05")
const today = CalendarDate.make("2010-05-31")
const yesterday = CalendarDate.make("2010-05-30")
const tomorrow = CalendarDate.make("2010-06-01")
const at = Position.make(48_216)
const by = Position.make(48_930)
const importId = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const home = "data"
const prefix = KeyPrefix.make("msk_k7qd2m5x")
const instant = Instant.fromMillis(1_275_264_000_000)

type Samples = { readonly [Tag in Refusal["_tag"]]: Extract<Refusal, { readonly _tag: Tag }> }

export const samples: Samples = {
  ...fundSamples,
  ...actSamples,
  ...gateSamples,
  ...bankSamples,
  ...planSamples,
  AccountNotOpen: new AccountNotOpen({ userName: UserName.make("jinzhai.msb"), state: "closed" }),
  AccountIs: new AccountIs({ userName: UserName.make("jinzhai.msb"), state: "locked" }),
  AccountLocked: new AccountLocked({ lockMinutes: 30 }),
  AccountOfAdministrator: new AccountOfAdministrator({
    userName: UserName.make("admin.audit"),
    role: "auditAdministrator",
  }),
  AlreadyInOffice: new AlreadyInOffice({ userName: UserName.make("jinzhai.msb") }),
  PasswordIsUserName: new PasswordIsUserName(),
  PasswordUsedBefore: new PasswordUsedBefore({ remembered: 5 }),
  RuleForAll: new RuleForAll(),
  SecondFactorNotSet: new SecondFactorNotSet({ userName: UserName.make("jinzhai.msb") }),
  SessionNotFound: new SessionNotFound(),
  WrongPassword: new WrongPassword(),
  ...programmeSamples,
  ApprovalAfterRevision: new ApprovalAfterRevision({ date: today, revisedOn: yesterday, position: at }),
  AttachmentRefused: new AttachmentRefused({ fault: "content", fileName: "凭证.pdf", detail: ["pdf"] }),
  BackupBroken: new BackupBroken({ table: "minsheng.journal", expected: "48216 rows", found: "48210 rows" }),
  BackupNotFound: new BackupNotFound({ folder: "backup-2010-05-31" }),
  CommandConflict: new CommandConflict({ commandId: "report 2010-05 0007" }),
  DatabaseNotEmpty: new DatabaseNotEmpty({ position: 48_216 }),
  DatabaseNotOurs: new DatabaseNotOurs({ migration: "0009_claims", detail: "applied by a newer version" }),
  DatabaseNotStarted: new DatabaseNotStarted({ folder: "data/postgres", detail: "no space left on device" }),
  DatabaseUnreachable: new DatabaseUnreachable({ address: "db.example:5432/minsheng", detail: "timeout" }),
  DateAfterToday: new DateAfterToday({ date: tomorrow, today }),
  DateBeforeApproval: new DateBeforeApproval({ date: yesterday, approvedOn: today }),
  DocumentAlreadyAttached: new DocumentAlreadyAttached({ title: "五月拨款凭证", position: at }),
  DocumentDamaged: new DocumentDamaged({ fileName: "凭证.pdf", fault: "changed" }),
  DocumentIssuedAfterToday: new DocumentIssuedAfterToday({ issuedOn: tomorrow, today }),
  DocumentNotFound: new DocumentNotFound({ id: importId }),
  DocumentUnchanged: new DocumentUnchanged({ position: at }),
  EntryNotFound: new EntryNotFound({ code, position: at }),
  EntrySuperseded: new EntrySuperseded({ position: at, by }),
  FileRefused: new FileRefused({ fault: "missingColumns", line: 1, detail: ["年度", "项目名称"] }),
  FileNotWritable: new FileNotWritable({ file: "rejected.csv", detail: "no space left on device" }),
  FolderNotEmpty: new FolderNotEmpty({ folder: "backup-2010-05-31" }),
  HomeInUse: new HomeInUse({ home, pid: 4711 }),
  HomeNotWritable: new HomeNotWritable({ home, detail: "permission denied" }),
  ImportNotFound: new ImportNotFound({ importId }),
  ItemsNotAdministered: new ItemsNotAdministered({ itemKeys: [itemKey, ItemKey.make("24")] }),
  JournalBusy: new JournalBusy({ waiting: 10_000 }),
  JournalOutsideScope: new JournalOutsideScope({ useCase: "journal.export" }),
  JournalUnavailable: new JournalUnavailable({ outcome: "unknown" }),
  KeyExpired: new KeyExpired({ prefix, expiresAt: instant }),
  KeyExpiryPast: new KeyExpiryPast({ expires: yesterday }),
  KeyMissing: new KeyMissing(),
  KeyNameTaken: new KeyNameTaken({ name: "省人大财经委" }),
  KeyNotFound: new KeyNotFound({ prefix }),
  KeyRevoked: new KeyRevoked({ prefix, revokedAt: instant }),
  KeysGuessed: new KeysGuessed({ retryAfterSeconds: 60 }),
  KeyUnknown: new KeyUnknown(),
  MalformedInput: new MalformedInput({ issues: [{ path: "monthly.spentFen", code: "fen" }] }),
  MonthAlreadyReported: new MonthAlreadyReported({ code, month, position: at }),
  MonthBeforeProgramme: new MonthBeforeProgramme({ month: Month.make("2009-12"), year: 2010 }),
  MonthNotBegun: new MonthNotBegun({ month: Month.make("2010-06"), today }),
  NotAJournal: new NotAJournal({ file: "journal.jsonl", line: 1 }),
  NotPermitted: new NotPermitted({ useCase: "reports.file", roles: ["livelihoodReader"] }),
  NotSignedIn: new NotSignedIn(),
  NothingChanged: new NothingChanged({ position: at }),
  OfficeNotFound: new OfficeNotFound({ officeId: importId }),
  OutsideScope: new OutsideScope({ countyCode: county, itemKey }),
  PasswordOfAdministrator: new PasswordOfAdministrator({
    userName: UserName.make("admin.audit"),
    role: "auditAdministrator",
  }),
  BookmarksFull: new BookmarksFull({ most: 50 }),
  PasswordTooShort: new PasswordTooShort({ lengthMin: 10 }),
  PortTaken: new PortTaken({ host: "127.0.0.1", port: 4000 }),
  PositionBeyondHead: new PositionBeyondHead({ position: by, head: at }),
  ProjectAlreadyRegistered: new ProjectAlreadyRegistered({ code, name: "示例镇集中供水工程" }),
  ProjectNotFound: new ProjectNotFound({ code }),
  RegisterNotFounded: new RegisterNotFounded({ address: "db.example:5432/minsheng" }),
  RegionNotAdministered: new RegionNotAdministered({ regionCode: county }),
  RegionOutsideScope: new RegionOutsideScope({ code: county }),
  RolesExclude: new RolesExclude({ first: "systemAdministrator", second: "auditor" }),
  SubjectNotFound: new SubjectNotFound({ kind: "project", code, part: "2010-05" }),
  UnknownCounty: new UnknownCounty({ countyCode: county, on: today }),
  UnknownItem: new UnknownItem({ year: 2010, itemKey: ItemKey.make("77") }),
  UnknownRegion: new UnknownRegion({ code: DivisionCode.make("349999") }),
  UploadNotFound: new UploadNotFound({ uploadId: importId }),
  UserNameTaken: new UserNameTaken({ userName: UserName.make("jinzhai.msb") }),
  UserNotFound: new UserNotFound({ user: "jinzhai.msb" }),
}

/** The schema that a refusal is an instance of. */
export const schemaOf = (refusal: Refusal): Described => refusal.constructor as unknown as Described
