/** What people call the things that are done and seen: entries of the journal and records of access. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type AccountAct, ACCOUNT_ACTS } from "../access/AccessRecord.ts"
import { USE_CASES, type UseCase } from "../access/Role.ts"
import { actNameWords } from "./actNames.ts"
import { useCaseWords } from "./labels.ts"
import { say } from "./say.ts"

/** Every type of entry; a test compares them with the types there are. */
export const eventWords: Readonly<Record<string, Bilingual>> = {
  ...actNameWords,
  BankItemsExplained: say("说明未达账项", "items at the bank explained"),
  BankItemsMatched: say("银行对账勾对", "matched with the bank"),
  BankMatchesUndone: say("取消勾对", "matches undone"),
  BankStatementClosed: say("对账单结清", "bank statement closed"),
  BankStatementRecorded: say("登记银行对账单", "bank statement recorded"),
  BankStatementReopened: say("对账单重开", "bank statement reopened"),
  BankStatementWithdrawn: say("撤回对账单", "bank statement withdrawn"),
  DaySealed: say("日封", "daily seal"),
  DivisionAbolished: say("撤销区划", "division abolished"),
  DivisionEstablished: say("设立区划", "division established"),
  EstimateApproved: say("批准概算", "estimate approved"),
  FinancingPlanIssued: say("下达筹资方案", "financing plan issued"),
  DocumentAttached: say("附文件", "document attached"),
  GatePassed: say("办理备案或同意开工", "gate passed"),
  InstanceFounded: say("设立登记簿", "register founded"),
  AdjustmentOpened: say("开始调整", "adjustment opened"),
  AdjustmentWithdrawn: say("撤回调整", "adjustment withdrawn"),
  ItemDropped: say("移出目录草案", "item dropped"),
  ItemListed: say("列入目录", "item listed"),
  ItemSettled: say("本地差异", "local difference"),
  ItemsCounted: say("本地项数", "number of local items"),
  MonthReported: say("月报", "month reported"),
  OfficeFounded: say("设立单位", "office founded"),
  ProgrammeAnnounced: say("公布年度目录", "programme announced"),
  ProgrammeCopied: say("由上年复制目录", "programme copied"),
  ProgrammeIssued: say("下达目录或任务", "catalogue or targets issued"),
  ProjectRegistered: say("登记项目", "project registered"),
  ProjectRevised: say("登记变更", "project revised"),
  ReservationEnded: say("预留作废或到期", "reservation ended"),
  ReservationPosted: say("预留过账", "reservation posted"),
  RolesAssigned: say("授予角色", "roles assigned"),
  SecondFactorOfRoles: say("规定哪些角色须两步验证", "second factor required of roles"),
  SecondFactorOfUser: say("规定某人是否须两步验证", "second factor required of a user"),
  TargetsBrokenDown: say("分解任务", "targets broken down"),
  TerritoryTransferred: say("划转", "territory transferred"),
  TransferPosted: say("资金划转", "transfer posted"),
  TransferReserved: say("预留资金", "transfer reserved"),
  TransferReversed: say("冲销划转", "transfer reversed"),
  UserAdded: say("添加用户", "user added"),
  UserDeactivated: say("停用账号", "account closed"),
  UserLocked: say("锁定账号", "account locked"),
  UserReactivated: say("恢复账号", "account reopened"),
  UserTransferred: say("调动用户", "user transferred"),
  UserUnlocked: say("解锁账号", "account unlocked"),
}

export const accountActWords: Readonly<Record<AccountAct, Bilingual>> = {
  "signIn.done": say("登录", "signed in"),
  "signIn.failed": say("登录失败", "failed sign-in"),
  "signIn.locked": say("输错太多，锁定", "locked after wrong tries"),
  "signIn.refused": say("账号停用或锁定，未能登录", "sign-in to an account that is not open"),
  "signOut.done": say("退出", "signed out"),
  "session.ended": say("结束登录", "session ended"),
  "password.set": say("设密码", "password set"),
  "password.changed": say("改密码", "password changed"),
  "lockout.lifted": say("解除输错锁定", "lockout lifted"),
  "secondFactor.set": say("设两步验证", "second factor set up"),
  "secondFactor.removed": say("清除两步验证", "second factor taken away"),
  "secondFactor.codesRenewed": say("换备用码", "backup codes renewed"),
  "records.forgotten": say("清理过期的取数记录", "old records of access removed"),
}

const isAct = (act: string): act is AccountAct => (ACCOUNT_ACTS as ReadonlyArray<string>).includes(act)
const isUseCase = (act: string): act is UseCase => (USE_CASES as ReadonlyArray<string>).includes(act)

/** What a line of the trail is called; one that is not known stands for itself. */
export const actWords = (act: string): Bilingual => {
  if (isAct(act)) return accountActWords[act]
  if (isUseCase(act)) return useCaseWords[act]
  return eventWords[act] ?? say(act, act)
}
