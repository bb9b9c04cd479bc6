/** Founding: what an empty database begins with, a demonstration or an empty register. */
import { Effect, Redacted } from "effect"
import { ANHUI, anhuiDivisions, anhuiLocalProgramme2010, anhuiProgramme2010 } from "@minsheng/anhui"
import { CurrentActor, Offices, operator, type Role, UserName } from "@minsheng/core/access"
import { type FoundedInstance, findInstance, found, loadFacts } from "@minsheng/core/instance"
import { CommandId } from "@minsheng/core/journal"
import { OfficeClock } from "@minsheng/core/kernel"
import {
  buildDemonstration,
  type DemonstrationAccount,
  demonstrationAccounts,
  readyAccounts,
} from "@minsheng/demonstration"
import { clockOf, type Database, type Home, platformLayer } from "@minsheng/store"
import type { ServerConfig } from "../config.ts"
import { keptPassword, newPassword, writeDemonstrationAccounts, writeFirstAccounts } from "./accounts.ts"

export interface Founded {
  readonly instance: FoundedInstance
  /** Lines for whoever started the server: accounts and where they are written. */
  readonly notice: ReadonlyArray<string>
  /** Whom a visitor of a demonstration may be. */
  readonly accounts: ReadonlyArray<DemonstrationAccount>
}

type Say = (line: string) => void

/** Passwords are shown to whoever started the server; where lines are collected, a file alone has them. */
const showsPasswords = ({ config }: Ground): boolean => config.log.form === "human"

interface Ground {
  readonly config: ServerConfig
  readonly database: Database
  readonly home: Home
  readonly say: Say
}

const platformOf = ({ config, database, home }: Ground, clock?: OfficeClock["Service"]) =>
  platformLayer({
    database,
    sessionSecret: home.secret("session"),
    digest: config.digest,
    readerCount: 2,
    ...(clock === undefined ? {} : { clock }),
  })

/** The founding in the journal, if there is one. */
const foundingIn = (ground: Ground): Promise<FoundedInstance | undefined> =>
  Effect.runPromise(Effect.provide(findInstance, platformOf(ground)))

const ADMINISTRATORS: ReadonlyArray<{
  readonly userName: string
  readonly displayName: string
  readonly role: Role
}> = [
  { userName: "admin.system", displayName: "系统管理员", role: "systemAdministrator" },
  { userName: "admin.security", displayName: "安全管理员", role: "securityAdministrator" },
  { userName: "admin.audit", displayName: "审计管理员", role: "auditAdministrator" },
]

/** The province's office with its three administrators, each with a password of their own. */
const firstPeople = Effect.gen(function* () {
  const offices = yield* Offices
  const command = (text: string) => CommandId.make(`founding ${text}`)
  const office = yield* offices.found({
    commandId: command("office"),
    name: "省民生办",
    kind: "livelihoodOffice",
    regionCode: ANHUI,
    itemKeys: null,
  })
  const accounts: Array<{ readonly userName: string; readonly password: Redacted.Redacted }> = []
  for (const { userName: text, displayName, role } of ADMINISTRATORS) {
    const userName = UserName.make(text)
    const password = newPassword()
    yield* offices.addUser({ commandId: command(`user ${text}`), userName, displayName, officeId: office.id })
    yield* offices.assignRoles({ commandId: command(`roles ${text}`), userName, roles: [role] })
    yield* offices.setPassword({ userName, password })
    accounts.push({ userName, password })
  }
  return accounts
})

/** An empty register: the real divisions and the real programme of 2010, no projects. */
const foundEmpty = async (ground: Ground): Promise<ReadonlyArray<string>> => {
  const founding: FoundedInstance = {
    regionCode: ANHUI,
    name: { zh: "安徽省", en: "Anhui" },
    programmeYear: 2010,
    demonstration: null,
  }
  const program = Effect.gen(function* () {
    yield* loadFacts([anhuiDivisions, anhuiProgramme2010, ...anhuiLocalProgramme2010])
    const accounts = yield* firstPeople
    // Written before the founding: whoever is told that the register is founded can sign in.
    const file = writeFirstAccounts(ground.home, accounts)
    yield* found(founding, yield* OfficeClock.today)
    return { accounts, file }
  })
  const { accounts, file } = await program.pipe(
    Effect.provideService(CurrentActor, operator),
    Effect.provide(platformOf(ground)),
    Effect.runPromise,
  )
  return [
    "The register is empty. Its first administrators:",
    ...accounts.map(({ userName, password }) =>
      showsPasswords(ground) ? `  ${userName}  ${Redacted.value(password)}` : `  ${userName}`,
    ),
    `  (with their passwords in ${file})`,
  ]
}

/** A demonstration, with the accounts that can be signed in with; they are written down for its visitors. */
const demonstrationOf = (
  ground: Ground,
  instance: FoundedInstance,
  password: Redacted.Redacted,
  accounts: ReadonlyArray<DemonstrationAccount>,
): Founded => {
  const file = writeDemonstrationAccounts(ground.home, password, accounts)
  const notice = [
    "演示数据 · DEMONSTRATION DATA: everything but names of items and divisions is made up.",
    showsPasswords(ground)
      ? `Accounts, all with the password  ${Redacted.value(password)}`
      : "Accounts, all with one password:",
    ...accounts.map(({ userName, purpose }) => `  ${userName.padEnd(16)} ${purpose.zh} · ${purpose.en}`),
    `  (with their password in ${file})`,
  ]
  return { instance, notice, accounts }
}

const buildScene = async (ground: Ground): Promise<Redacted.Redacted> => {
  const { config, database, home, say } = ground
  const password = config.demonstrationPassword ?? newPassword()
  const sessionSecret = home.secret("session")
  say("Building the demonstration, some seconds …")
  await buildDemonstration({ database, sessionSecret, password, progress: (step) => say(`  ${step}`) })
  return password
}

/** The accounts of a demonstration that is there, made fit to be tried. */
const accountsReadied = (
  ground: Ground,
  instance: FoundedInstance,
  password: Redacted.Redacted,
): Promise<ReadonlyArray<DemonstrationAccount>> =>
  readyAccounts(password).pipe(
    Effect.provideService(CurrentActor, operator),
    Effect.provide(platformOf(ground, clockOf(instance))),
    Effect.runPromise,
  )

/** Makes sure that the register is founded; a database that holds one already stays as it is. */
export const ensureFounded = async (ground: Ground): Promise<Founded> => {
  const before = await foundingIn(ground)
  if (before !== undefined) {
    if (before.demonstration === null) return { instance: before, notice: [], accounts: [] }
    const password = ground.config.demonstrationPassword ?? keptPassword(ground.home) ?? newPassword()
    return demonstrationOf(ground, before, password, await accountsReadied(ground, before, password))
  }
  if (!ground.config.demonstration) {
    const notice = await foundEmpty(ground)
    return { instance: (await foundingIn(ground)) as FoundedInstance, notice, accounts: [] }
  }
  const password = await buildScene(ground)
  const instance = (await foundingIn(ground)) as FoundedInstance
  return demonstrationOf(ground, instance, password, demonstrationAccounts)
}
