/**
 * A handful of files on projects and monthly returns, made by this program and marked in their names, their
 * titles and on their face: there is something to look at, and nothing that could be taken for a document.
 */
import { Effect, Stream } from "effect"
import { type Actor, CurrentActor, Offices, UserName } from "@minsheng/core/access"
import { Documents, titleOf } from "@minsheng/core/document"
import { type CalendarDate, Money, Month, type Uuid } from "@minsheng/core/kernel"
import type { Target } from "@minsheng/core/project"
import type { Refusal } from "@minsheng/core/words"
import { type PlannedProject, sceneCommand } from "./plan.ts"
import { pdfOf } from "./papers/pdf.ts"
import { pictureOf } from "./papers/picture.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

interface Filed {
  readonly projects: ReadonlyArray<PlannedProject>
  readonly targets: ReadonlyMap<number, Target>
  readonly reporters: ReadonlyMap<string, Actor>
}

type Paper =
  | { readonly kind: "approval" }
  | { readonly kind: "photograph" }
  | { readonly kind: "voucher"; readonly month: Month.Month }

const month = (number: number): Month.Month => Month.make(`${YEAR}-0${number}`)

/** Projects by their code, and what is attached to them. */
const PAPERS: ReadonlyArray<readonly [code: string, ...papers: ReadonlyArray<Paper>]> = [
  [
    `${YEAR}-341523-19-0003`,
    { kind: "approval" },
    { kind: "photograph" },
    { kind: "voucher", month: month(3) },
    { kind: "voucher", month: month(4) },
  ],
  [`${YEAR}-341524-19-0001`, { kind: "photograph" }, { kind: "voucher", month: month(4) }],
  [`${YEAR}-341522-19-0001`, { kind: "approval" }],
]

const NOTE = "Written by a program for the demonstration. It documents nothing."

interface Made {
  readonly fileName: string
  readonly part?: Month.Month
  readonly issuedOn: CalendarDate.CalendarDate | null
  readonly bytes: Uint8Array
}

/** `undefined` for the voucher of a month that was not reported. */
const madeOf = (paper: Paper, code: string, { registration, returns }: PlannedProject): Made | undefined => {
  const plan = `yearly plan ${Money.formatYuan(registration.annualPlanFen)} yuan`
  switch (paper.kind) {
    case "approval":
      return {
        fileName: "项目批复（演示）.pdf",
        issuedOn: registration.approvedOn,
        bytes: pdfOf("APPROVAL - SPECIMEN", [NOTE, `project ${code}`, plan, `on ${registration.approvedOn}`]),
      }
    case "photograph":
      return { fileName: "现场照片（演示）.png", issuedOn: null, bytes: pictureOf(Number(code.slice(-4))) }
    case "voucher": {
      const report = returns.find((one) => one.month === paper.month)
      if (report === undefined) return undefined
      const amount = `disbursed in ${paper.month}: ${Money.formatYuan(report.disbursedFen)} yuan`
      return {
        fileName: `${paper.month} 拨款凭证（演示）.pdf`,
        part: paper.month,
        issuedOn: Month.last(paper.month),
        bytes: pdfOf("VOUCHER - SPECIMEN", [NOTE, `project ${code}`, amount]),
      }
    }
  }
}

const attached = Effect.fnUntraced(function* (code: string, { fileName, part, issuedOn, bytes }: Made) {
  const documents = yield* Documents
  const { uploadId } = yield* documents.upload({ name: fileName, bytes: Stream.succeed(bytes) })
  yield* documents.attach({
    commandId: sceneCommand(`document ${code} ${fileName}`),
    subject: { kind: "project", code, ...(part === undefined ? {} : { part }) },
    uploadId,
    details: { title: titleOf(fileName), documentNumber: null, issuer: null, issuedOn },
  })
})

/** Attached by each county's own clerk. */
export const attachPapers = Effect.fnUntraced(function* (
  clock: SceneClock,
  filed: Filed,
): Effect.fn.Return<void, Refusal, Documents> {
  const indexOf = new Map(Array.from(filed.targets, ([index, { code }]) => [code as string, index]))
  for (const [code, ...papers] of PAPERS) {
    const project = filed.projects[indexOf.get(code) ?? -1]
    // Another seed's year may be without it.
    if (project === undefined) continue
    const clerk = filed.reporters.get(project.registration.countyCode) as Actor
    for (const paper of papers) {
      const made = madeOf(paper, code, project)
      if (made === undefined) continue
      yield* Effect.provideService(attached(code, made), CurrentActor, clerk)
      clock.tick()
    }
  }
})

interface TransferPaper {
  readonly transferId: Uuid.Uuid
  readonly fileName: string
  readonly heading: string
}

/** A paper behind a transfer of money, attached by who posted it. */
export const attachPaper = Effect.fnUntraced(function* (
  clock: SceneClock,
  userName: string,
  { transferId, fileName, heading }: TransferPaper,
): Effect.fn.Return<void, Refusal, Documents | Offices> {
  const keeper = yield* Offices.use((offices) => offices.actorNamed(UserName.make(userName)))
  const documents = yield* Documents
  const bytes = pdfOf(heading, [NOTE, `transfer ${transferId}`])
  yield* Effect.gen(function* () {
    const { uploadId } = yield* documents.upload({ name: fileName, bytes: Stream.succeed(bytes) })
    yield* documents.attach({
      commandId: sceneCommand(`document ${fileName}`),
      subject: { kind: "transfer", code: transferId },
      uploadId,
      details: { title: titleOf(fileName), documentNumber: null, issuer: null, issuedOn: null },
    })
  }).pipe(Effect.provideService(CurrentActor, keeper))
  clock.tick()
})
