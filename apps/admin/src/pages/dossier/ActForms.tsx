/** The forms of acts: what is asked for follows from the act, and the rules speak while it is typed. */
import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { DossierAnswer, PreviewAnswer, RecordedAct } from "@minsheng/core/act"
import { ACT_NAMES } from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import { actNameWords, verdictWords } from "@minsheng/core/words"
import { client, failureOf } from "../../api/client.ts"
import { previewQuery } from "../../api/dossier.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { type Form, readForm, type Texts, type Values } from "../../design/form/Form.ts"
import { StateChip } from "../../design/Mark.tsx"
import { begunWith, correctForm, recordForm, withdrawForm } from "./actForm.ts"
import { Citation } from "./FindingRow.tsx"
import { formWords as words } from "./formWords.ts"
import { stateOf, subjectText } from "./saying.ts"

/** How long nobody types before the rules are asked. */
const PAUSE_MILLIS = 400

const usePaused = <A,>(value: A): A => {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

type Changed = PreviewAnswer["findings"][number]

const speaks = ({ finding }: Changed): boolean =>
  finding.verdict === "violated" || (finding.verdict === "undetermined" && finding.dueOn !== null)

const ChangedLine = ({ changed, answer }: { readonly changed: Changed; readonly answer: DossierAnswer }) => {
  const { say } = useLanguage()
  const { finding, before } = changed
  const [citation] = finding.citations
  const about = subjectText(finding, answer.acts, say)
  return (
    <li>
      <StateChip state={stateOf(finding, answer.axes.asOf)}>{say(verdictWords[finding.verdict])}</StateChip>
      <span>
        {say(finding.title)}
        {about !== "" && !about.includes("draft") && <span className="note as-recorded"> {about}</span>}
        {finding.dueOn !== null && <b> {finding.dueOn}</b>}
        {before !== null && before !== finding.verdict && (
          <span className="note"> {say(words.previewChanged, { before: say(verdictWords[before]) })}</span>
        )}
        {citation !== undefined && (
          <span className="note">
            {" "}
            <Citation citation={citation} />
          </span>
        )}
      </span>
    </li>
  )
}

/** What the rules would say of what is typed, as soon as it says enough. */
const Preview = ({ text, answer }: { readonly text: string; readonly answer: DossierAnswer }) => {
  const { say } = useLanguage()
  const settled = usePaused(text)
  const asked = text === "" ? "" : settled
  const question = asked === "" ? undefined : (JSON.parse(asked) as Parameters<typeof previewQuery>[0])
  const preview = useQuery({
    ...previewQuery(question ?? ({} as never)),
    enabled: question !== undefined,
  })
  const found = question === undefined ? undefined : preview.data?.findings
  const said = found?.filter(speaks) ?? []
  const others = (found?.length ?? 0) - said.length
  return (
    <section className="act-preview" aria-label={say(words.previewTitle)} aria-live="polite">
      <h3>{say(words.previewTitle)}</h3>
      {found === undefined && (
        <p className="note">
          {preview.isError && question !== undefined
            ? say(failureOf(preview.error).words)
            : say(words.previewIncomplete)}
        </p>
      )}
      <ul className="open-list">
        {said.map((changed) => (
          <ChangedLine
            key={`${changed.finding.rule} ${changed.finding.subject.key}`}
            changed={changed}
            answer={answer}
          />
        ))}
      </ul>
      {found !== undefined && (
        <p className="note">
          {found.length === 0 ? say(words.previewNothing) : say(words.previewMore, { n: others })}
        </p>
      )}
    </section>
  )
}

/** The question that what is typed comes to; empty as long as something is missing. */
const askedBy =
  <Command,>(
    form: Form<Command>,
    fixed: Values<Command>,
    { code, position }: { readonly code: string; readonly position?: number },
  ) =>
  (texts: Texts): string => {
    const reason = "reason" in form.fields ? { ...texts, reason: "…" } : texts
    const { content } = readForm(form, reason, fixed)
    return content === undefined
      ? ""
      : JSON.stringify({ code, act: content["act"], ...(position === undefined ? {} : { position }) })
  }

/**
 * What was there when the form was opened and, once somebody was told what is new in it, what is there now;
 * and whether the command is on its way, after which the rules need not be asked any more.
 */
const useRecording = (answer: DossierAnswer) => {
  const [version, setVersion] = useState(answer.version)
  const [isSent, setSent] = useState(false)
  const sending = async <A,>(send: () => Promise<A>): Promise<A> => {
    setSent(true)
    try {
      return await send()
    } catch (error) {
      const { code, refusal } = failureOf(error)
      const now = refusal?.["version"]
      if (code === "DossierChanged" && typeof now === "number") setVersion(now)
      setSent(false)
      throw error
    }
  }
  return { version, isSent, sending }
}

export const RecordActForm = ({
  answer,
  type,
  ...ends
}: Ends & { readonly answer: DossierAnswer; readonly type: ActName }) => {
  const { say } = useLanguage()
  const { code } = answer
  const { version, isSent, sending } = useRecording(answer)
  const form = recordForm(type)
  const fixed = { code, expects: version, "act.type": type } as never
  const asked = askedBy(form, fixed, { code })
  return (
    <CommandForm
      {...ends}
      form={form}
      title={`${say(words.record, { act: say(actNameWords[type]) })} · ${code}`}
      subject={code}
      fixed={fixed}
      isWide
      send={(command) => sending(() => client.dossier.record.mutate(command as never))}
      live={(texts) => <Preview text={isSent ? "" : asked(texts)} answer={answer} />}
    />
  )
}

type OfAct = Ends & { readonly answer: DossierAnswer; readonly act: RecordedAct }

export const CorrectActForm = ({ answer, act, ...ends }: OfAct) => {
  const { say } = useLanguage()
  const { code } = answer
  const type = act.type
  const { position } = act
  const { version, isSent, sending } = useRecording(answer)
  const form = correctForm(type)
  const fixed = { code, position, expects: version, "act.type": type } as never
  const asked = askedBy(form, fixed, { code, position })
  return (
    <CommandForm
      {...ends}
      form={form}
      title={`${say(words.correct, { act: say(actNameWords[type]), n: position })} · ${code}`}
      subject={`${code} ${position}`}
      begin={begunWith(act.occurredOn, act.payload)}
      fixed={fixed}
      isWide
      send={(command) => sending(() => client.dossier.correct.mutate(command as never))}
      live={(texts) => <Preview text={isSent ? "" : asked(texts)} answer={answer} />}
    />
  )
}

export const WithdrawActForm = ({ answer, act, ...ends }: OfAct) => {
  const { say } = useLanguage()
  const { code } = answer
  const { position, type } = act
  const { version, sending } = useRecording(answer)
  return (
    <CommandForm
      {...ends}
      form={withdrawForm}
      title={`${say(words.withdraw, { act: say(actNameWords[type]), n: position })} · ${code}`}
      subject={`${code} ${position}`}
      fixed={{ code, position, expects: version } as never}
      verb={words.withdrawVerb}
      send={(command) => sending(() => client.dossier.withdraw.mutate(command))}
    >
      <p className="note">{say(words.withdrawHint)}</p>
    </CommandForm>
  )
}

const isActName = (text: string): text is ActName => (ACT_NAMES as ReadonlyArray<string>).includes(text)

/** `act.ContractSigned`, `actCorrect.4821`, `actWithdraw.4821`: the form that an address names. */
export const ActForms = ({
  address,
  answer,
  ...ends
}: Ends & { readonly address: string; readonly answer: DossierAnswer }) => {
  const [kind, of = ""] = address.split(".")
  if (kind === "act") return isActName(of) ? <RecordActForm {...ends} answer={answer} type={of} /> : null
  const act = answer.acts.find(({ position }) => String(position) === of)
  if (act === undefined) return null
  if (kind === "actCorrect") return <CorrectActForm {...ends} answer={answer} act={act} />
  return kind === "actWithdraw" ? <WithdrawActForm {...ends} answer={answer} act={act} /> : null
}
