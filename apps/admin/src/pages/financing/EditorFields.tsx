/** Small fields of the editor's tables, each named for those who do not see the head of its column. */
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"

interface Common {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: Bilingual | undefined
  /** Of the place in the draft: problems lead here. */
  readonly id: string
}

/** A place in the draft as an element's own name. */
export const idOf = (at: string): string => `at-${at.replaceAll(".", "-")}`

const Problem = ({ id, problem }: Pick<Common, "id" | "problem">) => {
  const { say } = useLanguage()
  if (problem === undefined) return null
  return (
    <span className="field-message" id={`${id}-problem`}>
      {say(problem)}
    </span>
  )
}

const marked = ({ id, problem }: Pick<Common, "id" | "problem">) =>
  problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` }

export const SmallText = ({
  type = "text",
  isNumber = false,
  ...props
}: Common & { readonly type?: "text" | "date"; readonly isNumber?: boolean }) => (
  <>
    <input
      id={props.id}
      className={`input${isNumber ? " number" : ""}`}
      type={type}
      inputMode={isNumber ? "decimal" : undefined}
      autoComplete="off"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      {...marked(props)}
    />
    <Problem {...props} />
  </>
)

export interface Choice {
  readonly value: string
  readonly text: string
}

export const SmallChoice = ({ options, ...props }: Common & { readonly options: ReadonlyArray<Choice> }) => (
  <>
    <select
      id={props.id}
      className="select"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      {...marked(props)}
    >
      {options.every(({ value }) => value !== props.value) && (
        <option value={props.value}>{props.value}</option>
      )}
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
    <Problem {...props} />
  </>
)
