/** By when how much of what a level gives is there, as it is drawn up. */
import { FUND_LEVELS, type FundLevel } from "@minsheng/core/funds"
import { fundLevelWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Section } from "../../design/Section.tsx"
import { idOf, SmallChoice, SmallText } from "./EditorFields.tsx"
import type { EditorPart } from "./EditorGroups.tsx"
import type { DueDraft } from "./planDraft.ts"
import { editorWords as words } from "./planWords.ts"

const DueRow = ({
  due,
  index,
  problems,
  onChange,
  onDrop,
}: {
  readonly due: DueDraft
  readonly index: number
  readonly problems: EditorPart["problems"]
  readonly onChange: (due: DueDraft) => void
  readonly onDrop: () => void
}) => {
  const { say } = useLanguage()
  const at = `dues.${index}`
  return (
    <tr>
      <td>
        <SmallChoice
          id={idOf(`${at}.level`)}
          label={say(words.dueLevel)}
          value={due.level}
          onChange={(level) => onChange({ ...due, level: level as FundLevel })}
          options={FUND_LEVELS.map((value) => ({ value, text: say(fundLevelWords[value]) }))}
        />
      </td>
      <td>
        <SmallText
          id={idOf(`${at}.dueOn`)}
          label={say(words.dueOn)}
          type="date"
          value={due.dueOn}
          onChange={(dueOn) => onChange({ ...due, dueOn })}
          problem={problems[`${at}.dueOn`]}
        />
      </td>
      <td>
        <SmallText
          id={idOf(`${at}.share`)}
          label={say(words.dueShare)}
          isNumber
          value={due.share}
          onChange={(share) => onChange({ ...due, share })}
          problem={problems[`${at}.share`]}
        />
      </td>
      <td>
        <button type="button" className="button quiet" aria-label={say(words.dropDue)} onClick={onDrop}>
          ×
        </button>
      </td>
    </tr>
  )
}

export const EditorDues = ({ draft, problems, change }: EditorPart) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const { dues } = draft
  const add = (): void => {
    const due: DueDraft = { level: "central", dueOn: `${about.programmeYear}-12-31`, share: "100" }
    change({ dues: [...dues, due] })
  }
  return (
    <Section
      id="dues"
      title={say(words.dues)}
      note={say(words.duesNote)}
      trailing={
        <button type="button" className="button" onClick={add}>
          {say(words.addDue)}
        </button>
      }
    >
      {problems["dues"] !== undefined && <p className="field-message">{say(problems["dues"])}</p>}
      <table className="table editor-dues">
        <thead>
          <tr>
            <th scope="col">{say(words.dueLevel)}</th>
            <th scope="col">{say(words.dueOn)}</th>
            <th scope="col">{say(words.dueShare)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {dues.map((due, index) => (
            <DueRow
              key={index}
              due={due}
              index={index}
              problems={problems}
              onChange={(next) => change({ dues: dues.map((one, at) => (at === index ? next : one)) })}
              onDrop={() => change({ dues: dues.filter((_, at) => at !== index) })}
            />
          ))}
        </tbody>
      </table>
    </Section>
  )
}
