/** The groups of a plan as they are drawn up: for each level how it gives, how much, and its floor. */
import { FUND_LEVELS, type FundLevel } from "@minsheng/core/funds"
import { fundLevelWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Section } from "../../design/Section.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { idOf, SmallChoice, SmallText } from "./EditorFields.tsx"
import { type GroupDraft, newGroup, type PlanDraft, type Problems, type RuleDraft } from "./planDraft.ts"
import { editorWords as words } from "./planWords.ts"

export interface EditorPart {
  readonly draft: PlanDraft
  readonly problems: Problems
  readonly change: (change: Partial<PlanDraft>) => void
}

const TERMS = ["Share", "PerUnit", "Fixed", "Rest"] as const

interface RuleProps {
  readonly at: string
  readonly level: FundLevel
  readonly rule: RuleDraft
  readonly problems: Problems
  readonly onChange: (rule: RuleDraft) => void
}

const RuleCells = ({ at, level, rule, problems, onChange }: RuleProps) => {
  const { say } = useLanguage()
  const name = { level: say(fundLevelWords[level]) }
  const set = (change: Partial<RuleDraft>): void => onChange({ ...rule, ...change })
  return (
    <td>
      <SmallChoice
        id={idOf(`${at}.term`)}
        label={say(words.termOf, name)}
        value={rule.term}
        onChange={(term) => set({ term: term as RuleDraft["term"] })}
        options={[
          { value: "", text: say(words.givesNothing) },
          ...TERMS.map((value) => ({ value, text: say(words[value]) })),
        ]}
      />
      {rule.term !== "" && rule.term !== "Rest" && (
        <SmallText
          id={idOf(`${at}.value`)}
          label={say(words.valueOf, name)}
          isNumber
          value={rule.value}
          onChange={(value) => set({ value })}
          problem={problems[`${at}.value`]}
        />
      )}
      {rule.term !== "" && (
        <SmallChoice
          id={idOf(`${at}.floor`)}
          label={say(words.floorOf, name)}
          value={rule.floor}
          onChange={(floor) => set({ floor: floor as RuleDraft["floor"] })}
          options={[
            { value: "", text: say(words.noFloor) },
            { value: "Share", text: say(words.floorShare) },
            { value: "Amount", text: say(words.floorAmount) },
          ]}
        />
      )}
      {rule.term !== "" && rule.floor !== "" && (
        <SmallText
          id={idOf(`${at}.least`)}
          label={say(words.floorValueOf, name)}
          isNumber
          value={rule.least}
          onChange={(least) => set({ least })}
          problem={problems[`${at}.least`]}
        />
      )}
    </td>
  )
}

const GroupRow = ({
  group,
  index,
  problems,
  isOnly,
  onChange,
  onDrop,
}: {
  readonly group: GroupDraft
  readonly index: number
  readonly problems: Problems
  readonly isOnly: boolean
  readonly onChange: (group: GroupDraft) => void
  readonly onDrop: () => void
}) => {
  const { say } = useLanguage()
  const at = `groups.${index}`
  return (
    <tr>
      <th scope="row">
        <SmallText
          id={idOf(`${at}.name`)}
          label={say(words.groupName)}
          value={group.name}
          onChange={(name) => onChange({ ...group, name })}
          problem={problems[`${at}.name`] ?? problems[`${at}.rules`]}
        />
      </th>
      {FUND_LEVELS.map((level) => (
        <RuleCells
          key={level}
          at={`${at}.${level}`}
          level={level}
          rule={group.rules[level]}
          problems={problems}
          onChange={(rule) => onChange({ ...group, rules: { ...group.rules, [level]: rule } })}
        />
      ))}
      <td>
        {!isOnly && (
          <button
            type="button"
            className="button quiet as-recorded"
            aria-label={say(words.dropGroup, { name: group.name })}
            onClick={onDrop}
          >
            ×
          </button>
        )}
      </td>
    </tr>
  )
}

export const EditorGroups = ({ draft, problems, change }: EditorPart) => {
  const { say } = useLanguage()
  const { groups, lines } = draft
  const set = (index: number, group: GroupDraft): void => {
    const before = groups[index]?.name
    change({
      groups: groups.map((one, at) => (at === index ? group : one)),
      // Divisions stay in their group when it gets another name.
      lines: lines.map((line) => (line.group === before ? { ...line, group: group.name } : line)),
    })
  }
  const add = (): void =>
    change({ groups: [...groups, newGroup(say(words.newGroup, { n: groups.length + 1 }))] })
  return (
    <Section
      id="groups-title"
      title={say(words.groups)}
      note={<Stated>{say(words.groupsNote)}</Stated>}
      trailing={
        <button type="button" className="button" onClick={add}>
          {say(words.addGroup)}
        </button>
      }
    >
      <div className="editor-frame">
        <table className="table editor-groups">
          <thead>
            <tr>
              <th scope="col">{say(words.groupName)}</th>
              {FUND_LEVELS.map((level) => (
                <th key={level} scope="col">
                  {say(fundLevelWords[level])}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <GroupRow
                key={index}
                group={group}
                index={index}
                problems={problems}
                isOnly={groups.length === 1}
                onChange={(next) => set(index, next)}
                onDrop={() => change({ groups: groups.filter((_, at) => at !== index) })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
