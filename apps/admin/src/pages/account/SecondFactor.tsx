/** One's own second factor: set up in three steps, its codes renewed, taken away where that is allowed. */
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { OwnAccountAnswer } from "@minsheng/core/access"
import {
  confirmEnrolment,
  enrol,
  type Enrolment,
  type Outcome,
  removeSecondFactor,
  renewBackupCodes,
} from "../../api/signIn.ts"
import { useLanguage } from "../../app/locale.tsx"
import { PageForm } from "../../design/form/PageForm.tsx"
import { Problem, useStep } from "../signIn/useStep.tsx"
import { ownPasswordForm, provingForm } from "./commands.ts"
import { PrintButton } from "../../design/PrintButton.tsx"
import { QrCode } from "./QrCode.tsx"
import { words } from "./words.ts"

/** Reads again who one is and what one's account looks like. */
const useReread = () => {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "about" })
}

/** Asks for the password and goes on with what it opens. */
const WithPassword = <Answer,>({
  send,
  onDone,
  onCancel,
}: {
  readonly send: (password: string) => Promise<Outcome<Answer>>
  readonly onDone: (answer: Answer) => void
  readonly onCancel: () => void
}) => {
  const { say } = useLanguage()
  const step = useStep<Answer>(onDone)
  return (
    <PageForm
      form={ownPasswordForm}
      send={({ password }) => step.send(send(password))}
      isSending={step.isSending}
      said={<Problem words={step.problem} />}
      verb={words.goOn}
      besides={
        <button type="button" className="button large" onClick={onCancel}>
          {say(words.cancel)}
        </button>
      }
    />
  )
}

const BackupCodes = ({ codes }: { readonly codes: ReadonlyArray<string> }) => {
  return (
    <>
      <ul className="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <PrintButton />
    </>
  )
}

/** The key in groups of four, as people read it to themselves. */
const grouped = (key: string): string => key.match(/.{1,4}/gu)?.join(" ") ?? key

const Steps = ({ made, onDone }: { readonly made: Enrolment; readonly onDone: () => void }) => {
  const { say } = useLanguage()
  const step = useStep<object>(onDone)
  return (
    <div className="enrolment">
      <section>
        <p>{say(words.scan)}</p>
        <QrCode text={made.uri} label={say(words.picture)} />
        <p className="note">
          {say(words.byHand)}
          <br />
          <code className="enrolment-key">{grouped(made.key)}</code>
        </p>
      </section>
      <section>
        <p>{say(words.keep)}</p>
        <BackupCodes codes={made.backupCodes} />
      </section>
      <PageForm
        form={provingForm}
        focus="code"
        send={({ code }) => step.send(confirmEnrolment(code))}
        isSending={step.isSending}
        said={<Problem words={step.problem} />}
        verb={words.finish}
      >
        <p>{say(words.prove)}</p>
      </PageForm>
    </div>
  )
}

type Doing =
  | { readonly kind: "nothing" }
  | { readonly kind: "enrol" | "renew" | "remove" }
  | { readonly kind: "steps"; readonly made: Enrolment }
  | { readonly kind: "codes"; readonly codes: ReadonlyArray<string> }

const NOTHING: Doing = { kind: "nothing" }

/** What is being done about it, one thing at a time; nothing: the buttons stand there. */
const DoingIt = ({
  doing,
  onDoing,
  children,
}: {
  readonly doing: Doing
  readonly onDoing: (doing: Doing) => void
  readonly children: ReactNode
}) => {
  const { say } = useLanguage()
  const reread = useReread()
  const finish = (): void => {
    onDoing(NOTHING)
    reread()
  }
  const cancel = (): void => onDoing(NOTHING)
  switch (doing.kind) {
    case "nothing":
      return children
    case "enrol":
      return (
        <WithPassword send={enrol} onDone={(made) => onDoing({ kind: "steps", made })} onCancel={cancel} />
      )
    case "steps":
      return <Steps made={doing.made} onDone={finish} />
    case "renew":
      return (
        <WithPassword
          send={renewBackupCodes}
          onDone={({ backupCodes }) => onDoing({ kind: "codes", codes: backupCodes })}
          onCancel={cancel}
        />
      )
    case "codes":
      return (
        <>
          <p>{say(words.newCodes)}</p>
          <BackupCodes codes={doing.codes} />
          <button type="button" className="button primary" onClick={finish}>
            {say(words.done)}
          </button>
        </>
      )
    case "remove":
      return <WithPassword send={removeSecondFactor} onDone={finish} onCancel={cancel} />
  }
}

export const SecondFactor = ({ own }: { readonly own: OwnAccountAnswer }) => {
  const { say } = useLanguage()
  const [doing, setDoing] = useState<Doing>(NOTHING)
  const { hasSecondFactor } = own.standing
  const button = (kind: "enrol" | "renew" | "remove", label: string, isPrimary = false) => (
    <button
      type="button"
      className={`button${isPrimary ? " primary" : ""}`}
      onClick={() => setDoing({ kind })}
    >
      {label}
    </button>
  )
  return (
    <>
      <p>
        {say(hasSecondFactor ? words.factorOn : words.factorOff)}{" "}
        {own.needsSecondFactor && <b>{say(words.factorNeeded)}</b>}
      </p>
      <DoingIt doing={doing} onDoing={setDoing}>
        <div className="account-actions">
          {!hasSecondFactor && button("enrol", say(words.setUp), true)}
          {hasSecondFactor && button("renew", say(words.renew))}
          {hasSecondFactor && !own.needsSecondFactor && button("remove", say(words.remove))}
        </div>
      </DoingIt>
    </>
  )
}
