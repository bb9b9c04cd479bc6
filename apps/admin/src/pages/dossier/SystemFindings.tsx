/** The rules of the system that is open: what is wrong first, what does not apply folded away. */
import { useQuery } from "@tanstack/react-query"
import type { DossierAnswer, RuleFinding, SystemTally } from "@minsheng/core/act"
import type { AxesInput } from "@minsheng/core/journal"
import type { Verdict } from "@minsheng/core/law"
import { systemNames } from "@minsheng/core/sixSystems"
import { findingsQuery } from "../../api/dossier.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { FindingRow } from "./FindingRow.tsx"
import { words } from "./words.ts"

const ORDER: Readonly<Record<Verdict, number>> = {
  violated: 0,
  undetermined: 1,
  satisfied: 2,
  notApplicable: 3,
}

const sorted = (findings: ReadonlyArray<RuleFinding>): ReadonlyArray<RuleFinding> =>
  findings.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])

const keyOf = ({ rule, subject }: RuleFinding): string => `${rule} ${subject.key}`

const Rows = ({
  findings,
  answer,
}: {
  readonly findings: ReadonlyArray<RuleFinding>
  readonly answer: DossierAnswer
}) => {
  const { say } = useLanguage()
  const all = sorted(findings)
  const others = all.filter(({ verdict }) => verdict === "notApplicable")
  const row = (finding: RuleFinding) => <FindingRow key={keyOf(finding)} finding={finding} answer={answer} />
  return (
    <>
      {all.filter(({ verdict }) => verdict !== "notApplicable").map(row)}
      {others.length > 0 && (
        <details className="finding-others">
          <summary>{say(words.showAll, { n: others.length })}</summary>
          {others.map(row)}
        </details>
      )}
    </>
  )
}

export const SystemFindings = ({
  system,
  answer,
  axes,
}: {
  readonly system: SystemTally["system"]
  readonly answer: DossierAnswer
  readonly axes: AxesInput
}) => {
  const { say } = useLanguage()
  const findings = useQuery(findingsQuery({ ...axes, code: answer.code, system }))
  return (
    <section className="system-findings" aria-labelledby="findings-title">
      <h3 id="findings-title">{say(words.findingsOf, { system: say(systemNames[system]) })}</h3>
      <Answer query={findings} rows={4}>
        {({ findings: all }) => <Rows findings={all} answer={answer} />}
      </Answer>
    </section>
  )
}
