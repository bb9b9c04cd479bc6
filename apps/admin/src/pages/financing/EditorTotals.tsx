/** Above the editor: what the draft comes to, whether every line closes, and what it changes. */
import { type ByLevel, FUND_LEVELS, NO_LEVELS, totalOf } from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { Listed, Sentence, useLanguage, listed } from "../../app/locale.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { idOf } from "./EditorFields.tsx"
import type { Names } from "./place.tsx"
import { type Before, changesOf, type PlanChanges, sumOf, sumsBy } from "./planChanges.ts"
import type { PlanDraft, ReadDraft } from "./planDraft.ts"
import { editorWords as words, planWords } from "./planWords.ts"

interface Props {
  readonly draft: PlanDraft
  readonly read: ReadDraft
  readonly names: Names
  readonly before: Before | undefined
}

const SHOWN = 5

/** Sums by level, a row each. */
const Sums = ({
  label,
  head,
  rows,
}: {
  readonly label: string
  readonly head: Bilingual
  readonly rows: ReadonlyArray<readonly [key: string, name: string, sum: ByLevel]>
}) => {
  const { say } = useLanguage()
  return (
    <table className="table editor-sums">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{say(head)}</th>
          {FUND_LEVELS.map((level) => (
            <th key={level} scope="col" className="number">
              {say(fundLevelWords[level])}
            </th>
          ))}
          <th scope="col" className="number">
            {say(planWords.total)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, name, sum]) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {FUND_LEVELS.map((level) => (
              <td key={level} className="number">
                {moneyIn(sum[level], YUAN)}
              </td>
            ))}
            <td className="number strong">{moneyIn(totalOf(sum), YUAN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const minus = (a: ByLevel, b: ByLevel): ByLevel =>
  Object.fromEntries(FUND_LEVELS.map((level) => [level, a[level] - b[level]])) as unknown as ByLevel

const useProblems = ({ draft, read, names }: Props): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const open = draft.lines.flatMap(({ regionCode }, index) =>
    read.outcomes[index]?.byLevel === undefined ? [{ regionCode, index }] : [],
  )
  if (draft.lines.length === 0) return [{ id: "none", state: "toDo", text: say(words.noLines) }]
  if (open.length === 0) {
    return [{ id: "closed", state: "done", text: say(words.allClosed, { n: draft.lines.length }) }]
  }
  const places = open.slice(0, SHOWN).map(({ regionCode, index }) => (
    <a key={regionCode} href={`#${idOf(`lines.${index}.closing`)}`}>
      {say(names.region(regionCode))}
    </a>
  ))
  const parts = { n: <b>{open.length}</b>, names: <Listed>{places}</Listed> }
  return [{ id: "open", state: "bad", text: <Sentence words={words.open} parts={parts} /> }]
}

const changeLines = (
  changes: PlanChanges,
  say: ReturnType<typeof useLanguage>["say"],
): ReadonlyArray<StripLine> => [
  {
    id: "amounts",
    state: changes.amounts.length === 0 ? "notApplicable" : "inHand",
    text: say(changes.amounts.length === 0 ? words.changeNone : words.changed, { n: changes.amounts.length }),
  },
  ...(changes.groups.length === 0
    ? []
    : [
        {
          id: "groups",
          state: "inHand" as const,
          text: say(words.termsChanged, { names: listed(changes.groups, say) }),
        },
      ]),
  ...(changes.areDuesOther ? [{ id: "dues", state: "inHand" as const, text: say(words.duesChanged) }] : []),
]

/** Every division whose amounts differ, with what they were. */
const Changes = ({ changes, names }: Pick<Props, "names"> & { readonly changes: PlanChanges }) => {
  const { say } = useLanguage()
  if (changes.amounts.length === 0) return null
  const before = sumOf(changes.amounts.map((one) => one.before))
  const after = sumOf(changes.amounts.map((one) => one.after))
  return (
    <details className="editor-changes">
      <summary>{say(words.changed, { n: changes.amounts.length })}</summary>
      <Sums
        label={say(words.change)}
        head={words.change}
        rows={[
          ["before", say(words.before), before],
          ["after", say(words.after), after],
          ["difference", say(words.difference), minus(after, before)],
          ...changes.amounts.map(
            (one) =>
              [one.regionCode, say(names.region(one.regionCode)), minus(one.after, one.before)] as const,
          ),
        ]}
      />
    </details>
  )
}

export const EditorTotals = (props: Props) => {
  const { say } = useLanguage()
  const { draft, read, names, before } = props
  const changes = before === undefined ? undefined : changesOf(before, draft, read.outcomes)
  const cities = sumsBy(draft, read.outcomes, (code) => names.parent(code) ?? code)
  const total = sumOf(read.outcomes.map(({ byLevel }) => byLevel ?? NO_LEVELS))
  return (
    <>
      <Strip
        stand={
          <dl className="terms" aria-label={say(words.live)}>
            {FUND_LEVELS.filter((level) => total[level] > 0n).map((level) => (
              <div key={level}>
                <dt>{say(fundLevelWords[level])}</dt>
                <dd>{moneyIn(total[level], YUAN)}</dd>
              </div>
            ))}
            <div>
              <dt>
                {say(planWords.total)} <span className="note">{say(words.levelsNote)}</span>
              </dt>
              <dd>{moneyIn(totalOf(total), YUAN)}</dd>
            </div>
          </dl>
        }
        problems={useProblems(props)}
        actions={
          changes === undefined
            ? [{ id: "begin", state: "toDo", text: say(words.begin) }]
            : changeLines(changes, say)
        }
      />
      <details className="editor-changes">
        <summary>{say(words.byAbove)}</summary>
        <Sums
          label={say(words.byAbove)}
          head={planWords.region}
          rows={cities.map(([code, sum]) => [code, say(names.region(code)), sum] as const)}
        />
      </details>
      {changes !== undefined && <Changes changes={changes} names={names} />}
    </>
  )
}
