/** The divisions of a plan as they are drawn up: group, total, quantity, and what each level gives. */
import { FUND_LEVELS, totalOf } from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Mark } from "../../design/Mark.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { usePlaces } from "../../places/filters.tsx"
import { idOf, SmallChoice, SmallText } from "./EditorFields.tsx"
import type { EditorPart } from "./EditorGroups.tsx"
import type { Names } from "./place.tsx"
import type { LineDraft, Outcome } from "./planDraft.ts"
import { editorWords as words, planWords } from "./planWords.ts"

interface LineProps {
  readonly line: LineDraft
  readonly index: number
  readonly name: string
  readonly groups: ReadonlyArray<string>
  readonly outcome: Outcome | undefined
  readonly problems: EditorPart["problems"]
  /** What the register said about this division. */
  readonly refused: Bilingual | undefined
  readonly onChange: (line: LineDraft) => void
  readonly onDrop: () => void
}

/** What each level gives; one door of the row is tabbed to, since all of them open the same. */
const Amounts = ({ outcome, line }: Pick<LineProps, "outcome" | "line">) => {
  const byLevel = outcome?.byLevel
  const amount = (fen: bigint | undefined, isPassed: boolean) =>
    fen === undefined || byLevel === undefined ? (
      "–"
    ) : (
      <FigureDoor
        formula={words.outcomeOf}
        terms={[
          { name: planWords.group, text: line.group },
          { name: planWords.quantity, text: line.quantity === "" ? "–" : line.quantity },
          ...FUND_LEVELS.map((level) => ({ name: fundLevelWords[level], fen: byLevel[level] })),
          { name: planWords.total, fen: totalOf(byLevel) },
        ]}
        isPassed={isPassed}
      >
        {moneyIn(fen, YUAN)}
      </FigureDoor>
    )
  return (
    <>
      {FUND_LEVELS.map((level) => (
        <td key={level} className="number">
          {amount(byLevel?.[level], true)}
        </td>
      ))}
      <td className="number strong">{amount(byLevel === undefined ? undefined : totalOf(byLevel), false)}</td>
    </>
  )
}

const LineRow = ({ line, index, name, groups, outcome, problems, refused, onChange, onDrop }: LineProps) => {
  const { say } = useLanguage()
  const at = `lines.${index}`
  const closing = problems[`${at}.closing`] ?? refused
  return (
    <>
      <tr>
        <th scope="row" id={idOf(`${at}.closing`)} tabIndex={-1}>
          {closing !== undefined && <Mark state="bad" />} {name}
        </th>
        <td className="as-recorded">
          <SmallChoice
            id={idOf(`${at}.group`)}
            label={say(words.groupOf, { name })}
            value={line.group}
            onChange={(group) => onChange({ ...line, group })}
            options={groups.map((value) => ({ value, text: value }))}
            problem={problems[`${at}.group`]}
          />
        </td>
        <td>
          <SmallText
            id={idOf(`${at}.planned`)}
            label={say(words.plannedOf, { name })}
            isNumber
            value={line.planned}
            onChange={(planned) => onChange({ ...line, planned })}
            problem={problems[`${at}.planned`]}
          />
        </td>
        <td>
          <SmallText
            id={idOf(`${at}.quantity`)}
            label={say(words.quantityOf, { name })}
            isNumber
            value={line.quantity}
            onChange={(quantity) => onChange({ ...line, quantity })}
            problem={problems[`${at}.quantity`]}
          />
        </td>
        <Amounts outcome={outcome} line={line} />
        <td>
          <button
            type="button"
            className="button quiet"
            aria-label={say(words.dropLine, { name })}
            onClick={onDrop}
          >
            ×
          </button>
        </td>
      </tr>
      {closing !== undefined && (
        <tr className="editor-message">
          <td colSpan={11}>
            <span className="field-message">
              {name}：{say(closing)}
            </span>
          </td>
        </tr>
      )}
    </>
  )
}

/** Divisions that the draft does not name yet; the counties among them. */
const useOthers = ({ lines }: EditorPart["draft"]) => {
  const { divisions } = usePlaces()
  const named = new Set(lines.map(({ regionCode }) => regionCode))
  const others = divisions.filter(({ code }) => !named.has(code))
  return { others, counties: others.filter(({ level }) => level === "county") }
}

const Adding = ({ draft, change }: Pick<EditorPart, "draft" | "change">) => {
  const { say } = useLanguage()
  const { others, counties } = useOthers(draft)
  const group = draft.groups[0]?.name ?? ""
  const add = (codes: ReadonlyArray<string>): void => {
    const added = codes.map((regionCode) => ({ regionCode, group, planned: "", quantity: "" }))
    const lines = [...draft.lines, ...added]
    change({ lines: lines.toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1)) })
  }
  return (
    <span className="editor-adding">
      <select
        className="select"
        aria-label={say(words.addLine)}
        value=""
        onChange={(event) => add([event.target.value])}
      >
        <option value="">{say(words.addLine)}</option>
        {others.map(({ code, name, level }) => (
          <option key={code} value={code}>
            {level === "county" ? "　" : ""}
            {say(name)}
          </option>
        ))}
      </select>
      {counties.length > 0 && (
        <button type="button" className="button" onClick={() => add(counties.map(({ code }) => code))}>
          {say(words.addAll, { n: counties.length })}
        </button>
      )}
    </span>
  )
}

const Heads = () => {
  const { say } = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col">{say(planWords.region)}</th>
        <th scope="col">{say(planWords.group)}</th>
        <th scope="col">{say(words.planned)}</th>
        <th scope="col">{say(planWords.quantity)}</th>
        {FUND_LEVELS.map((level) => (
          <th key={level} scope="col" className="number">
            {say(fundLevelWords[level])}
          </th>
        ))}
        <th scope="col" className="number">
          {say(planWords.total)}
        </th>
        <td />
      </tr>
    </thead>
  )
}

export const EditorLines = ({
  draft,
  problems,
  change,
  outcomes,
  names,
  refused,
}: EditorPart & {
  readonly outcomes: ReadonlyArray<Outcome>
  readonly names: Names
  readonly refused: { readonly regionCode: string; readonly words: Bilingual } | undefined
}) => {
  const { say } = useLanguage()
  const { lines } = draft
  const groups = draft.groups.map(({ name }) => name)
  return (
    <Section
      id="lines"
      title={say(words.lines)}
      note={say(words.linesNote)}
      trailing={<Adding draft={draft} change={change} />}
    >
      {problems["lines"] !== undefined && <p className="field-message">{say(problems["lines"])}</p>}
      <div className="editor-frame">
        <table className="table editor-lines">
          <Heads />
          <tbody>
            {lines.map((line, index) => (
              <LineRow
                key={line.regionCode}
                line={line}
                index={index}
                name={say(names.region(line.regionCode))}
                groups={groups}
                outcome={outcomes[index]}
                problems={problems}
                refused={refused?.regionCode === line.regionCode ? refused.words : undefined}
                onChange={(next) => change({ lines: lines.map((one, at) => (at === index ? next : one)) })}
                onDrop={() => change({ lines: lines.filter((_, at) => at !== index) })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
