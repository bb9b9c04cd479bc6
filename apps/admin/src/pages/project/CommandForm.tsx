/** A form of a project's page: what was typed, said wrong where it is, and sent as one command once right. */
import { type ReactNode, useState } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { FormDialog, TextField, useCommand, useCommandId } from "../../design/Form.tsx"
import { formWords } from "./words.ts"

export interface Ends {
  readonly code: string
  readonly onClose: () => void
  /** Told the position of the new entry. */
  readonly onDone: (position: number) => void
}

/** What is wrong with what was typed, field by field. */
type Problems<Text> = { readonly [Field in keyof Text]?: Bilingual | undefined }

export const hasNone = (problems: object): boolean =>
  Object.values(problems).every((problem) => problem === undefined)

export const CommandForm = <Content,>({
  title,
  content,
  send,
  onClose,
  onDone,
  children,
}: Omit<Ends, "code"> & {
  readonly title: string
  /** What the command says; `undefined` as long as something that was typed is wrong. */
  readonly content: Content | undefined
  readonly send: (commandId: string, content: Content) => Promise<{ readonly position: number }>
  /** The fields, which say what is wrong once the form was checked. */
  readonly children: (isChecked: boolean) => ReactNode
}) => {
  const { say } = useLanguage()
  const [isChecked, setChecked] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (right: Content) => send(commandId(right), right),
    (answer) => onDone(answer.position),
  )
  const submit = (): void => {
    setChecked(true)
    if (content !== undefined) command.mutate(content)
  }
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      {children(isChecked)}
    </FormDialog>
  )
}

/** A record of texts that is being typed. */
export interface Typed<Text> {
  readonly text: Text
  readonly setText: (text: Text) => void
  readonly problems: Problems<Text>
}

/** Makes the fields of a record of texts. */
export const useFields = <Text extends { readonly [Field in keyof Text]: string }>({
  text,
  setText,
  problems,
}: Typed<Text>) => {
  const { say } = useLanguage()
  return (
    name: keyof Text,
    label: keyof typeof formWords,
    kind: "text" | "date" | "number" = "text",
  ): ReactNode => (
    <TextField
      label={say(formWords[label])}
      value={text[name]}
      onChange={(value) => setText({ ...text, [name]: value })}
      problem={problems[name]}
      type={kind === "date" ? "date" : "text"}
      isNumber={kind === "number"}
    />
  )
}
