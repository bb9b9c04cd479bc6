/** Why something is put right: no correction without its reason. */
import { useLanguage } from "../../app/locale.tsx"
import { TextField } from "../../design/Form.tsx"
import { formWords } from "./words.ts"

export const ReasonField = ({
  reason,
  setReason,
  isChecked,
}: {
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly isChecked: boolean
}) => {
  const { say } = useLanguage()
  return (
    <TextField
      label={say(formWords.reasonLabel)}
      hint={say(formWords.reasonHint)}
      value={reason}
      onChange={setReason}
      problem={isChecked && reason.trim() === "" ? formWords.badLine : undefined}
    />
  )
}
