/** What the tests of access ask for, as it stands before anybody asks. */
import { randomUUID } from "node:crypto"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, rowsOf, WATER } from "@minsheng/store/testing"
import { type Caller, dataOf, within } from "./Caller.ts"
import { stagedStatements } from "./bankWays.ts"
import { STARTED } from "./dossierWays.ts"
import { stagedPass } from "./gateWays.ts"
import { appropriationOf } from "./fundWays.ts"
import { CSV } from "./importWays.ts"
import { codeOf } from "./register.ts"
import type { RunningServer } from "./RunningServer.ts"
import type { Stage } from "./Way.ts"
import { CLOSED_NAME, SECURED_NAME } from "./accessWays.ts"

/** What is asked for stands as it is, so that the one who may is not refused for another reason. */
export const stageOf = async (
  server: RunningServer,
  {
    reporter,
    administrator,
    security,
    funds,
    officer,
  }: Record<"reporter" | "administrator" | "security" | "funds" | "officer", Caller>,
): Promise<Omit<Stage, "commandId" | "uploadId">> => {
  const histories = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const open = await reporter.query("project.open", { code: codeOf(JINZHAI, WATER, number) })
      const history = within(dataOf(open), "history") as ReadonlyArray<{ readonly position: number }>
      return history.map(({ position }) => position)
    }),
  )
  for (let turn = 0; turn < 5; turn += 1)
    await server.stranger.post("/api/auth/sign-in/username", { username: CLOSED_NAME, password: "wrong" })
  await rowsOf(
    server.database,
    `with secured as (update auth."user" set "twoFactorEnabled" = true where username = $1 returning id)
      insert into auth."twoFactor" (id, secret, "backupCodes", "userId", verified)
        select id, '', '', id, true from secured`,
    [SECURED_NAME],
  )
  const attached = async (number: number) => {
    const sent = await reporter.upload(`凭证${number}.pdf`, pdfOf(`${number}`))
    const { uploadId } = sent.body as { readonly uploadId: string }
    const answer = await reporter.mutate("documents.attach", {
      commandId: randomUUID(),
      subject: { kind: "project", code: codeOf(JINZHAI, WATER, number) },
      uploadId,
      details: { title: "凭证", documentNumber: null, issuer: null, issuedOn: null },
    })
    return { uploadId, ...(dataOf(answer) as { readonly id: string; readonly position: number }) }
  }
  const previewed = async (name: string): Promise<string> => {
    const text = CSV.replace("导入的工程", name)
    const preview = await reporter.mutate("imports.preview", { fileName: "待提交.csv", text })
    return within(dataOf(preview), "importId") as string
  }
  const doneId = await previewed("导入又撤销的工程")
  await reporter.mutate("imports.commit", { importId: doneId })
  const issued = await security.mutate("access.issueKey", {
    name: "待吊销",
    agency: null,
    regionCodes: [JINZHAI],
    itemKeys: null,
    fieldGroups: ["figures"],
    mayIntrospect: false,
    expires: null,
  })
  const posted = await funds.mutate("funds.post", appropriationOf(randomUUID()))
  const recorded = async (): Promise<number> => {
    const answer = await reporter.mutate("dossier.record", { commandId: randomUUID(), ...STARTED })
    return within(dataOf(answer), "position") as number
  }
  const accounts = dataOf(await administrator.query("access.list"))
  return {
    positions: (number) => histories[number - 1] as unknown as readonly [number, number],
    importId: await previewed("导入的工程"),
    waitingId: await previewed("不导入的工程"),
    doneId,
    officeId: within(accounts, "offices", 0, "id") as string,
    // The upload that waits is another project's document.
    document: { ...(await attached(2)), uploadId: (await attached(3)).uploadId },
    keyPrefix: within(dataOf(issued), "key", "prefix") as string,
    statements: await stagedStatements(funds),
    acts: { toCorrect: await recorded(), toWithdraw: await recorded() },
    passed: await stagedPass(reporter, officer),
    transferId: within(dataOf(posted), "transferId") as string,
  }
}
