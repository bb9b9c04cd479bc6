/** Above the editor: what the draft comes to, whether every line closes, and what it changes. */
import { type ByLevel, FUND_LEVELS, NO_LEVELS, totalOf } from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { Listed, Sentence, useLanguage, listed } from "../../app/locale.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
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

/** A sum by level with what was added up. */
interface SumRow {
  readonly key: string
  readonly name: string
  readonly sum: ByLevel
  readonly formula: Bilingual
  readonly terms: ReadonlyArray<readonly [name: Bilingual, sum: ByLevel]>
}

/** One number of a sum by level: of one level, or of all together. */
const LevelDoor = ({
  row: { sum, formula, terms },
  of,
}: {
  readonly row: Pick<SumRow, "sum" | "formula" | "terms">
  readonly of: (sum: ByLevel) => bigint
}) => (
  <FigureDoor
    formula={formula}
    terms={terms.map(([name, part]) => ({ name, fen: of(part) }))}
    result={{ name: planWords.total, text: moneyIn(of(sum), YUAN) }}
  >
    {moneyIn(of(sum), YUAN)}
  </FigureDoor>
)

/** The lines of a draft whose divisions fit, as terms. */
const linesOf = (
  { draft, read, names }: Pick<Props, "draft" | "read" | "names">,
  fits: (regionCode: string) => boolean = () => true,
): SumRow["terms"] =>
  draft.lines.flatMap(({ regionCode }, index) =>
    fits(regionCode) ? [[names.region(regionCode), read.outcomes[index]?.byLevel ?? NO_LEVELS] as const] : [],
  )

/** Sums by level, a row each. */
const Sums = ({
  label,
  head,
  rows,
}: {
  readonly label: string
  readonly head: Bilingual
  readonly rows: ReadonlyArray<SumRow>
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
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {FUND_LEVELS.map((level) => (
              <td key={level} className="number">
                <LevelDoor row={row} of={(sum) => sum[level]} />
              </td>
            ))}
            <td className="number strong">
              <LevelDoor row={row} of={totalOf} />
            </td>
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
  const lineCount = (
    <CountDoor
      count={draft.lines.length}
      of={planWords.linesCounted}
      named={draft.lines.map(({ regionCode }) => say(names.region(regionCode)))}
    />
  )
  if (open.length === 0) {
    return [
      { id: "closed", state: "done", text: <Sentence words={words.allClosed} parts={{ n: lineCount }} /> },
    ]
  }
  const places = open.map(({ regionCode, index }) => (
    <a key={regionCode} href={`#${idOf(`lines.${index}.closing`)}`}>
      {say(names.region(regionCode))}
    </a>
  ))
  const n = <CountDoor className="strong" count={open.length} of={words.openCounted} named={places} />
  const parts = { n, names: <Listed>{places.slice(0, SHOWN)}</Listed> }
  return [{ id: "open", state: "bad", text: <Sentence words={words.open} parts={parts} /> }]
}

const changeLines = (
  changes: PlanChanges,
  names: Names,
  say: ReturnType<typeof useLanguage>["say"],
): ReadonlyArray<StripLine> => [
  {
    id: "amounts",
    state: changes.amounts.length === 0 ? "notApplicable" : "inHand",
    text: (
      <Sentence
        words={changes.amounts.length === 0 ? words.changeNone : words.changed}
        parts={{
          n: (
            <CountDoor
              count={changes.amounts.length}
              of={words.changedCounted}
              named={changes.amounts.map(({ regionCode }) => say(names.region(regionCode)))}
            />
          ),
        }}
      />
    ),
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

/** What came after, less what was before. */
const lessened = (after: ByLevel, before: ByLevel): Pick<SumRow, "sum" | "formula" | "terms"> => ({
  sum: minus(after, before),
  formula: words.differenceOf,
  terms: [
    [words.after, after],
    [words.before, before],
  ],
})

/** Every division whose amounts differ, with what they were. */
const Changes = ({ changes, names }: Pick<Props, "names"> & { readonly changes: PlanChanges }) => {
  const { say } = useLanguage()
  if (changes.amounts.length === 0) return null
  const before = sumOf(changes.amounts.map((one) => one.before))
  const after = sumOf(changes.amounts.map((one) => one.after))
  const of = (side: "before" | "after") => ({
    sum: side === "before" ? before : after,
    formula: words.changedAdded,
    terms: changes.amounts.map((one) => [names.region(one.regionCode), one[side]] as const),
  })
  return (
    <details className="editor-changes">
      <summary>{say(words.changed, { n: changes.amounts.length })}</summary>
      <Sums
        label={say(words.change)}
        head={words.change}
        rows={[
          { key: "before", name: say(words.before), ...of("before") },
          { key: "after", name: say(words.after), ...of("after") },
          { key: "difference", name: say(words.difference), ...lessened(after, before) },
          ...changes.amounts.map((one) => ({
            key: one.regionCode,
            name: say(names.region(one.regionCode)),
            ...lessened(one.after, one.before),
          })),
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
  const whole = { sum: total, formula: planWords.linesAdded, terms: linesOf(props) }
  return (
    <>
      <Strip
        stand={
          <dl className="terms" aria-label={say(words.live)}>
            {FUND_LEVELS.filter((level) => total[level] > 0n).map((level) => (
              <div key={level}>
                <dt>{say(fundLevelWords[level])}</dt>
                <dd>
                  <LevelDoor row={whole} of={(sum) => sum[level]} />
                </dd>
              </div>
            ))}
            <div>
              <dt>
                {say(planWords.total)} <span className="note">{say(words.levelsNote)}</span>
              </dt>
              <dd>
                <LevelDoor row={whole} of={totalOf} />
              </dd>
            </div>
          </dl>
        }
        problems={useProblems(props)}
        actions={
          changes === undefined
            ? [{ id: "begin", state: "toDo", text: say(words.begin) }]
            : changeLines(changes, names, say)
        }
      />
      <details className="editor-changes">
        <summary>{say(words.byAbove)}</summary>
        <Sums
          label={say(words.byAbove)}
          head={planWords.region}
          rows={cities.map(([code, sum]) => ({
            key: code,
            name: say(names.region(code)),
            sum,
            formula: planWords.linesAdded,
            terms: linesOf(props, (one) => (names.parent(one) ?? one) === code),
          }))}
        />
      </details>
      {changes !== undefined && <Changes changes={changes} names={names} />}
    </>
  )
}
