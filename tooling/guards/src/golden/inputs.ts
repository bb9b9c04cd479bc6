/** One input for every procedure that takes one; a new procedure does not compile without one. */
import { FinancingPlanIssued } from "@minsheng/core/funds"
import type { Inputs } from "@minsheng/trpc"
import { programmeInputs } from "./programmeInputs.ts"

const commandId = "golden 1"
const code = "2010-341524-19-0007"
const position = 48_216
const reason = "合同价更正"
const id = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const userName = "jinzhai.msb"

const details = {
  name: "示例镇集中供水工程",
  township: null,
  implementingUnit: "示例供水站",
  annualPlanFen: "312600000",
  plannedStartOn: null,
  plannedFinishOn: null,
}

const figures = {
  investedFen: "61730000",
  disbursedFen: "35130000",
  spentFen: "35130000",
  physicalProgress: 6240,
  remark: null,
}

const subject = { kind: "project", code }
const document = {
  title: "五月拨款凭证",
  documentNumber: null,
  issuer: "示例县财政局",
  issuedOn: "2010-05-20",
}

const act = { type: "WorksStarted", occurredOn: "2010-04-16", payload: { contract: "施工一标" } }

const filter = { year: 2010 }

type Sampled = { readonly [Router in keyof Inputs]: Readonly<Record<keyof Inputs[Router], unknown>> }

const inputs: Sampled = {
  access: {
    list: undefined,
    foundOffice: {
      commandId,
      name: "金寨县民生办",
      kind: "livelihoodOffice",
      regionCode: "341524",
      itemKeys: null,
    },
    addUser: { commandId, userName, displayName: "张某", officeId: id },
    assignRoles: { commandId, userName, roles: ["livelihoodReporter"] },
    deactivateUser: { commandId, userName },
    keys: undefined,
    issueKey: {
      name: "省人大财经委",
      agency: null,
      regionCodes: ["341500"],
      itemKeys: null,
      fieldGroups: ["figures"],
      mayIntrospect: false,
      expires: null,
    },
    revokeKey: { prefix: "msk_k7qd2m5x", reason: "不再使用" },
    setPassword: { userName, password: "a new password" },
    reactivateUser: { commandId, userName },
    lockUser: { commandId, userName },
    unlockUser: { commandId, userName },
    transferUser: { commandId, userName, officeId: id },
    liftLockout: { userName },
    history: { userName },
    officeHistory: { officeId: id },
    sessionsOf: { userName },
    endSessions: { userName },
    requireOfUser: { commandId, userName, required: true },
    requireOfRoles: { commandId, roles: ["systemAdministrator"] },
    resetSecondFactor: { userName },
  },
  account: {
    own: undefined,
    changePassword: { oldPassword: "an old password", newPassword: "a new password" },
    endSession: { sessionId: "golden" },
  },
  bank: {
    list: { page: { limit: 50 } },
    open: { statementId: id },
    match: {
      commandId,
      statementId: id,
      matches: [{ lines: [{ statementId: id, number: 1 }], postings: [{ position: 120, number: 1 }] }],
    },
    matchCertain: { commandId, statementId: id },
    undo: { commandId, statementId: id, numbers: [1] },
    explain: {
      commandId,
      statementId: id,
      items: [{ _tag: "Line", statementId: id, number: 2 }],
      explained: { kind: "charge", explanation: "五月手续费，六月入账" },
    },
    close: { commandId, statementId: id },
    reopen: { commandId, statementId: id, reason },
    withdraw: { commandId, statementId: id, reason },
  },
  bookmark: {
    list: { page: "/projects" },
    keep: { page: "/projects", name: "落后的", query: "behind=8" },
    drop: { page: "/projects", name: "落后的" },
  },
  dossier: {
    open: { code },
    findings: { code, system: "tendering" },
    file: { code },
    rules: { asOf: "2010-05-31" },
    preview: { code, act },
    list: { filter, page: { limit: 50 } },
    record: { commandId, code, act, expects: 3 },
    correct: { commandId, code, position, reason, act },
    withdraw: { commandId, code, position, reason },
  },
  gates: {
    open: { code },
    can: { code, action: "agreeToStart", subject: "施工一标" },
    receipt: { code, position },
    pass: { commandId, code, action: "agreeToStart", subject: "施工一标", reason, expects: 3 },
    revoke: { commandId, code, position, reason },
  },
  documents: {
    list: { subject },
    history: { subject, id },
    attach: { commandId, subject: { ...subject, part: "2010-05" }, uploadId: id, details: document },
    correct: { commandId, id, position, reason, details: document },
    withdraw: { commandId, id, position, reason },
  },
  financing: {
    rates: { by: "item" },
    differences: {},
    shortfall: {},
    alarms: {},
    plan: { itemKey: "12" },
    plans: {},
    estimate: { projectCode: "2010-341524-19-0001" },
    issue: { commandId, follows: 0, plan: FinancingPlanIssued.example.plan },
    approveEstimate: {
      commandId,
      projectCode: "2010-341524-19-0001",
      approvedOn: "2010-05-20",
      estimateFen: "123450000",
      document: "示例批复〔2010〕3号",
      remark: null,
    },
  },
  funds: {
    balances: { filter: {}, page: { limit: 50 } },
    sums: { filter: {}, by: "region" },
    flow: { filter: {} },
    account: { account: "2010-341524-19-county-budget", page: { limit: 50 } },
    transfers: { filter: {}, page: { limit: 50 } },
    transfer: { transferId: id },
    post: {
      action: "transfer",
      idempotencyKey: commandId,
      kind: "appropriation",
      effectiveOn: "2010-05-20",
      lines: [
        {
          from: "2010-341524-19-county-source",
          to: "2010-341524-19-county-budget",
          amountFen: "61730000",
        },
      ],
    },
  },
  imports: {
    preview: { fileName: "projects.csv", text: "" },
    commit: { importId: id },
    list: { limit: 50 },
    open: { importId: id },
    rows: { importId: id, show: "changed", afterLine: 0, limit: 50 },
    cancel: { importId: id },
    undoPreview: { importId: id },
    undo: { importId: id, reason },
  },
  audit: {
    entries: { slice: { first: 10 } },
    verify: undefined,
    trail: { filter: {}, page: { limit: 50 } },
  },
  programme: programmeInputs,
  progress: { figures: {}, overview: {} },
  project: {
    list: { filter, page: { limit: 50, order: "code" } },
    count: { filter },
    open: { code },
    register: {
      commandId,
      registration: { year: 2010, countyCode: "341524", itemKey: "19", approvedOn: "2010-03-18", ...details },
    },
    revise: { commandId, code, details, on: "2010-05-20" },
    correctDetails: { commandId, code, position, reason, details, on: "2010-03-18" },
    reportMonth: { commandId, code, monthly: { month: "2010-05", ...figures } },
    correctReport: { commandId, code, position, reason, figures },
    annulReport: { commandId, code, position, reason },
  },
  region: { map: {}, open: { region: "341524" } },
  session: { about: undefined, current: undefined },
}

/** The input of a procedure by its path. */
export const inputOf = (path: string): unknown => {
  const [router = "", procedure = ""] = path.split(".")
  return (inputs as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[router]?.[procedure]
}
