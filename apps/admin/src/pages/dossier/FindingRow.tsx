/**
 * What one rule says: the sentence and the verdict; opened, what was compared, under which clause, and why.
 */
import type { DossierAnswer, RuleFinding } from "@minsheng/core/act"
import { CalendarDate } from "@minsheng/core/kernel"
import { comparisonWords, legalConfidenceWords, verdictWords } from "@minsheng/core/words"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Stated, STATED } from "../../design/figure/Stated.tsx"
import { Mark, type State, StateChip } from "../../design/Mark.tsx"
import { stateOf, subjectText } from "./saying.ts"
import { words } from "./words.ts"

type Clause = RuleFinding["citations"][number]

export const Citation = ({ citation }: { readonly citation: Clause }) => {
  const { locale } = useLanguage()
  const { instrument, instrumentEn, documentNumber, provision } = citation
  return (
    <span className="as-recorded" lang={locale === "en" ? "zh-CN" : undefined} title={instrumentEn}>
      {instrument}
      {documentNumber === null ? "" : `（${documentNumber}）`} {provision}
    </span>
  )
}

const HOLDS: Readonly<Record<"yes" | "no" | "unknown", State>> = {
  yes: "done",
  no: "notApplicable",
  unknown: "undetermined",
}

/** Where a rule is violated, what it asks for is looked at last: the last that is not so is what is wrong. */
const wrongIn = ({ verdict, evidence }: RuleFinding): RuleFinding["evidence"][number] | undefined =>
  verdict === "violated" ? evidence.findLast(({ holds }) => holds === "no") : undefined

/** The acts that say so, each leading to its line; one that is still being typed leads nowhere. */
const Acts = ({ acts }: { readonly acts: ReadonlyArray<string> }) => (
  <>
    {acts
      .filter((act) => /^\d+$/u.test(act))
      .map((act) => (
        <a key={act} href={`#entry-${act}`} className="evidence-act">
          #{act}
        </a>
      ))}
  </>
)

export const Evidence = ({ finding }: { readonly finding: RuleFinding }) => {
  const { say } = useLanguage()
  if (finding.evidence.length === 0) return <p className="note">{say(words.noEvidence)}</p>
  const wrong = wrongIn(finding)
  const sentences = new Map(finding.evidence.map((one) => [say(comparisonWords(one)), one]))
  return (
    <ul className="strip-lines evidence">
      {[...sentences].map(([sentence, one]) => (
        <li key={sentence}>
          <Mark state={one === wrong ? "bad" : HOLDS[one.holds]} />
          <span {...STATED}>
            {sentence} <Acts acts={one.acts} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const useLasting = () => {
  const { say } = useLanguage()
  return ({ from, until }: { readonly from: string | null; readonly until: string | null }): string => {
    if (from === null) return say(words.none)
    return until === null ? say(words.since, { from }) : say(words.between, { from, until })
  }
}

/** Which clause in which wording, and why that one: what a decision would be shown with. */
const Receipt = ({ finding }: { readonly finding: RuleFinding }) => {
  const { say } = useLanguage()
  const lasting = useLasting()
  const { citations, version, confidence, blocks, rule, revision, rows } = finding
  const lines: ReadonlyArray<readonly [name: string, content: React.ReactNode]> = [
    [
      say(words.clause),
      citations.map((citation) => (
        <div key={`${citation.instrument} ${citation.provision}`}>
          <Citation citation={citation} />
        </div>
      )),
    ],
    [say(words.version), lasting(version)],
    [say(words.why), say(version.why)],
    [
      say(words.notUsed),
      version.rejected.length === 0
        ? say(words.none)
        : version.rejected.map((other) => <div key={other.from}>{lasting(other)}</div>),
    ],
    [
      say(words.confidence),
      confidence === null ? say(words.none) : `${confidence} ${say(legalConfidenceWords[confidence])}`,
    ],
    [say(words.effect), say(blocks ? words.blocks : words.warns)],
    [
      say(words.rule),
      <span key="rule" className="as-recorded">
        {say(words.ruleText, { rule, revision, rows: rows.join(" ") })}
      </span>,
    ],
  ]
  return (
    <dl className="receipt" {...STATED}>
      {lines.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How long there is until a day, as of another. */
export const DueText = ({ dueOn, asOf }: { readonly dueOn: string; readonly asOf: string }) => {
  const { say } = useLanguage()
  const left = CalendarDate.daysBetween(CalendarDate.make(asOf), CalendarDate.make(dueOn))
  if (left === 0) return say(words.dueToday)
  // A rule states the day; how far off it is stands within what opens already.
  return (
    <Stated>
      <Sentence words={left < 0 ? words.overdue : words.dueIn} parts={{ day: dueOn, n: Math.abs(left) }} />
    </Stated>
  )
}

export const FindingRow = ({
  finding,
  answer,
}: {
  readonly finding: RuleFinding
  readonly answer: Pick<DossierAnswer, "acts" | "axes">
}) => {
  const { say } = useLanguage()
  const { verdict, title, dueOn, citations } = finding
  const [first] = citations
  const about = subjectText(finding, answer.acts, say)
  return (
    <details className="finding" open={verdict === "violated"}>
      <summary>
        <StateChip state={stateOf(finding, answer.axes.asOf)}>{say(verdictWords[verdict])}</StateChip>
        <span className="finding-title">{say(title)}</span>
        {about !== "" && <span className="note as-recorded">{about}</span>}
        {dueOn !== null && (
          <span className="note">
            <DueText dueOn={dueOn} asOf={answer.axes.asOf} />
          </span>
        )}
        {first !== undefined && (
          <span className="note finding-clause">
            <Citation citation={first} />
          </span>
        )}
      </summary>
      <div className="finding-body">
        <div>
          <p className="evidence-head">{say(words.evidence)}</p>
          <Evidence finding={finding} />
        </div>
        <Receipt finding={finding} />
      </div>
    </details>
  )
}
